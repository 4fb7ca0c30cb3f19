"""Messages: phrases that fit the choices, put in an outline's order, with their slots filled.

Each has the form that it takes there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from phrasebank.composer.forms import Line, formed
from phrasebank.model.facets import CRITERIA, LIMITS, Choices, admits_or_open
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.outlines import Outline
from phrasebank.model.phrases import ALONE, Phrase
from phrasebank.text import slots


@dataclass(frozen=True)
class Message:
    """Phrases in order, as a subject and paragraphs."""

    lines: tuple[Line, ...]

    @property
    def subject(self) -> Phrase | None:
        """The phrase for the subject line; None where the message has none, such as one that is spoken."""
        return next((line.phrase for line in self.lines if line.phrase.move == "subject"), None)

    @property
    def paragraphs(self) -> list[list[Line]]:
        """The body, greeting and sign-off included, as the lines of each paragraph."""
        found: list[list[Line]] = []
        for line in (line for line in self.lines if line.phrase.move != "subject"):
            alone = not found or line.phrase.move in ALONE or found[-1][-1].phrase.move in ALONE
            if alone or line.part.starts == "paragraph":
                found.append([])
            found[-1].append(line)
        return found

    @property
    def slots(self) -> list[str]:
        """The slots that the message uses, each once, in order."""
        return list(dict.fromkeys(name for line in self.lines for name in slots.names(line.phrase.text)))

    def body(self, values: Mapping[str, str], labels: Mapping[str, str]) -> str:
        """The text without the subject, a blank line between paragraphs.

        A missing value shows as its label in square brackets.
        """
        joined = (
            " ".join(slots.fill(line.phrase.text, values, labels) for line in group)
            for group in self.paragraphs
        )
        return "\n\n".join(joined)


def fits(phrase: Phrase, choices: Choices) -> bool:
    """Whether the phrase may be used with these choices.

    No list of it shuts them out, its tone is theirs, its facts hold.
    """
    return (
        all(admits_or_open(getattr(phrase, name), getattr(choices, asked)) for name, asked in LIMITS.items())
        and admits_or_open((phrase.tone,) if phrase.tone else (), choices.tone)
        and (choices.facts is None or choices.facts.issuperset(phrase.facts))
    )


def assemble(library: Library, letter: Letter) -> Message:
    """The message that a letter's phrases make. Needs a checked library: every reference exists."""
    known = _assembled(library)
    if letter.id not in known or known[letter.id][0] is not letter:
        outline = library.outline[letter.outline]
        known[letter.id] = letter, message(outline, [library.phrase[name] for name in letter.made_of])
    return known[letter.id][1]


# Its page, the lists and each format ask for the same.
@lru_cache(maxsize=2)
def _assembled(library: Library) -> dict[str, tuple[Letter, Message]]:
    return {}


def message(outline: Outline, phrases: list[Phrase]) -> Message:
    """The phrases as a message in the outline's order; those whose move has no place in it are left out."""
    by_move = {phrase.move: phrase for phrase in phrases}
    return Message(
        tuple(formed([Line.of(by_move[part.move], part) for part in outline.parts if part.move in by_move]))
    )


def matching_letters(library: Library, choices: Choices) -> Iterator[Letter]:
    """The letters that agree with every choice made, in the library's order."""
    wanted = {name: getattr(choices, name) for name in CRITERIA}
    for letter in library.letters:
        agrees = all(not word or getattr(letter, name) == word for name, word in wanted.items())
        if agrees and (choices.facts is None or choices.facts.issuperset(letter.facts)):
            yield letter
