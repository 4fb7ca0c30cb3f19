"""Which sort of message a document is: its stage, its channel, its reader and its writer, each as a sign.

A letter for something special is sought by its own words; the browser ranks it lower where the query names
something else, or nothing of the kind (docs/assets/js/search/facets.js).
"""

from collections.abc import Iterable
from typing import Any

from phrasebank.model.letters import Letter
from phrasebank.render import letter_order, links
from phrasebank.search import plain, words
from phrasebank.search.asked_for import FACETS, STAGE, Facet

# The stage of pages and sentences: the beginnings of their addresses behind that of the guide or the banks.
STAGES = {
    "already-yes/": "accepted",
    "asking-for-time/": "needs-time",
    "when-to-answer/": "needs-time",
    "pushback/": "pushback",
    "follow-up/": "after",
    "after/": "after",
    "interviewers/": "after",
    "reopening/": "reopen",
    "they-declined/": "they-declined",
    "withdrawing/": "before-offer",
}
# The last sign: nothing; first below a situation; for the plain need; one of those made for each choice, and
# so plain as well; a reason of the writer's own.
NONE, FIRST, PLAIN, BASE, OWN = "-", "m", "p", "b", "o"
# What a letter counts for it, and what it counts where a query says nothing but no, how and to whom.
NEEDED = {FIRST: 1.1, PLAIN: 1.1, OWN: 0.85}
PLAINLY = NEEDED | {PLAIN: 1.8, BASE: 2.6}
OWN_REASON = "own-reason"


def of_letter(letter: Letter) -> str:
    """A sign for each choice of a letter, and one for how many people need it."""
    signs = "".join(_sign(facet, str(getattr(letter, facet.field))) for facet in FACETS)
    return signs + _needed(letter)


def _needed(letter: Letter) -> str:
    if letter_order.is_base(letter):
        return BASE
    return PLAIN if letter.id in plain.LETTERS else OWN if letter.topic == OWN_REASON else NONE


def of_page(address: str) -> str:
    """The same for a page, its sections and its sentences, which have a stage at most."""
    place = address.removeprefix(links.GUIDE).removeprefix(links.PHRASES)
    stage = next((stage for begin, stage in STAGES.items() if place.startswith(begin)), "")
    return _sign(STAGE, stage) + NONE * len(FACETS)


def first(signs: str) -> str:
    """The signs of a letter that stands first below a situation: many people need it."""
    return signs if signs[-1] != NONE else signs[:-1] + FIRST


def _sign(facet: Facet, word: str) -> str:
    known = _words(facet)
    return str(known.index(word)) if word in known else NONE


def _words(facet: Facet) -> list[str]:
    return list(dict.fromkeys((*facet.usual, *facet.said)))


def payload() -> list[dict[str, Any]]:
    """The facets as the browser is sent them: the stems that ask for each choice, the usual ones first."""
    return [
        {
            "usual": len(facet.usual),
            "counts": [facet.matching, facet.other, facet.unasked],
            # A word begins and ends with a space.
            "said": [[f" {one} " for one in _stems(facet.said.get(word, ()))] for word in _words(facet)],
        }
        for facet in FACETS
    ]


def _stems(said: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(" ".join(words.stems(one)) for one in said))


def single() -> set[str]:
    """The stems that ask for a choice by themselves."""
    said = (one for facet in FACETS for several in facet.said.values() for one in _stems(several))
    return {one for one in said if " " not in one}
