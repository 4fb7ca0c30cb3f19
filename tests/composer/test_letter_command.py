"""`phrasebank letter` over the published letters."""

import pytest
from click.testing import CliRunner, Result

from phrasebank import __version__
from phrasebank.composer.letter_command import main


def letter(*words: str) -> Result:
    run = CliRunner().invoke(main, ["letter", *words])
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


def test_of_several_letters_that_agree_the_most_usual_is_printed_and_the_others_are_listed_on_demand(banks):
    run, many = letter("--topic", "commute"), letter("--topic", "commute", "--list").stdout.splitlines()
    assert run.exit_code == 0 and run.stdout.startswith("Subject: [role] offer")
    assert "The commute is just too long for me" in run.stdout
    assert run.stderr == f"This is commute-too-long. {len(many) - 1} more agree; --list names them.\n"
    assert len(many) == len([one for one in banks.letters if one.topic == "commute"]) > 1


def test_a_letter_that_declines_an_offer_is_more_usual_than_one_before_it(banks):
    stages = {one.stage for one in banks.letters if one.topic == "compensation"}
    assert "before-offer" in stages
    printed = letter("--topic", "compensation").stderr.split()[2].rstrip(".")
    assert banks.letter[printed].stage == "offer"


def test_the_version_is_the_package_s():
    assert CliRunner().invoke(main, ["--version"]).stdout == f"{__version__}\n"


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
