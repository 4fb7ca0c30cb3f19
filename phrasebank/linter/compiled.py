"""A pattern made ready for looking: which words a text must have for it, and where it would begin then."""

from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, product

from phrasebank.linter.patterns import Element

# A word, or two that follow each other.
Key = str | tuple[str, str]
# A pattern isn't listed under more pairs of words than this.
MOST_PAIRS = 100


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
    def keys(self) -> frozenset[Key]:
        """The words, or pairs of words, of which a text must have one for the pattern to stand in it.

        Pairs where there are any, because they are rarer. None: it may stand in any text.
        """
        if self._pair >= 0:
            one, other = self.elements[self._pair : self._pair + 2]
            return frozenset(product(one.literals, other.literals))
        return _keys(self.elements[self._word]) if self._word >= 0 else frozenset()

    @cached_property
    def offset(self) -> int:
        """How many words stand before the key; -1 where that differs."""
        at = self._pair if self._pair >= 0 else self._word
        return at if all(_is_plain(element) for element in self.elements[: max(at, 0)]) else -1

    def may_stand_in(self, keys: Set[Key]) -> bool:
        """Whether a text with these words and pairs of words has some for each place that must have one."""
        for words in self._required:  # noqa: SIM110  # Asked half a million times a run; a loop is twice as fast.
            if words.isdisjoint(keys):
                return False
        return True

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The words with which it may begin, besides token classes."""
        return self.elements[0].literals.union(words[0] for words in self.elements[0].phrases)

    @cached_property
    def _required(self) -> tuple[frozenset[Key], ...]:
        required = (element for element in self.elements if element.max_gap < 0 and not element.classes)
        return tuple(_keys(element) for element in required)

    @cached_property
    def _pair(self) -> int:
        """The element that makes the fewest pairs of words with the next one; -1 if none makes few."""
        sizes = [len(element.literals) if _is_plain(element) else MOST_PAIRS + 1 for element in self.elements]
        pairs = [(one * other, at) for at, (one, other) in enumerate(pairwise(sizes))]
        return min(((count, at) for count, at in pairs if count <= MOST_PAIRS), default=(0, -1))[1]

    @cached_property
    def _word(self) -> int:
        """The element with the longest words, and so the rarest; -1 if none must have a declared word."""
        required = [
            at for at, element in enumerate(self.elements) if element.max_gap < 0 and not element.classes
        ]
        return max(required, key=lambda at: min(map(len, _longest(self.elements[at]))), default=-1)


def _is_plain(element: Element) -> bool:
    return element.max_gap < 0 and not element.classes and not element.phrases


def _keys(element: Element) -> frozenset[Key]:
    """The words of which one begins whatever may stand in a place; of phrases the first two."""
    return element.literals.union((words[0], words[1]) for words in element.phrases)


def _longest(element: Element) -> list[str]:
    return [*element.literals, *(max(words, key=len) for words in element.phrases)]
