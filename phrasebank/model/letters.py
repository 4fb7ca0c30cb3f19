"""The one statement of the shape of letters: whole sample messages."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Literal

from pydantic import Field

from phrasebank.model import facets
from phrasebank.model.entry import Entry, Id, Keyword, Line, Prose, Query, Reference, Title
from phrasebank.model.facet_fields import LetterChoices
from phrasebank.model.phrases import MOST_KEYWORDS, Phrase
from phrasebank.text import slots

# The moves that can tell a reason, the likeliest first.
TELLING = (
    "reason",
    "decision",
    "answer",
    "request",
    "reassurance",
    "apology",
    "update",
    "opening",
    "gratitude",
)

# The words that limit nobody, by the phrase's field.
EVERYBODY = {facet.field: facet.everybody for facet in facets.FACETS}
# The audience whose letters others may use as well.
ANYONE = EVERYBODY["audiences"]


class OwnPart(Entry):
    """A letter's own words for one move of its outline."""

    move: Reference = Field(description="What the words do; one of the outline's moves.")
    starts: Literal["paragraph", "sentence"] | None = Field(
        None, description="A paragraph of its own, or the next sentence; left out, as the outline has it."
    )
    cue: Title | None = Field(None, description="What stands beside it in notes for speaking.")
    takes_reason: bool = Field(False, description="As in a phrase.")
    withholds: bool = Field(False, description="As in a phrase.")
    text: Prose = Field(description="The words, with slots such as {company}.")


class OwnPhrase(Phrase):
    """A letter's own words as a phrase: it fits what its letter fits, and stands in no bank."""

    starts: Literal["paragraph", "sentence"] | None = Field(None, description="As the letter has it.")
    cue: Title | None = Field(None, description="As the letter has it.")


class LetterHeading(Entry):
    """Which letter it is, and what it is for in words."""

    id: Id = Field(description="The permanent name: the file and the page are called the same.")
    title: Title = Field(description="The situation as the person would say it.")
    situation: Prose = Field(description="When it fits and what it does, in two or three sentences.")
    outline: Reference = Field(description="The outline that it follows.")


# The fields stand in the order in which letters write them.
class LetterWords(Entry):
    """What a letter claims, what it says, and how it is found."""

    facts: tuple[Reference, ...] = Field((), description="What is true for the writer.")
    parts: tuple[OwnPart, ...] = Field((), description="Its own words, move by move in the outline's order.")
    phrases: tuple[Reference, ...] = Field(
        (), description="Instead of words of its own: phrases of the banks, in the outline's order."
    )
    keywords: tuple[Keyword, ...] = Field(
        (), max_length=MOST_KEYWORDS, description="What people type into the search box when they want this."
    )
    asked: tuple[Query, ...] = Field(
        (),
        max_length=2 * MOST_KEYWORDS,
        description="How different people ask for it; the search counts the words, not the wordings.",
    )
    next: Line | None = Field(None, description="What to do after sending it, in one sentence.")


class Letter(LetterWords, LetterChoices, LetterHeading):
    """A whole sample message: its own words, or phrases of the banks, in an outline's order."""

    # Which vocabulary each choice's words come from.
    WORDS: ClassVar[dict[str, str]] = facets.CRITERIA | {"facts": "facts"}

    @property
    def made_of(self) -> tuple[str, ...]:
        """The ids of its phrases: the banks', or those of its own words, which no bank can have."""
        return self.phrases or tuple(f"{self.id}--{part.move}" for part in self.parts)

    def own_phrases(
        self, said_in: Mapping[str, str | None] | None = None, alike: Sequence[str] = ()
    ) -> Iterator[OwnPhrase]:
        """Its own words as phrases that fit what the letter fits.

        The level is that of the words that tell the reason. Where `said_in` has the move that says a fact,
        and the letter has it, only that needs it. What names neither its reader nor those `alike` fits all.
        """
        telling = next((move for move in TELLING if any(part.move == move for part in self.parts)), None)
        # Made once: to copy a phrase takes a third of the time.
        shared = OwnPhrase.model_construct(**self._shared())
        homes = self._homes(said_in or {})
        for at, part in enumerate(self.parts):
            own = self._own(part, tells=part.move == telling)
            own["facts"] = tuple(fact for fact in self.facts if homes.get(fact, part.move) == part.move)
            own["readers"] = self._readers(part.text, alike) or shared.readers
            phrase = shared.model_copy(update=own)
            phrase.locate_as(self, ("parts", at))
            yield phrase

    def _readers(self, text: str, alike: Sequence[str]) -> tuple[str, ...]:
        """Its reader and those alike, where the words name none of them; else nobody."""
        if not (self.reader and alike):
            return ()
        readers = (self.reader, *alike)
        return () if {reader.replace("-", "_") for reader in readers} & {*slots.names(text)} else readers

    def _homes(self, said_in: Mapping[str, str | None]) -> dict[str, str]:
        """The facts that one of its moves says, and this move."""
        moves = {part.move for part in self.parts}
        return {fact: home for fact in self.facts if (home := said_in.get(fact)) in moves and home}

    def _shared(self) -> dict[str, Any]:
        """What all its own words have in common, as fields of a phrase."""
        return {
            "title": self.title,
            "tone": self.tone,
            **self._limits(),
            "use": self.title,
            "avoid": self.title,
        }

    def _own(self, part: OwnPart, tells: bool) -> dict[str, Any]:
        """What the words for one move say, as fields of a phrase; `tells`: they tell the reason."""
        return {
            "id": f"{self.id}--{part.move}",
            "text": part.text,
            "move": part.move,
            "level": self.level if tells else "none",
            "topics": (self.topic,) if self.topic and tells else (),
            "takes_reason": part.takes_reason,
            "withholds": part.withholds,
            "starts": part.starts,
            "cue": part.cue,
        }

    def _limits(self) -> dict[str, Any]:
        """What limits its own words: each choice that a list of a phrase admits."""
        chosen = {field: getattr(self, criterion) for field, criterion in facets.LIMITS.items()}
        return {
            field: (word,) if word not in (None, EVERYBODY[field]) else () for field, word in chosen.items()
        }
