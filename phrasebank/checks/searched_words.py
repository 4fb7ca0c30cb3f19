"""What the search could not use of the words that it is told: synonyms, reasons, occasions and choices."""

import unicodedata
from collections.abc import Iterator

from phrasebank.checks.check import check
from phrasebank.model.entry import Entry
from phrasebank.model.library import Library
from phrasebank.model.term_types import Named
from phrasebank.model.vocabulary import Reasons, Searched
from phrasebank.source.diagnostics import Diagnostic


@check(reads="file")
def unsearchable_word(library: Library) -> Iterator[Diagnostic]:
    """A word for the search has a letter from A to Z or a digit: the search compares nothing else."""
    for entry, field in _searched(library):
        for at, word in enumerate(getattr(entry, field)):
            if not any(sign.isascii() and sign.isalnum() for sign in unicodedata.normalize("NFD", word)):
                yield entry.diagnostic(
                    (field, at),
                    f"'{word}' has no letter from A to Z and no digit, so no search finds it. Take it away.",
                )


def _searched(library: Library) -> Iterator[tuple[Entry, str]]:
    """The entries with words for the search, and the fields that hold them."""
    groups = (*library.synonyms.values(), *library.reasons.values(), *library.occasions.values())
    yield from ((group, "words") for group in groups)
    for vocabulary in library.vocabularies.values():
        yield from ((term, "asked_by") for term in vocabulary.terms if isinstance(term, Named))
        if isinstance(vocabulary, Searched):
            yield vocabulary, "never"
        if isinstance(vocabulary, Reasons):
            yield vocabulary, "unsaid"


CHECKS = (unsearchable_word,)
