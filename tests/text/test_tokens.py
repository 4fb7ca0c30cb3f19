import pytest

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
    assert [word.text for word in tokens.split(text)] == expected


def test_words_know_where_they_stand():
    assert tokens.split("Say no, Dana") == (
        tokens.Word("say", 0, 3),
        tokens.Word("no", 4, 6),
        tokens.Word("dana", 8, 12),
    )


def test_a_run_of_words_is_found_across_punctuation_but_not_inside_words():
    text = tokens.split("Thank you. Thanks; a thankful note, thank  you")
    assert list(tokens.find(text, ("thank you",))) == [
        tokens.Hit("thank you", 0, 9),
        tokens.Hit("thank you", 36, 46),
    ]


def test_hits_come_in_the_texts_order_under_the_names_they_were_wanted_by():
    text = tokens.split("I'd say no, and no again")
    assert list(tokens.find(text, ("No", "say no"))) == [
        tokens.Hit("say no", 4, 10),
        tokens.Hit("No", 8, 10),
        tokens.Hit("No", 16, 18),
    ]


def test_a_run_that_the_text_breaks_off_is_not_found():
    assert list(tokens.find(tokens.split("I say"), ("say no", "…"))) == []


@pytest.mark.parametrize(("text", "expected"), [("", 0), ("one", 1), ("word " * 5, 2), ("word " * 150, 60)])
def test_speech_takes_150_words_a_minute_rounded_up(text, expected):
    assert tokens.seconds(text) == expected


@pytest.mark.parametrize(("unit", "expected"), [("words", 3), ("characters", 11), ("seconds", 2)])
def test_a_length_is_counted_in_the_channels_unit(unit, expected):
    assert tokens.length("Say no now.", unit) == expected


def test_sentences_end_at_a_stop_before_a_space():
    assert tokens.sentences("It's 3.5 hours. Too long! Is it?") == ["It's 3.5 hours.", "Too long!", "Is it?"]


def test_a_near_word_is_suggested_and_a_far_one_is_not():
    assert tokens.nearest("txet", ["text", "title"]) == " Did you mean 'text'?"
    assert tokens.nearest("zzzz", ["text", "title"]) == ""
