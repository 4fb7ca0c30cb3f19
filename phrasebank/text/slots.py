"""Slots in a text: found, filled literally and once, shown as blanks where no value is given.

The browser has a twin in docs/assets/js/text/slots.js.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

NAME = "[a-z]+(?:_[a-z]+)*"
SLOT = re.compile(rf"\{{({NAME})\}}")
STOPS = ".!?,;:"
SMALL = re.compile(r"[a-z]+(?![A-Z0-9])\b")


@dataclass(frozen=True)
class Piece:
    """A run of a text: words as they stand, or a slot with the value that fills it (empty: a blank)."""

    text: str
    slot: str = ""

    @property
    def blank(self) -> bool:
        """Whether it is a slot without a value."""
        return bool(self.slot) and not self.text


def names(text: str) -> list[str]:
    """The slots of a text, each once, in the order of their first use."""
    return list(dict.fromkeys(SLOT.findall(text)))


def pieces(text: str, values: Mapping[str, str]) -> Iterator[Piece]:
    """The text cut at its slots, each filled with its value.

    A value is taken literally: braces in it are braces. White space in a value becomes single spaces, a
    stop that ends a value is dropped before a stop of the phrase, and small words that begin the text get
    a capital.
    """
    at = 0
    for match in SLOT.finditer(text):
        yield Piece(text[at : match.start()])
        value = " ".join(values.get(match[1], "").split())
        value = _unstopped(value, text[match.end() : match.end() + 1])
        yield Piece(value if match.start() else _begun(value), match[1])
        at = match.end()
    yield Piece(text[at:])


def fill(text: str, values: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """The text with its slots filled; a missing value shows as its label in square brackets."""
    return "".join(
        f"[{labels.get(piece.slot, piece.slot)}]" if piece.blank else piece.text
        for piece in pieces(text, values)
    )


def _begun(value: str) -> str:
    """With a capital, unless its first word has one already, as 'iOS' has, or isn't of plain letters."""
    return value[:1].upper() + value[1:] if SMALL.match(value) else value


def _unstopped(value: str, following: str) -> str:
    return value.rstrip(STOPS + " ") if following and following in STOPS else value
