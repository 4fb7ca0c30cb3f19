"""Which phrases may not stand in one message, told by the few traits that keep two of them apart."""

from collections.abc import Mapping
from dataclasses import dataclass

from phrasebank.composer.composer import Composer
from phrasebank.model.phrases import Phrase

# All of a phrase that decides which others may stand beside it.
ExclusionKey = tuple[object, ...]


@dataclass(frozen=True)
class Exclusions:
    """Judges phrases as one composer does."""

    composer: Composer

    def barred(self, phrases: list[Phrase]) -> Mapping[ExclusionKey, int]:
        """The bits of the phrases of other moves that a phrase may not stand beside, by its key."""
        # Phrases are many, but what keeps two of them apart is said by few traits.
        alike: dict[ExclusionKey, list[int]] = {}
        for number, phrase in enumerate(phrases):
            alike.setdefault(self.key(phrase), []).append(number)
        bits = {key: sum(1 << number for number in numbers) for key, numbers in alike.items()}
        first = {key: phrases[numbers[0]] for key, numbers in alike.items()}
        return {
            one: sum(bits[other] for other in first if self._apart(first[one], first[other])) for one in first
        }

    def key(self, phrase: Phrase) -> ExclusionKey:
        """The same for phrases that the same others exclude."""
        traits = self.composer.traits[phrase.id]
        return (
            phrase.move,
            phrase.facts,
            phrase.tone,
            phrase.level,
            traits.brings,
            traits.bars,
            traits.denies,
            traits.contracted,
        )

    def _apart(self, one: Phrase, other: Phrase) -> bool:
        return one.move != other.move and (
            any(self.composer.apart(one, other)) or self._silenced(one, other) or self._silenced(other, one)
        )

    def _silenced(self, one: Phrase, other: Phrase) -> bool:
        """Whether nobody who is offered one is offered the other."""
        denies = self.composer.traits[other.id].denies
        return self._outdone(one, other) or not denies.isdisjoint(one.facts)

    def _outdone(self, reason: Phrase, other: Phrase) -> bool:
        """A reason is told at the very level that was chosen, so nothing may say more."""
        return reason.move == "reason" and self._rank(other) > self._rank(reason)

    def _rank(self, phrase: Phrase) -> int:
        return self.composer.library.rank[phrase.level]
