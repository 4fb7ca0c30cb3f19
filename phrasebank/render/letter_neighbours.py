"""Which letters to show beside a letter, by which other ways its case is sent, and which to show beside a
bank."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from operator import eq

from phrasebank.model.letters import ANYONE, Letter
from phrasebank.model.library import Library

# Letters of one case differ in fewer facts than this.
FEW = 2
# A fact of so many letters at most tells a case from others.
TELLING = 10
Choices = tuple[str | None, ...]


def neighbours(library: Library, letter: Letter, named: Sequence[Letter]) -> list[Letter]:
    """The nearest other letter of the same reason, if there is one, from the same kind of writer and sent
    the same way. Who leaves a message writes as well, which the ways beside it say."""
    others = [other for other in _distinct(*named, *_of_reason(library, letter)) if other.id != letter.id]
    away = _away(letter, named)

    def distance(other: Letter) -> tuple[bool, bool, bool, int]:
        return (
            not _same_reason(letter, other),
            other.audience != letter.audience,
            other.channel != letter.channel,
            away.get(other.id, len(named)),
        )

    return sorted(others, key=distance)[:1]


def elsewhere(library: Library, letter: Letter, named: Sequence[Letter]) -> list[Letter]:
    """For each other channel the nearest letter for the same case, in the order of the channels: of those
    named beside it that have its reason or a fact of its, and for a reason that many have, of all."""
    away = _away(letter, named)

    def distance(other: Letter) -> tuple[bool, bool, bool, int, int]:
        return (
            not _same_reason(letter, other),
            other.audience != letter.audience,
            other.reader != letter.reader,
            _unlike(letter, other),
            away.get(other.id, len(named)),
        )

    facts = _facts(library)
    telling = {fact for fact in letter.facts if facts[fact] <= TELLING}
    beside = [other for other in named if _same_case(letter, other, telling)]
    same = _of_reason(library, letter)
    alike = [
        other
        for other in same
        if (other.audience, other.reader) == (letter.audience, letter.reader) and _unlike(letter, other) < FEW
    ]
    nearest: dict[str, Letter] = {letter.channel: letter}
    for other in sorted(_distinct(*beside, *alike), key=distance):
        nearest.setdefault(other.channel, other)
    ways = [nearest[channel] for channel in library.words["channels"] if channel in nearest]
    return [other for other in ways if other is not letter]


def _same_reason(letter: Letter, other: Letter) -> bool:
    return (other.stage, other.topic) == (letter.stage, letter.topic)


def _same_case(letter: Letter, other: Letter, telling: set[str]) -> bool:
    """Whether two letters that stand side by side are for one case: for their reason and facts, or for a
    fact that tells it from others."""
    shared = {*letter.facts} & {*other.facts}
    alike = _same_reason(letter, other) and (shared or _unlike(letter, other) < FEW)
    return (
        other.stage == letter.stage
        and other.audience in (letter.audience, ANYONE)
        and bool(alike or shared & telling)
    )


def _unlike(letter: Letter, other: Letter) -> int:
    """How many facts only one of two letters has."""
    return len({*letter.facts} ^ {*other.facts})


def _away(letter: Letter, named: Sequence[Letter]) -> dict[str, int]:
    """How many places from a letter the others are named, by their ids; empty where it isn't among them."""
    if letter not in named:
        return {}
    at = named.index(letter)
    return {other.id: abs(place - at) for place, other in enumerate(named)}


def users(library: Library, bank: str, named: Sequence[Letter]) -> list[Letter]:
    """The two letters with most phrases of a bank, and where no letter has any, two of its situation."""
    letters = {letter.id: letter for letter in (*named, *library.letters)}
    made_of = ((letter.id, letter.phrases) for letter in letters.values())
    used = Counter(
        {name: sum(library.bank_of[one].bank == bank for one in phrases) for name, phrases in made_of}
    )
    return [letters[name] for name, times in used.most_common(2) if times] or list(named)[:2]


def _distinct(*letters: Letter) -> Iterable[Letter]:
    """Each letter once, in order: told by their ids, as to hash all their words takes long."""
    return {letter.id: letter for letter in letters}.values()


def _of_reason(library: Library, letter: Letter) -> list[Letter]:
    return _by_reason(library)[letter.stage, letter.topic] if letter.topic else []


# These two are asked for each letter's page.
@lru_cache(maxsize=1)
def _by_reason(library: Library) -> Mapping[tuple[str, str | None], list[Letter]]:
    found: dict[tuple[str, str | None], list[Letter]] = {}
    for letter in library.letters:
        found.setdefault((letter.stage, letter.topic), []).append(letter)
    return found


@lru_cache(maxsize=1)
def _facts(library: Library) -> Counter[str]:
    """How many letters have each fact."""
    return Counter(fact for letter in library.letters for fact in letter.facts)


def choices_of(letter: Letter) -> Choices:
    """What readers choose a letter by, the weightiest first."""
    return letter.stage, letter.topic, letter.audience, letter.reader


def likeness(choices: Choices, others: Choices) -> tuple[bool, ...]:
    """In which of their choices two letters are alike, in the same order."""
    return tuple(map(eq, choices, others))
