"""Where rules' words stand is remembered, and the answers are those of looking anew."""

from dataclasses import replace

import pytest

from phrasebank.checks import hearing
from phrasebank.linter.linter import Linter
from phrasebank.model.load_library import load_library
from phrasebank.text.sentences import tokenized
from tests.conftest import SMALL

TEXT = "Unfortunately I hope, and I hope again, but I decided not to."


@pytest.fixture
def library():
    for remembered in (hearing._known, hearing._all):
        remembered.cache_clear()
    return load_library(SMALL)[0]


def places(rules, families):
    return {
        name: [TEXT[match.start : match.end] for match in found]
        for name, found in hearing.hearing("banks", rules, families)(TEXT).items()
    }


def changed(rules, name, **fields):
    return tuple(rule.model_copy(update=fields) if rule.id == name else rule for rule in rules)


def test_a_changed_rule_is_heard_as_it_is_now_and_the_others_as_before(library):
    families = hearing.family_words(library)
    before = {"never": ["Unfortunately"], "one-hope": ["hope", "hope"], "plain-no": ["decided not to"]}
    assert places(library.rules, families) == before
    other = changed(library.rules, "one-hope", words=("again",))
    assert places(other, families) == before | {"one-hope": ["again"]}
    assert places(changed(other, "never", unless=("hope",)), families) == {
        "never": [],
        "one-hope": ["again"],
        "plain-no": ["decided not to"],
    }
    assert places(other[:2], families) == {"never": ["Unfortunately"], "one-hope": ["again"]}
    assert places(library.rules, families) == before


def test_of_two_rules_with_one_id_the_last_is_heard_as_when_all_are_looked_for_at_once(library):
    families = hearing.family_words(library)
    places(library.rules, families)
    twice = (*library.rules, library.rules[0].model_copy(update={"words": ("again",)}))
    at_once = Linter(replace(library, rules=twice)).matches(tokenized(TEXT))
    assert hearing.hearing("banks", twice, families)(TEXT) == at_once
    assert places(twice, families)["never"] == ["again"]


def test_only_new_rules_are_looked_for(library, monkeypatch):
    families = hearing.family_words(library)
    places(library.rules, families)
    asked = []
    monkeypatch.setattr(hearing, "Linter", lambda library: asked.append(library.rules) or Linter(library))
    places(changed(library.rules, "never", words=("again",)), families)
    assert [[rule.id for rule in rules] for rules in asked] == [["never"]]


def test_what_a_family_is_called_changes_nothing(library, monkeypatch):
    places(library.rules, hearing.family_words(library))
    asked = []
    monkeypatch.setattr(hearing, "Linter", lambda library: asked.append(library.rules) or Linter(library))
    old = library.vocabularies["families"]
    terms = tuple(term.model_copy(update={"label": "Another"}) for term in old.terms)
    known = library.vocabularies | {"families": old.model_copy(update={"terms": terms})}
    places(library.rules, hearing.family_words(replace(library, vocabularies=known)))
    assert asked == []
    added = (*hearing.family_words(library), ("again", ("again",)))
    places(library.rules, added)
    assert asked[0] == library.rules
