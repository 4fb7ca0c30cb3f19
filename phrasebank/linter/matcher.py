"""Patterns found in a text; patterns.py says how they are written.

The browser has a twin in docs/assets/js/linter/matcher.js.

Each pattern is looked for only in texts that have two of its words together, or its rarest word
where no two of them must stand together, and only where it could begin then.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from phrasebank.linter.compiled import CompiledPattern, Key
from phrasebank.linter.patterns import Element, PatternError, parse_pattern
from phrasebank.linter.symbols import SYMBOLS
from phrasebank.linter.token_kinds import TOKEN_CLASSES
from phrasebank.linter.token_starts import starts
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
        for pattern, places in self._candidates(text):
            for match in self._matches(pattern, text, places):
                found.setdefault(pattern.name, []).append(match)
        for name, symbol in self._symbols:
            for span in SYMBOLS[symbol](text.text):
                found.setdefault(name, []).append(Match(*span))
        return {name: leftmost_longest(found[name]) for name in sorted(found, key=self._order.__getitem__)}

    def _candidates(self, text: TokenizedText) -> Iterator[tuple[CompiledPattern, Iterable[int]]]:
        """The patterns that may stand in a text, and where they would begin."""
        loose: dict[CompiledPattern, None] = {}
        for key in text.keys & self._index.keys():
            places = text.places(key)
            for pattern in (one for one in self._index[key] if one.may_stand_in(text.keys)):
                if pattern.offset < 0:
                    loose[pattern] = None
                else:
                    yield pattern, [at - pattern.offset for at in places if at >= pattern.offset]
        for pattern in (*loose, *self._anywhere):
            if found := self._beginnings(pattern, text):
                yield pattern, found

    def _beginnings(self, pattern: CompiledPattern, text: TokenizedText) -> set[int]:
        """The places where a pattern may begin."""
        words = pattern.beginnings & text.keys if pattern.beginnings else ()
        found = {place for word in words for place in text.places(word)}
        for name in pattern.elements[0].classes:
            places = starts(name, text, self.members)
            found.update(place for place in places if self._class_end(name, text, place) >= 0)
        return found

    def _matches(
        self, pattern: CompiledPattern, text: TokenizedText, places: Iterable[int]
    ) -> Iterator[Match]:
        memo: Memo = {}
        for at in places:
            end = self._longest_plain(pattern.plain, text, at) if pattern.plain else 0
            if not pattern.plain:
                end = self.longest(pattern.elements, 0, text, at, text.sentence_end[at], memo)
            if end > at:
                yield Match(text.tokens[at].start, text.tokens[end - 1].end, at, end)

    def _longest_plain(self, words: tuple[frozenset[str], ...], text: TokenizedText, at: int) -> int:
        end = at + len(words)
        if end > len(text.words) or any(text.words[at + more] not in one for more, one in enumerate(words)):
            return -1
        return end if end <= text.sentence_end[at] else -1

    def longest(
        self, elements: tuple[Element, ...], number: int, text: TokenizedText, at: int, limit: int, memo: Memo
    ) -> int:
        """The furthest token behind which the elements from `number` on can end, before `limit`; or -1.

        Each element is tried once at each place, so the time grows with the pattern and
        the sentence, not with their powers.
        """
        if number == len(elements):
            return at
        if (number, at) not in memo:
            ends = self._ends(elements[number], text, at, limit)
            memo[number, at] = max(
                (self.longest(elements, number + 1, text, end, limit, memo) for end in ends if end <= limit),
                default=-1,
            )
        return memo[number, at]

    def _ends(self, element: Element, text: TokenizedText, at: int, limit: int) -> Iterator[int]:
        yield from range(at, at + element.max_gap + 1)
        if at >= limit:
            return
        if text.words[at] in element.literals:
            yield at + 1
        for words in element.phrases:
            if words[0] == text.words[at] and words == text.words[at : at + len(words)]:
                yield at + len(words)
        for name in element.classes:
            if (end := self._class_end(name, text, at)) >= 0:
                yield end

    def _class_end(self, name: str, text: TokenizedText, at: int) -> int:
        # Many patterns ask the same of a token.
        if (name, at) not in text.cache:
            end = TOKEN_CLASSES[name](text, at, self.members)
            text.cache[name, at] = -1 if end is None else end
        return text.cache[name, at]

    @cached_property
    def _compiled(self) -> list[CompiledPattern]:
        pairs = ((name, self._parsed(pattern)) for name, all_ in self.wanted.items() for pattern in all_)
        return [CompiledPattern(name, elements) for name, elements in pairs if elements]

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {name: at for at, name in enumerate(self.wanted)}

    @cached_property
    def _index(self) -> Mapping[Key, list[CompiledPattern]]:
        found: dict[Key, list[CompiledPattern]] = {}
        for pattern in self._compiled:
            for key in pattern.keys:
                found.setdefault(key, []).append(pattern)
        return found

    @cached_property
    def _anywhere(self) -> list[CompiledPattern]:
        return [pattern for pattern in self._compiled if not pattern.keys]

    @cached_property
    def _symbols(self) -> list[tuple[str, str]]:
        return [
            (name, pattern) for name, all_ in self.wanted.items() for pattern in all_ if pattern in SYMBOLS
        ]

    def _parsed(self, pattern: str) -> tuple[Element, ...]:
        # The checks name what can't be read.
        try:
            return parse_pattern(pattern, self.families)
        except PatternError:
            return ()


def leftmost_longest(matches: Iterable[Match]) -> list[Match]:
    """The matches in order, without those that overlap one before them or a longer one at their beginning."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.start, -match.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept
