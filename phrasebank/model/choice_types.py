"""The shape of what a message is chosen by: its stage, reason, channel, reader, writer and tone."""

from typing import Literal

from pydantic import Field

from phrasebank.model.entry import Keyword, Line, Reference, Title
from phrasebank.model.term_types import Term

# In words, signs or seconds: five times the longest today.
LONGEST_MESSAGE = 10_000


class Choice(Term):
    means: tuple[Reference, ...] = Field(
        (), description="Facts that are true for everybody who chooses this."
    )


class Named(Choice):
    asked_by: tuple[Keyword, ...] = Field(
        (), description="Words of a query that ask for this; their forms are found as well."
    )
    outdoes: tuple[Reference, ...] = Field(
        (), description="Choices that a query names as well which asks for this one, and doesn't mean."
    )


class Stage(Named):
    doing: Line | None = Field(
        None, description="What its messages do, in the words of people who search for one."
    )
    why: Line | None = Field(
        None,
        description="How the composer asks for the reason there. Left out: as of an offer.",
    )


class Topic(Choice):
    heading: Title = Field(description="The heading under which a reader finds it among the others.")
    stops_at: Reference = Field(
        description="The highest level at which a sensible person would speak of this."
    )
    because: Line = Field(description="Why it stops there.")
    compels: bool = Field(
        False,
        description="Whether it leaves the writer no choice, so that 'I've decided' isn't the word for it.",
    )
    keywords: tuple[Keyword, ...] = Field(min_length=1, description="What people type into the search box.")


class Channel(Named):
    limit: int = Field(gt=0, le=LONGEST_MESSAGE, description="How long a message may be.")
    least: int = Field(
        0,
        ge=0,
        le=LONGEST_MESSAGE,
        description="How short a message may be before it sounds curt, counted like the limit.",
    )
    most: int = Field(
        0,
        ge=0,
        le=LONGEST_MESSAGE,
        description="How long a draft may be before it is told so; left out, as long as the limit.",
    )
    unit: Literal["words", "characters", "seconds"] = Field(
        description="What the limit counts; speech is 150 words a minute."
    )
    called: Line | None = Field(
        None, description="What such a message is called by people who search for one."
    )


class Reader(Named):
    audience: Reference | None = Field(
        None, description="Who writes to such a reader, as long as the composer hasn't been told otherwise."
    )
    alike: tuple[Reference, ...] = Field(
        (), description="Readers who may get a letter's own sentences too, where these name neither."
    )


class Audience(Named):
    beside: tuple[Reference, ...] = Field((), description="Audiences whose letters serve this one too.")


class Tone(Term):
    beside: tuple[Reference, ...] = Field(description="Tones that may stand in one message with this one.")
