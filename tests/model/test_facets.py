"""The table of facets: nothing is a facet by halves."""

import json
from dataclasses import fields

import pytest

from phrasebank.composer.messages import Choices, fits
from phrasebank.export import composer_data
from phrasebank.model.facets import FACETS, LIMITS
from phrasebank.model.phrases import Facets

KNOWN = {"stages": "stage", "audiences": "audience", "readers": "reader", "channels": "channel"}


def test_every_facet_of_a_phrase_has_a_row_in_the_table():
    assert {*Facets.model_fields, "points"} == {facet.field for facet in FACETS}


def test_a_list_limits_messages_unless_its_row_says_that_something_else_does():
    assert LIMITS.items() >= KNOWN.items()


def test_everything_that_limits_a_message_by_a_list_is_something_a_writer_can_choose():
    assert set(LIMITS.values()) <= {field.name for field in fields(Choices)}


@pytest.mark.parametrize(("field", "criterion"), LIMITS.items())
def test_a_phrase_limited_to_another_value_is_not_offered(small, field, criterion):
    limited = small.phrase["thanks-short"].model_copy(update={field: ("one",)})
    assert fits(limited, Choices(**{criterion: "one"})) is True
    assert fits(limited, Choices(**{criterion: "another"})) is False


def test_the_browser_is_told_what_limits_a_message(small):
    assert json.loads(composer_data.composer_payload(small))["limits"].items() >= KNOWN.items()
