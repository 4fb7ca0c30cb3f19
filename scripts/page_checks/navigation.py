"""The navigation of the settings held against the pages: MkDocs stops at what only one of the two has."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from phrasebank.checks.suggestions import Suggestions
from phrasebank.source.diagnostics import Diagnostic, Location
from scripts.page_checks.sources import Pages

# What has a scheme, or begins at the root, is taken for another site's.
ELSEWHERE = re.compile(r"/|[\w+.-]+:")
UNLISTED = "The navigation doesn't name this page. Name it under 'nav' in {}: '{}'."


def problems(pages: Pages, settings: Path, named: Sequence[str]) -> Iterator[Diagnostic]:
    """A problem for each page that the navigation names and that isn't there, and for each that it
    doesn't name."""
    suggestions = Suggestions()
    for path in sorted(set(named) - pages.known.keys()):
        near = suggestions.did_you_mean(path, pages.known)
        message = f"There is no 'docs/{path}'.{near} The navigation names it here."
        yield Diagnostic(_place(settings, path), "dead-link", message)
    for path in sorted(pages.written.keys() - set(named)) if named else ():
        message = UNLISTED.format(settings.name, path)
        yield Diagnostic(Location(f"docs/{path}", 1, 1), "orphan-page", message)


def paths(nav: Any) -> tuple[str, ...]:
    """The pages that a navigation names, in its order."""
    if isinstance(nav, str):
        return () if ELSEWHERE.match(nav) else (nav,)
    inner = list(nav.values()) if isinstance(nav, Mapping) else nav if isinstance(nav, list) else []
    return tuple(path for one in inner for path in paths(one))


def _place(settings: Path, path: str) -> Location:
    """Where the settings name a page."""
    lines = settings.read_text(encoding="utf-8").splitlines()
    line = re.compile(rf"\W*(?:.*: *)?['\"]?(?P<path>{re.escape(path)})['\"]?\s*(?:#.*)?")
    found = ((number, line.fullmatch(text)) for number, text in enumerate(lines, 1))
    number, column = next(((number, match.start("path") + 1) for number, match in found if match), (1, 1))
    return Location(settings.name, number, column)
