"""A pattern made ready for looking: which words a text must have for it, and where it would begin then."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from phrasebank.linter.patterns import Element


@dataclass(frozen=True, eq=False)
class CompiledPattern:
    """A pattern and the name under which it is wanted."""

    name: str
    elements: tuple[Element, ...]

    @cached_property
    def plain(self) -> tuple[frozenset[str], ...] | None:
        """The words of each place, where each has one word and must be there; None for other patterns."""
        is_plain = all(_is_plain(element) for element in self.elements)
        return tuple(element.literals for element in self.elements) if is_plain else None

    @cached_property
    def anchor(self) -> int:
        """The element with the longest words, and so the rarest; -1 if none must have a declared word."""
        required = [
            at for at, element in enumerate(self.elements) if element.max_gap < 0 and not element.classes
        ]
        return max(required, key=lambda at: min(map(len, _anchors(self.elements[at]))), default=-1)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The words of which a text must have one for the pattern to stand in it; none: in any."""
        return frozenset(_anchors(self.elements[self.anchor])) if self.anchor >= 0 else frozenset()

    @cached_property
    def offset(self) -> int:
        """How many words stand before the anchor; -1 where that differs."""
        before = self.elements[: self.anchor] if self.anchor >= 0 else ()
        known = self.anchor >= 0 and not self.elements[self.anchor].phrases
        return self.anchor if known and all(_is_plain(element) for element in before) else -1

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The words with which it may begin, besides token classes."""
        return self.elements[0].literals.union(words[0] for words in self.elements[0].phrases)


def _is_plain(element: Element) -> bool:
    return element.max_gap < 0 and not element.classes and not element.phrases


def _anchors(element: Element) -> Iterable[str]:
    return [*element.literals, *(max(words, key=len) for words in element.phrases)]
