"""Subjects: an email has one, and what it announces is what the message asks."""

from dataclasses import replace

import pytest

from phrasebank.model.facets import Choices
from tests.composer.cases import OFFER_BY_EMAIL


@pytest.mark.parametrize("tone", ["warm", "neutral", "formal", "plain"])
@pytest.mark.parametrize("reader", ["board", "search-firm"])
def test_a_note_after_a_no_has_a_subject(composer, reader, tone):
    choices = Choices(
        stage="after",
        level="none",
        audience="executive",
        reader=reader,
        channel="email",
        tone=tone,
        facts=frozenset(),
    )
    for outline in composer.outlines(choices):
        phrases = composer.compose(outline, choices)
        assert phrases is None or any(phrase.move == "subject" for phrase in phrases)


@pytest.mark.parametrize(
    ("fact", "subject"),
    [
        ("awaiting-their-answer", "any update"),
        ("clearance-pending", "question"),
        ("wants-a-later-start", "my start"),
    ],
)
def test_a_question_stands_under_a_subject_of_its_own(composer, fact, subject):
    choices = replace(OFFER_BY_EMAIL, stage="needs-time", reader="board", facts=frozenset({fact}))
    (outline,) = composer.outlines(choices)
    assert subject in composer.assembled(outline, choices)[0].text
