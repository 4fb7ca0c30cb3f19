"""A phrase put into its bank as text, where it belongs, and nothing else touched."""

import pytest
import yaml

from phrasebank import DATA
from phrasebank.editing import autofix, insertion, yaml_writer
from phrasebank.model.phrases import Bank

PHRASE = {
    "id": "thanks-new",
    "title": "For the tour",
    "text": "Thank you for the tour of {company}.",
    "tone": "warm",
    "use": "When you had one.",
    "avoid": "When not.",
    "points": ["P001"],
}
LINES = """\
  - id: thanks-new
    title: For the tour
    text: >-
      Thank you for the tour of {company}.
    tone: warm
    use: >-
      When you had one.
    avoid: >-
      When not.
    points: [P001]
"""
BANK = """\
# yaml-language-server: $schema=x
bank: thanks
title: Thanks
about: >-
  Thanks.
phrases:
  # The short ones.
  - id: thanks-short
    title: Short
    text: >-
      Thank you.
    move: gratitude
    # Why so.
    use: >-
      Always.
    avoid: >-
      Never.

  # The others.
  - id: no-thanks
    title: No
    text: >-
      No, thank you.
    move: decision
    use: >-
      Always.
    avoid: >-
      Never.
# The end.
"""


def test_a_phrase_is_written_in_the_order_of_its_fields():
    assert "\n".join(yaml_writer.phrase(dict(reversed(PHRASE.items())))) + "\n" == LINES


@pytest.mark.parametrize(("name", "value", "lines"), [
    ("title", "It was: the pay", ["    title: 'It was: the pay'"]),
    ("title", "'It's me'", ["    title: '''It''s me'''"]), ("title", "Yes", ["    title: 'Yes'"]),
    ("topics", ["pay", "no", "a, b"], ["    topics: [pay, 'no', 'a, b']"]),
    ("text", "Best,\n{your_name}", ["    text: |-", "      Best,", "      {your_name}"]),
    ("use", "- # {x}: |", ["    use: >-", "      - # {x}: |"]),
    ("reasoning", "It is so.", ["    reasoning: >-", "      It is so."]),
    ("keywords", ["a word of some length"] * 5, [
        "    keywords: [" + "a word of some length, " * 4 + "a",
        "      word of some length]",
    ]),
])  # fmt: skip
def test_a_field_is_quoted_and_folded_as_it_needs(name, value, lines):
    assert yaml_writer.field(name, value) == lines
    assert yaml.safe_load("\n".join(lines)) == {name: value}


def test_a_new_phrase_stands_behind_the_last_of_its_move_and_before_the_notes_of_the_next():
    placed = insertion.add(BANK, PHRASE | {"move": "gratitude"})
    assert placed.text == BANK.replace(
        "  # The others.", LINES.replace("    tone", "    move: gratitude\n    tone") + "\n  # The others."
    )
    assert placed.fields == {
        "id": 19,
        "title": 20,
        "text": 21,
        "move": 23,
        "tone": 24,
        "use": 25,
        "avoid": 27,
        "points": 29,
    }
    assert [placed.field(line) for line in (18, 19, 22, 26, 29, 40)] == [
        None,
        "id",
        "text",
        "use",
        "points",
        None,
    ]


@pytest.mark.parametrize("move", ["decision", "greeting", ""])
def test_a_move_that_is_last_or_new_stands_at_the_end(move):
    placed = insertion.add(BANK, PHRASE | {"move": move} if move else PHRASE)
    assert placed.text.startswith(BANK.removesuffix("# The end.\n")) and placed.text.endswith(
        "    points: [P001]\n# The end.\n"
    )


def test_a_bank_without_blank_lines_gets_none():
    assert "\n\n" not in insertion.add(BANK.replace("\n\n", "\n"), PHRASE).text


def test_better_words_take_the_place_of_the_old_and_all_else_stays():
    placed = insertion.replace_wording(
        BANK, {"id": "thanks-short", "text": "Thank you so much.", "points": ["P001"]}
    )
    assert placed.text == BANK.replace("      Thank you.", "      Thank you so much.", 1).replace(
        "      Never.\n\n", "      Never.\n    points: [P001]\n\n"
    )
    assert placed.fields["text"] == 10 and placed.field(11) == "text"


@pytest.mark.parametrize("file", sorted((DATA / "banks").glob("*.yml")), ids=lambda file: file.stem)
def test_every_bank_takes_a_phrase_and_stays_as_it_should_be(file):
    text = file.read_text(encoding="utf-8")
    placed = insertion.add(text, PHRASE | {"move": "gratitude"})
    assert autofix.fix(placed.text, Bank) == placed.text
    # Without the new lines it is what it was.
    lines = placed.text.split("\n")
    start, end = min(placed.fields.values()) - 1, max(placed.fields.values())
    rest = lines[:start] + lines[end:]
    assert "\n".join(rest) == text or "\n".join(lines[: start - 1] + lines[end:]) == text
