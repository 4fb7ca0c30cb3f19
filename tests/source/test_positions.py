"""A stretch of a text is found in its file, whichever way the text is written there."""

import pytest

from phrasebank.source import document
from phrasebank.source.messages import LineSpan
from phrasebank.source.positions import mark
from tests.source.test_source import written


@pytest.mark.parametrize(("text", "wanted", "place"), [
    (">-\n  Thank you,\n  {company}. Truly.\n", "Thank", "2:3 5"),
    (">-\n  Thank you,\n  {company}. Truly.\n", "{company}", "3:3 9"),
    (">-\n  Thank you,\n  {company}. Truly.\n", "you, {company}", "2:9 4"),
    (">-\n  Thank you,\n\n  Truly.\n", "Truly.", "4:3 6"),
    ("|-\n  Best,\n  {name}\n", "{name}", "3:3 6"), ("Thank you\n", "you", "1:13 3"),
    ("'Thank you'\n", "you", "1:14 3"), ('"Thank you"\n', "Thank", "1:8 5"),
    ("\n  Thank you\n", "you", "2:9 3"), ('"Th\\u0061nk you"\n', "you", "1:7 16"),
    ("'It''s you'\n", "you", "1:7 11"), ("'It''s you'\n", "It", "1:8 2"),
    (">-\n  好 é🚪 you\n", "you", "2:8 3"),
])  # fmt: skip
def test_the_place_and_width_of_words(text, wanted, place, tmp_path):
    parsed, _ = document.parse_file(written(tmp_path, f"text: {text}"))
    start = parsed.data["text"].index(wanted)
    found = parsed.diagnostic(("text",), "x", "No.", span=(start, start + len(wanted)))
    assert f"{found.place.line}:{found.place.column} {found.width}" == place


def test_spaces_alone_stand_behind_the_word_before_them():
    assert mark(("a: >-", "  one  two"), LineSpan(1, 4, 2), "one  two", (3, 5)) == LineSpan(2, 6, 2)
    assert mark(("a: >-", "   one"), LineSpan(1, 4, 2), " one", (0, 1)) == LineSpan(1, 4, 2)
