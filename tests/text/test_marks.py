"""Marks that mean something to programs are found, and the signs of ordinary sentences are not."""

import pytest

from phrasebank.text import marks


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Dear {{ name }},", "{{"),
        ("See [this](page).", "]("),
        ("Thanks for [[company]].", "[["),
        ("Thanks for $|$ it.", "$|$"),
        ("::: bank gratitude", ":::"),
    ],
)
def test_a_mark_is_found(text, mark):
    assert next(marks.marks_in(text))[0] == mark


@pytest.mark.parametrize("text", ["Dear {name},", "It pays $60,000 | $70,000.", "a [b] c", "At 9: a start."])
def test_what_is_no_mark_is_left_alone(text):
    assert list(marks.marks_in(text)) == []
