"""The terms of all vocabularies by their ids, each as the type that has the fields of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from phrasebank.model.choice_types import Audience, Channel, Stage, Tone, Topic
from phrasebank.model.term_types import Fact, Family, Intent, Move, Point, Reminder, Slot, Synonym, Term
from phrasebank.model.vocabulary import PLAIN_FACETS, Vocabulary

T = TypeVar("T", bound=Term)


def _typed(name: str, kind: type[T]) -> "cached_property[Mapping[str, T]]":
    def only(terms: "Terms") -> Mapping[str, T]:
        known = terms.words.get(name, {})
        return {id_: term for id_, term in known.items() if isinstance(term, kind)}

    return cached_property(only)


@dataclass(frozen=True, eq=False)
class Terms:
    """The vocabularies of a library, and their terms."""

    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)

    @cached_property
    def words(self) -> Mapping[str, Mapping[str, Term]]:
        """The terms of each vocabulary by their ids, in the vocabulary's order.

        Vocabularies in which an id can't be read are left out. A facet that the library does without has no
        terms.
        """
        known: dict[str, tuple[Term, ...]] = dict.fromkeys(PLAIN_FACETS, ())
        known |= {
            name: one.terms
            for name, one in self.vocabularies.items()
            if all("id" in term.model_fields_set for term in one.terms)
        }
        return {name: {term.id: term for term in terms} for name, terms in known.items()}

    stages = _typed("stages", Stage)
    topics = _typed("topics", Topic)
    channels = _typed("channels", Channel)
    audiences = _typed("audiences", Audience)
    tones = _typed("tones", Tone)
    _families = _typed("families", Family)
    facts = _typed("facts", Fact)
    moves = _typed("moves", Move)
    slots = _typed("slots", Slot)
    reminders = _typed("reminders", Reminder)
    synonyms = _typed("synonyms", Synonym)
    reasons = _typed("reasons", Intent)
    occasions = _typed("occasions", Intent)
    points = _typed("points", Point)

    @cached_property
    def slot_labels(self) -> Mapping[str, str]:
        """What each slot is called inside a sentence: its label in lower case."""
        return {name: slot.label.lower() for name, slot in self.slots.items()}

    @cached_property
    def slot_examples(self) -> Mapping[str, str]:
        """A value for every slot that reads well wherever the slot stands."""
        return {name: slot.example for name, slot in self.slots.items()}

    @cached_property
    def families(self) -> Mapping[str, tuple[str, ...]]:
        """The words of each family that rules speak of by its name."""
        return {name: family.words for name, family in self._families.items()}

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """The levels in order: how much each says, from nothing upwards."""
        return {level: rank for rank, level in enumerate(self.words.get("levels", {}))}
