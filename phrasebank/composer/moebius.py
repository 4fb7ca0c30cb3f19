"""Counting what some choice admits, without counting anything twice.

A row of phrases is possible if some word (an audience, a reader) is on the lists of all of them. Rows that
admit a given set of words are easy to count, for each phrase says so by itself; rows that admit *some* word
are not. The weights turn the one into the other.
"""

from collections.abc import Iterable, Mapping

Words = frozenset[str]


def weights(lists: Iterable[Words], everything: Words) -> Mapping[Words, int]:
    """Sets of words with whole-number weights.

    The weights of the sets within any common part of the lists that isn't empty add up to 1. So the rows that
    admit some word are the sum, over the sets, of the set's weight times the rows that admit all of the set.
    This is Möbius inversion on the common parts: Rota, On the Foundations of Combinatorial Theory I (1964).
    """
    found: dict[Words, int] = {}
    for part in sorted(_common_parts(lists, everything), key=len):
        found[part] = 1 - sum(weight for smaller, weight in found.items() if smaller < part)
    return {part: weight for part, weight in found.items() if weight}


def _common_parts(lists: Iterable[Words], everything: Words) -> set[Words]:
    found = {everything}
    for one in lists:
        found |= {one & other for other in found}
    return found - {frozenset()}
