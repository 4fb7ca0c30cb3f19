"""What a schema cannot say. A check is a function from the library to problems; its name, with hyphens, is the problem's name."""

from collections.abc import Callable, Iterator

from phrasebank import (
    checks_examples,
    checks_facets,
    checks_ids,
    checks_lasting,
    checks_letters,
    checks_likeness,
    checks_outlines,
    checks_phrases,
    checks_references,
    checks_rules,
    doubts,
)
from phrasebank.library import Library
from phrasebank.problem import Problem

Check = Callable[[Library], Iterator[Problem]]

ALL: tuple[Check, ...] = (
    *checks_ids.CHECKS,
    *checks_lasting.CHECKS,
    *checks_references.CHECKS,
    *checks_phrases.CHECKS,
    *checks_facets.CHECKS,
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

    While files have faults, a check reads what can be relied on of the entries that it compares, so that nothing else is blamed for them.
    """
    sure = doubts.sure(library)
    settled = doubts.settled(sure)
    for check in ALL:
        if (check in OF_ALL_ENTRIES and not library.whole) or (check in OF_NAMES and not library.complete):
            continue
        reads = library if check in OF_ONE_VALUE | OF_NAMES else settled if check in OF_SEVERAL_ENTRIES else sure
        yield from (problem.named(name(check)) for problem in check(reads))


# What these say of a value holds whatever is wrong with other fields of its entry.
OF_ONE_VALUE = frozenset((*checks_ids.CHECKS, *checks_references.OF_ONE_VALUE, *checks_phrases.OF_TEXT))
# These ask whether an id is there at all.
OF_NAMES = frozenset((*checks_lasting.CHECKS, *checks_references.OF_NAMES))
# These hold entries against each other.
OF_SEVERAL_ENTRIES = frozenset(
    (*checks_letters.CHECKS, *checks_rules.CHECKS, checks_examples.rule_example, checks_outlines.unfillable_outline, checks_facets.variant_mismatch)
)
# These look for something that any entry may have.
OF_ALL_ENTRIES = frozenset((checks_references.homeless_point, checks_outlines.unfillable_outline))
