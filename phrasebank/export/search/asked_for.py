"""Which of the choices that every letter makes a query asks for, and what that counts: a message at a certain
stage, on a certain channel, to a certain reader, from a certain writer.

The words are in the vocabulary, as each choice's `asked_by`. Where a word may mean several choices, it stands
by each of them.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from phrasebank.model.choice_types import Named
from phrasebank.model.facets import CRITERIA
from phrasebank.model.library import Library
from phrasebank.model.vocabulary import Searched


class Facet(NamedTuple):
    """A choice that every letter has made.

    `field` is the letter's; `usual` are the choices that a query need not name; `matching`, `other` and
    `unasked` are what a document counts that has what the query names, or something else, or something
    unusual of which the query says nothing; `said` are the words that ask for each; `never` are longer words
    that ask for none; `over` are pairs of choices of which the first is meant where both are named; `adds` is
    what a document with what the query names gains, against the best score, even if no word of it is there.
    """

    field: str
    usual: tuple[str, ...]
    matching: float
    other: float
    unasked: float
    said: Mapping[str, tuple[str, ...]] = {}
    never: tuple[str, ...] = ()
    over: tuple[tuple[str, str], ...] = ()
    adds: float = 0


CHOICES = (
    Facet("stage", ("offer",), matching=1.25, other=0.65, unasked=0.8),
    Facet("channel", ("email", "letter", "text"), matching=1.25, other=0.7, unasked=0.8),
    Facet("reader", ("hiring-manager", "recruiter"), matching=1.15, other=0.75, unasked=0.6),
    Facet("audience", ("general",), matching=1.35, other=0.8, unasked=0.9),
)


@lru_cache(maxsize=2)
def choices(library: Library) -> tuple[Facet, ...]:
    """What a query may name of a letter's choices, in a library's words."""
    return tuple(_in_words(library, facet) for facet in CHOICES)


def _in_words(library: Library, facet: Facet) -> Facet:
    name = CRITERIA[facet.field]
    words = library.vocabularies.get(name)
    terms = [term for term in library.words.get(name, {}).values() if isinstance(term, Named)]
    return facet._replace(
        said={term.id: term.asked_by for term in terms if term.asked_by},
        never=words.never if isinstance(words, Searched) else (),
        over=tuple((term.id, other) for term in terms for other in term.outdoes),
    )
