"""The shape of the vocabularies' words: each has a label and a meaning that readers see."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from phrasebank.model.entry import SLOT, Anchor, Entry, Id, Keyword, Line, PointId, Reference, Title

# In words, signs or seconds: five times the longest today.
LONGEST_MESSAGE = 10_000


class Term(Entry):
    """One word of a closed vocabulary."""

    id: Id = Field(description="The word as the banks write it.")
    label: Title = Field(description="The word as readers see it.")
    meaning: Line = Field(description="What it means, in one line.")


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


class Move(Term):
    varies: bool = Field(
        False, description="Whether another wording of a whole letter may say this with another phrase."
    )
    where: Reference | None = Field(None, description="A fact with which writers see another word.")
    label_there: Title | None = Field(None, description="The word as they see it then.")


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


class Audience(Named):
    beside: tuple[Reference, ...] = Field((), description="Audiences whose letters serve this one too.")


class Family(Term):
    words: tuple[Line, ...] = Field(
        min_length=1, description="Its words and runs of words, inflections written out."
    )


class Tone(Term):
    beside: tuple[Reference, ...] = Field(description="Tones that may stand in one message with this one.")


class Fact(Term):
    excludes: tuple[Reference, ...] = Field(description="Facts that can't be true together with this one.")
    said_in: Reference | None = Field(
        None, description="The move in which a first draft says it, where the writer says that it is true."
    )
    claimed_by: tuple[Line, ...] = Field(
        (),
        description=(
            "Words that say it is true, written as a rule writes its words. "
            "Where they stand, this fact is needed, or another that they claim."
        ),
    )
    denied_by: tuple[Line, ...] = Field(
        (),
        description=(
            "Words that it makes untrue, written as a rule writes its words. "
            "Nobody who says that the fact is true is offered a phrase or a letter with them."
        ),
    )


class Slot(Term):
    id: Annotated[str, StringConstraints(pattern=SLOT, max_length=30)] = Field(
        description="The name between the braces."
    )
    example: Line = Field(description="A value that reads well in every phrase that uses the slot.")


class Reminder(Term):
    days: int = Field(0, ge=0, le=3_650, description="How many days after today.")
    months: int = Field(0, ge=0, le=120, description="How many months after today.")
    letter: Reference = Field(description="The letter to begin from on that day.")


class Synonym(Term):
    words: tuple[Keyword, ...] = Field(
        min_length=2, description="Words that mean nearly the same to a searcher, inflections written out."
    )


class Intent(Term):
    words: tuple[Keyword, ...] = Field(
        min_length=1, description="Words of a query that name it; its forms are found as well."
    )
    facts: tuple[Reference, ...] = Field(
        (),
        description="Facts that make a letter one for this; of several intents, the first counts.",
    )
    letters: tuple[Reference, ...] = Field(
        (), description="Letters for this of which neither a fact nor a topic says so."
    )
    outdoes: tuple[Reference, ...] = Field(
        (), description="What a query names as well which asks for this, and doesn't mean."
    )


class Reason(Intent):
    """An intent that is one of the topics."""


class Source(Term):
    publisher: Line = Field(description="Who published it, as far as is known.")


class Point(Term):
    id: PointId = Field(description="The point's number.")
    label: Title | None = Field(  # type: ignore[assignment]  # Whoever shows labels asks if a term has one.
        None, description="A short name; points are called by their numbers."
    )
    kind: Literal["claim", "advice", "phrase idea", "reason", "frame", "structure", "template", "feature"] = (
        Field(description="What sort of point it is.")
    )
    sources: tuple[Reference, ...] = Field(min_length=1, description="The articles that make it.")
    pages: tuple[Anchor, ...] = Field(
        (), description="Where the site says it: page and anchor. Phrases that voice it name it themselves."
    )
