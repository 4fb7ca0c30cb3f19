"""Which letters to show beside a letter, and beside a bank."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from phrasebank.model.letters import Letter
from phrasebank.model.library import Library


def neighbours(library: Library, letter: Letter, named: Sequence[Letter]) -> list[Letter]:
    """The nearest other letter of the same reason, of another channel if there is one: who leaves a
    message writes as well."""
    same = _by_reason(library)[letter.stage, letter.topic] if letter.topic else []
    others = {other.id: other for other in (*named, *same) if other.id != letter.id}.values()
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
    letters = {letter.id: letter for letter in (*named, *library.letters)}
    made_of = ((letter.id, letter.phrases) for letter in letters.values())
    used = Counter(
        {name: sum(library.bank_of[one].bank == bank for one in phrases) for name, phrases in made_of}
    )
    return [letters[name] for name, times in used.most_common(2) if times] or list(named)[:2]


# Asked for each letter's page.
@lru_cache(maxsize=1)
def _by_reason(library: Library) -> Mapping[tuple[str, str | None], list[Letter]]:
    found: dict[tuple[str, str | None], list[Letter]] = {}
    for letter in library.letters:
        found.setdefault((letter.stage, letter.topic), []).append(letter)
    return found


def likeness(letter: Letter, other: Letter) -> tuple[bool, ...]:
    """How alike two letters are in what their readers choose by, the weightiest first."""
    return tuple(
        getattr(letter, name) == getattr(other, name) for name in ("stage", "topic", "audience", "reader")
    )
