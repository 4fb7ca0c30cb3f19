"""Patterns found in a text; patterns.py says how they are written, pattern_index.py which may stand there.

The browser has a twin in docs/assets/js/linter/matcher.js.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from phrasebank.linter.compiled import CompiledPattern, compile_pattern
from phrasebank.linter.named_families import NamedFamilies, named_in
from phrasebank.linter.pattern_index import PatternIndex
from phrasebank.linter.patterns import Element, PatternError, parse_pattern
from phrasebank.linter.symbols import SYMBOLS
from phrasebank.linter.token_starts import ClassEnds
from phrasebank.text.sentences import TokenizedText

Memo = dict[tuple[int, int], int]


class Match(NamedTuple):
    """Where a pattern stands: `start` inclusive and `end` exclusive, in characters and in tokens.

    A symbol has no tokens.
    """

    start: int
    end: int
    first: int = -1
    last: int = -1


@dataclass(frozen=True)
class PatternSet:
    """Patterns, each wanted under a name, and the families that they speak of.

    What can't be read finds nothing.
    """

    wanted: Mapping[str, Iterable[str]]
    families: Mapping[str, tuple[str, ...]]

    @cached_property
    def members(self) -> Mapping[str, frozenset[str]]:
        """The families as sets of single words, which is how token classes ask for them."""
        return {name: frozenset(members) for name, members in self.families.items()}

    def find_all(self, text: TokenizedText) -> dict[str, list[Match]]:
        """Under each name that is found where its patterns stand, in order.

        Of matches that overlap the first counts, and of those the longest.
        """
        found: dict[str, list[Match]] = {}
        classes = ClassEnds(text, self.members)
        for pattern, places in self._index.candidates(text, classes):
            for match in _matches(pattern, classes, places):
                found.setdefault(pattern.name, []).append(match)
        for name, symbol in self._symbols:
            for span in SYMBOLS[symbol](text.text):
                found.setdefault(name, []).append(Match(*span))
        return {name: leftmost_longest(found[name]) for name in sorted(found, key=self._order.__getitem__)}

    @cached_property
    def _index(self) -> PatternIndex:
        compiled = (
            _compiled(name, pattern, named_in(pattern, self.families))
            for name, all_ in self.wanted.items()
            for pattern in all_
        )
        return PatternIndex(tuple(pattern for pattern in compiled if pattern))

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {name: at for at, name in enumerate(self.wanted)}

    @cached_property
    def _symbols(self) -> list[tuple[str, str]]:
        return [
            (name, pattern) for name, all_ in self.wanted.items() for pattern in all_ if pattern in SYMBOLS
        ]


# The patterns of a rule are looked for with all others, and alone in its examples.
@lru_cache(maxsize=20_000)
def _compiled(name: str, pattern: str, named: NamedFamilies) -> CompiledPattern | None:
    # The checks name what can't be read.
    try:
        elements = parse_pattern(pattern, dict(named))
    except PatternError:
        return None
    return compile_pattern(name, elements) if elements else None


def _matches(pattern: CompiledPattern, classes: ClassEnds, places: Iterable[int]) -> Iterator[Match]:
    tokens, memo = classes.text.tokens, Memo()
    for at in places:
        end = _plain_end(pattern, classes.text, at)
        if end is None:
            end = _furthest_end(pattern.elements, 0, classes, at, classes.text.sentence_end[at], memo)
        if end > at:
            yield Match(tokens[at].start, tokens[end - 1].end, at, end)


def _plain_end(pattern: CompiledPattern, text: TokenizedText, at: int) -> int | None:
    """The place behind a pattern that begins at a token where its keys stand; -1 if it doesn't begin there,
    None if the pattern isn't plain."""
    if not pattern.plain:
        return None
    end = at + len(pattern.elements)
    if end > text.sentence_end[at]:
        return -1
    return -1 if any(text.words[at + more] not in words for more, words in pattern.unsure) else end


def _furthest_end(
    elements: tuple[Element, ...], number: int, classes: ClassEnds, at: int, limit: int, memo: Memo
) -> int:
    """The furthest token behind which the elements from `number` on can end, before `limit`; or -1.

    Each element is tried once at each place, so the time grows with the pattern and
    the sentence, not with their powers.
    """
    if number == len(elements):
        return at
    if (number, at) not in memo:
        furthest = -1
        for end in _ends(elements[number], classes, at, limit):
            if end <= limit:
                furthest = max(furthest, _furthest_end(elements, number + 1, classes, end, limit, memo))
        memo[number, at] = furthest
    return memo[number, at]


def _ends(element: Element, classes: ClassEnds, at: int, limit: int) -> list[int]:
    """The places behind which an element that begins at a token can end."""
    ends = list(range(at, at + element.max_gap + 1)) if element.max_gap >= 0 else []
    if at >= limit:
        return ends
    words = classes.text.words
    if words[at] in element.literals:
        ends.append(at + 1)
    phrases = element.phrases_from.get(words[at], ())
    ends += [at + len(phrase) for phrase in phrases if phrase == words[at : at + len(phrase)]]
    return ends + [end for name in element.classes if (end := classes.end(name, at)) >= 0]


def leftmost_longest(matches: Iterable[Match]) -> list[Match]:
    """The matches in order, without those that overlap one before them or a longer one at their beginning."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.start, -match.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept
