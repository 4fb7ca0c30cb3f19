"""What the search is told of choices, reasons and occasions is checked where it stands, like all data."""

import pytest

from phrasebank.checks import registry
from phrasebank.model.load_library import load_library
from tests.conftest import SMALL


@pytest.mark.parametrize(
    ("file", "right", "wrong", "expected"),
    [
        ("reasons", "- id: pay", "- id: play", "6:9 unknown-word"),
        ("reasons", "[took-another]", "[took-other]", "11:13 unknown-word"),
        ("reasons", "[no reason]", '["?!"]', "17:10 unsearchable-word"),
        ("reasons", "[pay, wage]", '[pay, "?!"]', "10:18 unsearchable-word"),
        ("occasions", "[met-them]", "[met-them, meet-them]", "11:23 unknown-word"),
        ("occasions", "[met office]", '["\u2013\u2013"]', "12:9 unsearchable-word"),
        ("stages", "[said yes, signed]", '[said yes, "?!"]', "14:26 unsearchable-word"),
        ("stages", "outdoes: [offer]", "outdoes: [ofer]", "15:15 unknown-word"),
        ("stages", "[signed me off]", '["?!"]', "16:9 unsearchable-word"),
        ("channels", "[text, sms]", '["?!", sms]', "19:16 unsearchable-word"),
        ("occasions", "facts: [met-them]", "outdoes: [mett]", "11:15 unknown-word"),
        ("occasions", "facts: [met-them]", "letters: [pay-too-low, pay-to-low]", "11:28 unknown-letter"),
    ],
)
def test_a_word_a_fact_or_a_letter_of_no_use_is_told_at_its_place(file, right, wrong, expected):
    text = (SMALL / f"vocabulary/{file}.yml").read_text(encoding="utf-8")
    assert right in text
    library, problems = load_library(SMALL, {f"vocabulary/{file}.yml": text.replace(right, wrong)})
    found = [*problems, *registry.run(library)]
    assert [f"{one.place.line}:{one.place.column} {one.name}" for one in found] == [expected]


def test_a_library_has_its_reasons_and_occasions_by_their_ids():
    library = load_library(SMALL)[0]
    assert library.reasons["pay"].words == ("pay", "wage")
    assert library.occasions["met"].facts == ("met-them",)
