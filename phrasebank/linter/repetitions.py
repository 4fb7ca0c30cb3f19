"""Sentences that say or begin again what others have said or begun: where they stand in a draft.

The browser's stand in docs/assets/js/linter/evaluators.js.
"""

from collections import Counter
from collections.abc import Iterator

from phrasebank.text.sentences import TokenizedText
from phrasebank.text.spans import Span

# Sentences of fewer words may be said twice: "Thank you."
SHORT_SENTENCE = 4
# Words that make a beginning, where it is looked for in sentences that don't follow each other.
BEGINNING = 3


def span(tokenized: TokenizedText, sentence: range) -> Span:
    """Where tokens that follow each other stand, in characters."""
    return tokenized.tokens[sentence[0]].start, tokenized.tokens[sentence[-1]].end


def said_again(tokenized: TokenizedText) -> Iterator[Span]:
    """Each sentence that stood there before, but for very short ones."""
    seen = set()
    for sentence in tokenized.sentences:
        said = tuple(tokenized.tokens[at].text for at in sentence)
        if len(said) >= SHORT_SENTENCE and said in seen:
            yield span(tokenized, sentence)
        seen.add(said)


def opened_alike(tokenized: TokenizedText, most: int) -> Iterator[Span]:
    """The first word of each sentence that begins like more than `most` right before it."""
    last, run = "", 0
    for first in (tokenized.tokens[sentence[0]] for sentence in tokenized.sentences):
        opening = first.text.split("'")[0]
        last, run = opening, run + 1 if opening == last else 1
        if run > most:
            yield first.start, first.end


def begun_alike(tokenized: TokenizedText, most: int) -> Iterator[Span]:
    """The first words of each sentence that begins as more than `most` others, wherever they stand."""
    counts: Counter[tuple[str, ...]] = Counter()
    for sentence in (sentence for sentence in tokenized.sentences if len(sentence) > BEGINNING):
        first = sentence[:BEGINNING]
        words = tuple(tokenized.tokens[at].text for at in first)
        counts[words] += 1
        if counts[words] > most:
            yield span(tokenized, first)
