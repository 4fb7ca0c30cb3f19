"""What is looked for in every text, or in too many, is told before it is looked for."""

from dataclasses import replace

import pytest

from phrasebank import DATA
from phrasebank.checks import claims, loose_patterns, rule_examples
from phrasebank.model.load_library import load_library
from tests.conftest import SMALL
from tests.steps import quiet_seconds

FAMILIES = {"very": ("very", "so"), "them": ("you", "them")}


def told(runs, most=0):
    return list(loose_patterns.beyond(runs, FAMILIES, most))


@pytest.mark.parametrize("run", ["<number>", "<number> (q7) ... <number>", "<name> (z7) <money>"])
def test_what_may_stand_in_every_text_is_told(run):
    assert told([run]) == [(0, loose_patterns.WORDLESS)]


@pytest.mark.parametrize(
    "run", ["met you", "<number> days", "(very) met", "a ... <number> b", "<very> much", "<nobody>", "<very>"]
)
def test_what_has_a_word_is_not(run):
    assert told([run]) == []


def test_a_few_of_a_list_are_none_too_many():
    runs = ["met you", *["<number>"] * 4]
    assert told(runs, 4) == []
    assert told(runs, 2) == [(3, loose_patterns.WORDLESS)]
    assert told(runs) == [(1, loose_patterns.WORDLESS)]


@pytest.mark.parametrize("word", ["you", "i/you/my", "<them>", "so (much) <them>"])
def test_many_with_one_word_are_told(word):
    runs = [f"{word} (q{at}) <number>" for at in range(40)]
    ((place, message),) = told(runs)
    assert place == 9 and "'" in message and message.startswith("More than 9 lines of this list")


def test_many_plain_ones_are_not_and_many_of_any_other_word_are():
    assert told([f"you q{at}" for at in range(900)]) == []
    assert told([f"q{at} (q) <number>" for at in range(400)]) == []
    assert [at for at, _ in told([f"q{at} (q) <number>" for at in range(401)])] == [400]


@pytest.mark.parametrize("word", ["you", "i/you/the/and/to/a/your"])
def test_facts_that_many_such_lines_claim_are_judged_at_once(word):
    facts = (DATA / "vocabulary/facts.yml").read_text(encoding="utf-8")
    new = "".join(f"      - {word} ... <number> (q{at}) <name> (z7) <money>\n" for at in range(600))
    head = "  - id: zz\n    label: It is so.\n    meaning: >-\n      It is so.\n    excludes: []\n"
    library, _ = load_library(DATA, {"vocabulary/facts.yml": f"{facts}{head}    claimed_by:\n{new}"})
    found, seconds = quiet_seconds(lambda: list(claims.unfounded_claim(library)))
    assert found == [] and seconds < 4
    (problem,) = claims.unreadable_claim(library)
    assert problem.message.startswith("More than 9 lines")


def test_many_lines_and_many_examples_of_rules_are_told_before_they_are_tried(monkeypatch):
    library, _ = load_library(SMALL)
    (rule,) = [rule for rule in library.rules if rule.id == "never"]
    loose = rule.model_copy(update={"words": ("unfortunately", "so (very) sorry")})
    assert loose_patterns.tried(loose.words, ["a" * 10, "b" * 5]) == 15
    monkeypatch.setattr(rule_examples, "_misjudged", lambda *_: pytest.fail("It was tried."))
    monkeypatch.setattr(loose_patterns, "MOST_TRIED", 20)
    (problem,) = rule_examples.rule_example(replace(library, rules=(loose,)))
    assert problem.name == "rule-example" and "tried on too many examples" in problem.message
