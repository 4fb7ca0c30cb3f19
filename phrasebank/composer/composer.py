"""Messages for a visitor's choices: what may be offered, what may stand together, and a first draft.

Everything offered is sound; a choice that would leave nothing sound isn't offered. The browser has a twin of
this module, and both answer the cases in tests/cases/ alike.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations_with_replacement

from phrasebank.composer import traits
from phrasebank.composer.letter_drafts import letter_drafts
from phrasebank.composer.messages import Choices, fits
from phrasebank.composer.traits import WRITTEN_OUT, Traits
from phrasebank.model.facets import LIMITS, OUTLINE_WORDS
from phrasebank.model.library import Library
from phrasebank.model.phrases import Letter, Outline, Part, Phrase, ordered
from phrasebank.model.vocabulary import Channel, Choice

FEW = 2
FORMAL = "formal"
# The choices that mean facts, and the vocabularies of their words.
MEANING = {
    "stage": "stages",
    "topic": "topics",
    "audience": "audiences",
    "reader": "readers",
    "channel": "channels",
}


@dataclass(frozen=True)
class Composer:
    """Composes from one library."""

    library: Library

    @cached_property
    def traits(self) -> Mapping[str, Traits]:
        return traits.read(self.library)

    def outlines(self, choices: Choices) -> list[Outline]:
        """The outlines for a stage, a channel and an audience."""
        wanted = {name: getattr(choices, LIMITS[name]) for name in OUTLINE_WORDS}
        return [
            outline
            for outline in self.library.outlines
            if all(_admits(getattr(outline, name), word) for name, word in wanted.items())
        ]

    def facts(self, choices: Choices) -> frozenset[str]:
        """What is true for the writer: what their choices mean, and what they said unless excluded by it."""
        words, terms = self.library.words, self.library.facts
        chosen = (words[names].get(getattr(choices, name)) for name, names in MEANING.items())
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
                and not self.short(phrase, choices)
                and self._tells(phrase, choices)
            ):
                found[phrase.move].append(phrase)
        return {
            move: sorted(phrases, key=lambda phrase: self._distance(phrase, choices))
            for move, phrases in found.items()
        }

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

    def compose(self, outline: Outline, choices: Choices, turn: int = 0) -> list[Phrase] | None:
        """The `turn`-th draft; None where the choices leave no sound message.

        First come the whole letters that fit, the nearest first, then the required moves and the usual
        ones that fit, phrase by phrase.
        """
        letters = letter_drafts(self, outline, choices)
        if turn < len(letters):
            return letters[turn]
        offered, turn = self.fitting(outline, choices), turn - len(letters)
        drafts = (self._placed(choices, parts, offered, turn, []) for parts in self._firsts(outline, choices))
        return next((draft for draft in drafts if draft is not None), None)

    def telling(self, outline: Outline, choices: Choices) -> Choices:
        """The choices with the highest level, from theirs down, at which a first draft tells the reason."""
        levels = list(self.library.words["levels"])
        lower = (replace(choices, level=level) for level in reversed(levels[: self._rank(choices.level) + 1]))
        return next((one for one in lower if self._told(one.level, self.compose(outline, one))), choices)

    def swaps(self, outline: Outline, choices: Choices, phrases: Sequence[Phrase], move: str) -> list[Phrase]:
        """The phrases that may stand for a move, all others staying."""
        others = [phrase for phrase in phrases if phrase.move != move]
        candidates = self.fitting(outline, choices)[move]
        return [
            phrase
            for phrase in candidates
            if not any(self.faults(choices, ordered(outline, [*others, phrase])))
        ]

    def _placed(
        self,
        choices: Choices,
        parts: list[Part],
        offered: Mapping[str, list[Phrase]],
        turn: int,
        before: list[Phrase],
    ) -> list[Phrase] | None:
        if not parts:
            return before
        part, *rest = parts
        for phrase in turned(offered[part.move], turn * (2 * len(before) + 1)):
            if not any(self.faults(choices, [*before, phrase])):
                found = self._placed(choices, rest, offered, turn, [*before, phrase])
                if found is not None:
                    return found
        return None if part.required else self._placed(choices, rest, offered, turn, before)

    def _firsts(self, outline: Outline, choices: Choices) -> Iterator[list[Part]]:
        """The parts of a first draft: with the reason that was asked for, then those of one without it."""
        said = self._said(choices)
        usual = [part for part in outline.parts if part.required or part.usual or part.move in said]
        if self._rank(choices.level):
            asked = {part.move for part in usual} | {"reason"}
            parts = [part for part in outline.parts if part.move in asked]
            yield [
                part.model_copy(update={"required": part.required or part.move == "reason"}) for part in parts
            ]
        yield usual

    def _said(self, choices: Choices) -> set[str | None]:
        """The moves that say a fact of the writer's."""
        terms = self.library.words["facts"]
        return {getattr(terms.get(fact), "said_in", None) for fact in self.facts(choices)}

    def _told(self, level: str, phrases: Sequence[Phrase] | None) -> bool:
        told = not self._rank(level) or any(phrase.level == level for phrase in phrases or ())
        return phrases is not None and told

    def _rank(self, level: str) -> int:
        return self.library.rank[level] if level else 0

    def _worn(self, found: Sequence[Traits]) -> Iterator[str]:
        for rule in self.library.rules:
            if rule.kind == "at-most" and sum(trait.rations.get(rule.id, 0) for trait in found) > rule.most:
                yield rule.id

    def _distance(self, phrase: Phrase, choices: Choices) -> tuple[bool, int, bool]:
        """What is written for few audiences, this one among them, comes first.

        Then comes what says most of what the writer said; then the very tone.
        """
        own = choices.audience in phrase.audiences and len(phrase.audiences) <= FEW
        said = len((choices.facts or frozenset()).intersection(phrase.facts))
        return not own, -said, phrase.tone != choices.tone

    def sounds(self, phrase: Phrase | Letter, tone: str) -> bool:
        """Whether it may stand in a message of this tone."""
        term = self.library.tones.get(tone)
        return not phrase.tone or term is None or phrase.tone == tone or phrase.tone in term.beside

    def short(self, phrase: Phrase, choices: Choices) -> bool:
        """Whether it has a contraction and the writer asked for none. Nobody speaks without any."""
        channel = self.library.words["channels"].get(choices.channel)
        written = not isinstance(channel, Channel) or channel.unit != "seconds"
        return written and choices.tone == FORMAL and self.traits[phrase.id].contracted

    def _tells(self, phrase: Phrase, choices: Choices) -> bool:
        rank, most = self._rank(phrase.level), self._rank(choices.level)
        about = not phrase.topics or choices.topic in phrase.topics
        return about and (rank == most and rank > 0 if phrase.move == "reason" else rank <= most)

    def _clash(self, one: Phrase, other: Phrase) -> bool:
        terms = self.library.facts
        excluded = {name for fact in one.facts for name in terms[fact].excludes}
        told_twice = (
            {one.move, other.move} == {"reason", "answer"} and one.level != "none" and other.level != "none"
        )
        told = (
            told_twice
            or (one.withholds and other.level != "none")
            or (other.withholds and one.level != "none")
        )
        return bool(excluded.intersection(other.facts)) or told or not self.sounds(other, one.tone or "")

    def _stiff(self, one: Phrase, other: Phrase) -> bool:
        return one.tone in WRITTEN_OUT and self.traits[other.id].contracted


def turned(phrases: list[Phrase], by: int) -> list[Phrase]:
    """The phrases beginning with another one.

    Parts turn by different steps, so that a new turn changes more than one sentence.
    """
    start = by % len(phrases) if phrases else 0
    return phrases[start:] + phrases[:start]


def _admits(words: tuple[str, ...], word: str) -> bool:
    return not words or word in words
