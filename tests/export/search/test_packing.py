"""Lists of the index as short texts."""

from phrasebank.export.search import packing


def test_numbers_are_packed_as_steps_of_one_sign_or_more():
    assert packing.steps([0, 31, 63, 1087]) == "0OQ0QP0"


def test_stems_are_told_by_what_they_share_with_the_one_before_and_how_their_form_ends():
    terms = [("studi", "study"), ("studio", "studio"), ("studious", "studiously"), ("x", "x")]
    assert packing.stems(terms) == "Astudi:yFoGus:lyAx"
