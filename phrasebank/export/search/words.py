"""Text as a search compares it: plain small words, and their stems, so that "declining" finds "decline".

The browser has a twin in docs/assets/js/search/words.js, which reads what people type.
"""

import re
import unicodedata
from functools import lru_cache

# "don't" is one word, and so is "dont".
DROPPED = re.compile("[\u0300-\u036f'\u2019\u2018\u02bc`]")
WORD = re.compile(r"[a-z0-9]+")
VOWEL = re.compile(r"[aeiouy]")
DOUBLED = re.compile(r"([bdfgmnprt])\1$")
# What takes the place of an ending, where so many letters stand before it; the first that fits counts.
PLURALS = (("ies", "y", 3), ("sses", "ss", 2), ("ches", "ch", 2), ("shes", "sh", 2), ("xes", "x", 2))
KEEPING_S = ("ss", "us", "is")
SHORTEST = 4


@lru_cache(maxsize=10_000)
def words(text: str) -> tuple[str, ...]:
    """The words of a text in their order: small letters without accents, and digits."""
    return tuple(WORD.findall(DROPPED.sub("", unicodedata.normalize("NFD", text)).lower()))


def stems(text: str) -> list[str]:
    """The stem of each word of a text, in their order."""
    return [stem(word) for word in words(text)]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What a word has in common with its other forms: often no word itself ("declin")."""
    if len(word) < SHORTEST:
        return word
    return _without_e(_without_tense(_singular(word)))


def several(text: str) -> tuple[str, ...]:
    """What a list in running text names, with a comma and a space between each; lines may end anywhere."""
    return tuple(" ".join(text.split()).split(", "))


def _singular(word: str) -> str:
    for ending, instead, least in PLURALS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)] + instead
    return word[:-1] if word.endswith("s") and not word.endswith(KEEPING_S) else word


def _without_tense(word: str) -> str:
    for ending in ("ing", "ed"):
        begun = word[: -len(ending)]
        if word.endswith(ending) and len(begun) >= 3 and VOWEL.search(begun):
            return DOUBLED.sub(r"\1", begun)
    return word


def _without_e(word: str) -> str:
    if len(word) < SHORTEST:
        return word
    if word.endswith("e"):
        return word[:-1]
    return word[:-1] + "i" if word.endswith("y") else word
