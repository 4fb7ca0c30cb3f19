"""The one statement of the shape of banks, letters and outlines.

Schemas, messages and the table of fields come from here.
"""

from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from pydantic import Field

from phrasebank.model import facets
from phrasebank.model.entry import Entry, Id, Keyword, Line, PointId, Prose, Title

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

# The moves that a mail program or a reader's eye keeps apart from the body.
ALONE = ("subject", "greeting", "sign-off")

# The fields that hold a phrase's words.
FORMS = ("text", "clause", "after_reason")

# The audience whose letters others may use as well.
ANYONE = "general"


class Wording(Entry):
    """What a phrase says, under which names, and the forms that its words take beside others."""

    id: Id = Field(description="The permanent name: it is in links, so it never changes.")
    title: Title = Field(description="What a person would look for, as a short heading.")
    text: Prose = Field(description="The words, with slots such as {company}. One to three sentences.")
    clause: Line | None = Field(
        None,
        description="Of a reason: what follows “because” when a decision takes it into its own sentence.",
    )
    takes_reason: bool = Field(
        False, description="Of a decision: whether “, because ...” may stand in place of its last full stop."
    )
    after_reason: Prose | None = Field(
        None, description="The words instead of these right after words that tell the reason."
    )
    withholds: bool = Field(
        False, description="Whether it says that no reason is given: it stands beside none that tells one."
    )


class Facets(Entry):
    """What a phrase fits. A list that is left out fits everything."""

    # Which vocabulary each facet's words come from.
    WORDS: ClassVar[dict[str, str]] = facets.WORDS

    move: Id | None = Field(None, description="What the sentence does in a message.")
    level: Id = Field("none", description="How much it says about the reason.")
    tone: Id | None = Field(None, description="How it sounds; without one it fits every tone.")
    topics: tuple[Id, ...] = Field((), description="The reasons it fits.")
    stages: tuple[Id, ...] = Field((), description="Where things stand when it fits.")
    audiences: tuple[Id, ...] = Field((), description="Who may write it.")
    readers: tuple[Id, ...] = Field((), description="Who may read it.")
    channels: tuple[Id, ...] = Field((), description="How the message travels.")
    facts: tuple[Id, ...] = Field((), description="What must be true for the writer: all of them.")


# Its fields stand in the order in which the banks write them: the wording, the facets, then these.
class Phrase(Facets, Wording):
    """One to three sentences that make one move."""

    variant_of: Id | None = Field(
        None, description="The phrase of which this is the wording for another audience."
    )
    keywords: tuple[Keyword, ...] = Field(
        (), description="What people type into the search box when they want this."
    )
    use: Line = Field(description="When to use it, in one sentence.")
    avoid: Line = Field(description="When not to use it, in one sentence.")
    points: tuple[PointId, ...] = Field((), description="The points of the sources that it voices.")
    reasoning: Line | None = Field(None, description="Why it is worded so, where no source says it.")

    @property
    def forms(self) -> dict[str, str]:
        """Its words by the field that holds them, those that it has beside others included."""
        return {name: text for name in FORMS if (text := getattr(self, name))}


class Bank(Entry):
    """The phrases of one move, or of one special situation."""

    bank: Id = Field(description="The bank's name: the file and its page are called the same.")
    title: Title = Field(description="The bank's name as readers see it.")
    about: Prose = Field(description="What is in it, in one or two sentences.")
    defaults: Facets = Field(
        default_factory=Facets, description="Facets of every phrase below that doesn't say otherwise."
    )
    phrases: tuple[Phrase, ...] = Field(min_length=1, max_length=60, description="The phrases.")


class Part(Entry):
    """One move's room in an outline."""

    move: Id = Field(description="The move that stands here.")
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
    stages: tuple[Id, ...] = Field(min_length=1, description="The stages it is for.")
    channels: tuple[Id, ...] = Field(min_length=1, description="The channels it is for.")
    audiences: tuple[Id, ...] = Field((), description="Who may write it; left out, everybody.")
    parts: tuple[Part, ...] = Field(min_length=2, description="The moves in order, each at most once.")


def ordered(outline: Outline, phrases: Iterable[Phrase]) -> list[Phrase]:
    """The phrases in the outline's order."""
    order: list[str | None] = [part.move for part in outline.parts]
    return sorted(phrases, key=lambda phrase: order.index(phrase.move))


class OwnPart(Entry):
    """A letter's own words for one move of its outline."""

    move: Id = Field(description="What the words do; one of the outline's moves.")
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


class Letter(Entry):
    """A whole sample message: its own words, or phrases of the banks, in an outline's order."""

    WORDS: ClassVar[dict[str, str]] = {
        "stage": "stages",
        "topic": "topics",
        "level": "levels",
        "audience": "audiences",
        "reader": "readers",
        "channel": "channels",
        "tone": "tones",
        "facts": "facts",
    }

    id: Id = Field(description="The permanent name: the file and the page are called the same.")
    title: Title = Field(description="The situation as the person would say it.")
    situation: Prose = Field(description="When it fits and what it does, in two or three sentences.")
    outline: Id = Field(description="The outline that it follows.")
    stage: Id = Field(description="Where things stand.")
    topic: Id | None = Field(None, description="The reason, where there is one.")
    level: Id = Field(description="How much it says about the reason.")
    audience: Id = Field(description="Who writes.")
    reader: Id = Field(description="Who reads.")
    channel: Id = Field(description="How it travels.")
    tone: Id = Field(description="How it sounds.")
    facts: tuple[Id, ...] = Field((), description="What is true for the writer.")
    parts: tuple[OwnPart, ...] = Field((), description="Its own words, move by move in the outline's order.")
    phrases: tuple[Id, ...] = Field(
        (), description="Instead of words of its own: phrases of the banks, in the outline's order."
    )
    keywords: tuple[Keyword, ...] = Field(
        (), description="What people type into the search box when they want this."
    )
    next: Line | None = Field(None, description="What to do after sending it, in one sentence.")

    @property
    def made_of(self) -> tuple[str, ...]:
        """The ids of its phrases: the banks', or those of its own words, which no bank can have."""
        return self.phrases or tuple(f"{self.id}--{part.move}" for part in self.parts)

    def own(self) -> Iterator[OwnPhrase]:
        """Its own words as phrases that fit what the letter fits.

        The level is that of the words that tell the reason.
        """
        telling = next((move for move in TELLING if any(part.move == move for part in self.parts)), None)
        for at, part in enumerate(self.parts):
            tells = part.move == telling
            phrase = OwnPhrase.model_construct(
                id=f"{self.id}--{part.move}",
                title=self.title,
                text=part.text,
                move=part.move,
                level=self.level if tells else "none",
                tone=self.tone,
                topics=(self.topic,) if self.topic and tells else (),
                stages=(self.stage,),
                audiences=() if self.audience == ANYONE else (self.audience,),
                readers=(self.reader,),
                channels=(self.channel,),
                facts=self.facts,
                use=self.title,
                avoid=self.title,
                takes_reason=part.takes_reason,
                withholds=part.withholds,
                starts=part.starts,
                cue=part.cue,
            )
            phrase.locate_as(self, ("parts", at))
            yield phrase
