"""How much to say: questions asked only while they can still change the answer.

The browser has a twin in docs/assets/js/composer/advisor.js.
"""

from collections.abc import Iterator, Mapping
from itertools import product

from phrasebank.model.advisor import Advice, Advisor, Question

ANSWERS = ("yes", "no")


def advice(advisor: Advisor, answers: Mapping[str, str]) -> Advice | None:
    """The advice that the answers lead to, whatever the answers to the open questions.

    None while it depends on these.
    """
    every = (_first(advisor, whole) for whole in _completed(advisor, answers))
    reached = {id(found): found for found in every}
    return next(iter(reached.values())) if len(reached) == 1 else None


def next_question(advisor: Advisor, answers: Mapping[str, str]) -> Question | None:
    """The first open question whose answer can still make a difference; None when the advice is reached."""
    if advice(advisor, answers):
        return None
    return next(
        (
            question
            for question in advisor.questions
            if question.id not in answers and _matters(advisor, answers, question)
        ),
        None,
    )


def _first(advisor: Advisor, answers: Mapping[str, str]) -> Advice | None:
    return next((found for found in advisor.advice if found.when.items() <= answers.items()), None)


def _completed(advisor: Advisor, answers: Mapping[str, str]) -> Iterator[dict[str, str]]:
    open_ = [question.id for question in advisor.questions if question.id not in answers]
    for rest in product(ANSWERS, repeat=len(open_)):
        yield dict(answers) | dict(zip(open_, rest, strict=True))


def _matters(advisor: Advisor, answers: Mapping[str, str], question: Question) -> bool:
    others = {key: value for key, value in answers.items() if key != question.id}
    return any(
        _first(advisor, whole | {question.id: "yes"}) is not _first(advisor, whole | {question.id: "no"})
        for whole in _completed(advisor, others)
    )
