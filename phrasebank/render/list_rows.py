"""What lists are made of and filtered by: rows, filters and chips, as the templates show them."""

from collections.abc import Mapping
from dataclasses import dataclass

from phrasebank.model.letters import Letter
from phrasebank.model.phrases import Phrase
from phrasebank.model.term_types import Term
from phrasebank.text.slots import Piece


@dataclass(frozen=True)
class Filter:
    """What a list can be filtered by: the name of the rows' data, a label, and the words to choose from.

    `splits` where what is about the chosen word stands apart from what fits any.
    """

    field: str
    label: str
    terms: list[Term]
    splits: bool = False


@dataclass(frozen=True)
class LetterRow:
    """A letter in a list: its address, what its title leaves open, a line of it, and its facets."""

    letter: Letter
    link: str
    subtitle: list[str]
    preview: str
    data: Mapping[str, str]


@dataclass(frozen=True)
class PhraseRow:
    """A phrase in the index: its address, its words and its facets."""

    phrase: Phrase
    link: str
    pieces: list[Piece]
    data: Mapping[str, str]


@dataclass(frozen=True)
class Chip:
    """A facet's word and how many phrases of a bank it fits."""

    term: Term
    count: int
