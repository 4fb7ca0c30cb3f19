"""To which situation each page belongs, also where none leads to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.render import links
from phrasebank.render.letter_neighbours import Choices, choices_of, likeness
from phrasebank.render.situations import Situation


@dataclass(frozen=True)
class SituationIndex:
    """The situations that lead to a letter, to phrases and to the guide."""

    library: Library
    found: tuple[Situation, ...] = ()

    def of_page(self, path: str) -> Situation:
        """The situation to which a page belongs: one that leads to it as a whole, else any; what serves
        every case belongs to the first."""
        leading = self._leading.get(path, ())
        return next(
            (situation for situation in leading if (path, "") in situation.leads), (leading or self.found)[0]
        )

    def of_letter(self, letter: Letter) -> Situation:
        """Where none leads to the letter: that of the letters most like it, the first of these."""
        path = links.letter_source(letter.id)
        if path in self._leading:
            return self.of_page(path)
        own = choices_of(letter)
        return max(self.found, key=lambda one: max(likeness(own, other) for other in self._choices[one.line]))

    def beside(self, path: str) -> list[Letter]:
        """The letters to which the situations lead that lead to a page."""
        return [other for one in self._leading.get(path, ()) for other in self.letters(one)]

    def letters(self, situation: Situation) -> list[Letter]:
        """The letters that a situation leads to, in its order."""
        return self._letters[situation.line]

    @cached_property
    def _choices(self) -> Mapping[int, frozenset[Choices]]:
        """What the letters of each situation are chosen by: most are alike but for how they are sent."""
        return {line: frozenset(map(choices_of, letters)) for line, letters in self._letters.items()}

    @cached_property
    def _leading(self) -> Mapping[str, list[Situation]]:
        """The situations that lead to each page."""
        leading: dict[str, list[Situation]] = {}
        for situation in self.found:
            for path in dict.fromkeys(path for path, _ in situation.leads):
                leading.setdefault(path, []).append(situation)
        return leading

    @cached_property
    def _letters(self) -> Mapping[int, list[Letter]]:
        return {
            situation.line: [self.library.letter[links.entry_of(path)] for path, _ in situation.to("letters")]
            for situation in self.found
        }
