"""The issue form's questions come from the models, and an issue's text becomes a phrase's fields."""

import pytest

from phrasebank.editing import issue_form
from phrasebank.model.phrases import Phrase
from tests.model.test_facets import KNOWN

TONES = ("Warm", "Neutral", "Formal", "Plain words")
BODY = """### Bank

Thanks

### Title

For the tour

### Text

Thank you for the offer, and for {company}.

### Topics

pay, The health of it, Nonsense

### Keywords

thanks, the tour,
visit

### Reasoning

_No response_

### Colour

red
"""


def asked(library, name: str) -> issue_form.Field:
    return next(field for field in issue_form.fields(library) if field.id == name)


def test_the_questions_are_the_bank_and_the_fields_of_a_phrase_in_the_banks_order(small):
    asked = [field.id for field in issue_form.fields(small)]
    assert asked == ["bank", *(name for name in Phrase.model_fields if name in asked)]
    assert asked[:4] == ["bank", "id", "title", "text"]
    # A facet may come of which the small library has no words.
    assert {*Phrase.model_fields} - {*asked} <= {*Phrase.WORDS} - {*KNOWN}
    assert issue_form.fields(small)[5].label == "Takes reason"
    assert [field.id for field in issue_form.fields(small) if field.required] == [
        "bank",
        "title",
        "text",
        "use",
        "avoid",
    ]


def test_a_question_with_a_closed_list_offers_its_labels(small):
    assert asked(small, "bank").options == ("Saying no", "Thanks")
    assert asked(small, "tone") == issue_form.Field(
        "tone", "Tone", "How it sounds; without one it fits every tone.", False, TONES, False, 0
    )
    assert asked(small, "topics").several and not asked(small, "topics").longest
    assert (asked(small, "text").options, asked(small, "text").longest) == ((), 700)


def test_an_issues_text_is_read_back(small):
    answers = issue_form.answers(BODY.replace("\n", "\r\n"), small)
    assert [(answer.label, answer.field) for answer in answers] == [
        ("Bank", "bank"), ("Title", "title"), ("Text", "text"), ("Topics", "topics"),
        ("Keywords", "keywords"), ("Colour", None),
    ]  # fmt: skip
    assert [answer.line for answer in answers] == [3, 7, 11, 15, 19, 28]
    assert {answer.label: answer.text for answer in answers}[
        "Text"
    ] == "Thank you for the offer, and for {company}."


def test_the_label_of_every_option_is_read_back_as_its_id(banks):
    for field in issue_form.fields(banks):
        for option in field.options:
            assert issue_form.value(field, option, banks) != option
        if field.several and field.options:
            ids = issue_form.value(field, ", ".join(field.options), banks)
            assert len(ids) == len(field.options) and not set(ids) & set(field.options)


@pytest.mark.parametrize(("name", "text", "value"), [
    ("bank", "Saying no", "saying-no"), ("bank", "thanks", "thanks"), ("bank", "Nothing", "Nothing"),
    ("tone", "WARM", "warm"),
    ("topics", "health,\n pay", ["health", "pay"]), ("topics", "Nonsense, pay", ["Nonsense", "pay"]),
    ("keywords", " a b ,,c\nd", ["a b", "c", "d"]), ("keywords", ", ", []),
])  # fmt: skip
def test_an_answer_becomes_the_fields_value(name, text, value, small):
    assert issue_form.value(asked(small, name), text, small) == value


@pytest.mark.parametrize(("written", "text", "line"), [
    ("```text\nThank you.\n\nTruly.\n```", "Thank you.\n\nTruly.", 4),
    ("- [X] Warm\n- [ ] Neutral\n- [x] Formal", "Warm\nFormal", 3), ("  Two\nlines  ", "Two\nlines", 3),
])  # fmt: skip
def test_what_github_puts_around_an_answer_is_taken_away(written, text, line, small):
    assert issue_form.answers(f"### Text\n\n{written}\n", small) == [
        issue_form.Answer("Text", text, "text", line)
    ]
