"""What can be proposed for a new phrase: an id, a bank, facets; and the phrases that say nearly the same."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from rapidfuzz import fuzz, process

from phrasebank.editing.yaml_writer import Value
from phrasebank.model.facet_fields import Facets
from phrasebank.model.library import Library
from phrasebank.model.phrases import Bank, Phrase
from phrasebank.text.slugs import slugify

LONGEST_ID = 40
# Below this, two texts have only small words in common; from near_duplicates.SAME on they are one.
ALIKE = 70
# So many neighbors are asked, and so many must agree.
NEIGHBORS, MAJORITY = 5, 3
_SMALL = {
    "a",
    "an",
    "the",
    "and",
    "or",
    "of",
    "to",
    "for",
    "in",
    "on",
    "at",
    "you",
    "your",
    "i",
    "my",
    "me",
    "it",
    "is",
}


class SimilarPhrase(NamedTuple):
    """A phrase and how much its text is like another, of 100."""

    phrase: Phrase
    score: int


def unused_id(title: str, library: Library) -> str:
    """An id made of a title's words, which no phrase has or had."""
    words = slugify(title).split("-")
    wanted = (
        re.sub("^[0-9-]+", "", "-".join(word for word in words if word not in _SMALL) or "-".join(words))
        or "phrase"
    )
    wanted = (
        wanted[:LONGEST_ID].rstrip("-")
        if len(wanted) <= LONGEST_ID
        else wanted[: LONGEST_ID + 1].rpartition("-")[0] or wanted[:LONGEST_ID]
    )
    taken = (
        library.phrase.keys()
        | library.lost
        | {entry.id for entry in library.retired}
        | set(library.published.phrases if library.published else ())
    )
    return next(
        name for name in (wanted, *(f"{wanted}-{number}" for number in range(2, 10_000))) if name not in taken
    )


def similar_phrases(text: str, library: Library, besides: str = "", most: int = 3) -> list[SimilarPhrase]:
    """The phrases that say nearly the same, the nearest first; without the one called `besides`."""
    texts = {phrase.id: phrase.text.casefold() for phrase in library.phrases if phrase.id != besides}
    found = process.extract(text.casefold(), texts, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=most)
    return [SimilarPhrase(library.phrase[name], round(score)) for _, score, name in found]


def bank(text: str, library: Library) -> Bank:
    """The bank that a text most likely belongs to.

    It is one of the move that its neighbors make, and of these the one with most of them.
    """
    near = _nearest_neighbors(text, library.phrases)
    move = Counter(phrase.move for phrase in near).most_common(1)[0][0]
    homes = {bank.bank for bank in library.banks if bank.defaults.move == move} or {
        bank.bank for bank in library.banks
    }
    nearest = _nearest_neighbors(
        text, [phrase for phrase in library.phrases if library.bank_of[phrase.id].bank in homes]
    )
    found = Counter(library.bank_of[phrase.id].bank for phrase in nearest).most_common(1)[0][0]
    return next(bank for bank in library.banks if bank.bank == found)


def facets(given: Mapping[str, Value], into: Bank, library: Library) -> dict[str, Value]:
    """For each facet that neither the phrase nor its bank names: what most phrases like it have there.

    Only phrases of the bank are asked.
    """
    phrases = [
        phrase
        for phrase in library.phrases
        if library.bank_of[phrase.id] is into and phrase.id != given.get("id")
    ]
    near = _nearest_neighbors(str(given.get("text", "")), phrases)
    # What must be true is for people to say.
    wanted = Facets.model_fields.keys() - given.keys() - into.defaults.model_fields_set - {"facts"}
    found = {
        name: Counter(getattr(phrase, name) for phrase in near).most_common(1)
        for name in Facets.model_fields
        if name in wanted
    }
    agreed = {
        name: most[0][0]
        for name, most in found.items()
        if most and most[0][1] >= MAJORITY and most[0][0] not in (None, (), "none")
    }
    return {name: list(value) if isinstance(value, tuple) else value for name, value in agreed.items()}


def _nearest_neighbors(text: str, phrases: tuple[Phrase, ...] | list[Phrase]) -> list[Phrase]:
    texts = [phrase.text.casefold() for phrase in phrases]
    return [
        phrases[at]
        for _, _, at in process.extract(text.casefold(), texts, scorer=fuzz.ratio, limit=NEIGHBORS)
    ]
