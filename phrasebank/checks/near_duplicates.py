"""Near-duplicates: two phrases that say the same in nearly the same words are one phrase too many."""

from collections.abc import Iterator

from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text.similarity import similar_pairs

# Measured over the banks: what a reader would call the same scores above this, different thoughts below.
SAME = 88


def near_duplicate(library: Library) -> Iterator[Diagnostic]:
    """No two phrases of a move for the same audience are nearly the same. Variants of each other may be."""
    moves: dict[str, list[Phrase]] = {}
    for phrase in library.phrases:
        moves.setdefault(phrase.move or "", []).append(phrase)
    for move, phrases in moves.items():
        if move not in SHORT:
            yield from _alike(phrases)


def _alike(phrases: list[Phrase]) -> Iterator[Diagnostic]:
    for at, other, score in similar_pairs([phrase.text.casefold() for phrase in phrases], SAME):
        phrase, first = phrases[at], phrases[other]
        if not _variants(phrase, first):
            message = (
                f"This is nearly '{first.id}' at {first.place('text')} ({score:.0f} of 100 alike). "
                "Say something else, or better that one."
            )
            yield phrase.problem("text", message, (0, len(phrase.text)))


def _variants(one: Phrase, other: Phrase) -> bool:
    return (
        one.variant_of == other.id
        or other.variant_of == one.id
        or (one.variant_of is not None and one.variant_of == other.variant_of)
    )


# A greeting or a sign-off has little room to differ.
SHORT = {"greeting", "sign-off", "subject"}
CHECKS = (near_duplicate,)
