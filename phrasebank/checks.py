"""What a schema cannot say. A check is a function from the library to problems; its name, with hyphens, is the problem's name."""

from collections.abc import Callable, Iterator

from phrasebank import (
    checks_examples,
    checks_ids,
    checks_lasting,
    checks_letters,
    checks_likeness,
    checks_outlines,
    checks_phrases,
    checks_references,
    checks_rules,
)
from phrasebank.library import Library
from phrasebank.problem import Problem

Check = Callable[[Library], Iterator[Problem]]

ALL: tuple[Check, ...] = (
    *checks_ids.CHECKS,
    *checks_lasting.CHECKS,
    *checks_references.CHECKS,
    *checks_phrases.CHECKS,
    *checks_outlines.CHECKS,
    *checks_letters.CHECKS,
    *checks_rules.CHECKS,
    *checks_examples.CHECKS,
    *checks_likeness.CHECKS,
)


def name(check: Check) -> str:
    """The permanent name under which a check's problems are shown."""
    return check.__name__.replace("_", "-")


def run(library: Library) -> Iterator[Problem]:
    """All problems that the checks find, each under its check's name.

    A check that looks from one file to others is silent while a file is missing or broken: the cause is named already.
    """
    for check in ALL:
        if library.complete or check not in NEEDS_ALL_FILES:
            yield from (problem.named(name(check)) for problem in check(library))


NEEDS_ALL_FILES = frozenset((*checks_lasting.CHECKS, *checks_references.ACROSS_FILES, *checks_outlines.CHECKS, *checks_letters.CHECKS))
