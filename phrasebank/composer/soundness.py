"""Which phrases may stand together in a message.

The browser has a twin in docs/assets/js/composer/soundness.js.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement

from phrasebank.composer import traits
from phrasebank.composer.choices import Chooser
from phrasebank.composer.traits import WRITTEN_OUT, Traits
from phrasebank.model.facets import Choices
from phrasebank.model.phrases import Phrase


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
        """Whether two phrases bar what the other brings, or sound too different."""
        barred = self._bars(one, other) or self._bars(other, one)
        return one is not other and (barred or not self.sounds(other, one.tone or ""))

    def _bars(self, one: Phrase, other: Phrase) -> bool:
        excluded = {name for fact in one.facts for name in self.library.facts[fact].excludes}
        brings = self.traits[other.id].brings
        return not (self.traits[one.id].bars.isdisjoint(brings) and excluded.isdisjoint(other.facts))

    def _stiff(self, one: Phrase, other: Phrase) -> bool:
        return one.tone in WRITTEN_OUT and self.traits[other.id].contracted
