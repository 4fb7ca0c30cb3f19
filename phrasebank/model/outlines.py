"""The one statement of the shape of outlines: which moves, in which order, make a message."""

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from phrasebank.model.entry import Entry, Id, Line, Reference, Title
from phrasebank.model.phrases import Phrase


class Part(Entry):
    """One move's room in an outline."""

    move: Reference = Field(description="The move that stands here.")
    required: bool = Field(False, description="Whether the message needs it.")
    usual: bool = Field(False, description="Whether a first draft has it, where a phrase fits.")
    starts: Literal["paragraph", "sentence"] = Field(
        "paragraph", description="A paragraph of its own, or the next sentence."
    )
    cue: Title | None = Field(
        None, description="What stands beside it in notes for speaking; left out, the move's label."
    )


class Outline(Entry):
    """Which moves, in which order, make a message."""

    id: Id = Field(description="The permanent name.")
    title: Title = Field(description="What the message is, as a short heading.")
    about: Line = Field(description="When to use it.")
    declines: bool = Field(True, description="Whether the message must contain a plain no.")
    stages: tuple[Reference, ...] = Field(min_length=1, description="The stages it is for.")
    channels: tuple[Reference, ...] = Field(min_length=1, description="The channels it is for.")
    audiences: tuple[Reference, ...] = Field((), description="Who may write it; left out, everybody.")
    parts: tuple[Part, ...] = Field(min_length=2, description="The moves in order, each at most once.")


def ordered(outline: Outline, phrases: Iterable[Phrase]) -> list[Phrase]:
    """The phrases in the outline's order."""
    order: list[str | None] = [part.move for part in outline.parts]
    return sorted(phrases, key=lambda phrase: order.index(phrase.move))
