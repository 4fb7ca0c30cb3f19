"""Rules by themselves: words that can be read, examples that are found, near-misses that are not, phrases that anybody may take over."""

from collections.abc import Iterator
from dataclasses import replace

from phrasebank import steps
from phrasebank.drafts import Checker, Draft
from phrasebank.library import Library
from phrasebank.problem import Problem
from phrasebank.rules import Rule

FIELDS = ("words", "unless", "beside")
EXAMPLES = ("flagged", "passed")
# Kinds that look at lengths and repetitions, not for words.
WORDLESS = ("too-long", "too-short", "repeats")


def unreadable_words(library: Library) -> Iterator[Problem]:
    """The words of a rule can be read, and name only families, kinds and marks that exist."""
    for rule in library.rules:
        for (field, at), run in _lines(rule, FIELDS):
            try:
                steps.read(run, library.families)
            except steps.Unreadable as unreadable:
                yield rule.problem((field, at), str(unreadable))


def words_and_kind(library: Library) -> Iterator[Problem]:
    """A rule has words, unless its kind looks for none."""
    for rule in library.rules:
        if not rule.words and rule.kind not in WORDLESS:
            yield rule.problem("kind", f"A rule of the kind '{rule.kind}' looks for words and has none. Add 'words: [...]'.")
        elif rule.words and rule.kind in WORDLESS:
            yield rule.problem("words", f"A rule of the kind '{rule.kind}' looks for no words. Take them away.")


def rule_example(library: Library) -> Iterator[Problem]:
    """A rule speaks up at each of its flagged examples and at none of its near-misses."""
    for rule in library.rules:
        # By itself: what the others would find is not asked.
        checker = Checker(replace(library, rules=(rule,)))
        for (field, at), example in _lines(rule, EXAMPLES):
            caught = bool(checker.judged(rule, _as_draft(rule, example)))
            if caught and field == "passed":
                yield rule.problem((field, at), "The rule finds this sentence, but it stands among the near-misses.")
            elif not caught and field == "flagged":
                yield rule.problem((field, at), "The rule misses this sentence.")


def claiming_phrase(library: Library) -> Iterator[Problem]:
    """A phrase that a rule offers claims nothing of the writer but what the rule itself supposes."""
    for rule in library.rules:
        for at, phrase in ((at, library.phrase[name]) for at, name in enumerate(rule.phrases) if name in library.phrase):
            if claimed := [fact for fact in phrase.facts if fact not in rule.facts]:
                yield rule.problem(("phrases", at), f"'{phrase.id}' is true only where '{claimed[0]}' is, and nobody has asked. Offer another phrase.")


def _lines(rule: Rule, fields: tuple[str, ...]) -> list[tuple[tuple[str, int], str]]:
    return [((field, at), line) for field in fields for at, line in enumerate(getattr(rule, field))]


def _as_draft(rule: Rule, example: str) -> Draft:
    return Draft(example, *rule.channels[:1])


CHECKS = (unreadable_words, words_and_kind, rule_example, claiming_phrase)
