"""The shape of the vocabularies: closed lists of words."""

from pydantic import Field

from phrasebank.model import facets
from phrasebank.model.choice_types import Audience, Channel, Reader, Stage, Tone, Topic
from phrasebank.model.entry import Entry, Id, Keyword, Prose, Title
from phrasebank.model.term_types import (
    Fact,
    Family,
    Intent,
    Move,
    Point,
    Reason,
    Reminder,
    Slot,
    Source,
    Synonym,
    Term,
)


class Vocabulary(Entry):
    """A closed list of words, declared once."""

    vocabulary: Id = Field(description="The list's name: the file is called the same.")
    title: Title = Field(description="The list's name as readers see it.")
    about: Prose = Field(description="What the list is for.")
    terms: tuple[Term, ...] = Field(
        min_length=1, description="The words, in the order in which readers see them."
    )


class Moves(Vocabulary):
    terms: tuple[Move, ...] = Field(min_length=1, description="The moves.")


class Searched(Vocabulary):
    never: tuple[Keyword, ...] = Field(
        (), description="Longer words with a word of one of these in them that are about something else."
    )


class Stages(Searched):
    terms: tuple[Stage, ...] = Field(min_length=1, description="The stages.")


class Topics(Vocabulary):
    terms: tuple[Topic, ...] = Field(min_length=1, description="The topics.")


class Channels(Searched):
    terms: tuple[Channel, ...] = Field(min_length=1, description="The channels.")


class Tones(Vocabulary):
    terms: tuple[Tone, ...] = Field(min_length=1, description="The tones.")


class Audiences(Searched):
    terms: tuple[Audience, ...] = Field(min_length=1, description="The audiences.")


class Readers(Searched):
    terms: tuple[Reader, ...] = Field(min_length=1, description="The readers.")


class Families(Vocabulary):
    terms: tuple[Family, ...] = Field(min_length=1, description="The families.")


class Facts(Vocabulary):
    terms: tuple[Fact, ...] = Field(min_length=1, description="The facts.")


class Slots(Vocabulary):
    terms: tuple[Slot, ...] = Field(min_length=1, description="The slots.")


class Reminders(Vocabulary):
    terms: tuple[Reminder, ...] = Field(min_length=1, description="The reminders, the nearest first.")


class Synonyms(Vocabulary):
    terms: tuple[Synonym, ...] = Field(min_length=1, description="The groups.")


class Intents(Searched):
    terms: tuple[Intent, ...] = Field(min_length=1, description="What a query may ask for.")


class Reasons(Intents):
    terms: tuple[Reason, ...] = Field(min_length=1, description="The reasons.")
    unsaid: tuple[Keyword, ...] = Field(
        (), description="Words of a query that ask for a message without a reason."
    )


class Sources(Vocabulary):
    terms: tuple[Source, ...] = Field(min_length=1, description="The articles.")


class Points(Vocabulary):
    terms: tuple[Point, ...] = Field(min_length=1, description="The points.")


VOCABULARIES: dict[str, type[Vocabulary]] = {
    "moves": Moves,
    "levels": Vocabulary,
    "stages": Stages,
    "audiences": Audiences,
    "readers": Readers,
    "topics": Topics,
    "channels": Channels,
    "tones": Tones,
    "facts": Facts,
    "slots": Slots,
    "reminders": Reminders,
    "synonyms": Synonyms,
    "reasons": Reasons,
    "occasions": Intents,
    "groups": Vocabulary,
    "families": Families,
    "sources": Sources,
    "points": Points,
}
# Facets whose words need nothing more than a label and a meaning.
PLAIN_FACETS = tuple(name for name in facets.WORDS.values() if name not in VOCABULARIES)
VOCABULARIES |= dict.fromkeys(PLAIN_FACETS, Vocabulary)
# A library may do without these; then nothing is said, and nobody asked, in their words.
OPTIONAL = ("occasions", "points", "reasons", "reminders", "sources", *PLAIN_FACETS)
# Which vocabulary the words in a vocabulary's own terms come from.
TERM_WORDS: dict[str, dict[str, str]] = {
    "topics": {"stops_at": "levels", "means": "facts"},
    "stages": {"means": "facts", "outdoes": "stages"},
    "readers": {"means": "facts", "outdoes": "readers", "audience": "audiences", "alike": "readers"},
    "channels": {"means": "facts", "outdoes": "channels"},
    "tones": {"beside": "tones"},
    "audiences": {"beside": "audiences", "means": "facts", "outdoes": "audiences"},
    "facts": {"excludes": "facts", "said_in": "moves"},
    "moves": {"where": "facts"},
    # Each reason is one of the topics.
    "reasons": {"id": "topics", "facts": "facts", "outdoes": "reasons"},
    "occasions": {"facts": "facts", "outdoes": "occasions"},
    "points": {"sources": "sources"},
}
