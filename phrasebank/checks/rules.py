"""The rules, strict as they are for what we publish: words to avoid, to ration, or to have."""

from collections.abc import Iterator
from functools import partial

from phrasebank.checks import broad_rules
from phrasebank.checks.broad_rules import Broken
from phrasebank.checks.check import check
from phrasebank.checks.hearing import Hear, family_words, hearing
from phrasebank.linter.matcher import Match
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.model.rule import Rule
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text import slots

GUARDING = ("avoid", "prefer", "needs", "at-most")
Found = list[tuple[Phrase, dict[str, list[Match]]]]


@check(reads="resolved")
def avoided_word(library: Library) -> Iterator[Diagnostic]:
    """A phrase has none of the words that a rule says to avoid."""
    yield from broad_rules.told(_avoided(library))


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
    yield from broad_rules.told(_rationed(library))


@check(reads="resolved")
def worn_letter(library: Library) -> Iterator[Diagnostic]:
    """A letter as a whole keeps to the rations."""
    known = broad_rules.too_broad(_rationed(library))
    yield from broad_rules.told(one for one in _worn(library) if one[0].id not in known)


def _avoided(library: Library) -> Iterator[Broken]:
    rules, hear = _by_id(_guarding(library, "avoid", "prefer")), _hearer(library)
    for phrase in library.worded:
        for name, text in phrase.forms.items():
            matches = hear(text)
            if not matches:
                continue
            heard = [rule for name in matches for rule in rules.get(name, ())]
            broken = [rule for rule in heard if _speaks_of(rule, phrase)]
            # What is wrong with a slot's name is told as that.
            named = [slot.span() for slot in slots.SLOT.finditer(text)]
            for rule, match in ((one, match) for one in broken for match in matches[one.id]):
                if any(start <= match.start and match.end <= end for start, end in named):
                    continue
                message = f"'{text[match.start : match.end]}': {rule.why} {rule.instead}"
                yield rule, partial(phrase.diagnostic, name, message, (match.start, match.end))


def _rationed(library: Library) -> Iterator[Broken]:
    rules = _guarding(library, "at-most")
    for phrase, found in _found(library):
        for rule in (rule for rule in rules if rule.id in found):
            if (matches := found[rule.id][rule.most :]) and _speaks_of(rule, phrase):
                message = f"{rule.title}: {rule.most + len(matches)} times in one phrase. {rule.instead}"
                yield rule, partial(phrase.diagnostic, "text", message, (matches[0].start, matches[0].end))


def _worn(library: Library) -> Iterator[Broken]:
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
                message = f"{rule.title}: {count} times in this letter, {rule.most} is the most."
                keys = "parts" if letter.parts else "phrases"
                yield rule, partial(letter.diagnostic, keys, f"{message} {rule.instead}")


def _guarding(library: Library, *kinds: str) -> list[Rule]:
    return [rule for rule in library.rules if rule.kind in kinds and rule.bank == "error"]


def _by_id(rules: list[Rule]) -> dict[str, list[Rule]]:
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        found.setdefault(rule.id, []).append(rule)
    return found


def _found(library: Library) -> Found:
    """Every phrase, and for each of the rules that guard the banks where its words stand in it."""
    hear = _hearer(library)
    return [(phrase, hear(phrase.text)) for phrase in library.worded]


def _hearer(library: Library) -> Hear:
    return hearing("banks", tuple(_guarding(library, *GUARDING)), family_words(library))


def _speaks_of(rule: Rule, phrase: Phrase) -> bool:
    return (not rule.moves or phrase.move in rule.moves) and (not rule.tones or phrase.tone in rule.tones)


CHECKS = (avoided_word, needed_word, rationed_word, worn_letter)
