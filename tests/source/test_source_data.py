"""What a source holds: every scalar as it was typed, and the place of every key and value."""

from dataclasses import asdict

import pytest
import yaml

from phrasebank import DATA
from phrasebank.source import document, events
from phrasebank.source.diagnostics import Location
from phrasebank.source.messages import LineSpan
from tests.draws import some
from tests.source.test_source import (
    either_reader,  # noqa: F401
    written,
)

FOLDERS = sorted({file.parent.name for file in DATA.glob("*/*.yml")})
TEXT = """\
# A comment.
bank: thanks
phrases:
  - id: "a"
    text: >-
      Thank you,
      {company}.

      Truly.
    topics: [pay, no]
  -   id: b
"""


@pytest.fixture
def bank(tmp_path):
    parsed, problems = document.parse_file(written(tmp_path, TEXT), "banks/bank.yml")
    assert problems == []
    return parsed


def test_every_scalar_stays_the_text_that_was_typed(tmp_path):
    parsed, _ = document.parse_file(
        written(
            tmp_path,
            "a: no\nb: 1.0\nc: 2024-01-01\nd: 0x1F\ne: 'true'\nf: 1_000\n12: [.inf, =, 10:30, '~']\n",
        )
    )
    assert parsed.data == {
        "a": "no",
        "b": "1.0",
        "c": "2024-01-01",
        "d": "0x1F",
        "e": "true",
        "f": "1_000",
        "12": [".inf", "=", "10:30", "~"],
    }


@pytest.mark.parametrize(
    ("written_as", "meant"),
    [
        (">-\n  a\n  b\n\n  c # d\n", "a b\nc # d"),
        (">\n  a\n  b\n", "a b"),
        (">+\n  a\n\n\n", "a"),
        ("|\n  a\n  b\n", "a\nb"),
        ("|+\n  a\n\n", "a"),
        (">-\n  - a: b\n    c\n", "- a: b\n  c"),
        (">-\n  a", "a"),
        ('"a\\nb "\n', "a\nb "),
        ("'it''s'\n", "it's"),
    ],
)
def test_a_longer_text_is_folded_as_yaml_does_and_ends_with_its_last_word(written_as, meant, tmp_path):
    parsed, problems = document.parse_file(written(tmp_path, f"text: {written_as}"))
    assert (problems, parsed.data) == ([], {"text": meant})


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_sound_file_holds_what_yaml_reads_in_it(folder):
    """PyYAML's slower reader is asked for a share of the files, and for all of them once a week."""
    files = sorted((DATA / folder).glob("*.yml"))
    for file in some(files, 4) if events.LOADER is yaml.SafeLoader else files:
        parsed, problems = document.parse_file(file)
        wanted = yaml.load(file.read_bytes(), yaml.CBaseLoader)
        assert (file.name, problems, parsed.data) == (file.name, [], wanted)


def test_windows_line_ends_change_nothing(bank, tmp_path):
    found, wrong = document.parse_file(written(tmp_path, TEXT.replace("\n", "\r\n")), "banks/bank.yml")
    assert (asdict(found), wrong) == (asdict(bank), [])


def test_every_key_and_value_has_a_place_and_a_width(bank):
    assert bank.keys == {
        ("bank",): LineSpan(2, 1, 4),
        ("phrases",): LineSpan(3, 1, 7),
        ("phrases", 0, "id"): LineSpan(4, 5, 2),
        ("phrases", 0, "text"): LineSpan(5, 5, 4),
        ("phrases", 0, "topics"): LineSpan(10, 5, 6),
        ("phrases", 1, "id"): LineSpan(11, 7, 2),
    }
    assert bank.values == {
        (): LineSpan(2, 1, 12),
        ("bank",): LineSpan(2, 7, 6),
        ("phrases",): LineSpan(4, 3, 9),
        ("phrases", 0): LineSpan(4, 5, 7),
        ("phrases", 0, "id"): LineSpan(4, 9, 3),
        ("phrases", 0, "text"): LineSpan(5, 11, 2),
        ("phrases", 0, "topics"): LineSpan(10, 13, 9),
        ("phrases", 0, "topics", 0): LineSpan(10, 14, 3),
        ("phrases", 0, "topics", 1): LineSpan(10, 19, 2),
        ("phrases", 1): LineSpan(11, 7, 5),
        ("phrases", 1, "id"): LineSpan(11, 11, 1),
    }


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), "2:1"),
        (("phrases", 0, "topics", 1), "10:19"),
        (("phrases", 1, "text"), "11:7"),
        (("phrases", 1, "text", 3, "x"), "11:7"),
        (("phrases", 7), "4:3"),
        (("nothing",), "2:1"),
        (["phrases", 0, "id"], "4:9"),
    ],
)
def test_what_is_not_written_has_the_place_of_what_stands_around_it(bank, path, place):
    assert str(bank.place(path)) == f"banks/bank.yml:{place}"


def test_a_column_counts_characters_not_bytes(tmp_path):
    parsed, _ = document.parse_file(written(tmp_path, "é🚪: [好, x]\n"), "bank.yml")
    assert parsed.place(("é🚪", 1)) == Location("bank.yml", 1, 9)


def test_a_problem_brings_its_line_and_the_width_to_mark(bank):
    problem = bank.diagnostic(("phrases", 0, "topics", 0), "unknown-word", "No.")
    assert (str(problem), problem.line, problem.width) == (
        "banks/bank.yml:10:14: unknown-word: No.",
        "    topics: [pay, no]",
        3,
    )


def test_a_problem_can_stand_at_the_key(bank):
    assert (
        str(bank.diagnostic(("phrases", 0, "topics"), "x", "No.", at_key=True).place) == "banks/bank.yml:10:5"
    )
    assert str(bank.diagnostic(("phrases", 0), "x", "No.", at_key=True).place) == "banks/bank.yml:4:5"


def test_a_shown_line_is_safe_and_keeps_its_columns(tmp_path):
    parsed, problems = document.parse_file(
        written(tmp_path, "a: \x1b[31m\x00\u202eb\u00a0\U0001ffffc\t\x7f\n")
    )
    assert parsed is None and {problem.line for problem in problems} == {"a: ␛[31m␀\ufffdb␣\ufffdc␉\ufffd"}


def test_a_path_is_shown_as_told_or_from_the_root_and_safely(tmp_path):
    (tmp_path / "banks").mkdir()
    file = written(tmp_path / "banks", "title: x\n", "bank.yml")
    assert document.parse_file(file, "my/bank.yml")[0].path == "my/bank.yml"
    assert document.parse_file(file, root=tmp_path)[0].path == "banks/bank.yml"
    assert document.parse_file(file)[0].path == file.as_posix()
    assert (
        document.parse_file(tmp_path / "a\n\x1b\udcff.yml", root=tmp_path)[1][0].place.path == "a␊␛\ufffd.yml"
    )


def test_after_a_slip_that_leaves_the_words_whole_the_data_is_there_to_be_checked_too(tmp_path):
    parsed, problems = document.parse_file(written(tmp_path, "\ufefftitle:\u00a0Thanks\nabout: one\n  two\n"))
    assert [problem.name for problem in problems] == ["byte-order-mark", "odd-space", "unquoted-prose"]
    assert parsed.data == {"title": "Thanks", "about": "one two"}


def test_what_cannot_be_read_is_left_out_and_all_else_is_there(tmp_path):
    parsed, problems = document.parse_file(
        written(
            tmp_path,
            TEXT.replace("[pay, no]", "[pay, no").replace("# A comment.", "about: 'x")
            + "  - id: c\ttab\n  - id: &d d\n",
        )
    )
    assert [(problem.place.line, problem.name) for problem in problems] == [
        (1, "unclosed-quote"),
        (10, "unclosed-bracket"),
        (12, "tab"),
        (13, "anchor"),
    ]
    assert parsed.data == {"bank": "thanks", "phrases": [{"id": "b"}, {"id": "d"}]}
    assert (parsed.skipped_lines, parsed.tainted_lines, parsed.skipped_ids) == (
        {1, *range(4, 11), 12},
        {1, *range(4, 11), 12, 13},
        {"a", "c"},
    )


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("phrases:", "phrases"),
        TEXT.replace("  - id", "      - id"),
        TEXT + "---\na: b\n",
        TEXT.replace("phrases:", "phrases: 'x"),
    ],
)
def test_where_nobody_can_say_what_belongs_where_nothing_is_read_and_one_thing_is_told(text, tmp_path):
    parsed, problems = document.parse_file(written(tmp_path, text))
    assert parsed is None and len(problems) == 1
