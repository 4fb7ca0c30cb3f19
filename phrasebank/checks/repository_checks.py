"""What can be wrong with the data only as seen from the rest of the repository: its pages and its past."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from phrasebank import DATA, REPOSITORY
from phrasebank.checks import kept_ids, kept_terms, page_links
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic


@dataclass(frozen=True)
class Surroundings:
    """Where the library stands: the repository, the sources of its pages, and the data's folder.

    `base` is the commit that the change is made to, as kept_ids.py finds it; empty where git knows none.
    """

    repository: Path = REPOSITORY
    docs: Path = REPOSITORY / "docs"
    root: Path = DATA
    base: str = ""


def dead_page_link(library: Library, where: Surroundings) -> Iterator[Diagnostic]:
    """A rule or a point leads to a page that is there, and to a place on it."""
    return page_links.dead(library, where.docs)


def shortened_list(library: Library, where: Surroundings) -> Iterator[Diagnostic]:
    """The lists of ids, and of what programs were promised, only grow."""
    yield from kept_ids.shortened(library, where.repository, where.base, where.root)
    yield from kept_ids.taken_away(where.repository, where.base)


def invented_id(library: Library, where: Surroundings) -> Iterator[Diagnostic]:
    """What comes on the list of ids that were published, is there."""
    yield from kept_ids.invented(library, where.repository, where.base, where.root)


def shortened_terms(library: Library, where: Surroundings) -> Iterator[Diagnostic]:
    """No list loses more than half of its entries at once."""
    yield from kept_terms.shortened(library, where.repository, where.base, where.root)


ALL: tuple[Callable[[Library, Surroundings], Iterator[Diagnostic]], ...] = (
    dead_page_link,
    shortened_list,
    invented_id,
    shortened_terms,
)


def run(library: Library, where: Surroundings) -> Iterator[Diagnostic]:
    """All problems that these checks find."""
    for check in ALL:
        yield from check(library, where)
