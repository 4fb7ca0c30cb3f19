"""What a count sees of phrases: those that nothing tells apart are one class, told by whole numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class PhraseClass:
    """Phrases of one part that stand for each other in every count.

    `bit` is theirs alone; `bars` has the bits of the classes of other parts that may not stand beside them;
    `topics` has a bit for each topic that admits them; `rations` is what they use up, packed as in `Ration`;
    `lengths` says how many of them have which length.
    """

    bit: int
    bars: int
    topics: int
    rations: int
    lengths: Mapping[int, int]


@dataclass(frozen=True)
class OutlinePosition:
    """One part of the outline: its classes, and whether a row must have one of them."""

    classes: Sequence[PhraseClass]
    required: bool


@dataclass(frozen=True)
class Ration:
    """How often each rationed word may stand in a row.

    It is a field of `phrase_bits.FIELD` bits for each rule, all in one whole number.

    `spare` is what a row starts with; a field whose highest bit, in `guard`, is set has been overdrawn.
    """

    spare: int
    guard: int
    fields: tuple[int, ...]
