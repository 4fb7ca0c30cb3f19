"""What the search could not use of the words that it is told mean nearly the same."""

import unicodedata
from collections.abc import Iterator

from phrasebank.checks.check import check
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic


@check(reads="file")
def unsearchable_word(library: Library) -> Iterator[Diagnostic]:
    """A synonym has a letter from A to Z or a digit: the search compares nothing else."""
    for synonym in library.synonyms.values():
        for at, word in enumerate(synonym.words):
            if not any(sign.isascii() and sign.isalnum() for sign in unicodedata.normalize("NFD", word)):
                yield synonym.diagnostic(
                    ("words", at),
                    f"'{word}' has no letter from A to Z and no digit, so no search finds it. Take it away.",
                )


CHECKS = (unsearchable_word,)
