"""What may stand between the `---` lines at the top of a page: the fields that this site reads, each of its
kind.

MkDocs and the theme read others: one chooses another template, one says where that leads to. Nobody would see
them among the words of a page, so they are refused.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import yaml
from mkdocs.utils import meta as mkdocs_meta

from hooks.gates import source_limits
from hooks.gates.refusal import refuse
from phrasebank.source import decoding
from phrasebank.source.diagnostics import Diagnostic, Location
from phrasebank.source.messages import LONGEST_QUOTED, visible
from phrasebank.text.similarity import did_you_mean

# The check reads pages by this, and all of MkDocs takes a while to load.
if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

    from hooks.context import Build

CODE = "front-matter"
Kind = Callable[[object], bool]


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_lists(value: object) -> bool:
    return isinstance(value, dict) and all(map(_is_text, value)) and all(map(_is_list, value.values()))


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


TAKES: dict[Kind, str] = {
    _is_text: "a text, in quotes",
    _is_list: "a list of texts",
    _is_lists: "a list of texts for each anchor, all in quotes",
    _is_flag: "true or false",
}
FIELDS: dict[str, Kind] = {
    "title": _is_text,
    "searched_as": _is_text,
    "description": _is_text,
    "keywords": _is_list,
    "asked": _is_list,
    "asked_below": _is_lists,
    "hide": _is_list,
    "dataset": _is_flag,
}
# The one that MkDocs takes: they differ.
LOADER = mkdocs_meta.SafeLoader  # type: ignore[attr-defined]
# The search reads these; they are as long as a letter's.
SEARCHED = ("keywords", "asked", "asked_below")
MOST_ENTRIES, LONGEST_ENTRY = 60, 80
# Search engines cut off what is longer; nobody sees it on the page.
LONGEST = {"title": 100, "searched_as": 120, "description": 320}
WORD = re.compile(r"\w")
# For each that isn't known, the nearest is looked for.
MOST_FIELDS = 3 * len(FIELDS)


def keep_known(page: "Page", build: "Build") -> None:
    """Leave a page the fields that it may have, and note what is wrong with the others."""
    path, source = page.file.src_uri, page.file.content_string
    # What is beyond the limits isn't read, and is told already.
    if not any(source_limits.problems(path, source)):
        build.front_matter_problems += problems(path, source, page.meta)
    page.meta = {name: value for name, value in page.meta.items() if name in FIELDS and FIELDS[name](value)}


def note_lost_anchors(html: str, page: "Page", build: "Build") -> None:
    """Note what is said of sections that the page, as HTML, doesn't have."""
    path, source = page.file.src_uri, page.file.content_string
    build.front_matter_problems += lost_anchors(path, source, page.meta, html)


def lost_anchors(path: str, source: str, meta: Mapping[str, object], html: str) -> Iterator[Diagnostic]:
    """What a page's fields say of sections that the page, as HTML, doesn't have."""
    below = meta.get("asked_below")
    for anchor in below if isinstance(below, dict) and _is_lists(below) else ():
        if f'id="{anchor}"' not in html:
            yield _problem(path, source, anchor, f"The page has no heading with the anchor '{anchor}'.")


def refuse_others(build: "Build") -> None:
    """Stop where a page had other fields. Raises Abort."""
    refuse(build.front_matter_problems, "Pages have fields that can't be used", build)


def problems(path: str, source: str, meta: Mapping[str, object]) -> Iterator[Diagnostic]:
    """What is wrong with the fields of a page: its path below docs/, its whole source, and its fields."""
    if line := _unreadable(source):
        yield Diagnostic(Location(f"docs/{path}", line, 1), CODE, UNREADABLE)
    if len(meta) > MOST_FIELDS:
        message = f"The page has {len(meta)} fields. The fields are {', '.join(FIELDS)}."
        yield Diagnostic(Location(f"docs/{path}", 1, 1), CODE, message)
        return
    for name, value in meta.items():
        # Python refuses to print some numbers.
        if not isinstance(name, str):
            yield Diagnostic(Location(f"docs/{path}", 1, 1), CODE, NAMELESS)
        elif name not in FIELDS:
            near = did_you_mean(name, FIELDS) or f" The fields are {', '.join(FIELDS)}."
            called = name[:LONGEST_QUOTED]
            yield _problem(path, source, name, f"'{called}' is not a field of a page here.{near}")
        elif not FIELDS[name](value):
            yield _problem(path, source, name, f"'{name}' takes {TAKES[FIELDS[name]]}.")
        else:
            yield from (_problem(path, source, name, message) for message in _too_much(name, value))


UNREADABLE = (
    "What begins with '---' here can't be read. Write a line '---', 'name: value' on lines of their own, "
    "with texts in quotes, and '---' again."
)
NAMELESS = f"The name of a field is a plain word. The fields are {', '.join(FIELDS)}."


def _unreadable(source: str) -> int:
    """The line on which a page's fields can't be read, which MkDocs would then print as its text; 0 where
    they can."""
    if source.partition("\n")[0].rstrip() != "---":
        return 0
    if not (found := mkdocs_meta.YAML_RE.match(source)):
        return 1
    try:
        return 0 if isinstance(yaml.load(found[1], LOADER), dict) else 1
    # Impossible dates, long numbers and depth are each another exception.
    except Exception as error:
        mark = getattr(error, "problem_mark", None)
        return mark.line + 2 if mark else 1


def _too_much(name: str, value: Any) -> Iterator[str]:
    """What a field has too much of, or what of it nobody sees."""
    texts = list(_texts(value))
    if hidden := next(filter(None, map(decoding.suspect, texts)), None):
        yield f"'{name}' has {hidden}, which nobody sees or which misleads. Take it away."
    if len(texts) == 1 and len(texts[0]) > LONGEST.get(name, len(texts[0])):
        yield f"'{name}' has {len(texts[0])} characters, and {LONGEST[name]} is the most. Shorten it."
    if name not in SEARCHED:
        return
    lists: list[list[str]] = list(value.values()) if isinstance(value, dict) else [value]
    most = max(map(len, lists), default=0)
    if most > MOST_ENTRIES:
        yield f"'{name}' has {most} entries, and {MOST_ENTRIES} is the most. Take some away."
    longest = max((len(entry) for entries in lists for entry in entries), default=0)
    if longest > LONGEST_ENTRY:
        yield f"'{name}' has an entry of {longest} characters, and {LONGEST_ENTRY} is the most. Shorten it."


def _texts(value: object) -> Iterator[str]:
    """The texts of a field, names of sections among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from inner
    elif isinstance(value, list):
        yield from value


def _problem(path: str, source: str, name: str, message: str) -> Diagnostic:
    lines = enumerate(source.split("\n"), 1)
    line = next((number for number, text in lines if _begins_with(text.casefold(), name.casefold())), 1)
    return Diagnostic(Location(f"docs/{path}", line, 1), CODE, visible(message))


def _begins_with(line: str, name: str) -> bool:
    """Whether a line begins with a field, in quotes or out of line perhaps.

    One pattern for all of it would try each sign with each that follows.
    """
    before, found, rest = line.partition(name) if name else ("", "", "")
    after, colon, _ = rest.partition(":")
    return bool(found and colon) and not WORD.search(before + after)
