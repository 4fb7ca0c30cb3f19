import pytest
from hypothesis import given, strategies

from phrasebank.text import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I've decided.", ["i've", "decided"]),
        ("I\u2019ve decided", ["i've", "decided"]),
        ("'quoted' and boss'", ["quoted", "and", "boss"]),
        ("Zoë, 3 p.m. – naïve", ["zoë", "3", "p", "m", "naïve"]),
        ("", []),
        ("… —", []),
    ],
)
def test_a_text_is_cut_into_words_in_lower_case(text, expected):
    assert [word.text for word in tokens.tokenize(text)] == expected


@given(strategies.text(alphabet="aZ9$%'` .!-", max_size=20))
def test_ascii_is_cut_as_every_other_text_is(text):
    # What is beyond ASCII goes the long way; here it stands behind a space and is no word.
    assert tokens.tokenize(text) == tokens.tokenize(text + " \u2026")


def test_words_know_where_they_stand():
    assert tokens.tokenize("Say no, Dana") == (
        tokens.Token("say", 0, 3),
        tokens.Token("no", 4, 6),
        tokens.Token("dana", 8, 12),
    )


@pytest.mark.parametrize(("text", "expected"), [("", 0), ("one", 1), ("word " * 5, 2), ("word " * 150, 60)])
def test_speech_takes_150_words_a_minute_rounded_up(text, expected):
    assert tokens.seconds(text) == expected


@pytest.mark.parametrize(("unit", "expected"), [("words", 3), ("characters", 11), ("seconds", 2)])
def test_a_length_is_counted_in_the_channels_unit(unit, expected):
    assert tokens.length("Say no now.", unit) == expected
