"""A message as it lies on the paper: what the templates show of it."""

from dataclasses import dataclass

from phrasebank.text.slots import Piece


@dataclass(frozen=True)
class Sheet:
    """A message's subject, empty where there is none, and paragraphs of sentences, each with its cue.

    Beside each cue stands whether it is copied with its sentence, as "If they ask why" is. What is spoken
    has a sentence a paragraph.
    """

    subject: list[Piece]
    paragraphs: list[list[tuple[str, list[Piece], bool]]]
    spoken: bool
