"""Lists that say a word again: each would be shown twice, and some be counted twice."""

from collections.abc import Iterator

from phrasebank.checks.check import check
from phrasebank.model.datafiles import DATA_FILES
from phrasebank.model.entry import Entry, entries_in
from phrasebank.model.library import Library
from phrasebank.model.rule import Rule
from phrasebank.model.term_types import Family
from phrasebank.source.diagnostics import Diagnostic


@check(reads="file")
def repeated_word(library: Library) -> Iterator[Diagnostic]:
    """A list of words has each once, but for what rules look for, which nobody is shown.

    Upper and lower case are alike.
    """
    for row in DATA_FILES:
        for entry in library.entries_of(row):
            for one in _with_inner(entry):
                yield from () if isinstance(one, Rule | Family) else _repeated(one)


def _with_inner(entry: Entry) -> Iterator[Entry]:
    yield entry
    for _, inside in entries_in(entry):
        yield from _with_inner(inside)


def _repeated(entry: Entry) -> Iterator[Diagnostic]:
    """The first word of each list of an entry that stands in it before."""
    for field in sorted(entry.model_fields_set):
        value = getattr(entry, field)
        if not isinstance(value, tuple) or not all(isinstance(word, str) for word in value):
            continue
        words = [word.casefold() for word in value]
        if len(set(words)) < len(words):
            at = next(at for at, word in enumerate(words) if word in words[:at])
            yield entry.diagnostic((field, at), f"'{value[at]}' stands in this list before. Take one away.")


CHECKS = (repeated_word,)
