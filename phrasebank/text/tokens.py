"""Text as words: plain comparisons that Python and JavaScript can make alike, without regular expressions."""

from dataclasses import dataclass
from functools import lru_cache

from phrasebank.text import characters

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


def _joins(text: str, at: int) -> bool:
    return (
        text[at] in characters.APOSTROPHES
        and at + 1 < len(text)
        and characters.wordly(text[at - 1])
        and characters.wordly(text[at + 1])
    )
