"""Signs of other programs are found, and what only looks like one is left alone."""

import pytest

from phrasebank.text import markup


@pytest.mark.parametrize(
    "text",
    [
        "an <b>offer",
        "an offer</B>",
        "<br/>",
        '<a href="x">',
        "a <!-- note",
        "R&amp;D",
        "&#169; me",
        "<img src=x",
        '<image src="https://evil.example/p.png"> it',
        '<marquee onstart="alert(1)" title="a@b">',
        "<https://evil.example/>",
        '<keygen/x y="z',
    ],
)
def test_html_is_found(text):
    assert markup.html(text)


@pytest.mark.parametrize("text", ["R&D", "5 < 6 and 7 > 6", "<company>", "Q&A; and more", "<3", "a <be> c"])
def test_what_is_no_html_is_left_alone(text):
    assert markup.html(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "**really**",
        "Say it.\n\nBefore you answer\n====\n\nDo.",
        "See https://evil.example/ first",
        "When [1] is.\n[1]: x",
        "so *very* kind",
        "a `word`",
        "~~no~~",
        "# Thanks",
        "Dear,\n- one",
        "1. One",
        "> I said",
        "__x__",
    ],
)
def test_markdown_is_found(text):
    assert markup.markdown(text)


@pytest.mark.parametrize(
    "text", ["a * b", "#1 choice", "Yes - no", "snake_case_word", "____", "at 5. Then", "2*3"]
)
def test_what_is_no_markdown_is_left_alone(text):
    assert markup.markdown(text) is None


def test_a_text_that_begins_like_a_formula_is_told_from_one_that_does_not():
    assert [
        text
        for text in ("=A1", "+1 more", "-2+3", "@SUM(1)", "A=1", " =A1", "a; b", "a;=A1", "")
        if markup.formula(text)
    ] == [
        *("=A1", "+1 more", "-2+3", "@SUM(1)", " =A1", "a;=A1"),
    ]
