"""The phrases that an outline has room for as a count needs them: whole numbers instead of words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from phrasebank.composer.composer import Composer
from phrasebank.composer.exclusions import Exclusions
from phrasebank.composer.moebius import Words
from phrasebank.composer.phrase_classes import Ration
from phrasebank.model.facets import LIMITS, WORDS
from phrasebank.model.outlines import Outline
from phrasebank.model.phrases import Phrase
from phrasebank.model.rule import Rule

# Topics aren't among them: they are many, and few phrases but the reason name any.
FACETS = tuple(LIMITS)
FIELD = 4  # bits, the highest of them the guard


@dataclass(frozen=True)
class EncodedPhrase:
    """One phrase.

    `lists` holds what admits it, facet by facet; `bit` is its own, and `apart` has those of the
    phrases that it may not stand beside; `topics` and `rations` are as in
    `phrase_classes.PhraseClass`; `lengths` counts it in each unit.
    """

    phrase: Phrase
    lists: Mapping[str, Words]
    bit: int
    apart: int
    topics: int
    rations: int
    lengths: Mapping[str, int]

    def admits(self, point: Mapping[str, Words]) -> bool:
        """Whether all words of a point are on the phrase's lists."""
        return all(self.lists[facet] >= words for facet, words in point.items())


@dataclass(frozen=True)
class PhraseEncoder:
    """Encodes phrases as one composer judges them."""

    composer: Composer

    def phrases(self, outline: Outline) -> list[EncodedPhrase]:
        """The phrases that an outline has room for, in the library's order."""
        moves = {part.move for part in outline.parts}
        found = [
            phrase
            for phrase in self.composer.library.phrases
            if phrase.move in moves and self._offered(phrase, outline)
        ]
        exclusions = Exclusions(self.composer)
        barred = exclusions.barred(found)
        return [
            self._encoded(phrase, 1 << number, barred[exclusions.key(phrase)], self._lists(phrase, outline))
            for number, phrase in enumerate(found)
        ]

    @cached_property
    def topics(self) -> Mapping[str, int]:
        """The bit of each topic; the empty one stands for no topic at all."""
        return {name: 1 << number for number, name in enumerate(["", *self.composer.library.words["topics"]])}

    @cached_property
    def ration(self) -> Ration:
        """The rationing rules as fields of one whole number."""
        full = (1 << FIELD - 1) - 1
        spare = sum(full - rule.most << shift for rule, shift in self._shifts)
        return Ration(
            spare,
            sum(full + 1 << shift for _, shift in self._shifts),
            tuple((1 << FIELD) - 1 << shift for _, shift in self._shifts),
        )

    @cached_property
    def _shifts(self) -> list[tuple[Rule, int]]:
        rules = [rule for rule in self.composer.library.rules if rule.kind == "at-most"]
        return [(rule, FIELD * number) for number, rule in enumerate(rules)]

    def all_words(self, facet: str, outline: Outline) -> Words:
        """All words of a facet that an outline is for; the empty one where no vocabulary has any."""
        return frozenset(
            getattr(outline, facet, ()) or self.composer.library.words.get(WORDS[facet]) or ("",)
        )

    def _offered(self, phrase: Phrase, outline: Outline) -> bool:
        """Whether the outline leaves it on all lists; a reason that tells nothing is never offered."""
        return all(self._lists(phrase, outline).values()) and (
            phrase.move != "reason" or self._rank(phrase) > 0
        )

    def _encoded(self, phrase: Phrase, bit: int, apart: int, lists: Mapping[str, Words]) -> EncodedPhrase:
        traits = self.composer.traits[phrase.id]
        rations = sum(traits.rations.get(rule.id, 0) << shift for rule, shift in self._shifts)
        return EncodedPhrase(phrase, lists, bit, apart, self._topics(phrase), rations, traits.lengths)

    def _lists(self, phrase: Phrase, outline: Outline) -> Mapping[str, Words]:
        every = {facet: self.all_words(facet, outline) for facet in FACETS}
        return {
            facet: frozenset(filter(lambda word: self._true_with(phrase, facet, word), words))
            & frozenset(getattr(phrase, facet) or words)
            for facet, words in every.items()
        }

    def _true_with(self, phrase: Phrase, facet: str, word: str) -> bool:
        """Whether the facts that a choice means may be true together with the phrase's."""
        term = self.composer.library.words[WORDS[facet]].get(word)
        return not self._excluded(phrase) & {*getattr(term, "means", ())}

    def _excluded(self, phrase: Phrase) -> set[str]:
        return {name for fact in phrase.facts for name in self.composer.library.facts[fact].excludes}

    def _topics(self, phrase: Phrase) -> int:
        """The topics that it is about and that may be told at its level.

        Their own facts may be true together with its facts.
        """
        library = self.composer.library
        barred = self._excluded(phrase)
        open_ = {
            name
            for name, topic in library.topics.items()
            if self._rank(phrase) <= library.rank[topic.stops_at] and not barred & {*topic.means}
        }
        return sum(self.topics[name] for name in (open_ | {""}).intersection(phrase.topics or self.topics))

    def _rank(self, phrase: Phrase) -> int:
        return self.composer.library.rank[phrase.level]
