"""The shape of the vocabularies' words: each has a label and a meaning that readers see.

choice_types.py has those by which a message is chosen.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from phrasebank.model.entry import SLOT, Anchor, Entry, Id, Keyword, Line, PointId, Reference, Title


class Term(Entry):
    """One word of a closed vocabulary."""

    id: Id = Field(description="The word as the banks write it.")
    label: Title = Field(description="The word as readers see it.")
    meaning: Line = Field(description="What it means, in one line.")


class Move(Term):
    varies: bool = Field(
        False, description="Whether another wording of a whole letter may say this with another phrase."
    )
    where: Reference | None = Field(None, description="A fact with which writers see another word.")
    label_there: Title | None = Field(None, description="The word as they see it then.")


class Family(Term):
    words: tuple[Line, ...] = Field(
        min_length=1, description="Its words and runs of words, inflections written out."
    )


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
