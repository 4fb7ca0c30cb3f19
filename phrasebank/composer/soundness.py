"""Which phrases may stand together in a message. The browser has a twin of this module."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement

from phrasebank.composer import traits
from phrasebank.composer.choices import Chooser
from phrasebank.composer.messages import Choices
from phrasebank.composer.traits import WRITTEN_OUT, Traits
from phrasebank.model.phrases import ALONE, Phrase

# The slot for the name of the job.
NAME = "{role}"


@dataclass(frozen=True)
class Judge(Chooser):
    """Judges what stands together."""

    def faults(self, choices: Choices, phrases: Sequence[Phrase]) -> Iterator[str]:
        """The properties that phrases break together, in their order.

        What is sound stays sound when a phrase is taken from its end.
        """
        found = [self.traits[phrase.id] for phrase in phrases]
        yield from self._worn(found)
        yield from sorted(
            {fault for pair in combinations_with_replacement(phrases, 2) for fault in self.apart(*pair)}
        )
        channel = self.library.channels[choices.channel]
        if traits.length(found, channel.unit) > channel.limit:
            yield "length"

    def apart(self, one: Phrase, other: Phrase) -> Iterator[str]:
        """The properties that two phrases break together, whatever else stands there, in either order."""
        if self._clash(one, other):
            yield "clash"
        if self._stiff(one, other) or self._stiff(other, one):
            yield "register"

    def _worn(self, found: Sequence[Traits]) -> Iterator[str]:
        for rule in self.library.rules:
            if rule.kind == "at-most" and sum(trait.rations.get(rule.id, 0) for trait in found) > rule.most:
                yield rule.id

    def _clash(self, one: Phrase, other: Phrase) -> bool:
        terms = self.library.facts
        excluded = {name for fact in one.facts for name in terms[fact].excludes}
        return (
            bool(excluded.intersection(other.facts))
            or _at_odds(one, other)
            or _at_odds(other, one)
            or _names_twice(one, other)
            or not self.sounds(other, one.tone or "")
        )

    def _stiff(self, one: Phrase, other: Phrase) -> bool:
        return one.tone in WRITTEN_OUT and self.traits[other.id].contracted


def _at_odds(one: Phrase, other: Phrase) -> bool:
    """Whether one keeps the reason back that the other tells, or answers with it once more."""
    twice = one.move == "answer" and one.level != "none" and other.move == "reason"
    return (one.withholds or twice) and other.level != "none"


def names_job(phrase: Phrase) -> bool:
    """Whether a sentence of a message names the job in full."""
    return NAME in phrase.text and phrase.move not in ALONE


def _names_twice(one: Phrase, other: Phrase) -> bool:
    """Whether both name the job in full; nobody does, once it is named."""
    return one is not other and names_job(one) and names_job(other)
