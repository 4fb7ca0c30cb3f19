"""When a reminder rings: some day after today, and the nearest first."""

from collections.abc import Iterator
from itertools import pairwise

from phrasebank.checks.check import check
from phrasebank.model.library import Library
from phrasebank.model.term_types import Reminder
from phrasebank.source.diagnostics import Diagnostic

DAYS_A_MONTH = 365.25 / 12


@check(reads="sound")
def senseless_reminder(library: Library) -> Iterator[Diagnostic]:
    """A reminder lies ahead, and later than the one before it."""
    reminders = list(library.reminders.values())
    for one in reminders:
        if not _ahead(one):
            yield one.diagnostic(_key(one), "This reminder is for today. Say 'days' or 'months', at least 1.")
    for before, one in pairwise(filter(_ahead, reminders)):
        if _ahead(one) <= _ahead(before):
            message = f"This is no later than '{before.label}' before it. The nearest stands first."
            yield one.diagnostic(_key(one), message)


def _ahead(reminder: Reminder) -> float:
    """How many days after today it is."""
    return reminder.days + reminder.months * DAYS_A_MONTH


def _key(reminder: Reminder) -> str:
    return next((name for name in ("months", "days") if name in reminder.model_fields_set), "id")


CHECKS = (senseless_reminder,)
