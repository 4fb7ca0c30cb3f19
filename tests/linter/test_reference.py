"""The page about the rule language is right: each part has its sentences, and they do what they say."""

from typing import get_args

import pytest

from phrasebank.linter import reference
from phrasebank.linter.evaluators import EVALUATORS
from phrasebank.linter.linter import Draft, Linter
from phrasebank.linter.matcher import PatternSet
from phrasebank.linter.symbols import SYMBOLS
from phrasebank.linter.token_kinds import TOKEN_CLASSES
from phrasebank.model.library import Library
from phrasebank.model.rule import Rule
from phrasebank.text.sentences import TokenizedText

PARTS = {name: list(parts()) for name, parts in reference.SECTIONS.items()}
NEEDED = {"id": "one", "title": "One", "group": "one", "why": "One.", "instead": "One."}


def written(name: str) -> list[str]:
    return [part.written for part in PARTS[name]]


def test_every_part_of_the_language_is_told():
    assert written("words") == list(TOKEN_CLASSES) and written("marks") == list(SYMBOLS)
    assert written("kinds") == list(EVALUATORS) == list(get_args(Rule.model_fields["kind"].annotation))
    assert written("forms") == [
        "won't be joining",
        "too low/small",
        "i (really) can't",
        "i might ... decline",
        "<pay> is too low",
        "<blank>",
    ]


def test_every_part_says_what_it_does_and_has_both_sentences():
    whole = [part for parts in PARTS.values() for part in parts]
    assert [
        part.written for part in whole if not (part.about.endswith(".") and part.flagged and part.passed)
    ] == []
    assert not [part.written for part in whole if "Flagged" in part.about or "With:" in part.about]


@pytest.mark.parametrize(
    "part", [*PARTS["forms"], *PARTS["words"], *PARTS["marks"]], ids=lambda part: part.written
)
def test_a_pattern_is_found_in_the_one_sentence_and_not_in_the_other(banks, part):
    patterns = PatternSet({"it": [part.written]}, banks.families)
    assert patterns.find_all(TokenizedText(part.flagged))
    assert not patterns.find_all(TokenizedText(part.passed))


@pytest.mark.parametrize("part", PARTS["kinds"], ids=lambda part: part.written)
def test_a_kind_of_rule_flags_the_one_message_and_not_the_other(banks, part):
    examples = {"flagged": [part.flagged], "passed": [part.passed]}
    rule = Rule.model_validate(NEEDED | examples | {"kind": part.written} | part.said)
    linter = Linter(Library(banks.vocabularies, rules=(rule,)))
    flagged, passed = (
        linter.lint_with(rule, Draft(text, *rule.channels)) for text in (part.flagged, part.passed)
    )
    assert flagged and not passed
