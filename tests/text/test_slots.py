import pytest
from hypothesis import given
from hypothesis import strategies as st

from phrasebank.text import slots

LABELS = {"name": "name", "company": "company"}


def test_the_slots_of_a_text_come_once_in_the_order_of_their_use():
    assert slots.names("{name} of {company}, dear {name}") == ["name", "company"]


@pytest.mark.parametrize("text", ["{Name}", "{ name }", "{na-me}", "{}", "{{name}", "a } b { c"])
def test_what_is_not_quite_a_slot_is_text(text):
    assert slots.names(text) in ([], ["name"])
    assert slots.fill("{Name} { name }", {}, LABELS) == "{Name} { name }"


def test_a_missing_value_shows_as_a_marked_blank():
    assert slots.fill("Dear {name},", {}, LABELS) == "Dear [name],"
    assert slots.fill("Dear {name},", {"name": "   "}, LABELS) == "Dear [name],"


def test_a_value_goes_in_once_and_literally():
    values = {"name": "{company}", "company": "\\1 $& {name}"}
    assert slots.fill("{name} at {company}!", values, LABELS) == "{company} at \\1 $& {name}!"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Acme Inc.", "I won't join Acme Inc."),
        ("Acme  \n Inc. ", "I won't join Acme Inc."),
        ("Why?!", "I won't join Why."),
    ],
)
def test_a_stop_is_never_doubled_and_space_never_gapes(value, expected):
    assert slots.fill("I won't join {company}.", {"company": value}, LABELS) == expected


def test_a_stop_that_ends_a_value_stays_inside_a_sentence():
    assert (
        slots.fill("At {company} I learned a lot.", {"company": "Acme Inc."}, LABELS)
        == "At Acme Inc. I learned a lot."
    )


@given(st.text(), st.text())
def test_no_value_makes_a_double_space_or_stop_or_leaves_a_slot(name, company):
    filled = slots.fill(
        "Dear {name}, thank you for the day at {company}.", {"name": name, "company": company}, LABELS
    )
    inner_name, inner_company = " ".join(name.split()), " ".join(company.split())
    assert filled.startswith("Dear ") and filled.endswith(".")
    if ".." not in inner_company.rstrip(slots.STOPS + " "):
        assert not filled.endswith("..")
    assert (
        "  " not in filled.replace(inner_name, "x").replace(inner_company, "x")
        or not inner_name
        or not inner_company
    )


@given(st.text())
def test_a_text_without_values_keeps_every_character_outside_its_slots(text):
    assert (
        "".join(piece.text if not piece.slot else f"{{{piece.slot}}}" for piece in slots.pieces(text, {}))
        == text
    )
