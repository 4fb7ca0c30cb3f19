"""Where sentences end, and what belongs to them."""

import pytest

from phrasebank.text.sentences import TokenizedText


def said(text: str) -> list[str]:
    tokenized = TokenizedText(text)
    return [text[slice(*tokenized.span(sentence))] for sentence in tokenized.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It's 3.5 hours. Too long! Is it?", ["It's 3.5 hours.", "Too long!", "Is it?"]),
        ("Please thank Dr. Mora for me. I enjoyed it.", ["Please thank Dr. Mora for me.", "I enjoyed it."]),
        ('He said "no." And', ['He said "no."', "And"]),
        ("", []),
    ],
)
def test_a_sentence_is_shown_with_its_quotes_and_its_stop(text, expected):
    assert said(text) == expected


def test_each_sentence_opens_with_a_word_without_what_an_apostrophe_adds():
    assert TokenizedText("I've decided. Thank you. I can't.").openings == ["i", "thank", "i"]


def test_a_long_sentence_is_read_in_parts_between_its_commas():
    long = TokenizedText(", ".join(["one two three four five six seven eight nine ten"] * 5))
    assert [len(part) for part in long.parts] == [10] * 5
    short = TokenizedText(", ".join(["one two three four five six seven eight nine ten"] * 4))
    assert [len(part) for part in short.parts] == [40]
    listed = TokenizedText(f"{'red, blue, ' * 20}green. Yes.")
    assert [len(part) for part in listed.parts] == [8] * 5 + [1, 1]
