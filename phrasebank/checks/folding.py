"""What is wrong, said so that somebody reads it: once for each cause, and on a few screens at most."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from phrasebank.source.diagnostics import Diagnostic

# So often the same is told; more often, it has one cause, and one place stands for all.
MOST_ALIKE = 2
# Other words of which the same is said may be mistakes of their own, unless they stand in so many files, or
# in so many places.
MOST_FILES, MOST_PLACES = 3, 20
MOST_LINES = 100
# Not those of a name, such as P036.
_FIGURE = re.compile(r"(?<![\w'])\d+(?![\w'])")
_QUOTED = re.compile(r"^'[^']+':? |\{\w+\}| Did you mean '[^']*'\?")
Key = Callable[[Diagnostic], tuple[str, str]]
Groups = dict[tuple[str, str], list[Diagnostic]]


def folded(problems: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The problems in their order; what has one cause is only told at the first of its places.

    It has where the same is said in more than two places, or of other words in more than three files or
    twenty places.
    """
    return list(_told(problems, _grouped(problems, _cause), _grouped(problems, _kind)))


def cut(
    problems: Iterable[Diagnostic], show: Callable[[Diagnostic], str], others: int = 1
) -> tuple[list[str], int]:
    """The problems as text, as many as fit into a hundred lines with so many others, and how many are left
    out."""
    shown = [show(problem) for problem in problems]
    lines = accumulate(text.count("\n") + 1 for text in shown)
    fit = sum(count + others <= MOST_LINES for count in lines)
    return shown[:fit], len(shown) - fit


def _grouped(problems: Iterable[Diagnostic], key: Key) -> Groups:
    groups: Groups = {}
    for problem in problems:
        groups.setdefault(key(problem), []).append(problem)
    return groups


def _told(problems: Iterable[Diagnostic], causes: Groups, kinds: Groups) -> Iterator[Diagnostic]:
    everywhere = {kind for kind, same in kinds.items() if _is_everywhere(same)}
    for problem in problems:
        kind = _kind(problem)
        same = kinds[kind] if kind in everywhere else causes[_cause(problem)]
        if len(same) <= MOST_ALIKE:
            yield problem
        elif problem is same[0]:
            yield problem.with_more(f" The same is true in {len(same) - 1} more places.")


def _is_everywhere(problems: list[Diagnostic]) -> bool:
    return len(problems) > MOST_PLACES or len({problem.place.path for problem in problems}) > MOST_FILES


def _cause(problem: Diagnostic) -> tuple[str, str]:
    return problem.name, _FIGURE.sub("", problem.message)


def _kind(problem: Diagnostic) -> tuple[str, str]:
    """What is said, whatever words it is said of."""
    name, message = _cause(problem)
    return name, _QUOTED.sub("", message)
