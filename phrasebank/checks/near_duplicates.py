"""Near-duplicates: two phrases that say the same in nearly the same words are one phrase too many."""

from collections.abc import Iterator

from phrasebank.checks.check import check
from phrasebank.model.library import Library
from phrasebank.model.phrases import ALONE, Phrase
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text.similarity import similar_pairs
from phrasebank.text.tokens import tokenize

# Measured over the banks: what a reader would call the same scores above this, different thoughts below.
SAME = 88
# A conventional sentence of so few words has little room to differ: "Thank you for your patience."
FORMULA = 6


@check(reads="sound")
def near_duplicate(library: Library) -> Iterator[Diagnostic]:
    """No two phrases are nearly the same, but for variants and short formulas of two banks."""
    # Nor has a greeting, a sign-off or a subject room to differ.
    phrases = [phrase for phrase in library.phrases if phrase.move not in ALONE]
    for at, other, score in similar_pairs([phrase.text.casefold() for phrase in phrases], SAME):
        phrase, first = phrases[at], phrases[other]
        if not (_variants(phrase, first) or _formulas(library, phrase, first)):
            message = (
                f"This is nearly '{first.id}' at {first.place('text')} ({score:.0f} of 100 alike). "
                f"{_remedy(phrase, first)}"
            )
            yield phrase.diagnostic("text", message, (0, len(phrase.text)))


def _remedy(phrase: Phrase, first: Phrase) -> str:
    if phrase.move == first.move:
        return "Say something else, or better that one."
    return f"There it makes the move '{first.move}'. One of the two is in the wrong bank: delete it."


def _variants(one: Phrase, other: Phrase) -> bool:
    return (
        one.variant_of == other.id
        or other.variant_of == one.id
        or (one.variant_of is not None and one.variant_of == other.variant_of)
    )


def _formulas(library: Library, one: Phrase, other: Phrase) -> bool:
    return (
        one.text != other.text
        and library.bank_of[one.id] is not library.bank_of[other.id]
        and all(len(tokenize(phrase.text)) <= FORMULA for phrase in (one, other))
    )


CHECKS = (near_duplicate,)
