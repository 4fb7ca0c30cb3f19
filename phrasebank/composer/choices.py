"""What fits a writer's choices by itself: outlines, facts and phrases.

The browser has a twin in docs/assets/js/composer/choices.js.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from phrasebank.composer import traits
from phrasebank.composer.messages import fits
from phrasebank.composer.traits import Traits
from phrasebank.model.choice_types import Choice
from phrasebank.model.facets import CRITERIA, LIMITS, OUTLINE_WORDS, Choices, admits
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.outlines import Outline
from phrasebank.model.phrases import Phrase

# A phrase for no more audiences or topics than these is made for one of them.
NARROW = 2
FORMAL = "formal"


@dataclass(frozen=True)
class Chooser:
    """Chooses from one library."""

    library: Library

    @cached_property
    def traits(self) -> Mapping[str, Traits]:
        """What matters of each phrase when it stands beside others, by the phrase's id."""
        return traits.traits_by_id(self.library)

    def outlines(self, choices: Choices) -> list[Outline]:
        """The outlines for a stage, a channel and an audience."""
        wanted = {name: getattr(choices, LIMITS[name]) for name in OUTLINE_WORDS}
        return [
            outline
            for outline in self.library.outlines
            if all(admits(getattr(outline, name), word) for name, word in wanted.items())
        ]

    def facts(self, choices: Choices) -> frozenset[str]:
        """What is true for the writer: what their choices mean, and what they said unless excluded by it."""
        words, terms = self.library.words, self.library.facts
        chosen = (words[names].get(getattr(choices, name)) for name, names in CRITERIA.items())
        meant = frozenset(fact for term in chosen if isinstance(term, Choice) for fact in term.means)
        excluded = {name for fact in meant for name in terms[fact].excludes}
        return meant | (choices.facts or frozenset()) - excluded

    def fitting(self, outline: Outline, choices: Choices) -> dict[str, list[Phrase]]:
        """For each move of the outline the phrases that fit the choices by themselves, the nearest first."""
        given = replace(choices, facts=self.facts(choices), tone="")
        found: dict[str, list[Phrase]] = {part.move: [] for part in outline.parts}
        for phrase in self.library.phrases:
            if (
                phrase.move in found
                and fits(phrase, given)
                and self.sounds(phrase, choices.tone)
                and not self.unfit(phrase, choices)
                and self._tells(phrase, choices)
            ):
                found[phrase.move].append(phrase)
        return {
            move: sorted(phrases, key=lambda phrase: self._distance(phrase, choices))
            for move, phrases in found.items()
        }

    def sounds(self, phrase: Phrase | Letter, tone: str) -> bool:
        """Whether it may stand in a message of this tone."""
        term = self.library.tones.get(tone)
        return not phrase.tone or term is None or phrase.tone == tone or phrase.tone in term.beside

    def _short(self, phrase: Phrase, choices: Choices) -> bool:
        """Whether it has a contraction and the writer asked for none. Nobody speaks without any."""
        spoken = choices.channel and self.library.channels[choices.channel].unit == "seconds"
        return not spoken and choices.tone == FORMAL and self.traits[phrase.id].contracted

    def unfit(self, phrase: Phrase, choices: Choices) -> bool:
        """Whether it is too short for the writer, or its words deny what they said is true."""
        denies = self.traits[phrase.id].denies
        return self._short(phrase, choices) or not denies.isdisjoint(choices.facts or ())

    def _rank(self, level: str) -> int:
        return self.library.rank[level] if level else 0

    def _tells(self, phrase: Phrase, choices: Choices) -> bool:
        rank, most = self._rank(phrase.level), self._rank(choices.level)
        about = not phrase.topics or choices.topic in phrase.topics
        fits = rank == most and rank > 0 if phrase.move == "reason" else rank <= most
        return about and fits and not (phrase.withholds and most)

    def _distance(self, phrase: Phrase, choices: Choices) -> tuple[bool, int, bool, bool]:
        """What is written for few audiences, this one among them, comes first.

        Then comes what says most of what the writer said, what is written for few topics, and the very tone.
        """
        own = choices.audience in phrase.audiences and len(phrase.audiences) <= NARROW
        said = len((choices.facts or frozenset()).intersection(phrase.facts))
        about = choices.topic in phrase.topics and len(phrase.topics) <= NARROW
        return not own, -said, not about, phrase.tone != choices.tone


def capped(library: Library, level: str, topic: str) -> str:
    """The level, or the one at which the topic stops where that is lower."""
    term = library.topics.get(topic)
    return min(level, term.stops_at, key=lambda name: library.rank[name]) if term else level
