"""What a schema cannot say.

Here are all checks of the data; check.py says what a check is, repository_checks.py has those that ask more
than the data.
"""

from collections.abc import Iterator

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
    reminders,
    repeated_words,
    rule_examples,
    rules,
    searched_words,
    spaces,
    trusted,
    unknown_ids,
    unknown_words,
)
from phrasebank.checks.check import Check
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic

ALL: tuple[Check, ...] = (
    *ids.CHECKS,
    *published_ids.CHECKS,
    *repeated_words.CHECKS,
    *unknown_words.CHECKS,
    *unknown_ids.CHECKS,
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
    *searched_words.CHECKS,
    *reminders.CHECKS,
    *spaces.CHECKS,
)


def run(library: Library) -> Iterator[Diagnostic]:
    """All problems that the checks find, each under its check's name.

    While files have faults, a check reads what can be relied on of the entries that it compares,
    so that nothing else is blamed for them.
    """
    own = trusted.without_copies(library)
    sound = trusted.without_tainted(own)
    resolved = trusted.without_unresolved(sound)
    relied_on = {"copies": library, "file": own, "sound": sound, "resolved": resolved}
    given = {
        "nothing": True,
        "all_names": library.complete,
        "all_files": library.whole,
        "all_words": library.whole and resolved is sound,
    }
    for check in ALL:
        if given[check.needs]:
            yield from check(relied_on[check.reads])
