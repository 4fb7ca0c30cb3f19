"""What a change has to bring along, apart from what `make generate` makes: files whose making takes a while.

So only a change of what they are made from is asked for them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from phrasebank import REPOSITORY
from phrasebank.checks import changed_lines, facet_table
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic, Location
from phrasebank.source.git import GitError

CODE = "stale-file"
# As babel.cfg says it.
SAYS_SOMETHING = re.compile(r"(?:phrasebank|hooks)/.*\.(?:py|html)|docs/assets/js/.*\.js|babel\.cfg")
STRINGS = (
    "What the site says to its readers has changed, and this list of it has not. Make it anew: make strings"
)
LEARNED, LABELED = "phrasebank/linter/learned.json", re.compile(r"tests/cases/sentences(?:-of-mails)?\.tsv")
UNLEARNED = "Labeled sentences have changed, and this was not learned from them. Make it anew: make learn"


def problems(library: Library, base: str) -> Iterator[Diagnostic]:
    """A problem for each file that is made of the project's own data, or of its sources, and isn't as it
    would be made."""
    # It takes a while to load.
    from scripts import generate

    if wordless := list(facet_table.wordless([*library.vocabularies])):
        yield from wordless
        return
    yield from generate.stale(library)
    yield from stale(base)


def stale(base: str, repository: Path = REPOSITORY) -> Iterator[Diagnostic]:
    """A problem for each such file that a change of the commit `base` left as it was; nothing where git can't
    tell what changed."""
    try:
        changed = {path for _, path in changed_lines.files(base, repository)} if base else set[str]()
    except GitError:
        return
    if any(map(SAYS_SOMETHING.fullmatch, changed)):
        yield from _of_strings(repository)
    if LEARNED not in changed and any(map(LABELED.fullmatch, changed)):
        yield Diagnostic(Location(LEARNED, 1, 1), CODE, UNLEARNED)


def _of_strings(repository: Path) -> Iterator[Diagnostic]:
    # It takes a while to load.
    from scripts import strings

    file = repository / strings.PATH
    kept = file.read_text(encoding="utf-8") if file.is_file() else ""
    if kept != strings.template(repository):
        yield Diagnostic(Location(strings.PATH, 1, 1), CODE, STRINGS)
