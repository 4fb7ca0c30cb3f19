"""The shape of what outlives an entry: published ids, and what became of those that were retired."""

from typing import Literal

from pydantic import Field

from phrasebank.model.entry import Entry, Id, Line

Kind = Literal["bank", "letter", "outline", "phrase", "rule"]


class Retired(Entry):
    """An id that was published and is no longer in use."""

    kind: Kind = Field(description="What it was the id of.")
    id: Id = Field(description="The id that is no longer in use.")
    now: Id | None = Field(None, description="The id of what took its place; left out, nothing did.")
    because: Line = Field(description="Why it was retired, in one sentence for whoever follows an old link.")


class Retirements(Entry):
    """The ids that are no longer in use."""

    about: Line = Field(description="What the file is for.")
    retired: tuple[Retired, ...] = Field(description="The retired ids.")


class Published(Entry):
    """The ids that were on the site when this list was last renewed, by kind."""

    about: Line = Field(description="What the file is for, and how it is renewed.")
    banks: tuple[Id, ...] = Field(description="Banks.")
    letters: tuple[Id, ...] = Field(description="Letters.")
    outlines: tuple[Id, ...] = Field(description="Outlines.")
    phrases: tuple[Id, ...] = Field(description="Phrases.")
    rules: tuple[Id, ...] = Field(description="Rules.")

    def of(self, kind: str) -> tuple[Id, ...]:
        """The published ids of a kind."""
        ids: tuple[Id, ...] = getattr(self, f"{kind}s")
        return ids


LISTS: dict[str, type[Entry]] = {"retired": Retirements, "published": Published}
