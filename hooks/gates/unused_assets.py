"""Pictures, styles and scripts that nothing shows or loads: they would be published unseen, with whatever is
in them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from posixpath import dirname, join, normpath

from hooks.page_assets import LATE, SCRIPT_FOLDER, SCRIPTS, STYLE_FOLDER, STYLES

# What a page that has moved loads, which no list of pages knows.
MOVED = "page/redirect-page.js"
QUOTED = re.compile(r"""["'](\.{1,2}/[\w./-]+\.js)["']""")
# Where Markdown or HTML shows one, and where the settings name one.
SHOWN = re.compile(r"""!\[[^\[\]]*\]\(\s*<?([\w./-]+\.png)|<img\b[^<>]*\bsrc=["']?([\w./-]+\.png)""")
NAMED = re.compile(r"(?<![\w./-])[\w./-]+\.png")
# Shown as it is written: code, and what stands at the top of a page.
CODE = re.compile(
    r"\A---\n.*?^---$|^ *(`{3,}|~{3,}).*?^ *\1|`[^`\n]*`|^(?: {4}|\t).*", re.MULTILINE | re.DOTALL
)
SETTINGS, README = "mkdocs.yml", "README.md"
UNLOADED = (
    "No page loads this. Name it in hooks/page_assets.py or import it in another script, or take it away."
)
UNSHOWN = "No page shows this picture. Put it into one as '![What it shows](path)', or take it away."


def unused(docs: Path) -> Iterator[tuple[Path, str]]:
    """Each ordinary file under `docs/assets` that nothing shows or loads, and what to do about it."""
    there = [
        file for file in sorted((docs / "assets").rglob("*")) if file.is_file() and not file.is_symlink()
    ]
    loaded = {docs / STYLE_FOLDER / name for name in STYLES} | _scripts(docs / SCRIPT_FOLDER)
    shown = _pictures(docs) if any(file.suffix == ".png" for file in there) else set()
    for file in there:
        if file.suffix in (".css", ".js") and file not in loaded:
            yield file, UNLOADED
        elif file.suffix == ".png" and file not in shown:
            yield file, UNSHOWN


def _scripts(folder: Path) -> set[Path]:
    """All scripts that pages load, at once or later."""
    ahead = [*SCRIPTS, LATE, MOVED]
    found = set(ahead)
    for path in ahead:
        file = folder / path
        named = QUOTED.findall(_text(file)) if file.is_file() and not file.is_symlink() else ()
        others = {normpath(join(dirname(path), name)) for name in named} - found
        found |= others
        ahead += sorted(others)
    return {folder / path for path in found}


def _pictures(docs: Path) -> set[Path]:
    """The pictures in pages, and in what stands beside them: the settings and the readme."""
    home = docs.parent
    pages = {
        file: SHOWN.findall(CODE.sub("", _text(file)))
        for file in _plain([*docs.rglob("*.md"), home / README])
    }
    found = {_path(file.parent, name) for file, shown in pages.items() for name in map("".join, shown)}
    beside = NAMED.findall("".join(map(_text, _plain([home / SETTINGS]))))
    return found | {_path(folder, name) for folder in (docs, home) for name in beside}


def _plain(files: Iterable[Path]) -> list[Path]:
    return [file for file in files if file.is_file() and not file.is_symlink()]


def _path(folder: Path, name: str) -> Path:
    return Path(normpath(join(folder, name)))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")
