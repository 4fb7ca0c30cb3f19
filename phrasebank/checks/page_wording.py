"""What the pages say around the phrases: words that sound translated stay out of labels and help too."""

from collections.abc import Callable, Iterator

from phrasebank.checks.check import check
from phrasebank.checks.rules import hearing
from phrasebank.linter.matcher import Match
from phrasebank.model.entry import Entry
from phrasebank.model.library import Library
from phrasebank.model.rule import Rule
from phrasebank.source.diagnostics import Diagnostic

# The fields that readers see as text, of whatever kind of entry.
SHOWN = (
    *("title", "about", "label", "meaning", "heading", "because", "doing", "called", "cue"),
    *("use", "avoid", "reasoning", "situation", "next", "why", "instead", "praise", "remark", "less", "more"),
)


@check(reads="sound")
def page_wording(library: Library) -> Iterator[Diagnostic]:
    """No title, label or help has words that a rule keeps off the pages."""
    found = hearer(library)
    for entry in _entries(library):
        for name in (name for name in SHOWN if name in entry.model_fields_set):
            text = getattr(entry, name) or ""
            for rule, match in found(text):
                message = f"'{text[match.start : match.end]}': {rule.why} {rule.instead}"
                yield entry.problem(name, message, (match.start, match.end))


def hearer(library: Library) -> Callable[[str], list[tuple[Rule, Match]]]:
    """What tells the rules for pages that a text breaks, and where."""
    rules = tuple(rule for rule in library.rules if rule.pages == "error")
    matches = hearing(rules, library.vocabularies.get("families"))

    def found(text: str) -> list[tuple[Rule, Match]]:
        heard = matches(text)
        return [(rule, match) for rule in rules for match in heard.get(rule.id, ())] if heard else []

    return found


def _entries(library: Library) -> Iterator[Entry]:
    for vocabulary in library.vocabularies.values():
        yield from (vocabulary, *vocabulary.terms)
    for outline in library.outlines:
        yield from (outline, *outline.parts)
    for advisor in library.advisors:
        yield from (advisor, *advisor.questions, *advisor.advice)
    for bank in library.banks:
        yield from (bank, *bank.phrases)
    yield from (*library.letters, *library.rules)


CHECKS = (page_wording,)
