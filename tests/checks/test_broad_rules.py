"""A rule that breaks on nearly everything is told once, at its own words."""

import pytest

from phrasebank.checks import broad_rules, page_wording, rules
from phrasebank.model.load_library import load_library
from tests.conftest import SMALL

TOO_BROAD = (
    "These words break the rule in more than 3 places, and no more are told. Name rarer words, or what must "
    "stand 'beside' them."
)


def told(check, rule, words):
    text = (SMALL / f"rules/{rule}.yml").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("words:"))
    library, problems = load_library(SMALL, {f"rules/{rule}.yml": text.replace(line, f"words: {words}")})
    assert not problems
    return [str(problem) for problem in check(library)]


@pytest.mark.parametrize("check", [rules.avoided_word, page_wording.page_wording])
def test_a_rule_that_hears_nearly_everything_is_told_at_its_words(check, monkeypatch):
    monkeypatch.setattr(broad_rules, "MOST_PLACES", 3)
    found = told(check, "never", "[the, a, you, it, of]")
    assert found == [f"tests/small/rules/never.yml:5:8: {check.name}: {TOO_BROAD}"]


def test_a_rule_that_hears_a_little_is_told_where_it_does():
    found = told(rules.avoided_word, "never", "[thank]")
    assert found and not any("rules/never.yml" in one for one in found)


def test_a_rule_that_is_too_broad_for_sentences_is_not_told_once_more_for_letters(monkeypatch):
    monkeypatch.setattr(broad_rules, "MOST_PLACES", 3)
    words = "[the, a, you, it, of, to, for, in, i, me, so]"
    assert len(told(rules.rationed_word, "one-hope", words)) == 1
    assert told(rules.worn_letter, "one-hope", words) == []
