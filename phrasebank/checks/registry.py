"""What a schema cannot say.

A check is a function from the library to problems; its name, with hyphens, is the problem's name.
"""

from collections.abc import Callable, Iterator

from phrasebank.checks import (
    claims,
    facets,
    ids,
    language,
    letter_choices,
    letters,
    markup,
    near_duplicates,
    outlines,
    page_wording,
    pages,
    phrases,
    published_ids,
    references,
    rule_examples,
    rules,
    trusted,
)
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic

Check = Callable[[Library], Iterator[Diagnostic]]

ALL: tuple[Check, ...] = (
    *ids.CHECKS,
    *published_ids.CHECKS,
    *references.CHECKS,
    *phrases.CHECKS,
    *facets.CHECKS,
    *outlines.CHECKS,
    *letters.CHECKS,
    *letter_choices.CHECKS,
    *pages.CHECKS,
    *markup.CHECKS,
    *language.CHECKS,
    *rules.CHECKS,
    *rule_examples.CHECKS,
    *near_duplicates.CHECKS,
    *claims.CHECKS,
    *page_wording.CHECKS,
)


def name(check: Check) -> str:
    """The permanent name under which a check's problems are shown."""
    return check.__name__.replace("_", "-")


def run(library: Library) -> Iterator[Diagnostic]:
    """All problems that the checks find, each under its check's name.

    While files have faults, a check reads what can be relied on of the entries that it compares,
    so that nothing else is blamed for them.
    """
    certain = trusted.without_tainted(library)
    resolved = trusted.without_unresolved(certain)
    for check in ALL:
        if (check in OF_ALL_ENTRIES and not library.whole) or (check in OF_NAMES and not library.complete):
            continue
        reads = (
            library
            if check in OF_ONE_VALUE | OF_NAMES
            else resolved
            if check in OF_SEVERAL_ENTRIES
            else certain
        )
        yield from (problem.with_code(name(check)) for problem in check(reads))


# What these say of a value holds whatever is wrong with other fields of its entry.
OF_ONE_VALUE = frozenset(
    (*ids.CHECKS, *references.OF_ONE_VALUE, *phrases.OF_TEXT, *markup.OF_TEXT, *language.OF_TEXT)
)
# These ask whether an id is there at all.
OF_NAMES = frozenset((*published_ids.CHECKS, *references.OF_NAMES))
# These hold entries against each other.
OF_SEVERAL_ENTRIES = frozenset(
    (
        *letters.CHECKS,
        *rules.CHECKS,
        rule_examples.rule_example,
        outlines.unfillable_outline,
        facets.variant_mismatch,
        claims.unfounded_claim,
    )
)
# These look for something that any entry may have.
OF_ALL_ENTRIES = frozenset(
    (references.homeless_point, references.missing_vocabulary, outlines.unfillable_outline)
)
