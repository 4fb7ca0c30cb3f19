"""A draft as words in sentences. Where a sentence ends is told by characters alone, so that the browser's twin hears the same."""

from dataclasses import dataclass, field
from functools import cached_property

from phrasebank.text import characters
from phrasebank.text import tokens as words
from phrasebank.text.tokens import Word

STOPS = ".!?\u2026"
# After these a full stop ends nothing; nor does it after a single letter, such as an initial.
ABBREVIATED = frozenset(("mr", "mrs", "ms", "mx", "dr", "prof", "st", "vs"))
# A line that ends earlier, in characters, was ended by its writer: a greeting, a name, a line of a text message.
SHORT_LINE = 45


@dataclass(frozen=True)
class Reading:
    """A text, its words, and for each word the number of its sentence."""

    text: str
    # What was asked of its words: the kind and the word's place, and the answer.
    asked: dict[tuple[str, int], int | None] = field(default_factory=dict, compare=False)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return words.split(self.text)

    @cached_property
    def sentence(self) -> tuple[int, ...]:
        number, numbers = 0, []
        for at in range(len(self.words)):
            number += at > 0 and self._parted(self.words[at - 1], self.words[at])
            numbers.append(number)
        return tuple(numbers)

    @cached_property
    def limit(self) -> tuple[int, ...]:
        """For each word the index behind its sentence's last word."""
        limits, limit = [], len(self.words)
        for at in reversed(range(len(self.words))):
            limit = (
                at + 1 if at + 1 < len(self.words) and self.sentence[at] != self.sentence[at + 1] else limit
            )
            limits.append(limit)
        return tuple(reversed(limits))

    @cached_property
    def sentences(self) -> tuple[range, ...]:
        """For each sentence the places of its words."""
        starts = [at for at, number in enumerate(self.sentence) if at == 0 or number != self.sentence[at - 1]]
        return tuple(range(start, self.limit[start]) for start in starts)

    @property
    def openings(self) -> list[str]:
        """The first word of each sentence, without what an apostrophe adds to it: I've is I."""
        return [self.words[sentence[0]].text.split("'")[0] for sentence in self.sentences]

    def span(self, sentence: range) -> tuple[int, int]:
        """Where a sentence stands with all that its first and last word touch, such as quotes and the stop."""
        start, end = self.words[sentence[0]].start, self.words[sentence[-1]].end
        while start > 0 and self.text[start - 1] not in characters.SPACES:
            start -= 1
        while end < len(self.text) and self.text[end] not in characters.SPACES:
            end += 1
        return start, end

    def between(self, at: int) -> str:
        """What stands between a word and the next one, unseen characters left out."""
        end = self.words[at + 1].start if at + 1 < len(self.words) else len(self.text)
        return "".join(sign for sign in self.text[self.words[at].end : end] if not characters.unseen(sign))

    def _parted(self, word: Word, following: Word) -> bool:
        between = self.text[word.end : following.start]
        return _broken(self.text, word.end, between) or (
            not _abbreviated(word.text, between) and _stopped(between)
        )


def _broken(text: str, start: int, between: str) -> bool:
    """Whether an empty line stands between two words, or a line ends early there."""
    if "\n" not in between:
        return False
    end = start + between.index("\n")
    return between.count("\n") > 1 or end - (text.rfind("\n", 0, end) + 1) < SHORT_LINE


def _abbreviated(word: str, between: str) -> bool:
    return between.startswith(".") and (word in ABBREVIATED or (len(word) == 1 and word != "i"))


def _stopped(between: str) -> bool:
    stop = next((at for at, sign in enumerate(between) if sign in STOPS), None)
    return stop is not None and any(sign in characters.SPACES for sign in between[stop:])
