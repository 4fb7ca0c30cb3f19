"""The one statement of the shape of banks and phrases; schemas and the table of fields come from here.

A bank holds phrases as they are written. The library has them with their bank's defaults.
"""

from typing import TYPE_CHECKING

from pydantic import Field

from phrasebank.model.entry import Entry, Id, Keyword, Line, PointId, Prose, Reference, Title
from phrasebank.model.facet_fields import Facets

# The moves that a mail program or a reader's eye keeps apart from the body.
ALONE = ("subject", "greeting", "sign-off")

# The search lists all of them; no entry has half as many.
MOST_KEYWORDS = 30

# The fields that hold a phrase's words.
FORMS = ("text", "clause", "after_reason")


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

    @property
    def forms(self) -> dict[str, str]:
        """Its words by the field that holds them, those that it has beside others included."""
        return {name: text for name in FORMS if (text := getattr(self, name))}


class Guidance(Entry):
    """Where a phrase comes from, when to use it, and how it is found."""

    variant_of: Reference | None = Field(
        None, description="The phrase of which this is the wording for another audience."
    )
    keywords: tuple[Keyword, ...] = Field(
        (), max_length=MOST_KEYWORDS, description="What people type into the search box when they want this."
    )
    use: Line = Field(description="When to use it, in one sentence.")
    avoid: Line = Field(description="When not to use it, in one sentence.")
    points: tuple[PointId, ...] = Field(
        (), description="The points of the sources that it voices, by their numbers on the page of sources."
    )
    reasoning: Line | None = Field(None, description="Why it is worded so, where no source says it.")


if TYPE_CHECKING:

    class _Unresolved(Entry):
        """Facets that can't be read yet: what a phrase leaves out, its bank's defaults say."""
else:
    _Unresolved = Facets


# The fields stand in the order in which the banks write them: the wording, the facets, then the guidance.
class WrittenPhrase(Guidance, _Unresolved, Wording):
    """One to three sentences that make one move."""

    def with_defaults(self, defaults: Facets) -> "Phrase":
        """The phrase with the facets that it leaves to its bank's defaults."""
        inherited = defaults.model_fields_set - self.model_fields_set
        facets = {name: getattr(defaults, name) for name in inherited}
        named = self.model_fields_set | inherited
        phrase = Phrase.model_construct(_fields_set=named, **(dict(self) | facets))
        phrase.locate_as(self, ())
        return phrase


# With its bank's defaults, so that all that it fits can be read. Programs are told the same of it as writers.
class Phrase(Guidance, Facets, Wording):
    """One to three sentences that make one move."""


class Bank(Entry):
    """The phrases of one move, or of one special situation."""

    bank: Id = Field(description="The bank's name: the file and its page are called the same.")
    title: Title = Field(description="The bank's name as readers see it.")
    about: Prose = Field(description="What is in it, in one or two sentences.")
    defaults: Facets = Field(
        default_factory=Facets, description="Facets of every phrase below that doesn't say otherwise."
    )
    phrases: tuple[WrittenPhrase, ...] = Field(min_length=1, max_length=60, description="The phrases.")
