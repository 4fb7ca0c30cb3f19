"""Near-duplicates: two phrases that say the same in nearly the same words are one phrase too many."""

from collections.abc import Iterator, Sequence
from math import ceil

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.source.diagnostics import Diagnostic

# Measured over the banks: re-wordings that a reader would call the same score above this, different thoughts below.
SAME = 88
# Two texts that score so are at most so many insertions and deletions for each character of either apart; and without their vowels and
# spaces at most as many, which is three times quicker told.
FAR = 2 * (100 - SAME) / SAME
SKETCHED = str.maketrans("", "", "aeiou ")


def near_duplicate(library: Library) -> Iterator[Diagnostic]:
    """No two phrases of a move for the same audience are nearly the same. Variants of each other may be."""
    moves: dict[str, list[Phrase]] = {}
    for phrase in library.phrases:
        moves.setdefault(phrase.move or "", []).append(phrase)
    for move, phrases in moves.items():
        if move not in SHORT:
            yield from _alike(phrases)


def _alike(phrases: list[Phrase]) -> Iterator[Diagnostic]:
    for at, other, score in pairs([phrase.text.casefold() for phrase in phrases]):
        phrase, first = phrases[at], phrases[other]
        if not _variants(phrase, first):
            message = f"This is nearly '{first.id}' at {first.place('text')} ({score:.0f} of 100 alike). Say something else, or better that one."
            yield phrase.problem("text", message, (0, len(phrase.text)))


def pairs(texts: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """Of each text that is nearly one before it: its place, the place of the one most like it, and how alike they are of 100."""
    sketches = [text.translate(SKETCHED) for text in texts]
    for at, text in enumerate(texts):
        close = process.extract(
            sketches[at], sketches[:at], scorer=Indel.distance, score_cutoff=ceil(FAR * len(text)), limit=None
        )
        near = {other: texts[other] for other in sorted(other for _, _, other in close)}
        yield from (
            (at, other, score)
            for _, score, other in process.extract(text, near, scorer=fuzz.ratio, score_cutoff=SAME, limit=1)
        )


def _variants(one: Phrase, other: Phrase) -> bool:
    return (
        one.variant_of == other.id
        or other.variant_of == one.id
        or (one.variant_of is not None and one.variant_of == other.variant_of)
    )


# A greeting or a sign-off has little room to differ.
SHORT = {"greeting", "sign-off", "subject"}
CHECKS = (near_duplicate,)
