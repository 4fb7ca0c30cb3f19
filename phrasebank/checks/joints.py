"""How often the sentences of the banks are joined as people join them: but, so, because."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from phrasebank.checks.phrases import NO_STOP
from phrasebank.model.phrases import Phrase
from phrasebank.text.sentences import TokenizedText, tokenized

JOINTS = frozenset(("but", "because", "although", "though", "unless"))
RUNS = frozenset((("even", "so"), ("that", "said"), ("even", "though")))
# "So" joins before these, or behind a comma; elsewhere it says how much.
SUBJECTS = frozenset(("that", "i", "i'm", "i'll", "i'd", "you", "we", "they", "it"))
# Fewer than one sentence in so many reads like a list.
ONE_IN = 12


class JointCount(NamedTuple):
    """How many sentences there are, and how many of them have a joint."""

    joined: int
    sentences: int

    @property
    def is_low(self) -> bool:
        """Whether fewer are joined than in ordinary mail."""
        return self.joined * ONE_IN < self.sentences

    def __str__(self) -> str:
        line = f"{self.joined} of {self.sentences} sentences in the banks have a joint such as 'but' or 'so'"
        more = f", fewer than one in {ONE_IN}: join more of them." if self.is_low else "."
        return line + more


def census(phrases: Iterable[Phrase]) -> JointCount:
    """Counts the sentences of phrases that are sentences, each in its first form."""
    texts = [tokenized(phrase.text) for phrase in phrases if phrase.move not in NO_STOP]
    found = [_is_joined(text, sentence) for text in texts for sentence in text.sentences]
    return JointCount(sum(found), len(found))


def _is_joined(text: TokenizedText, sentence: range) -> bool:
    words = text.words[sentence.start : sentence.stop]
    return (
        not JOINTS.isdisjoint(words)
        or any(pair in RUNS for pair in pairwise(words))
        or words[0] in ("still", "while", "since")
        or any(_joins(text, at, sentence) for at in sentence)
    )


def _joins(text: TokenizedText, at: int, sentence: range) -> bool:
    """Whether one of the words that have other uses joins here."""
    word = text.words[at]
    behind_comma = at == sentence.start or "," in text.gap_after(at - 1)
    following = text.words[at + 1] if at + 1 < sentence.stop else ""
    return word in ("so", "while", "since") and (behind_comma or (word == "so" and following in SUBJECTS))
