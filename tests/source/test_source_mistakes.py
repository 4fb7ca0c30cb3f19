"""The mistakes that contributors make in YAML, each told at its cause; both readers agree."""

import pytest

from phrasebank.source import document
from tests.source.test_source import (
    either_reader,  # noqa: F401
    told,
    written,
)

BANK = """\
bank: thanks
about: >-
  Thanks for the offer.
phrases:
  - id: thanks-short
    title: Short
    text: >-
      Thank you for the offer.
    topics: [pay, other]
"""
MISTAKES = [
    ("    title: Short", "   title: Short", "6:4 bad-indentation"),
    ("    title: Short", "     title: Short", "6:6 bad-indentation"),
    ("    title: Short", "  title: Short", "6:3 bad-indentation"),
    ("bank: thanks", " bank: thanks", "1:1 bad-indentation"),
    ("      Thank you", "   Thank you", "8:4 bad-indentation"),
    ("      Thank you", "Thank you", "8:1 missing-colon"),
    ("title: Short", "title", "6:5 missing-colon"),
    ("bank: thanks", "bank thanks", "1:1 missing-colon"),
    ("      Thank you", "https://example.org/", "8:1 missing-colon"),
    ("phrases:", "phrases", "4:1 missing-colon"),
    ("title: Short", "title:Short", "6:10 missing-space"),
    ("- id", "-id", "5:3 missing-space"),
    ("[pay, other]", "\n      -pay\n      -other", "10:7 missing-space"),
    ("[pay, other]", "\n      - pay\n      -other: x", "11:7 missing-space"),
    ("title: Short", "title: Thanks: short", "6:18 colon-in-text"),
    ("title: Short", "title: Short\n      of it: x", "7:12 colon-in-text"),
    ("title: Short", "title: Short\n      and sweet", "6:12 unquoted-prose"),
    ("title: Short", "title: 'It's short'", "6:16 text-after-end"),
    ("title: Short", "title: [a] b", "6:16 text-after-end"),
    ("title: Short", "title: 'Short", "6:12 unclosed-quote"),
    ("title: Short", "title: 'Short\n    use: 'x'", "6:12 unclosed-quote"),
    ("title: Short", "title: {company}, hello", "6:12 unquoted-slot"),
    ("title: Short", "title: {company}'s offer", "6:12 unquoted-slot"),
    ("other]", "{company} x]", "9:19 unquoted-slot"),
    ("[pay, other]", "\n      - {company}'s offer", "10:9 unquoted-slot"),
    ("title: Short", "title: `Short`", "6:12 odd-start"),
    ("title: Short", "title: - Short", "6:12 odd-start"),
    ("title: Short", "title: ? Short", "6:12 odd-start"),
    ("title: Short", "title: ]Short", "6:12 odd-start"),
    ("title: Short", "title: Short\n}", "7:1 odd-start"),
    ("title: Short", "title: Short\n    : x", "7:5 key-not-text"),
    ("bank: thanks", '"bank\\n": thanks', "1:1 key-not-text"),
    ("bank: thanks", "&bank : thanks", "1:1 anchor"),
    ("title: Short", "title: !<Short", "6:12 tag"),
    ("title: Short", "title: * Short", "6:12 alias"),
    ("title: Short", "title: & Short", "6:12 anchor"),
    ("title: Short", 'title: "50\\% more"', "6:15 bad-escape"),
    ("title: Short", 'title: "C:\\Users"', "6:15 bad-escape"),
    (">-\n      Thank", ">- Thank", "7:14 block-header"),
    (">-\n      Thank", ">>\n      Thank", "7:12 block-header"),
    ("other]", "other", "9:13 unclosed-bracket"),
    ("other]", "", "9:13 unclosed-bracket"),
    ("[pay, other]", "[", "9:13 unclosed-bracket"),
    ("other]", "[other],", "9:13 unclosed-bracket"),
    ("other]", "{a: b", "9:19 unclosed-bracket"),
    ("pay, other", "pay, 'a' 'b'", "9:23 missing-comma"),
    ("bank: thanks", "bank: thanks\n...\nmore: x", "2:1 second-document"),
    ("about: >-", "%about: >-", "2:1 directive"),
    ("bank: thanks", "%YAML 3.0\n---\nbank: thanks", "1:1 directive"),
    ("    topics: [pay, other]", "    topics:\n  - pay\n    use: x", "10:3 bad-indentation"),
    ("    topics: [pay, other]", "    topics:\n  - pay\n  - other\n    use: x", "10:3 bad-indentation"),
    ("    topics: [pay, other]", "    topics:\n  - pay\n  - id: b", "10:3 bad-indentation"),
    ("    topics: [pay, other]", "    topics: [pay, other]\n    id: b\n    title: B", "10:5 missing-dash"),
    ("    title: Short", "    id: b", "6:5 duplicate-key"),
    ("title: Short", "title: #1 choice", "6:12 comment-after-text"),
]


@pytest.mark.parametrize(("right", "wrong", "expected"), MISTAKES, ids=lambda text: text.strip())
def test_a_mistake_is_told_once_at_its_cause(right, wrong, expected, tmp_path):
    assert BANK.count(right) == 1
    assert told(written(tmp_path, BANK.replace(right, wrong))) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("...\n", ["1:1 second-document"]),
        ("---\n...\n", ["2:1 empty-file"]),
        ("{a: b}\nc: d\n", ["2:1 text-after-end"]),
        ("%YAML 3.0\n%\n---\na: &b c\n", ["1:1 directive", "2:1 directive", "4:4 anchor"]),
        ('a: "b\u200b \\"c\\""\n', ["1:6 invisible-character"]),
        ("a: b\n# One line\n  # or two\n\n# are no problem.", []),
        ("just some words\nin two lines\n", ["1:1 not-a-mapping"]),
        ("", ["1:1 empty-file"]),
    ],
    ids=repr,
)
def test_a_whole_file_can_be_a_mistake(text, expected, tmp_path):
    assert told(written(tmp_path, text)) == expected


def test_a_colon_that_touches_a_bracket_is_told_as_each_reader_takes_it(tmp_path):
    assert told(written(tmp_path, BANK.replace("pay, other", "pay, {b:}"))) in (
        ["9:21 missing-space"],
        ["9:20 empty-value"],
    )


def test_the_bank_itself_is_sound(tmp_path):
    assert told(written(tmp_path, BANK)) == []


def test_a_syntax_error_comes_with_the_problems_before_it(tmp_path):
    file = written(
        tmp_path,
        BANK.replace("bank: thanks", "bank: &x thanks")
        .replace("title: Short", "id: Short")
        .replace("other]", "other"),
    )
    assert told(file) == ["1:7 anchor", "6:5 duplicate-key", "9:13 unclosed-bracket"]


def test_a_syntax_error_is_not_told_where_a_misleading_character_may_be_its_cause(tmp_path):
    assert told(written(tmp_path, "title:\u200bThanks\nabout: x\n")) == ["1:7 invisible-character"]


def test_the_message_quotes_the_file_safely_and_briefly(tmp_path):
    key = "\\e[31m" + "x" * 500
    (problem,) = [
        it
        for it in document.parse_file(written(tmp_path, f'"{key}": a\n"{key}": b\n'))[1]
        if it.name == "duplicate-key"
    ]
    assert (
        problem.message
        == f"'␛[31m{'x' * 55}' already stands in line 1, and only one of the two would count. Keep one."
    )
