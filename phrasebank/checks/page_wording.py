"""What the pages say around the phrases: words that sound translated stay out of labels and help too."""

from collections.abc import Callable, Iterator
from functools import partial

from phrasebank.checks import broad_rules, texts
from phrasebank.checks.broad_rules import Broken
from phrasebank.checks.check import check
from phrasebank.checks.hearing import family_words, hearing
from phrasebank.linter.matcher import Match
from phrasebank.model.library import Library
from phrasebank.model.rule import Rule
from phrasebank.source.diagnostics import Diagnostic

# Fields that are no words of the pages: messages, what a search compares, what a writer might fill in.
NOT_OF_PAGES = {"text", "clause", "after_reason", "keywords", "asked", "example", "id"}


@check(reads="sound")
def page_wording(library: Library) -> Iterator[Diagnostic]:
    """No title, label or help has words that a rule keeps off the pages."""
    yield from broad_rules.told(_broken(library))


def _broken(library: Library) -> Iterator[Broken]:
    found = hearer(library)
    for one in (one for one in texts.shown(library) if one.keys[0] not in NOT_OF_PAGES):
        for rule, match in found(one.text):
            message = f"'{one.text[match.start : match.end]}': {rule.why} {rule.instead}"
            yield rule, partial(one.diagnostic, message, (match.start, match.end))


def hearer(library: Library) -> Callable[[str], list[tuple[Rule, Match]]]:
    """What tells the rules for pages that a text breaks, and where."""
    rules = tuple(rule for rule in library.rules if rule.pages == "error")
    matches = hearing("pages", rules, family_words(library))

    def found(text: str) -> list[tuple[Rule, Match]]:
        heard = matches(text)
        return [(rule, match) for rule in rules for match in heard.get(rule.id, ())] if heard else []

    return found


CHECKS = (page_wording,)
