"""Rules by themselves: words that can be read, examples that are found, near-misses that are not.

And phrases that anybody may take over.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from phrasebank.checks import loose_patterns
from phrasebank.checks.check import check
from phrasebank.checks.hearing import WordsByName, family_words, read_alone
from phrasebank.linter import patterns
from phrasebank.linter.linter import Draft, Linter
from phrasebank.model.library import Library
from phrasebank.model.rule import Rule
from phrasebank.model.vocabulary import Vocabulary
from phrasebank.source.diagnostics import Diagnostic

Keys = tuple[str, int]
FIELDS = ("words", "unless", "beside", "proof", "doubt")
EXAMPLES = ("flagged", "passed")
WRONG = {
    "flagged": "The rule misses this sentence.",
    "passed": "The rule finds this sentence, but it stands among the near-misses.",
}
# Kinds that look at lengths and repetitions, not for words.
WORDLESS = ("too-long", "too-short", "repeats", "reads-as")


@check(reads="sound")
def unreadable_words(library: Library) -> Iterator[Diagnostic]:
    """The words of a rule can be read, and name only families, kinds and marks that exist."""
    families = family_words(library)
    for rule in library.rules:
        yield from (rule.diagnostic(keys, message) for keys, message in _unreadable(rule, families))


@check(reads="sound")
def words_and_kind(library: Library) -> Iterator[Diagnostic]:
    """A rule has words, unless its kind looks for none."""
    for rule in library.rules:
        if not rule.words and rule.kind not in WORDLESS:
            yield rule.diagnostic(
                "kind", f"A rule of the kind '{rule.kind}' looks for words and has none. Add 'words: [...]'."
            )
        elif rule.words and rule.kind in WORDLESS:
            yield rule.diagnostic(
                "words", f"A rule of the kind '{rule.kind}' looks for no words. Take them away."
            )


@check(reads="resolved")
def rule_example(library: Library) -> Iterator[Diagnostic]:
    """A rule speaks up at each of its flagged examples and at none of its near-misses."""
    families, channels = family_words(library), library.vocabularies.get("channels")
    effort = {rule: _effort(rule) for rule in library.rules}
    if sum(effort.values()) > loose_patterns.MOST_TRIED:
        yield max(effort, key=_effort).diagnostic("passed", loose_patterns.TRIED)
        return
    for rule in library.rules:
        # One that looks for words and has none is told as that.
        if rule.words or rule.kind in WORDLESS:
            wrong = _misjudged(rule, families, channels)
            yield from (rule.diagnostic(keys, message) for keys, message in wrong)


@check(reads="sound")
def claiming_phrase(library: Library) -> Iterator[Diagnostic]:
    """A phrase that a rule offers claims nothing of the writer but what the rule itself supposes."""
    for rule in library.rules:
        for at, phrase in (
            (at, library.phrase[name]) for at, name in enumerate(rule.phrases) if name in library.phrase
        ):
            if claimed := [fact for fact in phrase.facts if fact not in rule.facts]:
                yield rule.diagnostic(
                    ("phrases", at),
                    f"'{phrase.id}' is true only where '{claimed[0]}' is, and nobody has asked. "
                    "Offer another phrase.",
                )


# These two remember: rules seldom change, and a preview asks at each change of a phrase.
@lru_cache(maxsize=1_000)
def _unreadable(rule: Rule, family_words: WordsByName) -> list[tuple[Keys, str]]:
    found, families = [], dict(family_words)
    for keys, run in _lines(rule, FIELDS):
        try:
            patterns.parse_pattern(run, families)
        except patterns.PatternError as unreadable:
            found.append((keys, str(unreadable)))
    for field in FIELDS:
        most = (loose_patterns.MOST_OF_A_RULE, loose_patterns.MOST_WITH_A_WORD)
        beyond = loose_patterns.beyond(getattr(rule, field), families, *most)
        found += [((field, at), message) for at, message in beyond]
    return found


@lru_cache(maxsize=1_000)
def _misjudged(rule: Rule, families: WordsByName, channels: Vocabulary | None) -> list[tuple[Keys, str]]:
    alone = read_alone((rule,), families)
    known = {"channels": channels} if channels else {}
    linter = Linter(replace(alone, vocabularies={**alone.vocabularies, **known}))
    caught = [
        (keys, bool(linter.lint_with(rule, _as_draft(rule, example))))
        for keys, example in _lines(rule, EXAMPLES)
    ]
    return [(keys, WRONG[keys[0]]) for keys, found in caught if found != (keys[0] == "flagged")]


def _effort(rule: Rule) -> int:
    runs = [line for _, line in _lines(rule, FIELDS)]
    return loose_patterns.tried(runs, [example for _, example in _lines(rule, EXAMPLES)])


def _lines(rule: Rule, fields: tuple[str, ...]) -> list[tuple[Keys, str]]:
    return [((field, at), line) for field in fields for at, line in enumerate(getattr(rule, field))]


def _as_draft(rule: Rule, example: str) -> Draft:
    return Draft(example, channel=rule.channels[0]) if rule.channels else Draft(example)


CHECKS = (unreadable_words, words_and_kind, rule_example, claiming_phrase)
