"""How alike texts are: the known word that was probably meant, and texts that say nearly the same."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import ceil

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

# Below this, of 100, a known word is too far from what was written to be what was meant.
MEANT = 60
# A single word of a longer name is meant where it is hardly misspelt, and not too short to tell.
SLIP, SHORTEST_PART = 80, 4
_BETWEEN = re.compile("[-_]")
SKETCHED = str.maketrans("", "", "aeiou ")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """' Did you mean ...?' for the known word most like this one, or nothing where none is near."""
    meant = nearest(word, known)
    return f" Did you mean '{meant}'?" if meant else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like this one, as a whole or in one of its parts; nothing where none is near."""
    words = tuple(known)
    if best := process.extractOne(word, words, scorer=fuzz.ratio, score_cutoff=MEANT):
        return best[0]
    return max(_with_part(word, words), key=lambda other: fuzz.ratio(word, other), default="")


def _with_part(word: str, words: tuple[str, ...]) -> list[str]:
    """The names of which a word is one part, or a slip of one: 'comute' in 'commute-too-long'."""
    if len(word) < SHORTEST_PART:
        return []
    parts = _parts(words)
    meant = process.extract(word, parts.keys(), scorer=fuzz.ratio, score_cutoff=SLIP, limit=None)
    return [words[at] for at in sorted({at for part, _, _ in meant for at in parts[part]})]


# Of the same few thousand names the nearest is looked for again and again.
@lru_cache(maxsize=8)
def _parts(words: tuple[str, ...]) -> dict[str, list[int]]:
    """Each part of the names, and the places of those that have it."""
    parts = dict[str, list[int]]()
    for at, word in enumerate(words):
        for part in _BETWEEN.split(word):
            parts.setdefault(part, []).append(at)
    return parts


def similar_pairs(texts: Sequence[str], least: int) -> Iterator[tuple[int, int, float]]:
    """Of each text that is at least so much, of 100, like one before it: what it is most like.

    Yields its place, the place of the one most like it, and how alike they are.

    Texts are first compared without their vowels and spaces, which is three times quicker told: two texts
    that score `least` are apart by at most so many insertions and deletions for each character of either,
    and without their vowels by at most as many. The time still grows with the square of their number: a
    thousand texts take well under a second, and 3,000 made to be alike about ten.
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
