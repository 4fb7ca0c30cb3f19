"""What every marker needs: headings to put into a page, and names that must be known."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from phrasebank.text.similarity import did_you_mean

Known = TypeVar("Known")


@dataclass(frozen=True)
class Heading:
    """A heading of the page: `level` 1 to 6, an id that never changes, and its text as it stands."""

    level: int
    id: str
    text: str


@dataclass(frozen=True)
class Fold:
    """What a reader unfolds: a line to press, and headings and HTML below it."""

    title: str
    inside: "tuple[Heading | str, ...]"


class UnknownNameError(Exception):
    """A marker names something that does not exist."""


def known(entries: Mapping[str, Known], name: str, kind: str) -> Known:
    """The entry of this name; raises UnknownNameError, with the name that may be meant."""
    if name not in entries:
        raise UnknownNameError(f"There is no {kind} '{name}'.{did_you_mean(name, entries)}")
    return entries[name]
