"""Markers whose words the data no longer has, on pages that didn't change: a build would leave them as they
stand."""

from collections.abc import Iterable, Iterator
from typing import cast

from phrasebank.model.library import Library
from phrasebank.render.marker_expansion import PREFIX, expand
from phrasebank.render.overviews import Overviews
from phrasebank.source.diagnostics import Diagnostic, Location
from scripts.page_checks import links
from scripts.page_checks.sources import Pages

CODE = "leftover-mark"


class _Nothing(str):
    """Stands in for whatever is drawn: an empty text, of which any part, and what any call gives, is one."""

    def __getattr__(self, name: str) -> "_Nothing":
        return self

    def __call__(self, *given: object, **named: object) -> "_Nothing":
        return self


class _NoCards:
    """Stands in for the cards: nothing is drawn, and why a marker means nothing is kept."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.reason = ""

    def unknown(self, line: str, reason: str) -> str:
        self.reason = f"'{line}' means nothing any more. {reason}"
        return ""

    def __getattr__(self, name: str) -> _Nothing:
        return _Nothing()


def unknown(pages: Pages, paths: Iterable[str]) -> Iterator[Diagnostic]:
    """A problem for each line of these pages that would stay in the page as it stands."""
    for path in paths:
        for number, line in enumerate(links.without_code(pages.written[path]).split("\n"), 1):
            if line.startswith(PREFIX):
                cards = _NoCards(pages.library)
                expand(cast(Overviews, cards), line.rstrip())
                if cards.reason:
                    yield Diagnostic(Location(f"docs/{path}", number, 1), CODE, cards.reason)
