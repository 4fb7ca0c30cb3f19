"""Which of many patterns may stand in a text, and where they would begin.

Each is looked for only in texts that have two of its words together, or its rarest word where no two of them
must stand together, and only where it could begin then.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from phrasebank.linter.compiled import CompiledPattern, Key
from phrasebank.linter.token_starts import ClassEnds
from phrasebank.text.sentences import TokenizedText


@dataclass(frozen=True)
class PatternIndex:
    """Patterns by the words, or pairs of words, of which a text must have one for them."""

    patterns: tuple[CompiledPattern, ...]

    def candidates(
        self, text: TokenizedText, classes: ClassEnds
    ) -> Iterator[tuple[CompiledPattern, Iterable[int]]]:
        """The patterns that may stand in a text, each once or for each of its keys, and where they would
        begin. `classes` are those of the text."""
        loose: dict[CompiledPattern, None] = {}
        by_key, keys = self._by_key, text.keys
        for key in keys & by_key.keys():
            fixed = []
            for pattern in by_key[key]:
                # Asked half a million times a run.
                for words in pattern.required:
                    if words.isdisjoint(keys):
                        break
                else:
                    if pattern.classes and not classes.begin(pattern.classes):
                        continue
                    if pattern.offset < 0:
                        loose[pattern] = None
                    else:
                        fixed.append(pattern)
            places = text.places(key) if fixed else ()
            for pattern in fixed:
                yield pattern, [at - pattern.offset for at in places if at >= pattern.offset]
        for pattern in (*loose, *self._anywhere):
            if found := _beginnings(pattern, text, classes):
                yield pattern, found

    @cached_property
    def _by_key(self) -> Mapping[Key, list[CompiledPattern]]:
        found: dict[Key, list[CompiledPattern]] = {}
        for pattern in self.patterns:
            for key in pattern.keys:
                found.setdefault(key, []).append(pattern)
        return found

    @cached_property
    def _anywhere(self) -> list[CompiledPattern]:
        return [pattern for pattern in self.patterns if not pattern.keys]


def _beginnings(pattern: CompiledPattern, text: TokenizedText, classes: ClassEnds) -> set[int]:
    """The places where a pattern may begin."""
    words = pattern.beginnings & text.keys if pattern.beginnings else ()
    found = {place for word in words for place in text.places(word)}
    return found.union(*(classes.starts(name) for name in pattern.elements[0].classes))
