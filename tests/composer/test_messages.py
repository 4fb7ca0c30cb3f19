import pytest

from phrasebank.composer import messages
from phrasebank.model.facets import Choices


def test_a_letter_is_a_subject_and_paragraphs_in_the_outlines_order(small):
    message = messages.assemble(small, small.letter["pay-too-low"])
    assert message.subject.text == "Your offer: my decision"
    assert message.body({"name": "Dana", "your_name": "Robin"}, small.slot_labels) == (
        "Dear Dana,\n\nThank you for the offer.\n\n"
        "I've decided not to accept. It came down to pay.\n\nBest wishes,\nRobin"
    )


def test_the_order_of_the_phrases_given_does_not_matter(small):
    chosen = [small.phrase[name] for name in ("sign-off", "no-short", "thanks-short", "dear-name")]
    body = messages.message(small.outline["decline"], chosen).body({}, small.slot_labels)
    assert body == (
        "Dear [name],\n\nThank you for the offer.\n\nI've decided not to accept.\n\nBest wishes,\n[your name]"
    )


def test_a_message_names_its_slots_once_each(small):
    assert messages.assemble(small, small.letter["pay-too-low"]).slots == ["name", "your_name"]


@pytest.mark.parametrize(
    ("phrase", "choices", "expected"),
    [
        ("no-formal", Choices(audience="executive"), True),
        ("no-formal", Choices(audience="general"), False),
        ("no-formal", Choices(tone="warm"), False),
        ("thanks-short", Choices(tone="warm", audience="general"), True),
        ("thanks-met", Choices(), True),
        ("thanks-met", Choices(facts=frozenset()), False),
        ("thanks-met", Choices(facts=frozenset({"met-them", "stays"})), True),
    ],
)
def test_a_phrase_fits_where_no_facet_shuts_it_out_and_its_facts_hold(small, phrase, choices, expected):
    assert messages.fits(small.phrase[phrase], choices) is expected


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        (Choices(), 1),
        (Choices(topic="pay", level="partial"), 1),
        (Choices(channel="text"), 0),
        (Choices(facts=frozenset()), 1),
    ],
)
def test_letters_are_found_by_every_choice_made(small, choices, expected):
    assert len(list(messages.matching_letters(small, choices))) == expected
