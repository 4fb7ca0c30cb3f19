"""How alike texts are: the known word that was probably meant, and texts that say nearly the same."""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

# Below this, of 100, a known word is too far from what was written to be what was meant.
MEANT = 60
SKETCHED = str.maketrans("", "", "aeiou ")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """' Did you mean ...?' for the known word most like this one, or nothing where none is near."""
    near = [other for other, _, _ in process.extract(word, list(known), score_cutoff=MEANT, limit=None)]
    # A long word that has the letters of a short one is near, but less so than one of its length.
    meant = max(near, key=lambda other: fuzz.ratio(word, other), default="")
    return f" Did you mean '{meant}'?" if meant else ""


def similar_pairs(texts: Sequence[str], least: int) -> Iterator[tuple[int, int, float]]:
    """Of each text that is at least so much, of 100, like one before it: what it is most like.

    Yields its place, the place of the one most like it, and how alike they are.

    Texts are first compared without their vowels and spaces, which is three times quicker told: two texts
    that score `least` are apart by at most so many insertions and deletions for each character of either,
    and without their vowels by at most as many.
    """
    sketches = [text.translate(SKETCHED) for text in texts]
    for at, text in enumerate(texts):
        most = ceil(2 * (100 - least) / least * len(text))
        close = process.extract(
            sketches[at], sketches[:at], scorer=Indel.distance, score_cutoff=most, limit=None
        )
        near = {other: texts[other] for other in sorted(other for _, _, other in close)}
        yield from (
            (at, other, score)
            for _, score, other in process.extract(text, near, scorer=fuzz.ratio, score_cutoff=least, limit=1)
        )
