"""The rules, strict as they are for what we publish: words to avoid, to ration, or to have."""

from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from phrasebank.checks.check import check
from phrasebank.linter.linter import Linter
from phrasebank.linter.matcher import Match
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.model.rule import Rule
from phrasebank.model.vocabulary import Vocabulary
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text import slots
from phrasebank.text.sentences import tokenized

GUARDING = ("avoid", "prefer", "needs", "at-most")
Found = list[tuple[Phrase, dict[str, list[Match]]]]


@check(reads="resolved")
def avoided_word(library: Library) -> Iterator[Diagnostic]:
    """A phrase has none of the words that a rule says to avoid."""
    rules, hear = _guarding(library, "avoid", "prefer"), _hearer(library)
    for phrase in library.worded:
        for name, text in phrase.forms.items():
            matches = hear(text)
            if not matches:
                continue
            broken = [rule for rule in rules if rule.id in matches and _speaks_of(rule, phrase)]
            # What is wrong with a slot's name is told as that.
            named = [slot.span() for slot in slots.SLOT.finditer(text)]
            for rule, match in ((one, match) for one in broken for match in matches[one.id]):
                if any(start <= match.start and match.end <= end for start, end in named):
                    continue
                message = f"'{text[match.start : match.end]}': {rule.why} {rule.instead}"
                yield phrase.diagnostic(name, message, (match.start, match.end))


@check(reads="resolved")
def needed_word(library: Library) -> Iterator[Diagnostic]:
    """A phrase has one of the words that a rule says it needs: a decision is a plain no."""
    rules = _guarding(library, "needs")
    for phrase, matches in _found(library):
        for rule in (rule for rule in rules if _speaks_of(rule, phrase)):
            if not matches.get(rule.id, []):
                yield phrase.diagnostic(
                    "text", f"{rule.title}: {rule.why} {rule.instead}", (0, len(phrase.text))
                )


@check(reads="resolved")
def rationed_word(library: Library) -> Iterator[Diagnostic]:
    """A stock word stands in a phrase not more often than a message may have it."""
    rules = _guarding(library, "at-most")
    for phrase, found in _found(library):
        for rule in (rule for rule in rules if rule.id in found):
            if (matches := found[rule.id][rule.most :]) and _speaks_of(rule, phrase):
                message = f"{rule.title}: {rule.most + len(matches)} times in one phrase. {rule.instead}"
                yield phrase.diagnostic("text", message, (matches[0].start, matches[0].end))


@check(reads="resolved")
def worn_letter(library: Library) -> Iterator[Diagnostic]:
    """A letter as a whole keeps to the rations."""
    rules = _guarding(library, "at-most")
    found = {phrase.id: (phrase, matches) for phrase, matches in _found(library)}
    for letter in library.letters:
        parts = [found[name] for name in letter.made_of if name in found]
        stands = {name for _, matches in parts for name in matches}
        for rule in (rule for rule in rules if rule.id in stands):
            count = sum(
                len(matches.get(rule.id, [])) for phrase, matches in parts if _speaks_of(rule, phrase)
            )
            if count > rule.most:
                yield letter.diagnostic(
                    "parts" if letter.parts else "phrases",
                    f"{rule.title}: {count} times in this letter, {rule.most} is the most. {rule.instead}",
                )


def _guarding(library: Library, *kinds: str) -> list[Rule]:
    return [rule for rule in library.rules if rule.kind in kinds and rule.bank == "error"]


def _found(library: Library) -> Found:
    """Every phrase, and for each of the rules that guard the banks where its words stand in it."""
    hear = _hearer(library)
    return [(phrase, hear(phrase.text)) for phrase in library.worded]


def _hearer(library: Library) -> Callable[[str], dict[str, list[Match]]]:
    return hearing(tuple(_guarding(library, *GUARDING)), library.vocabularies.get("families"))


# For the rules of the banks and those of the pages.
@lru_cache(maxsize=2)
def hearing(rules: tuple[Rule, ...], families: Vocabulary | None) -> Callable[[str], dict[str, list[Match]]]:
    """What tells where the words of each rule stand in a text. It remembers: previews ask again."""
    linter = Linter(Library({"families": families} if families else {}, rules=rules))
    return cache(lambda text: linter.matches(tokenized(text)))


def _speaks_of(rule: Rule, phrase: Phrase) -> bool:
    return (not rule.moves or phrase.move in rule.moves) and (not rule.tones or phrase.tone in rule.tones)


CHECKS = (avoided_word, needed_word, rationed_word, worn_letter)
