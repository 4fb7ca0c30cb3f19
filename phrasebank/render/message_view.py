"""A message as it lies on the paper: what the templates show of it."""

from dataclasses import dataclass

from phrasebank.text.slots import Piece


@dataclass(frozen=True)
class SheetRun:
    """Words of a line, and whether they may be left out by somebody who can't fill their blank."""

    pieces: list[Piece]
    spare: bool


@dataclass(frozen=True)
class SheetLine:
    """A line of a paragraph; its cue is copied with it where it is `said`, as "If they ask why" is."""

    cue: str
    said: bool
    runs: list[SheetRun]

    @property
    def spare(self) -> bool:
        """Whether all of it may be left out together."""
        return len(self.runs) == 1 and self.runs[0].spare


@dataclass(frozen=True)
class Sheet:
    """A message's subject, empty where there is none, and paragraphs of lines.

    What is spoken has a line a paragraph.
    """

    subject: list[Piece]
    paragraphs: list[list[SheetLine]]
    spoken: bool
