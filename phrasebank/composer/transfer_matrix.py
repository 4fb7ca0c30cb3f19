"""Counting rows of phrases, one or none for each part of an outline, that keep to every property together.

Rows that the phrases still to come can't tell apart share one state. The rows of a state
differ only in length, so they are the coefficients of a polynomial in length, packed into one
whole number: adding a phrase shifts it.

Say that the first of two parts has the phrases A, of 2 words, and B, of 3, that the second may be left out
and has C, of 4 words, and that A and C may not stand together:

    at first      {nothing barred: 1}
    after part 1  {C barred: x^2, nothing barred: x^3}    A and B, which C tells apart
    after part 2  {nothing barred: x^2 + x^3 + x^7}       A, B, and B with C, which nothing tells apart

Without a limit these are three rows, and where 5 words are the most, x^7 is cut off and two are left.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import prod

from phrasebank.composer.phrase_classes import OutlinePosition, PhraseClass, Ration
from phrasebank.composer.step_budget import StepBudget

State = tuple[int, int, int]  # barred classes, topics that remain, rations used


@dataclass(frozen=True)
class RemainingInfluence:
    """What the classes still to come can notice of a state.

    `bits` are bars on them, `rations` the rules they draw on, and `topics` which topics they tell apart.
    """

    bits: int
    rations: int
    topics: tuple[tuple[int, int], ...]

    def of(self, classes: Iterable[PhraseClass], ration: Ration, all_topics: int) -> "RemainingInfluence":
        """What can be noticed where a part's classes still come too, before all others.

        `all_topics` has the bits of all topics, so a class with all of them tells none apart.
        """
        classes = list(classes)
        used = sum(field for field in ration.fields if any(one.rations & field for one in classes))
        groups = self.topics
        for topics in {one.topics for one in classes} - {all_topics}:
            groups = tuple(half for group, _ in groups for half in _halves(group, topics))
        return RemainingInfluence(self.bits | sum(one.bit for one in classes), self.rations | used, groups)


def count(
    positions: Sequence[OutlinePosition], ration: Ration, all_topics: int, most: int, budget: StepBudget
) -> int:
    """The rows that are sound and no longer than `most`. `all_topics` has the bits of all topics. Raises
    TooManyStepsError."""
    width = prod(
        1 + sum(sum(one.lengths.values()) for one in position.classes) for position in positions
    ).bit_length()
    rows: Mapping[State, int] = {(0, all_topics, 0): 1}
    for position, influence in zip(positions, _influences(positions, ration, all_topics), strict=True):
        budget.spend(len(rows) * len(position.classes))
        rows = _cut(_grown(rows, position, influence, ration, width), width * (most + 1))
    return sum(_coefficients(packed, width) for packed in rows.values())


def _influences(
    positions: Sequence[OutlinePosition], ration: Ration, all_topics: int
) -> list[RemainingInfluence]:
    found = [RemainingInfluence(0, 0, ((all_topics, all_topics & -all_topics),))]
    for position in reversed(positions[1:]):
        found.append(found[-1].of(position.classes, ration, all_topics))
    return found[::-1]


def _grown(
    rows: Mapping[State, int],
    position: OutlinePosition,
    influence: RemainingInfluence,
    ration: Ration,
    width: int,
) -> Mapping[State, int]:
    """The rows with one phrase of a part more, or none where it may be left out."""
    # Topics that nothing to come tells apart are as one of them.
    merged = {}
    for topics in {one.topics & state[1] for state in rows for one in position.classes} | {
        state[1] for state in rows
    }:
        merged[topics] = sum(first for group, first in influence.topics if group & topics)
    grown: dict[State, int] = defaultdict(int)
    # Rows that leave the part out.
    if not position.required:
        for (barred, topics, used), packed in rows.items():
            grown[barred & influence.bits, merged[topics], used & influence.rations] += packed
    # Rows with a phrase of each class, longer by its length.
    for one in position.classes:
        for state, packed in _with(one, rows, influence, ration, merged).items():
            grown[state] += sum(packed * many << width * length for length, many in one.lengths.items())
    return grown


def _with(
    one: PhraseClass,
    rows: Mapping[State, int],
    influence: RemainingInfluence,
    ration: Ration,
    merged: Mapping[int, int],
) -> Mapping[State, int]:
    """The rows that a class may follow, by the state that it leaves them in."""
    found: dict[State, int] = defaultdict(int)
    for (barred, topics, used), packed in rows.items():
        left = topics & one.topics
        if not left or barred & one.bit or (used + one.rations + ration.spare) & ration.guard:
            continue
        state = (
            (barred | one.bars) & influence.bits,
            merged[left],
            (used + one.rations) & influence.rations,
        )
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
