"""The facets of facets.py as fields: what a phrase fits, and what a letter is for."""

from typing import ClassVar

from pydantic import Field

from phrasebank.model import facets
from phrasebank.model.entry import Entry, Reference


class Facets(Entry):
    """What a phrase fits. A list that is left out fits everything."""

    # Which vocabulary each facet's words come from.
    WORDS: ClassVar[dict[str, str]] = facets.WORDS

    move: Reference | None = Field(None, description="What the sentence does in a message.")
    level: Reference = Field("none", description="How much it says about the reason.")
    tone: Reference | None = Field(None, description="How it sounds; without one it fits every tone.")
    topics: tuple[Reference, ...] = Field((), description="The reasons it fits.")
    stages: tuple[Reference, ...] = Field((), description="Where things stand when it fits.")
    audiences: tuple[Reference, ...] = Field((), description="Who may write it.")
    readers: tuple[Reference, ...] = Field((), description="Who may read it.")
    channels: tuple[Reference, ...] = Field((), description="How the message travels.")
    facts: tuple[Reference, ...] = Field((), description="What must be true for the writer: all of them.")


class LetterChoices(Entry):
    """What a letter is for: one word of each question of the composer's."""

    stage: Reference = Field(description="Where things stand.")
    topic: Reference | None = Field(None, description="The reason, where there is one.")
    level: Reference = Field(description="How much it says about the reason.")
    audience: Reference = Field(description="Who writes.")
    reader: Reference = Field(description="Who reads.")
    channel: Reference = Field(description="How it travels.")
    tone: Reference = Field(description="How it sounds.")
