"""What is wrong, said so that somebody reads it: once for each cause, and on a few screens at most."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from phrasebank.source.diagnostics import Diagnostic

# So often the same is told; more often, it has one cause, and one place stands for all.
MOST_ALIKE = 3
MOST_LINES = 100
# Not those of a name, such as P036.
_FIGURE = re.compile(r"(?<![\w'])\d+(?![\w'])")


def folded(problems: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The problems in their order; what is the same in more than three places only at the first of them."""
    alike: dict[tuple[str, str], list[Diagnostic]] = {}
    for problem in problems:
        alike.setdefault(_cause(problem), []).append(problem)
    return list(_told(problems, alike))


def cut(problems: Iterable[Diagnostic], show: Callable[[Diagnostic], str]) -> tuple[list[str], int]:
    """The problems as text, as many as fit into a hundred lines with one more, and how many are left out."""
    shown = [show(problem) for problem in problems]
    lines = accumulate(text.count("\n") + 1 for text in shown)
    fit = sum(count < MOST_LINES for count in lines)
    return shown[:fit], len(shown) - fit


def _told(
    problems: Iterable[Diagnostic], alike: dict[tuple[str, str], list[Diagnostic]]
) -> Iterator[Diagnostic]:
    for problem in problems:
        same = alike[_cause(problem)]
        if len(same) <= MOST_ALIKE:
            yield problem
        elif problem is same[0]:
            yield problem.with_more(f" The same is true in {len(same) - 1} more places.")


def _cause(problem: Diagnostic) -> tuple[str, str]:
    return problem.name, _FIGURE.sub("", problem.message)
