"""Every phrase, letter, outline, rule and question that an entry names by its id is there."""

from collections.abc import Iterator

from phrasebank.checks import published_ids
from phrasebank.checks.check import check
from phrasebank.checks.suggestions import Suggestions
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.rule import Rule
from phrasebank.model.term_types import Term
from phrasebank.source.diagnostics import Diagnostic


@check(reads="file", needs="all_names")
def unknown_variant(library: Library) -> Iterator[Diagnostic]:
    """A variant varies a phrase that exists."""
    told, suggestions = _told_elsewhere(library, "phrase"), Suggestions()
    for phrase in library.phrases:
        name = phrase.variant_of
        if name and name not in library.phrase and name not in told:
            near = suggestions.did_you_mean(name, library.phrase)
            yield phrase.diagnostic(
                "variant_of", f"There is no phrase '{name}'.{near} Name the phrase that this one re-words."
            )


@check(reads="file", needs="all_names")
def unknown_outline(library: Library) -> Iterator[Diagnostic]:
    """A letter follows an outline that exists."""
    known, suggestions = {*library.outline, *_told_elsewhere(library, "outline")}, Suggestions()
    for letter in library.letters:
        if "outline" in letter.model_fields_set and letter.outline not in known:
            near = suggestions.did_you_mean(letter.outline, library.outline)
            yield letter.diagnostic("outline", f"There is no outline '{letter.outline}'.{near}")


@check(reads="file", needs="all_names")
def unknown_phrase(library: Library) -> Iterator[Diagnostic]:
    """A letter is made of phrases that exist, and a rule offers such."""
    offering: tuple[Letter | Rule, ...] = (*library.letters, *library.rules)
    told, suggestions = _told_elsewhere(library, "phrase"), Suggestions()
    for entry in offering:
        for at, name in enumerate(entry.phrases):
            if name not in library.phrase and name not in told:
                near = suggestions.did_you_mean(name, library.phrase)
                yield entry.diagnostic(("phrases", at), f"There is no phrase '{name}'.{near}")


@check(reads="file", needs="all_names")
def unknown_rule(library: Library) -> Iterator[Diagnostic]:
    """A rule gives way to rules that exist, and such take its praise away."""
    known, suggestions = {rule.id for rule in library.rules} | library.lost, Suggestions()
    for rule in library.rules:
        for field in ("gives_way_to", "clouded_by"):
            for at, name in enumerate(getattr(rule, field)):
                if name not in known:
                    near = suggestions.did_you_mean(name, known)
                    yield rule.diagnostic((field, at), f"There is no rule '{name}'.{near}")


@check(reads="file", needs="all_names")
def unknown_letter(library: Library) -> Iterator[Diagnostic]:
    """A reminder and a rule lead to letters that exist, and the search names such for reasons and
    occasions."""
    known, suggestions = {*library.letter, *_told_elsewhere(library, "letter")}, Suggestions()
    for entry, keys, letter, remedy in _named_letters(library):
        if letter not in known:
            near = suggestions.did_you_mean(letter, library.letter)
            yield entry.diagnostic(keys, f"There is no letter '{letter}'.{near} {remedy}")


def _named_letters(library: Library) -> Iterator[tuple[Term | Rule, tuple[str | int, ...], str, str]]:
    for reminder in library.reminders.values():
        if "letter" in reminder.model_fields_set:
            yield reminder, ("letter",), reminder.letter, "Name the letter for that day."
    for intent in (*library.reasons.values(), *library.occasions.values()):
        for at, letter in enumerate(intent.letters):
            yield intent, ("letters", at), letter, "Take it away."
    for rule in library.rules:
        if rule.letter:
            yield rule, ("letter",), rule.letter, "Name the letter that does what 'instead' advises."


@check(reads="file", needs="all_names")
def unknown_question(library: Library) -> Iterator[Diagnostic]:
    """Advice holds for answers to questions that are asked."""
    for advisor in library.advisors:
        asked = [question.id for question in advisor.questions]
        for advice in advisor.advice:
            for name in (name for name in advice.when if name not in {*asked, *library.lost}):
                message = f"No question is called '{name}'. They are {', '.join(asked)}."
                yield advice.diagnostic(("when", name), message)


def _told_elsewhere(library: Library, kind: str) -> set[str]:
    """The ids that nobody can read today, and those that were published and are gone: their end is told, and
    is the cause."""
    return {*library.lost, *published_ids.vanished(library, kind)}


CHECKS = (unknown_question, unknown_variant, unknown_phrase, unknown_outline, unknown_rule, unknown_letter)
