"""What may stand between the `---` lines at the top of a page: the fields that this site reads, each of its
kind.

MkDocs and the theme read others: one chooses another template, one says where that leads to. Nobody would see
them among the words of a page, so they are refused.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from mkdocs.structure.pages import Page

from hooks.context import Build
from hooks.gates.refusal import refuse
from phrasebank.source.diagnostics import Diagnostic, Location
from phrasebank.source.messages import visible
from phrasebank.text.similarity import did_you_mean

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


def keep_known(page: Page, build: Build) -> None:
    """Leave a page the fields that it may have, and note what is wrong with the others."""
    build.front_matter_problems += problems(page.file.src_uri, page.file.content_string, page.meta)
    page.meta = {name: value for name, value in page.meta.items() if name in FIELDS and FIELDS[name](value)}


def note_lost_anchors(html: str, page: Page, build: Build) -> None:
    """Note what is said of sections that the page, as HTML, doesn't have."""
    for anchor in page.meta.get("asked_below", {}):
        if f'id="{anchor}"' not in html:
            message = f"The page has no heading with the anchor '{anchor}'."
            build.front_matter_problems.append(
                _problem(page.file.src_uri, page.file.content_string, anchor, message)
            )


def refuse_others(build: Build) -> None:
    """Stop where a page had other fields. Raises Abort."""
    refuse(build.front_matter_problems, "Pages have fields that can't be used", build)


def problems(path: str, source: str, meta: Mapping[str, object]) -> Iterator[Diagnostic]:
    """What is wrong with the fields of a page: its path below docs/, its whole source, and its fields."""
    for name, value in meta.items():
        if name not in FIELDS:
            near = did_you_mean(str(name), FIELDS) or f" The fields are {', '.join(FIELDS)}."
            yield _problem(path, source, name, f"'{name}' is not a field of a page here.{near}")
        elif not FIELDS[name](value):
            yield _problem(path, source, name, f"'{name}' takes {TAKES[FIELDS[name]]}.")


def _problem(path: str, source: str, name: object, message: str) -> Diagnostic:
    found = re.search(rf"^[^\w\n]*{re.escape(str(name))}[^\w\n]*:", source, re.MULTILINE | re.IGNORECASE)
    line = source.count("\n", 0, found.start()) + 1 if found else 1
    return Diagnostic(Location(f"docs/{path}", line, 1), CODE, visible(message))
