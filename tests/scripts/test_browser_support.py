"""Our styles and scripts use nothing newer than the floor unless something stands underneath."""

import json
import re
from collections.abc import Iterator

import pytest
import tinycss2

from phrasebank import REPOSITORY
from scripts.browser_support import INTERFACES, LIST, newer

ASSETS = REPOSITORY / "docs" / "assets"
NEWER = json.loads(LIST.read_text(encoding="utf-8"))
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
# What an older browser shows or does instead.
UNDERNEATH = {
    "at-rules.page": "prints with its own margins",
    "properties.accent-color": "paints ticks in its own color",
    "properties.box-decoration-break": "has the prefixed form beside it",
    "properties.content-visibility": "lays out everything at once",
    "properties.cursor.pointer": "has no cursor on a phone",
    "properties.forced-color-adjust": "has no forced colors",
    "properties.overscroll-behavior": "moves the page when the end of the hits is reached",
    "properties.resize": "has fields of one size",
    "properties.text-wrap": "fills the lines of headings as usual",
    "properties.user-select": "has the prefixed form beside it",
    "requestIdleCallback": "begins by setTimeout",
    "selectors.details-content": "prints what is unfolded",
    "share": "has no button for it",
}


def styles() -> set[str]:
    """The places in the data of all that our style sheets use."""
    sheets = [sheet.read_text(encoding="utf-8") for sheet in sorted((ASSETS / "css").glob("*.css"))]
    rules = tinycss2.parse_stylesheet("\n".join(sheets), skip_comments=True, skip_whitespace=True)
    return set(places(rules))


def places(rules: list) -> Iterator[str]:
    for rule in rules:
        if rule.type == "at-rule":
            yield f"at-rules.{rule.lower_at_keyword}"
            yield from (
                f"at-rules.media.{word}" for word in re.findall(r"\(([\w-]+)", serialized(rule.prelude))
            )
        else:
            selectors = re.findall(r"::?([\w-]+)", serialized(rule.prelude))
            yield from (f"selectors.{name}" for name in selectors)
        if rule.content:
            inner = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            yield from places([one for one in inner if one.type in ("at-rule", "qualified-rule")])
            yield from (place for one in inner if one.type == "declaration" for place in named(one))


def named(declaration) -> Iterator[str]:
    yield f"properties.{declaration.lower_name}"
    for token in declaration.value:
        if token.type == "ident":
            yield f"properties.{declaration.lower_name}.{token.lower_value}"
        if token.type == "function":
            yield from (f"{kind}.{token.lower_name}" for kind in ("types", "types.color"))


def serialized(tokens: list) -> str:
    return tinycss2.serialize(tokens)


def scripts() -> set[str]:
    """The names of all members and makers that our scripts use."""
    files = sorted((ASSETS / "js").rglob("*.js"))
    words = "\n".join(COMMENT.sub("", file.read_text(encoding="utf-8")) for file in files)
    return set(re.findall(r"(?:\.|\bnew |\bwindow\.)\s*([A-Za-z]\w*)", words))


def used() -> set[str]:
    return (styles() & NEWER["styles"].keys()) | (scripts() & NEWER["scripts"].keys())


def test_what_is_newer_than_the_floor_has_something_underneath():
    assert used() - UNDERNEATH.keys() == set()


def test_nothing_stands_underneath_what_is_not_used_or_not_new():
    assert UNDERNEATH.keys() - used() == set()


@pytest.mark.parametrize(
    ("part", "name"),
    [("styles", "properties.accent-color"), ("scripts", "requestIdleCallback"), ("scripts", "toSorted")],
)
def test_the_list_knows_what_phones_lack(part, name):
    assert name in NEWER[part]


@pytest.mark.parametrize(
    ("style", "place"),
    [
        ("a { text-wrap: balance }", "properties.text-wrap.balance"),
        ("@media print { @page { margin: 0 } }", "at-rules.page"),
        ("a:has(b) { color: color-mix(in srgb, red, tan) }", "types.color.color-mix"),
        ("a:has(b) {}", "selectors.has"),
        ("@media (scripting: none) { a { top: 0 } }", "at-rules.media.scripting"),
    ],
)
def test_each_kind_of_use_is_seen(style, place):
    rules = tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True)
    assert place in set(places(rules))


def test_a_feature_is_new_if_any_browser_at_the_floor_lacks_it_whole():
    def feature(version: object) -> dict:
        support = {browser: {"version_added": version} for browser in ("safari_ios", "firefox", "chrome")}
        return {"__compat": {"support": support, "status": {"standard_track": True, "deprecated": False}}}

    properties = {"old": feature("15"), "young": feature("150"), "never": feature(False)}
    data = {
        "css": {"properties": properties, "selectors": {}, "at-rules": {}, "types": {}},
        "javascript": {"builtins": {"Array": {"at": feature("15"), "later": feature("150")}}},
        "api": {name: {} for name in INTERFACES},
    }
    found = newer(data)
    assert found == {"styles": {"properties.young": ["150"] * 3}, "scripts": {"later": ["150"] * 3}}
