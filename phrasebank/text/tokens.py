"""Text as tokens: plain comparisons that Python and JavaScript can make alike, without regular expressions.

The browser has a twin in docs/assets/js/text/tokens.js.
"""

from functools import lru_cache
from typing import NamedTuple

from phrasebank.text import ascii_words, characters

# A careful speaker's pace; the channels' seconds are counted with it.
WORDS_A_MINUTE = 150


class Token(NamedTuple):
    """A word as it is compared and where it stands: `start` inclusive, `end` exclusive, in characters."""

    text: str
    start: int
    end: int


# The same phrases and rules are asked about again and again.
@lru_cache(maxsize=10_000)
def tokenize(text: str) -> tuple[Token, ...]:
    """The words of a text: runs of letters and digits.

    An apostrophe between two letters belongs to the word, and what is invisible doesn't end it.
    """
    if text.isascii():
        return tuple(Token(match[0], *match.span()) for match in ascii_words.matches(text))
    return tuple(Token(characters.normalize(text[start:end]), start, end) for start, end in _spans(text))


def seconds(text: str) -> int:
    """How long the text takes to say, in whole seconds, rounded up."""
    return -(-_count(text) * 60 // WORDS_A_MINUTE)


def length(text: str, unit: str) -> int:
    """The length of a text in `words`, `characters` or `seconds`."""
    if unit == "characters":
        return len(text)
    return {"words": lambda: _count(text), "seconds": lambda: seconds(text)}[unit]()


def _count(text: str) -> int:
    return len(ascii_words.words(text) if text.isascii() else _spans(text))


def _spans(text: str) -> list[tuple[int, int]]:
    found, start, end = [], -1, 0
    for at, char in enumerate(text):
        if characters.is_word_char(char):
            start, end = at if start < 0 else start, at + 1
        elif start >= 0 and not characters.is_ignorable(char) and not _joins(text, at):
            found.append((start, end))
            start = -1
    return [*found, (start, end)] if start >= 0 else found


def _joins(text: str, at: int) -> bool:
    return (
        text[at] in characters.APOSTROPHES
        and at + 1 < len(text)
        and characters.is_word_char(text[at - 1])
        and characters.is_word_char(text[at + 1])
    )
