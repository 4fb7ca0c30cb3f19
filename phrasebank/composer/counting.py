"""How many different messages the composer can make, to the last one, without writing them out.

A message is an outline with one phrase, or none where it may be left out, for each of its parts. It is
possible if some choices admit all its phrases, no two of them are apart, and what is counted stays
within its limits. Weighted points (moebius.py) say which phrases come together, rows
(transfer_matrix.py) count what they make.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from math import prod

from phrasebank.composer.composer import Composer
from phrasebank.composer.moebius import Words, weights
from phrasebank.composer.phrase_bits import FACETS, EncodedPhrase, PhraseEncoder
from phrasebank.composer.phrase_classes import OutlinePosition, PhraseClass
from phrasebank.composer.step_budget import StepBudget, UncountableError
from phrasebank.composer.transfer_matrix import count
from phrasebank.model.choice_types import Channel
from phrasebank.model.outlines import Outline
from phrasebank.text.tokens import WORDS_A_MINUTE

Point = Mapping[str, Words]
# For each outline: more than twice what the longest took when this was written, and about a minute.
STEPS = 80_000_000


@dataclass(frozen=True)
class Census:
    """Counts the messages of one composer."""

    composer: Composer
    steps: int = STEPS

    def messages(self) -> dict[str, int]:
        """The number of different messages of each outline, by its id."""
        return {outline.id: self.of(outline) for outline in self.composer.library.outlines}

    def of(self, outline: Outline) -> int:
        """The number of an outline's different messages. Raises TooManyStepsError if it takes too long."""
        phrases = self._encoder.phrases(outline)
        budget = StepBudget(self.steps)
        return sum(
            weight * self._admitted(outline, phrases, point, budget)
            for point, weight in self._points(outline, phrases)
        )

    @cached_property
    def _encoder(self) -> PhraseEncoder:
        return PhraseEncoder(self.composer)

    def _points(self, outline: Outline, phrases: Sequence[EncodedPhrase]) -> Iterator[tuple[Point, int]]:
        facets = []
        for facet in FACETS:
            all_words = self._encoder.all_words(facet, outline)
            lists = {phrase.lists[facet] for phrase in phrases} | (
                self._long_enough(all_words) if facet == "channels" else set()
            )
            facets.append(weights(lists, all_words).items())
        for chosen in product(*facets):
            yield (
                {facet: words for facet, (words, _) in zip(FACETS, chosen, strict=True)},
                prod(weight for _, weight in chosen),
            )

    def _long_enough(self, names: Words) -> set[Words]:
        """The channels that a message of any length keeps to.

        Its words leave some of them, its characters others.
        """
        channels = [self.composer.library.channels[name] for name in names]
        spoken, typed = (
            [channel for channel in channels if (channel.unit == "characters") is wanted]
            for wanted in (False, True)
        )
        return {
            frozenset(channel.id for channel in left + kept)
            for left in _chain(spoken)
            for kept in _chain(typed)
        }

    def _admitted(
        self, outline: Outline, phrases: Sequence[EncodedPhrase], point: Point, budget: StepBudget
    ) -> int:
        """The number of messages that all words of a point admit."""
        channels = self.composer.library.channels
        unit, most = _limit([channels[name] for name in point["channels"]], phrases)
        classes = _classes([phrase for phrase in phrases if phrase.admits(point)], unit)
        positions = [OutlinePosition(classes[part.move], part.required) for part in outline.parts]
        possible = all(position.classes for position in positions if position.required)
        all_topics = sum(self._encoder.topics.values())
        return count(positions, self._encoder.ration, all_topics, most, budget) if possible else 0


def _classes(phrases: Sequence[EncodedPhrase], unit: str) -> Mapping[str | None, list[PhraseClass]]:
    """The phrases of each move, those that do the same to every row taken together."""
    there = sum(phrase.bit for phrase in phrases)
    alike: dict[tuple[str | None, int, int, int], list[EncodedPhrase]] = defaultdict(list)
    for phrase in phrases:
        alike[phrase.phrase.move, phrase.apart & there, phrase.topics, phrase.rations].append(phrase)
    firsts = sum(members[0].bit for members in alike.values())
    found: dict[str | None, list[PhraseClass]] = defaultdict(list)
    for (move, apart, topics, rations), members in alike.items():
        lengths = Counter(phrase.lengths[unit] for phrase in members)
        found[move].append(PhraseClass(members[0].bit, apart & firsts, topics, rations, lengths))
    return found


def _limit(channels: Sequence[Channel], phrases: Sequence[EncodedPhrase]) -> tuple[str, int]:
    """The unit and the limit that keep a message within the limits of all the channels."""
    typed = [channel.limit for channel in channels if channel.unit == "characters"]
    spoken = [_most(channel) for channel in channels if channel.unit != "characters"]
    if not typed:
        return "words", min(spoken)
    characters, words = min(typed), min(spoken, default=0)
    if spoken and any(
        phrase.lengths["characters"] * words < phrase.lengths["words"] * characters for phrase in phrases
    ):
        raise UncountableError(
            f"{characters} characters may hold more than {words} words, so no single limit keeps to both."
        )
    return "characters", characters


def _chain(channels: Sequence[Channel]) -> list[list[Channel]]:
    """What is left of the channels as a message grows, down to none."""
    limits = sorted({_most(channel) for channel in channels})
    return [[channel for channel in channels if _most(channel) >= limit] for limit in limits] + [[]]


def _most(channel: Channel) -> int:
    return channel.limit * WORDS_A_MINUTE // 60 if channel.unit == "seconds" else channel.limit
