"""A sentence is offered only where the draft doesn't say the same elsewhere."""

import pytest

from phrasebank.linter.linter import Draft, Linter

NO, THANKS = "decide-not-to-accept", "thanks-for-unseen-work"


@pytest.fixture(scope="module")
def linter(banks) -> Linter:
    return Linter(banks)


def offered(linter: Linter, text: str, rule: str) -> set[str]:
    return {name for one in linter.lint(Draft(text)) if one.rule.id == rule for name in one.phrases}


@pytest.mark.parametrize(
    ("text", "rule", "phrase", "fits"),
    [
        ("Thank you, Dana. I might have to decline.", "maybe", NO, True),
        ("Thank you, Dana. I might have to decline. I've decided not to accept.", "maybe", NO, False),
        ("Thank you, it has always been my dream to work for you.", "flattery", THANKS, True),
        ("Hi Dana, thank you. It has always been my dream to work for you.", "flattery", THANKS, False),
    ],
)
def test_nothing_is_offered_that_the_draft_says_elsewhere(linter, text, rule, phrase, fits):
    assert (phrase in offered(linter, text, rule)) == fits


def offers(linter: Linter, text: str, rule: str) -> set[str]:
    """The moves that are offered for a rule that speaks of a text."""
    found = [one for one in linter.lint(Draft(text)) if one.rule.id == rule]
    assert found
    return {linter.library.phrase[name].move or "" for one in found for name in one.phrases}


@pytest.mark.parametrize(
    ("text", "rule", "moves"),
    [
        ("I feel terrible and ashamed.", "heavy-apology", {"apology", "reassurance"}),
        ("I feel terrible and ashamed but I can not accept.", "heavy-apology", set()),
        ("I feel terrible and ashamed, your salary is small for this work.", "heavy-apology", set()),
        ("I feel terrible and ashamed because of it.", "heavy-apology", set()),
        ("Thank you, I feel terrible and I am so ashamed.", "heavy-apology", set()),
        ("Dear Ann, I feel terrible and I am so ashamed.", "heavy-apology", set()),
        ("I might have to decline.", "maybe", {"decision"}),
        ("I might have to decline because of the commute.", "maybe", set()),
    ],
)
def test_no_sentence_takes_away_a_no_a_reason_thanks_or_a_name(linter, text, rule, moves):
    assert offers(linter, text, rule) == moves
