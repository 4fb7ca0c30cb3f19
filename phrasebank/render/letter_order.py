"""The order in which letters are listed: what most people look for comes first."""

from collections.abc import Iterable
from itertools import pairwise

from phrasebank.model.letters import ANYONE, Letter
from phrasebank.model.library import Library

# What the ids of letters begin with that give no reason and differ in who reads them and how they are sent.
BASE = "base-"


def is_base(letter: Letter) -> bool:
    """Whether it is one of the plain letters of which there is one for each way of sending."""
    return letter.id.startswith(BASE)


def commonest_first(library: Library, letters: Iterable[Letter]) -> list[Letter]:
    """The letters with the commonest of each reason ahead of the second of any; reasons stay in their
    order."""
    by_topic = _by_topic(library, letters)
    ranked = [(at, letter) for group in by_topic.values() for at, letter in enumerate(group)]
    return [letter for _, letter in sorted(ranked, key=lambda pair: pair[0])]


def neighbors(library: Library) -> dict[str, tuple[Letter | None, Letter | None]]:
    """For each letter's id the one before and the one after it in its stage: letters of one reason stand
    together, the plain ones at the end."""
    found: dict[str, tuple[Letter | None, Letter | None]] = {}
    for stage in library.words["stages"]:
        chain = [None, *_in_stage(library, stage), None]
        found |= {
            letter.id: (before, after)
            for (before, letter), (_, after) in pairwise(pairwise(chain))
            if letter is not None
        }
    return found


def _in_stage(library: Library, stage: str) -> list[Letter]:
    topics = ["", *library.words["topics"]]
    letters = sorted(
        (letter for letter in library.letters if letter.stage == stage),
        key=lambda letter: (is_base(letter), topics.index(letter.topic or "")),
    )
    return [
        letter
        for base in (False, True)
        for group in _by_topic(library, (one for one in letters if is_base(one) is base)).values()
        for letter in group
    ]


def _by_topic(library: Library, letters: Iterable[Letter]) -> dict[str | None, list[Letter]]:
    """The letters by reason, each reason's from the commonest on."""
    groups: dict[str | None, list[Letter]] = {}
    for letter in letters:
        groups.setdefault(letter.topic, []).append(letter)
    for group in groups.values():
        group.sort(key=lambda letter: _rarity(library, letter))
    return groups


def _rarity(library: Library, letter: Letter) -> tuple[bool, int, int]:
    """How far a letter is from what most people send: an email of anybody's to the one who hires."""
    return (
        letter.audience != ANYONE,
        list(library.words["channels"]).index(letter.channel),
        list(library.words["readers"]).index(letter.reader),
    )
