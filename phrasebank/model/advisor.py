"""The shape of an advisor: questions whose answers lead to a level."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from phrasebank.model.entry import Entry, Id, Line, Reference, Title


class Question(Entry):
    """Something the advisor asks, to be answered with yes or no."""

    id: Id = Field(description="The permanent name.")
    label: Annotated[str, StringConstraints(min_length=3, max_length=90)] = Field(description="The question.")
    meaning: Line = Field(description="What counts as a yes.")


class Advice(Entry):
    """A level for certain answers; the first advice whose answers are given is the one that holds."""

    when: dict[Id, Literal["yes", "no"]] = Field(
        description="The answers it holds for: all of them; none, always."
    )
    level: Reference = Field(description="How much to say.")
    because: Line = Field(description="Why so much.")
    less: Line = Field(description="What it would cost to say less.")
    more: Line = Field(description="What it would cost to say more.")


class Advisor(Entry):
    """Questions that lead to a level."""

    id: Id = Field(description="The permanent name: the file is called the same.")
    title: Title = Field(description="The question it answers.")
    about: Line = Field(description="What it does.")
    questions: tuple[Question, ...] = Field(
        min_length=3, max_length=6, description="The questions, in the order in which they are asked."
    )
    advice: tuple[Advice, ...] = Field(min_length=2, description="The advice, the first that holds first.")
