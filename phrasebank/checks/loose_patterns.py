"""Patterns of which little must be there: each is looked for in all texts that have that little, however many
there are."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from phrasebank.linter.compiled import Key, compile_pattern
from phrasebank.linter.patterns import PatternError, parse_pattern

# Without a word that must be there. Of a rule's list; one of today's has two. Facts have none, and there are
# many.
MOST_OF_A_RULE = 6
# Of a list: with one and the same word that must be there, and at all. Today's have a third or less.
MOST_WITH_A_WORD, MOST_LOOSE = 33, 400
MOST_OF_FACTS = 9
# Of each rule, its loose lines times the characters of its examples; the sum of all. Today's is a third.
MOST_TRIED = 13_000_000
WORDLESS = (
    "No word of this must be there, so it is looked for in every text. Write one that is neither a kind nor "
    "in brackets."
)
WITH_ONE_WORD = "More than {} lines of this list have kinds, brackets or dots beside '{}'. Take some away."
TOO_LOOSE = "More than {} lines of this list have kinds, brackets or dots. Take some away."
# A part that begins or holds so may be missing, or be any of many words.
LOOSE = ("<", "(", "...")
TRIED = (
    "The lines with kinds, brackets or dots are tried on too many examples: of all rules together, those "
    f"lines times the characters of the examples are more than {MOST_TRIED:,}. Take examples away here."
)
Families = Mapping[str, tuple[str, ...]]


def beyond(
    runs: Sequence[str], families: Families, most: int = 0, with_a_word: int = MOST_OF_FACTS
) -> Iterator[tuple[int, str]]:
    """The place of the first pattern of a list with which there are too many loose ones, and what to do; of
    those without a word there may be so many, and of those with one and the same word."""
    loose = [at for at, run in enumerate(runs) if any(sign in run for sign in LOOSE)]
    few, wordless, known = len(loose) <= with_a_word, 0, Counter[Key]()
    for before, at in enumerate(loose):
        if before == MOST_LOOSE:
            yield at, TOO_LOOSE.format(MOST_LOOSE)
            return
        keys = _keys(runs[at], families, few)
        wordless += keys == frozenset()
        known.update(keys or ())
        if wordless > most:
            yield at, WORDLESS
            return
        over = sorted((key for key in keys or () if known[key] > with_a_word), key=str)
        if word := max(over, key=len, default=None):
            said = word if isinstance(word, str) else " ".join(word)
            yield at, WITH_ONE_WORD.format(with_a_word, said)
            return


def tried(runs: Sequence[str], examples: Sequence[str]) -> int:
    """How much there is to try of a rule: its loose lines times the characters of its examples."""
    return sum(any(sign in run for sign in LOOSE) for run in runs) * sum(map(len, examples))


def _keys(run: str, families: Families, few: bool) -> frozenset[Key] | None:
    """The words of which a text must have one for a pattern; none if it may stand in any text. None where the
    pattern can't be read, which is told as that, and where few ask, of one that has a word."""
    if few and any(not any(sign in part for sign in LOOSE) for part in run.split()):
        return None
    try:
        elements = parse_pattern(run, families)
    except PatternError:
        return None
    return compile_pattern("", elements).keys if elements else None
