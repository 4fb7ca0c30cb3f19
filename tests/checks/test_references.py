"""A word that no list has is told with the one that was meant, be it misspelt or called by its label."""

from pathlib import Path

import pytest

from phrasebank import DATA
from phrasebank.checks import registry, repository_checks
from phrasebank.checks.repository_checks import Surroundings
from phrasebank.model.load_library import load_library
from tests.conftest import SMALL

BANK = (DATA / "banks/gratitude.yml").read_text(encoding="utf-8")


def told(few: Path, right: str, wrong: str) -> list[str]:
    """What is said of the bank of thanks with another text in one place."""
    assert right in BANK
    library, problems = load_library(few, {"banks/gratitude.yml": BANK.replace(right, wrong, 1)})
    return [problem.message for problem in {*problems, *registry.run(library)}]


def test_without_a_mistake_nothing_is_told(few):
    assert told(few, "tone: warm", "tone: warm") == []


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        (
            "tone: warm",
            "tone: Plain words",
            "'Plain words' is not one of the tones. Did you mean 'plain'? "
            "They are warm, neutral, formal, plain.",
        ),
        ("tone: warm", "tone: no", "'no' is not one of the tones. They are warm, neutral, formal, plain."),
        (
            "readers: [interviewer]",
            "readers: [interviewer]\n    facts: [I was shown around]",
            "'I was shown around' is not one of the facts. Did you mean 'visited'? "
            "They are in vocabulary/facts.yml.",
        ),
        (
            "readers: [interviewer]",
            "readers: [interviewer]\n    facts: [seen]",
            "'seen' is not one of the facts. They are in vocabulary/facts.yml.",
        ),
    ],
)
def test_an_unknown_word_is_told_with_what_was_meant_or_with_what_there_is(few, right, wrong, expected):
    assert told(few, right, wrong) == [expected]


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ("{role}", "[company name]", "Write the slot {company}, which"),
        ("{role}", "<your name>", "Write the slot {your_name}, which"),
        ("{role}", "XYZ Corp", "Write the slot {company}, which"),
        ("{role}", "[whatever]", "Write a slot, such as {company};"),
        ("{role}", "{compnay}", "Did you mean 'company'?"),
        ("    text: >-", "    txet: >-", "Did you mean 'text'?"),
        ("title: Thanks\n", "title Thanks\n", "This line has no colon."),
        ("{role} offer.", "{role} offer. I've decided not to accept.", "the bank of its own move"),
        ("  - id: thanks-text-offer", "    id: thanks-text-offer", "Write '- ' before 'id:'"),
        ("  - id: thanks-text-offer", "     id: thanks-text-offer", "two spaces deeper"),
    ],
)
def test_a_mistake_is_told_once_with_what_to_do(few, right, wrong, expected):
    (message,) = told(few, right, wrong)
    assert expected in message


@pytest.mark.parametrize("name", ["levels", "facts"])
def test_a_vocabulary_that_has_no_words_is_told_and_not_every_word_of_it(few, name):
    file = f"vocabulary/{name}.yml"
    text = (DATA / file).read_text(encoding="utf-8").replace("\nterms:", "\netrms:")
    library, problems = load_library(few, {file: text})
    (message,) = {problem.message for problem in (*problems, *registry.run(library))}
    assert message == "'etrms' is not a field here. Did you mean 'terms'?"


def test_what_a_sentence_of_another_bank_says_is_told_to_be_in_the_wrong_bank(few):
    text = "Thank you very much for the {role} offer."
    decision = (DATA / "banks/decision.yml").read_text(encoding="utf-8")
    copied = next(
        line.strip()
        for line in decision.splitlines()
        if line.startswith("      I") and line.endswith(".") and len(line) > 80
    )
    messages = told(few, text, copied)
    assert any("One of the two is in the wrong bank" in message for message in messages)


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("pay-too-low", []),
        (
            "pay-to-low",
            [
                "There is no letter 'pay-to-low'. Did you mean 'pay-too-low'? "
                "Name the letter that does what 'instead' advises."
            ],
        ),
    ],
)
def test_a_rule_leads_to_a_letter_that_is_there(letter, expected):
    rule = (SMALL / "rules/never.yml").read_text(encoding="utf-8")
    changed = rule.replace("flagged:", f"letter: {letter}\nflagged:")
    library, problems = load_library(SMALL, {"rules/never.yml": changed})
    assert [problem.message for problem in (*problems, *registry.run(library))] == expected


@pytest.mark.parametrize(
    ("own", "other"), [("topics", "tones"), ("tones", "levels"), ("levels", "tones"), ("facts", "stages")]
)
def test_a_list_called_like_another_is_told_and_nothing_else(few, own, other):
    name = f"vocabulary/{own}.yml"
    renamed = (
        (few / name).read_text(encoding="utf-8").replace(f"vocabulary: {own}", f"vocabulary: {other}", 1)
    )
    library, problems = load_library(few, {name: renamed})
    where = Surroundings(base="HEAD")
    told = {*problems, *registry.run(library), *repository_checks.run(library, where)}
    assert [problem.message for problem in told] == [
        f"'{other}' stands in a file called '{own}.yml'. Give both the same name."
    ]
