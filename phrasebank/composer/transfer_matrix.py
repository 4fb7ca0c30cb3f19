"""Counting rows of phrases, one or none for each part of an outline, that keep to every property together.

Rows that the phrases still to come can't tell apart share one state. The rows of a state
differ only in length, so they are the coefficients of a polynomial in length, packed into one
whole number: adding a phrase shifts it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import prod


@dataclass(frozen=True)
class Kind:
    """Phrases of one part that stand for each other in every count.

    `bit` is theirs alone; `bars` has the bits of the kinds of other parts that may not stand beside them;
    `topics` has a bit for each topic that admits them; `rations` is what they use up, packed as in `Ration`;
    `lengths` says how many of them have which length.
    """

    bit: int
    bars: int
    topics: int
    rations: int
    lengths: Mapping[int, int]


@dataclass(frozen=True)
class Place:
    """One part of the outline: its kinds, and whether a row must have one of them."""

    kinds: Sequence[Kind]
    required: bool


@dataclass(frozen=True)
class Ration:
    """How often each rationed word may stand in a row.

    It is a field of `WIDTH` bits for each rule, all in one whole number.

    `spare` is what a row starts with; a field whose highest bit, in `guard`, is set has been overdrawn.
    """

    spare: int
    guard: int
    fields: tuple[int, ...]


class TooManyStepsError(Exception):
    """The rows take more steps to count than there is patience for."""


@dataclass
class Effort:
    """How many steps a count may still take. A few dozen phrases that bar each other multiply them by
    a thousand, and no count is worth a site that can't be published."""

    left: int

    def spend(self, steps: int) -> None:
        """Raises TooManyStepsError when nothing is left."""
        self.left -= steps
        if self.left < 0:
            raise TooManyStepsError


State = tuple[int, int, int]  # barred kinds, topics that remain, rations used


@dataclass(frozen=True)
class Ahead:
    """What the kinds still to come can notice of a state.

    `bits` are bars on them, `rations` the rules they draw on, and `topics` which topics they tell apart.
    """

    bits: int
    rations: int
    topics: tuple[tuple[int, int], ...]

    def of(self, kinds: Iterable[Kind], ration: Ration, everything: int) -> "Ahead":
        """What can be noticed where a part's kinds still come too, before all others.

        `everything` has the bits of all topics, so a kind with all of them tells none apart.
        """
        kinds = list(kinds)
        used = sum(field for field in ration.fields if any(kind.rations & field for kind in kinds))
        groups = self.topics
        for topics in {kind.topics for kind in kinds} - {everything}:
            groups = tuple(half for group, _ in groups for half in _halves(group, topics))
        return Ahead(self.bits | sum(kind.bit for kind in kinds), self.rations | used, groups)


def count(places: Sequence[Place], ration: Ration, everything: int, most: int, effort: Effort) -> int:
    """The rows that are sound and no longer than `most`. `everything` has the bits of all topics. Raises
    TooManyStepsError."""
    width = prod(1 + sum(sum(kind.lengths.values()) for kind in place.kinds) for place in places).bit_length()
    rows: Mapping[State, int] = {(0, everything, 0): 1}
    for place, ahead in zip(places, _aheads(places, ration, everything), strict=True):
        effort.spend(len(rows) * len(place.kinds))
        rows = _cut(_grown(rows, place, ahead, ration, width), width * (most + 1))
    return sum(_coefficients(packed, width) for packed in rows.values())


def _aheads(places: Sequence[Place], ration: Ration, everything: int) -> list[Ahead]:
    found = [Ahead(0, 0, ((everything, everything & -everything),))]
    for place in reversed(places[1:]):
        found.append(found[-1].of(place.kinds, ration, everything))
    return found[::-1]


def _grown(
    rows: Mapping[State, int], place: Place, ahead: Ahead, ration: Ration, width: int
) -> Mapping[State, int]:
    merged = {}
    for topics in {kind.topics & state[1] for state in rows for kind in place.kinds} | {
        state[1] for state in rows
    }:
        merged[topics] = sum(first for group, first in ahead.topics if group & topics)
    grown: dict[State, int] = defaultdict(int)
    if not place.required:
        for (barred, topics, used), packed in rows.items():
            grown[barred & ahead.bits, merged[topics], used & ahead.rations] += packed
    for kind in place.kinds:
        for state, packed in _with(kind, rows, ahead, ration, merged).items():
            grown[state] += sum(packed * many << width * length for length, many in kind.lengths.items())
    return grown


def _with(
    kind: Kind, rows: Mapping[State, int], ahead: Ahead, ration: Ration, merged: Mapping[int, int]
) -> Mapping[State, int]:
    """The rows that a kind may follow, by the state that it leaves them in."""
    found: dict[State, int] = defaultdict(int)
    for (barred, topics, used), packed in rows.items():
        left = topics & kind.topics
        if not left or barred & kind.bit or (used + kind.rations + ration.spare) & ration.guard:
            continue
        state = (barred | kind.bars) & ahead.bits, merged[left], (used + kind.rations) & ahead.rations
        found[state] += packed
    return found


def _halves(group: int, topics: int) -> list[tuple[int, int]]:
    return [(half, half & -half) for half in (group & topics, group & ~topics) if half]


def _cut(rows: Mapping[State, int], bits: int) -> Mapping[State, int]:
    mask = (1 << bits) - 1
    return {state: kept for state, packed in rows.items() if (kept := packed & mask)}


def _coefficients(packed: int, width: int) -> int:
    """The sum of a packed polynomial's coefficients."""
    total, mask = 0, (1 << width) - 1
    while packed:
        total, packed = total + (packed & mask), packed >> width
    return total
