"""Text as words: plain comparisons that Python and JavaScript can make alike, without regular expressions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process

from phrasebank.text import characters

STOPS = ".!?"
# A careful speaker's pace; the channels' seconds are counted with it.
WORDS_A_MINUTE = 150


@dataclass(frozen=True)
class Word:
    """A word in lower case and where it stands: `start` inclusive, `end` exclusive, in characters."""

    text: str
    start: int
    end: int


# The same phrases and rules are asked about again and again.
@lru_cache(maxsize=10_000)
def split(text: str) -> tuple[Word, ...]:
    """The words of a text: runs of letters and digits. An apostrophe between two letters belongs to the word, and what is unseen doesn't end it."""
    found, start, end = [], None, 0
    for at, sign in enumerate(text):
        if characters.wordly(sign):
            start, end = at if start is None else start, at + 1
        elif start is not None and not characters.unseen(sign) and not _joins(text, at):
            found.append(Word(characters.folded(text[start:end]), start, end))
            start = None
    return (
        (*found, Word(characters.folded(text[start:end]), start, end)) if start is not None else tuple(found)
    )


@dataclass(frozen=True)
class Hit:
    """One of the wanted runs of words, as it was wanted, and where it stands: `start` inclusive, `end` exclusive."""

    wanted: str
    start: int
    end: int


def find(text: Sequence[Word], wanted: tuple[str, ...]) -> Iterator[Hit]:
    """Where any of the wanted words and runs of words stands in a text, from its start to its end."""
    runs = _by_first_word(wanted)
    for at, word in enumerate(text):
        for run, name in runs.get(word.text, ()):
            if all(at + more < len(text) and text[at + more].text == other for more, other in enumerate(run)):
                yield Hit(name, word.start, text[at + len(run) - 1].end)


@lru_cache(maxsize=1_000)
def _by_first_word(wanted: tuple[str, ...]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    runs: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in wanted:
        if run := tuple(word.text for word in split(name)):
            runs.setdefault(run[0], []).append((run, name))
    return runs


def seconds(text: str) -> int:
    """How long the text takes to say, in whole seconds, rounded up."""
    return -(-len(split(text)) * 60 // WORDS_A_MINUTE)


def length(text: str, unit: str) -> int:
    """The length of a text in `words`, `characters` or `seconds`."""
    return {
        "words": lambda: len(split(text)),
        "characters": lambda: len(text),
        "seconds": lambda: seconds(text),
    }[unit]()


def sentences(text: str) -> list[str]:
    """The sentences of a text, without the spaces between them."""
    found, start = [], 0
    for at, sign in enumerate(text):
        if sign in STOPS and (at + 1 == len(text) or text[at + 1] in " \n"):
            found.append(text[start : at + 1].strip())
            start = at + 1
    return [sentence for sentence in [*found, text[start:].strip()] if sentence]


def nearest(word: str, known: Iterable[str]) -> str:
    """' Did you mean ...?' for the known word most like this one, or nothing where none is near."""
    match = process.extractOne(word, list(known), score_cutoff=60)
    return f" Did you mean '{match[0]}'?" if match else ""


def _joins(text: str, at: int) -> bool:
    return (
        text[at] in characters.APOSTROPHES
        and at + 1 < len(text)
        and characters.wordly(text[at - 1])
        and characters.wordly(text[at + 1])
    )
