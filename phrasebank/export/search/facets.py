"""Which sort of message a document is: its stage, channel, reader and writer, its reason and what is special
about it, each as a sign.

A letter for something special is sought by its own words; the browser ranks it lower where the query names
something else, or nothing of the kind (docs/assets/js/search/fit.js).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from phrasebank.export.search import intents, page_choices, plain, words
from phrasebank.export.search.asked_for import CHOICES, Facet, choices
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.render import letter_order

# The last sign: nothing; first below a situation; for the plain need; one of those made for each choice, and
# so plain as well; a reason of the writer's own.
NONE, FIRST, PLAIN, BASE, OWN, OTHER = "-", "m", "p", "b", "o", "n"
# What a letter counts for it, and what it counts where a query says nothing but no, how and to whom.
NEEDED = {FIRST: 1.1, PLAIN: 1.1, OWN: 0.85}
PLAINLY = NEEDED | {PLAIN: 1.8, BASE: 2.6, OWN: 0.65, OTHER: 0.75}
OWN_REASON = "own-reason"
# The sign of the first choice; the others follow.
ZERO = ord("0")
# How many facets there are: those chosen, reasons and occasions.
COUNT = len(CHOICES) + 2


def of_library(library: Library) -> tuple[Facet, ...]:
    """All facets, in the order of a letter's signs."""
    return (*choices(library), intents.reasons(library), intents.occasions(library))


def of_letter(library: Library, letter: Letter) -> str:
    """A sign for each choice of a letter, and one for how many people need it."""
    occasion = _occasion(library, letter)
    chosen = (str(getattr(letter, facet.field)) for facet in CHOICES)
    given = (*chosen, _reason(library, letter, occasion), occasion)
    return "".join(map(_sign, of_library(library), given)) + _needed(letter, occasion)


def _reason(library: Library, letter: Letter, occasion: str) -> str:
    if named := intents.of_name(library.reasons, letter):
        return named
    # An answer is sought by what they did, and a reason of the writer's own by the occasion.
    if letter.stage in ("pushback", "after") or (letter.topic == OWN_REASON and occasion):
        return ""
    if letter.id in plain.LETTERS or letter_order.is_base(letter):
        return intents.UNSAID if letter.stage == "offer" else ""
    return letter.topic or intents.of_facts(library.reasons, letter)


def _occasion(library: Library, letter: Letter) -> str:
    return intents.of_name(library.occasions, letter) or intents.of_facts(library.occasions, letter)


def _needed(letter: Letter, occasion: str) -> str:
    if letter_order.is_base(letter):
        return BASE
    if letter.id in plain.LETTERS:
        return PLAIN
    return OWN if letter.topic == OWN_REASON and not occasion else OTHER


def of_page(library: Library, address: str) -> str:
    """The same for a page, its sections and its sentences, which are for one choice at most."""
    field, choice = page_choices.of(library, address)
    chosen = (_sign(facet, choice) if facet.field == field else NONE for facet in choices(library))
    return "".join(chosen) + NONE * (COUNT + 1 - len(CHOICES))


def first(signs: str) -> str:
    """The signs of a letter that stands first below a situation: many people need it."""
    return signs if signs[-1] != OTHER else signs[:-1] + FIRST


def _sign(facet: Facet, word: str) -> str:
    known = _words(facet)
    return chr(ZERO + known.index(word)) if word in known else NONE


def _words(facet: Facet) -> list[str]:
    return list(dict.fromkeys((*facet.usual, *facet.said)))


def payload(library: Library) -> list[dict[str, Any]]:
    """The facets as the browser is sent them: the stems that ask for each choice, the usual ones first."""
    return [
        {
            "usual": len(facet.usual),
            "counts": [facet.matching, facet.other, facet.unasked],
            "adds": facet.adds,
            "over": [[_words(facet).index(one), _words(facet).index(other)] for one, other in facet.over],
            "said": _sought(facet),
            "never": "|".join(_stems(facet.never)),
        }
        for facet in of_library(library)
    ]


def _sought(facet: Facet) -> list[str]:
    """The words of each choice as one text, which is shorter, without those that say nothing more than a word
    within them: they count only against a word for something else within them."""
    stems = {choice: _stems(facet.said.get(choice, ())) for choice in _words(facet)}
    against = {choice: _spaced(facet.never, *_but(facet, choice)) for choice in stems}
    return ["|".join(_needed_words(own, against[choice])) for choice, own in stems.items()]


def _needed_words(own: Sequence[str], against: Sequence[str]) -> Iterator[str]:
    spaced = {word: f" {word} " for word in own}
    for word, text in spaced.items():
        within = any(other in text for one, other in spaced.items() if one != word)
        if not within or any(other in text for other in against):
            yield word


def _but(facet: Facet, choice: str) -> Iterator[tuple[str, ...]]:
    return (said for other, said in facet.said.items() if other != choice)


def _spaced(*lists: tuple[str, ...]) -> list[str]:
    return [f" {one} " for said in lists for one in _stems(said)]


def _stems(said: Iterable[str]) -> list[str]:
    return sorted({" ".join(words.stems(one)) for one in said})


def single(library: Library) -> set[str]:
    """The stems that ask for a choice by themselves."""
    said = (one for facet in choices(library) for several in facet.said.values() for one in _stems(several))
    return {one for one in said if " " not in one}
