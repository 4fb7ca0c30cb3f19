"""A pattern made ready for looking: which words a text must have for it, and where it would begin then."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, product

from phrasebank.linter.patterns import Element
from phrasebank.linter.token_starts import STARTS

# A word, or two that follow each other.
Key = str | tuple[str, str]
# A pattern isn't listed under more pairs of words than this.
MOST_PAIRS = 100


@dataclass(frozen=True, eq=False)
class CompiledPattern:
    """A pattern and the name under which it is wanted.

    `plain`: each of its places has one word and must be there. `keys`: the words, or pairs of words, of which
    a text must have one for the pattern to stand in it; pairs where there are any, because they are rarer;
    none if it may stand in any text. `offset`: how many words stand before the key; -1 where that differs.
    `unsure`: the places that the keys say nothing of, and their words. `required`: for each of these that
    must have a declared word all such words, of which a text must have one. `classes`: for each place that
    only token classes take, told at a glance, these, of which one must begin in a text.
    """

    name: str
    elements: tuple[Element, ...]
    plain: bool
    keys: frozenset[Key]
    offset: int
    unsure: tuple[tuple[int, frozenset[str]], ...]
    required: tuple[frozenset[Key], ...]
    classes: tuple[tuple[str, ...], ...]

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The words with which it may begin, besides token classes."""
        first = self.elements[0]
        return first.literals.union(first.phrases_from) if first.phrases else first.literals


def compile_pattern(name: str, elements: tuple[Element, ...]) -> CompiledPattern:
    """A pattern of these elements, one at least, that is wanted under a name."""
    plain = [element.max_gap < 0 and not element.classes and not element.phrases for element in elements]
    pair = _rarest_pair(elements, plain)
    keyed = (pair, pair + 1) if pair >= 0 else (_rarest_word(elements),)
    return CompiledPattern(
        name,
        elements,
        plain=all(plain),
        keys=_keys_of(elements, keyed),
        offset=keyed[0] if all(plain[: max(keyed[0], 0)]) else -1,
        unsure=tuple((at, element.literals) for at, element in enumerate(elements) if at not in keyed),
        required=tuple(
            _keys(element)
            for at, element in enumerate(elements)
            if _must_be_there(element) and at not in keyed
        ),
        classes=tuple(element.classes for element in elements if _is_class_at_a_glance(element)),
    )


def _rarest_pair(elements: Sequence[Element], plain: Sequence[bool]) -> int:
    """The element that makes the fewest pairs of words with the next one; -1 if none makes few."""
    sizes = [
        len(element.literals) if is_plain else MOST_PAIRS + 1
        for element, is_plain in zip(elements, plain, strict=True)
    ]
    pairs = [(one * other, at) for at, (one, other) in enumerate(pairwise(sizes))]
    count, at = min(pairs, default=(MOST_PAIRS + 1, -1))
    return at if count <= MOST_PAIRS else -1


def _rarest_word(elements: Sequence[Element]) -> int:
    """The element with the longest words, and so the rarest; -1 if none must have a declared word."""
    required = [at for at, element in enumerate(elements) if _must_be_there(element)]
    return max(required, key=lambda at: min(map(len, _longest(elements[at]))), default=-1)


def _must_be_there(element: Element) -> bool:
    return element.max_gap < 0 and not element.classes


def _is_class_at_a_glance(element: Element) -> bool:
    words = element.max_gap >= 0 or element.literals or element.phrases
    return not words and bool(element.classes) and STARTS.keys() >= set(element.classes)


def _keys_of(elements: Sequence[Element], keyed: Sequence[int]) -> frozenset[Key]:
    if keyed[0] < 0:
        return frozenset()
    if len(keyed) == 1:
        return _keys(elements[keyed[0]])
    return frozenset(product(elements[keyed[0]].literals, elements[keyed[1]].literals))


def _keys(element: Element) -> frozenset[Key]:
    """The words of which one begins whatever may stand in a place; of phrases the first two."""
    more = ((words[0], words[1]) for words in element.phrases)
    return element.literals.union(more) if element.phrases else frozenset[Key](element.literals)


def _longest(element: Element) -> list[str]:
    return [*element.literals, *(max(words, key=len) for words in element.phrases)]
