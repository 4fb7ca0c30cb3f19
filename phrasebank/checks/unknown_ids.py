"""Every phrase, letter, outline, rule and question that an entry names by its id is there."""

from collections.abc import Iterator

from phrasebank.checks.check import check
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.rule import Rule
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text.similarity import did_you_mean


@check(reads="file", needs="all_names")
def unknown_variant(library: Library) -> Iterator[Diagnostic]:
    """A variant varies a phrase that exists."""
    for phrase in library.phrases:
        if (
            phrase.variant_of
            and phrase.variant_of not in library.phrase
            and phrase.variant_of not in library.lost
        ):
            near = did_you_mean(phrase.variant_of, library.phrase)
            yield phrase.diagnostic(
                "variant_of",
                f"There is no phrase '{phrase.variant_of}'.{near} Name the phrase that this one re-words.",
            )


@check(reads="file", needs="all_names")
def unknown_outline(library: Library) -> Iterator[Diagnostic]:
    """A letter follows an outline that exists."""
    for letter in library.letters:
        if (
            "outline" in letter.model_fields_set
            and letter.outline not in library.outline
            and letter.outline not in library.lost
        ):
            yield letter.diagnostic(
                "outline",
                f"There is no outline '{letter.outline}'.{did_you_mean(letter.outline, library.outline)}",
            )


@check(reads="file", needs="all_names")
def unknown_phrase(library: Library) -> Iterator[Diagnostic]:
    """A letter is made of phrases that exist, and a rule offers such."""
    offering: tuple[Letter | Rule, ...] = (*library.letters, *library.rules)
    for entry in offering:
        for at, name in enumerate(entry.phrases):
            if name not in library.phrase and name not in library.lost:
                yield entry.diagnostic(
                    ("phrases", at), f"There is no phrase '{name}'.{did_you_mean(name, library.phrase)}"
                )


@check(reads="file", needs="all_names")
def unknown_rule(library: Library) -> Iterator[Diagnostic]:
    """A rule gives way to rules that exist, and such take its praise away."""
    known = {rule.id for rule in library.rules} | library.lost
    for rule in library.rules:
        for field in ("gives_way_to", "clouded_by"):
            for at, name in enumerate(getattr(rule, field)):
                if name not in known:
                    yield rule.diagnostic(
                        (field, at), f"There is no rule '{name}'.{did_you_mean(name, known)}"
                    )


@check(reads="file", needs="all_names")
def unknown_letter(library: Library) -> Iterator[Diagnostic]:
    """A reminder leads to a letter that exists."""
    for term in library.reminders.values():
        if (
            "letter" in term.model_fields_set
            and term.letter not in library.letter
            and term.letter not in library.lost
        ):
            yield term.diagnostic(
                "letter",
                f"There is no letter '{term.letter}'.{did_you_mean(term.letter, library.letter)} "
                "Name the letter for that day.",
            )


@check(reads="file", needs="all_names")
def unknown_question(library: Library) -> Iterator[Diagnostic]:
    """Advice holds for answers to questions that are asked."""
    for advisor in library.advisors:
        asked = [question.id for question in advisor.questions]
        for advice in advisor.advice:
            for name in (name for name in advice.when if name not in {*asked, *library.lost}):
                message = f"No question is called '{name}'. They are {', '.join(asked)}."
                yield advice.diagnostic(("when", name), message)


CHECKS = (unknown_question, unknown_variant, unknown_phrase, unknown_outline, unknown_rule, unknown_letter)
