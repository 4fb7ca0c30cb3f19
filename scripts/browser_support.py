"""Write anew the list of what browsers at the floor don't know, from MDN's browser-compat-data.

    npm pack @mdn/browser-compat-data && tar xzf mdn-browser-compat-data-*.tgz
    python scripts/browser_support.py package/data.json

The floor stands on the page about accessibility. A test holds our styles and scripts against the list.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from phrasebank import REPOSITORY

LIST = REPOSITORY / "tests" / "cases" / "browser-support.json"
# The newest versions that are counted on: styles have their looks there, and scripts work from the others on.
LOOKS = {"safari_ios": 17.0, "firefox": 140.0, "chrome": 130.0}
WORKS = {"safari_ios": 15.4, "firefox": 115.0, "chrome": 110.0}
STYLES = ("properties", "selectors", "at-rules", "types")
# Whose members our scripts may use; of others, the list would be long.
INTERFACES = (
    *("Window", "Document", "Element", "HTMLElement", "HTMLInputElement", "Node", "Range", "Selection"),
    *("Navigator", "Clipboard", "ClipboardItem", "URL", "URLSearchParams", "Crypto", "History"),
    *("DOMTokenList", "AbortSignal", "Response", "Blob"),
)
SOURCE = (
    "MDN's browser-compat-data {version} (CC0-1.0): what is newer than the floor, and since when it is there."
)
NEVER = 999.0
Versions = list[str | None]


def newer(data: dict[str, Any]) -> dict[str, dict[str, Versions]]:
    """What a browser at the floor doesn't know, each with its oldest versions.

    Styles by their place in the data, such as `properties.text-wrap.balance`; of scripts, the names that
    nothing older has.
    """
    styles = {
        ".".join(path[1:]): found
        for top in STYLES
        for path, found in _features(data["css"][top], ("css", top), LOOKS)
        if len(path) <= 4
    }
    return {
        "styles": {name: found for name, found in styles.items() if name.rpartition(".")[0] not in styles},
        "scripts": _names(data),
    }


def _names(data: dict[str, Any]) -> dict[str, Versions]:
    known = data["javascript"]["builtins"] | {name: data["api"][name] for name in INTERFACES}
    members = {
        (name, member)
        for name, one in (data["api"] | known).items()
        for member in one
        if member != "__compat"
    }
    found = {path: since for path, since in _features(known, (), WORKS) if len(path) == 2}
    old = {member for name, member in members if (name, member) not in found}
    return {path[1]: since for path, since in found.items() if path[1] not in old}


def _features(
    node: dict[str, Any], path: tuple[str, ...], floor: dict[str, float]
) -> Iterator[tuple[tuple[str, ...], Versions]]:
    if compat := node.get("__compat"):
        since = {browser: _since(compat["support"].get(browser)) for browser in floor}
        status = compat["status"]
        common = (
            status["standard_track"] and not status["deprecated"] and list(since.values()).count(None) < 2
        )
        if common and any(_number(version) > floor[browser] for browser, version in since.items()):
            yield path, list(since.values())
    for name, inner in node.items():
        if not name.startswith("__"):
            yield from _features(inner, (*path, name), floor)


def _since(support: Any) -> str | None:
    """The version that knows it whole and by its own name."""
    less = ("flags", "prefix", "alternative_name", "version_removed", "partial_implementation")
    for one in support if isinstance(support, list) else [support or {}]:
        if one.get("version_added") and not any(map(one.get, less)):
            return str(one["version_added"])
    return None


def _number(version: str | None) -> float:
    found = re.match(r"≤?(\d+(?:\.\d+)?)", version or "")
    return float(found[1]) if found else NEVER


@click.command()
@click.argument("data", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(data: Path) -> None:
    """Write the list from the package's data.json."""
    read = json.loads(data.read_text(encoding="utf-8"))
    source = SOURCE.format(version=read["__meta"]["version"])
    parts = [f' "source": {json.dumps(source)},\n "browsers": {json.dumps([*LOOKS])}']
    for part, rows in newer(read).items():
        lines = (f"  {json.dumps(name)}: {json.dumps(since)}" for name, since in sorted(rows.items()))
        parts.append(f' "{part}": {{\n' + ",\n".join(lines) + "\n }")
    LIST.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
