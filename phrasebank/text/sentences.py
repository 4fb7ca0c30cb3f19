"""A text as tokens in sentences.

Where a sentence ends is told by characters alone, so that the browser's twin hears the same.

The twin is docs/assets/js/text/sentences.js.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from phrasebank.text import ascii_words, characters
from phrasebank.text.tokens import Token, tokenize

STOPS = ".!?\u2026"
# Where a text has none of these between its words, it is one sentence.
_SIGNS_OF_ENDS = (*STOPS, "\n")
# After these a full stop ends nothing; nor does it after a single letter, such as an initial.
ABBREVIATIONS = ("mr", "mrs", "ms", "mx", "dr", "prof", "st", "vs")
# A line that ends earlier, in characters, was ended by its writer: a greeting,
# a name, a line of a text message.
SHORT_LINE = 45
# A sentence of more words than LONG is read in parts of PART words at least.
LONG, PART = 40, 8


@dataclass(frozen=True)
class TokenizedText:
    """A text, its tokens, and where its sentences end."""

    text: str

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the text in order."""
        return tokenize(self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The tokens as they are compared."""
        if self.text.isascii():
            return tuple(ascii_words.words(self.text))
        return tuple(token.text for token in self.tokens)

    @cached_property
    def keys(self) -> frozenset[str | tuple[str, str]]:
        """Each of its words, and each two that follow each other."""
        return frozenset((*self.words, *pairwise(self.words)))

    def places(self, key: str | tuple[str, str]) -> list[int]:
        """Where a word stands, or the first of two that follow each other, as places of tokens."""
        among = self.words if isinstance(key, str) else pairwise(self.words)
        return [at for at, one in enumerate(among) if one == key]

    @cached_property
    def sentence_index(self) -> tuple[int, ...]:
        """For each token the number of its sentence."""
        return tuple(number for number, sentence in enumerate(self.sentences) for _ in sentence)

    @cached_property
    def sentence_end(self) -> tuple[int, ...]:
        """For each token the place behind its sentence's last token."""
        return tuple(sentence.stop for sentence in self.sentences for _ in sentence)

    @cached_property
    def sentences(self) -> tuple[range, ...]:
        """For each sentence the places of its tokens."""
        count = len(self.tokens)
        between = self.text[: self.tokens[-1].start] if count else ""
        if count and not any(sign in between for sign in _SIGNS_OF_ENDS):
            return (range(count),)
        starts = [
            at for at in range(count) if at == 0 or is_boundary(self.text, *self.tokens[at - 1 : at + 1])
        ]
        return tuple(range(start, end) for start, end in pairwise([*starts, count]))

    @cached_property
    def parts(self) -> tuple[range, ...]:
        """The sentences, and of a long one what stands between its commas."""
        found = []
        for sentence in self.sentences:
            start = sentence.start
            for at in sentence[1:] if len(sentence) > LONG else ():
                if at - start >= PART and "," in self.gap_after(at - 1):
                    found.append(range(start, at))
                    start = at
            found.append(range(start, sentence.stop))
        return tuple(found)

    @property
    def openings(self) -> list[str]:
        """The first word of each sentence, without what an apostrophe adds to it: I've is I."""
        return [self.words[sentence[0]].split("'")[0] for sentence in self.sentences]

    def span(self, sentence: range) -> tuple[int, int]:
        """Where a sentence stands with all that its first and last word touch, such as quotes and stop."""
        start, end = self.tokens[sentence[0]].start, self.tokens[sentence[-1]].end
        while start > 0 and self.text[start - 1] not in characters.SPACES:
            start -= 1
        while end < len(self.text) and self.text[end] not in characters.SPACES:
            end += 1
        return start, end

    def gap_after(self, at: int) -> str:
        """What stands between a token and the next one, without invisible characters."""
        end = self.tokens[at + 1].start if at + 1 < len(self.tokens) else len(self.text)
        gap = self.text[self.tokens[at].end : end]
        return gap if gap.isascii() else "".join(sign for sign in gap if not characters.is_ignorable(sign))


# Several checks and rules read the same texts.
@lru_cache(maxsize=50_000)
def tokenized(text: str) -> TokenizedText:
    """The text, tokenized when somebody asks; for the same text the same, which remembers."""
    return TokenizedText(text)


def is_boundary(text: str, token: Token, following: Token) -> bool:
    """Whether a sentence ends between two tokens that follow each other."""
    gap = text[token.end : following.start]
    if gap in (" ", ", "):
        return False
    return _line_ends(text, token.end, gap) or (not _abbreviated(token.text, gap) and _stopped(gap))


def _line_ends(text: str, start: int, gap: str) -> bool:
    """Whether an empty line stands between two words, or a line ends early there."""
    if "\n" not in gap:
        return False
    end = start + gap.index("\n")
    return gap.count("\n") > 1 or end - (text.rfind("\n", 0, end) + 1) < SHORT_LINE


def _abbreviated(word: str, gap: str) -> bool:
    return gap.startswith(".") and (word in ABBREVIATIONS or (len(word) == 1 and word != "i"))


def _stopped(gap: str) -> bool:
    stop = next((at for at, sign in enumerate(gap) if sign in STOPS), None)
    return stop is not None and any(sign in characters.SPACES for sign in gap[stop:])
