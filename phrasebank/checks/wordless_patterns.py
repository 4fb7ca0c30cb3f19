"""Patterns without a word that must be there: each is looked for in every text, however many there are."""

from collections.abc import Iterator, Mapping, Sequence

from phrasebank.linter.compiled import compile_pattern
from phrasebank.linter.patterns import PatternError, parse_pattern

# Of a rule's list; one of today's has two. Facts have none, and there are many.
MOST_OF_A_RULE = 6
MESSAGE = (
    "No word of this must be there, so it is looked for in every text. Write one that is neither a kind nor "
    "in brackets."
)
# A part that begins or holds so may be missing, or be any of many words.
LOOSE = ("<", "(", "...")


def beyond(runs: Sequence[str], families: Mapping[str, tuple[str, ...]], most: int = 0) -> Iterator[int]:
    """The place of the first pattern of a list with which there are more than so many such."""
    wordless = [at for at, run in enumerate(runs) if is_wordless(run, families)]
    yield from wordless[most:][:1]


def is_wordless(run: str, families: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a pattern has no word that must be there. One that can't be read is told as that."""
    if any(not any(sign in part for sign in LOOSE) for part in run.split()):
        return False
    try:
        elements = parse_pattern(run, families)
    except PatternError:
        return False
    return bool(elements) and not compile_pattern("", elements).keys
