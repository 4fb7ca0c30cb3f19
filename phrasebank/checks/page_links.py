"""Links from the data to pages that are written by hand: whether the page is there, and the place on it.

A place is an id that the page's source gives in braces, such as `## Thanks {#thanks}`; headings without one
are nothing to link to, because their ids change with their words.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from phrasebank.model.entry import Entry
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text.similarity import did_you_mean

CODE = "dead-page-link"
# In two steps: one pattern for both would try each '#' with all that follow.
FIELD = re.compile(r"\{[^{}\n]*\}")
PLACE = re.compile(r"#([a-z0-9-]+)")


def dead(library: Library, docs: Path) -> Iterator[Diagnostic]:
    """A problem for each address of a rule or of a point that leads to no page below `docs`, or to no place
    there."""
    known_on = lru_cache(maxsize=None)(_places)
    for entry, keys, address in _addresses(library):
        path, _, place = address.partition("#")
        page = _source(docs, path.rstrip("/"))
        if not page:
            yield entry.diagnostic(keys, f"There is no page '{path}'. Name one that is there.").with_code(
                CODE
            )
        elif place and place not in (known := known_on(page)):
            near = did_you_mean(place, known)
            message = f"On '{path}' there is no place '{place}'.{near} A place is given by {{#{place}}}."
            yield entry.diagnostic(keys, message).with_code(CODE)


def _addresses(library: Library) -> Iterator[tuple[Entry, tuple[str | int, ...], str]]:
    for rule in library.rules:
        if rule.guide:
            yield rule, ("guide",), rule.guide
    for point in library.words.get("points", {}).values():
        for at, page in enumerate(getattr(point, "pages", ())):
            yield point, ("pages", at), page


def _source(docs: Path, path: str) -> Path | None:
    """The file that a page is made from."""
    files = (docs / f"{path}.md", docs / path / "index.md")
    # A link may lead to any file.
    return next((file for file in files if file.is_file() and not file.is_symlink()), None)


def _places(page: Path) -> list[str]:
    """The ids that a page's source gives; what isn't UTF-8 in it is told elsewhere."""
    fields = FIELD.findall(page.read_text(encoding="utf-8", errors="replace"))
    return [found[-1] for field in fields if (found := PLACE.findall(field))]
