"""How much to say: every combination of answers leads to one level, and no question is asked in vain."""

from itertools import product

import pytest

from phrasebank.composer import advisor as advise


@pytest.fixture(scope="module")
def advisor(banks):
    return banks.advisors[0]


@pytest.mark.parametrize(
    ("answers", "level"),
    [
        ({"hurts": "yes", "asked": "no"}, "none"),
        ({"hurts": "yes", "asked": "yes"}, "general"),
        ({"hurts": "no", "asked": "yes", "helps": "yes"}, "full"),
        ({"hurts": "no", "asked": "yes", "helps": "no"}, "partial"),
        ({"hurts": "no", "asked": "no", "helps": "no", "know": "no", "returns": "yes"}, "partial"),
        ({"hurts": "no", "asked": "no", "helps": "no", "know": "no", "returns": "no"}, "general"),
    ],
)
def test_answers_lead_to_a_level(advisor, answers, level):
    assert advise.advice(advisor, answers).level == level
    assert advise.next_question(advisor, answers) is None


def test_every_combination_of_answers_leads_to_an_advice_and_every_advice_is_reached(advisor):
    names = [question.id for question in advisor.questions]
    reached = [
        advise.advice(advisor, dict(zip(names, answers, strict=True)))
        for answers in product(advise.ANSWERS, repeat=len(names))
    ]
    assert None not in reached
    assert {id(advice) for advice in reached} == {id(advice) for advice in advisor.advice}


def test_a_question_is_asked_only_while_its_answer_matters(advisor):
    assert advise.next_question(advisor, {}).id == "hurts"
    assert advise.next_question(advisor, {"hurts": "no"}).id == "asked"
    assert advise.next_question(advisor, {"hurts": "yes", "asked": "no"}) is None
    assert advise.next_question(advisor, {"hurts": "no", "asked": "yes"}).id == "helps"


def test_nobody_is_asked_more_than_six_questions(advisor):
    for answer in advise.ANSWERS:
        answers = {}
        while question := advise.next_question(advisor, answers):
            answers[question.id] = answer
        assert 2 <= len(answers) <= 6
