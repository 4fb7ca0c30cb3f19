"""scripts/letter.py over the published letters."""

import pytest
from click.testing import CliRunner, Result

from scripts import letter as script


def letter(*words: str) -> Result:
    run = CliRunner().invoke(script.main, words)
    assert run.exception is None or isinstance(run.exception, SystemExit)
    return run


def test_without_a_choice_every_letter_is_listed_with_its_title(banks):
    lines = letter().stdout.splitlines()
    assert len(lines) == len(banks.letters)
    assert any(
        line.startswith("pay-too-low-come-back ") and "I'd come back for more" in line for line in lines
    )


def test_a_letter_is_printed_with_its_subject_and_its_names_filled_in(banks):
    run = letter(
        "pay-too-low-come-back", "--slot", "hiring_manager=Dana {company}", "--slot", "your_name=Robin"
    )
    assert (
        run.stdout.startswith("Subject: ")
        and "Dear Dana {company}," in run.stdout
        and run.stdout.rstrip().endswith("Robin")
    )
    assert "[role]" in run.stdout


def test_choices_narrow_the_list_until_one_letter_is_left(banks):
    chosen = [one for one in banks.letters if (one.stage, one.channel) == ("they-declined", "email")]
    assert (
        len(letter("--stage", "they-declined", "--channel", "email").stdout.splitlines()) == len(chosen) > 1
    )


def test_choices_that_no_letter_agrees_with_say_so():
    run = letter("--stage", "needs-time", "--audience", "executive", "--channel", "linkedin")
    assert (run.exit_code, run.stdout) == (1, "") and "Leave one out" in run.stderr


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("pay-to-low-come-back",), "Did you mean 'pay-too-low-come-back'?"),
        (("--topic", "compensatoin"), "Did you mean 'compensation'?"),
        (("pay-too-low-come-back", "--slot", "compny=Northwind"), "Did you mean 'company'?"),
    ],
)
def test_a_misspelt_name_gets_a_suggestion_and_exit_code_2(words, expected):
    run = letter(*words)
    assert run.exit_code == 2 and expected in run.stderr
