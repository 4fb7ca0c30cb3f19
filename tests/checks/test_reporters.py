"""Problems as lines: for people, for GitHub, for programs."""

import json

from phrasebank.checks import reporters
from phrasebank.source.diagnostics import Diagnostic, Location

PROBLEM = Diagnostic(
    Location("phrasebank/data/banks/100%,a:b.yml", 12, 5),
    "unknown-key",
    "'txet' isn't one: 100%,\r\nsay 'text'.",
    "    txet: >-",
    4,
)


def test_people_see_the_line_with_the_spot_marked():
    assert reporters.text(PROBLEM).endswith("say 'text'.\n        txet: >-\n        ^^^^")


def test_github_gets_a_command_in_which_no_sign_has_a_meaning_of_its_own():
    assert reporters.github(PROBLEM) == (
        "::error file=phrasebank/data/banks/100%25%2Ca%3Ab.yml,line=12,endLine=12,col=5,endColumn=9,"
        "title=unknown-key::'txet' isn't one: 100%25,%0D%0Asay 'text'."
    )


def test_programs_get_one_line_of_json():
    line = reporters.as_json(PROBLEM)
    assert "\n" not in line and json.loads(line)["place"] == {
        "path": "phrasebank/data/banks/100%,a:b.yml",
        "line": 12,
        "column": 5,
    }


def test_the_caret_stands_under_the_words_also_after_an_emoji():
    problem = Diagnostic(Location("a.yml", 3, 3), "stray-brace", "No.", "😀 {firm}", 6)
    assert reporters.text(problem).splitlines()[2] == "       ^^^^^^"


def test_a_marked_emoji_is_marked_in_all_its_cells():
    problem = Diagnostic(Location("a.yml", 3, 1), "symbol", "No.", "😀 {firm}", 1)
    assert reporters.text(problem).splitlines()[2] == "    ^^"


def test_an_editor_gets_the_column_in_utf_16():
    problem = Diagnostic(Location("a.yml", 3, 3), "stray-brace", "No.", "😀 {firm}", 6)
    assert reporters.editor(problem) == "a.yml:3:4: stray-brace: No."
