"""The rules, strict as they are for what we publish: words to avoid, words to ration, words that must be there."""

from collections.abc import Iterator, Sequence

from phrasebank import words
from phrasebank.library import Library
from phrasebank.model import Phrase, Rule
from phrasebank.problem import Problem
from phrasebank.words import Word


def avoided_word(library: Library) -> Iterator[Problem]:
    """A phrase has none of the words that a rule says to avoid."""
    for rule, phrase, text in _spoken_of(library, "avoid"):
        for hit in words.find(text, rule.words):
            yield phrase.problem("text", f"'{hit.wanted}': {rule.why} {rule.instead}")


def needed_word(library: Library) -> Iterator[Problem]:
    """A phrase has one of the words that a rule says it needs: a decision is a plain no."""
    for rule, phrase, text in _spoken_of(library, "needs"):
        if not _count(rule, text):
            yield phrase.problem("text", f"{rule.title}: {rule.why} {rule.instead}")


def rationed_word(library: Library) -> Iterator[Problem]:
    """A stock word stands in few phrases of all banks, and not more often in a letter than its rule allows."""
    for rule in (rule for rule in library.rules if rule.kind == "at-most"):
        having = [(phrase, _count(rule, words.split(phrase.text))) for phrase in library.phrases if _speaks_of(rule, phrase)]
        for phrase, count in having:
            if count > rule.most:
                yield phrase.problem("text", f"{rule.title}: {count} times in one phrase. {rule.instead}")
        users = [phrase for phrase, count in having if count]
        for phrase in users[rule.bank_most :] if rule.bank_most else ():
            yield phrase.problem("text", f"{rule.title}: {len(users)} phrases use it, {rule.bank_most} are the most. {rule.instead}")


def worn_letter(library: Library) -> Iterator[Problem]:
    """A letter as a whole keeps to the rations."""
    for letter in library.letters:
        texts = [library.phrase[name] for name in letter.phrases if name in library.phrase]
        for rule in (rule for rule in library.rules if rule.kind == "at-most"):
            count = sum(_count(rule, words.split(phrase.text)) for phrase in texts if _speaks_of(rule, phrase))
            if count > rule.most:
                yield letter.problem("phrases", f"{rule.title}: {count} times in this letter, {rule.most} is the most. {rule.instead}")


def rule_example(library: Library) -> Iterator[Problem]:
    """A rule is found in each of its flagged examples and in none of its near-misses."""
    for rule in library.rules:
        for kind, at, example in [*(("flagged", *pair) for pair in enumerate(rule.flagged)), *(("passed", *pair) for pair in enumerate(rule.passed))]:
            has = _count(rule, words.split(example))
            caught = not has if rule.kind == "needs" else has > (rule.most if rule.kind == "at-most" else 0)
            if caught != (kind == "flagged"):
                yield rule.problem(
                    (kind, at), "The rule misses this sentence." if kind == "flagged" else "The rule finds this sentence, but it stands among the near-misses."
                )


def _spoken_of(library: Library, kind: str) -> Iterator[tuple[Rule, Phrase, Sequence[Word]]]:
    rules = [rule for rule in library.rules if rule.kind == kind]
    for phrase in library.phrases:
        text = words.split(phrase.text)
        yield from ((rule, phrase, text) for rule in rules if _speaks_of(rule, phrase))


def _speaks_of(rule: Rule, phrase: Phrase) -> bool:
    return (not rule.moves or phrase.move in rule.moves) and (not rule.tones or phrase.tone in rule.tones)


def _count(rule: Rule, text: Sequence[Word]) -> int:
    return sum(1 for _ in words.find(text, rule.words))


CHECKS = (avoided_word, needed_word, rationed_word, worn_letter, rule_example)
