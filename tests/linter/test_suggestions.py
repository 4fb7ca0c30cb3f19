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
        ("Hi Dana, thank you for this wonderful team, you are the best boss ever.", "flattery", THANKS, True),
        ("Hi Dana, thank you. You are the best boss ever.", "flattery", THANKS, False),
    ],
)
def test_nothing_is_offered_that_the_draft_says_elsewhere(linter, text, rule, phrase, fits):
    assert (phrase in offered(linter, text, rule)) == fits
