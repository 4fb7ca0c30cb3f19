"""Messages for a visitor's choices: a first draft, and what may stand in it instead.

Everything offered is sound; a choice that would leave nothing sound isn't offered. The browser has a twin in
docs/assets/js/composer/composer.js.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from phrasebank.composer.letter_drafts import letter_drafts
from phrasebank.composer.rewordings import reworded, turned
from phrasebank.composer.soundness import Judge
from phrasebank.model.facets import Choices
from phrasebank.model.outlines import Outline, Part, ordered
from phrasebank.model.phrases import Phrase


@dataclass(frozen=True)
class Composer(Judge):
    """Composes from one library."""

    def outlines(self, choices: Choices) -> list[Outline]:
        """The outlines for a stage, a channel and an audience, those with a whole letter first."""
        found = super().outlines(choices)
        return sorted(found, key=lambda outline: not letter_drafts(self, outline, choices))

    def compose(self, outline: Outline, choices: Choices, turn: int = 0) -> list[Phrase] | None:
        """The `turn`-th draft; None where the choices leave no sound message.

        First come the whole letters that fit, the nearest first, then other wordings of them. Where no
        letter fits, the message is put together phrase by phrase.
        """
        letters = letter_drafts(self, outline, choices)
        if not letters:
            return self.assembled(outline, choices, turn)
        letter = letters[turn % len(letters)]
        return letter if turn < len(letters) else reworded(self, outline, choices, letter, turn)

    def assembled(self, outline: Outline, choices: Choices, turn: int = 0) -> list[Phrase] | None:
        """The `turn`-th message of the required moves and the usual ones that fit, phrase by phrase."""
        offered = self.fitting(outline, choices)
        drafts = (self._placed(choices, parts, offered, turn, []) for parts in self._firsts(outline, choices))
        return next((draft for draft in drafts if draft is not None), None)

    def telling(self, outline: Outline, choices: Choices) -> Choices:
        """The choices with the highest level, from theirs down, at which a first draft tells the reason."""
        levels = list(self.library.words["levels"])
        lower = (replace(choices, level=level) for level in reversed(levels[: self._rank(choices.level) + 1]))
        return next((one for one in lower if self.reaches(outline, one)), choices)

    def reaches(self, outline: Outline, choices: Choices) -> bool:
        """Whether a first draft tells the reason at the level that the choices ask for."""
        draft = self.compose(outline, choices)
        if draft is None:
            return False
        return not self._rank(choices.level) or any(phrase.level == choices.level for phrase in draft)

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
        # Parts turn by different steps, so that a new turn changes more than one sentence.
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
        return {self.library.facts[fact].said_in for fact in self.facts(choices)}
