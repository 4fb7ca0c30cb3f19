"""Which letters to show beside a letter, and beside a bank."""

from collections import Counter
from collections.abc import Sequence

from phrasebank.model.letters import Letter
from phrasebank.model.library import Library


def neighbours(library: Library, letter: Letter, named: Sequence[Letter]) -> list[Letter]:
    """The nearest other letter of the same reason, of another channel if there is one: who leaves a
    message writes as well."""
    same = [
        other
        for other in library.letters
        if letter.topic and (other.stage, other.topic) == (letter.stage, letter.topic)
    ]
    others = [other for other in dict.fromkeys([*named, *same]) if other.id != letter.id]
    away = (
        {other.id: abs(at - named.index(letter)) for at, other in enumerate(named)} if letter in named else {}
    )

    def distance(other: Letter) -> tuple[bool, bool, int]:
        return (
            (other.topic, other.stage) != (letter.topic, letter.stage),
            other.channel == letter.channel,
            away.get(other.id, len(named)),
        )

    return sorted(others, key=distance)[:1]


def users(library: Library, bank: str, named: Sequence[Letter]) -> list[Letter]:
    """The two letters with most phrases of a bank, and where no letter has any, two of its situation."""
    used = Counter(
        {
            letter: sum(library.bank_of[phrase].bank == bank for phrase in letter.phrases)
            for letter in dict.fromkeys([*named, *library.letters])
        }
    )
    return [letter for letter, times in used.most_common(2) if times] or list(named)[:2]


def likeness(letter: Letter, other: Letter) -> tuple[bool, ...]:
    """How alike two letters are in what their readers choose by, the weightiest first."""
    return tuple(
        getattr(letter, name) == getattr(other, name) for name in ("stage", "topic", "audience", "reader")
    )
