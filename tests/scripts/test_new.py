"""scripts/new.py as a contributor runs it, with the banks as they are and nothing written."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner, Result

from phrasebank import DATA, REPOSITORY
from scripts import new as script
from tests.conftest import SMALL
from tests.editing.test_proposal import ISSUE

REAL = (
    ISSUE.replace("the lab,", "the pilot line,").replace("tour of the lab", "walk along the line")
    + "\n### Tone\n\nWarm\n"
)


@pytest.fixture(autouse=True)
def nothing_is_written():
    banks = [file for root in (DATA, SMALL) for file in (root / "banks").iterdir()]
    before = {file: file.read_bytes() for file in banks}
    yield
    assert before == {file: file.read_bytes() for file in banks}


def new(*words: object, answers: bytes = b"") -> Result:
    run = CliRunner().invoke(script.main, ["--data", str(SMALL), *map(str, words)], input=answers)
    assert run.exception is None or isinstance(run.exception, SystemExit)
    return run


@pytest.mark.slow
def test_an_issue_piped_in_is_shown_as_a_phrase(few):
    run = subprocess.run(
        [sys.executable, "scripts/new.py", "--show", "--data", str(few), "-"],
        cwd=REPOSITORY,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        input=REAL.encode(),
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, b"")
    assert run.stdout.decode().startswith(
        "  - id: walk-along-line\n    title: For the walk along the line\n    text: >-\n"
        "      Thank you for showing me the pilot line,"
    )


def test_options_count_more_than_the_issue_and_what_is_wrong_is_told_at_them(tmp_path):
    (tmp_path / "issue.md").write_text(REAL, encoding="utf-8")
    run = new(tmp_path / "issue.md", "--tone", "warmest", "--variant-of", "no-such-phrase")
    assert run.exit_code == 1 and "    tone: warmest\n" in run.stdout
    lines = run.stderr.splitlines()
    assert [line.split(": ")[:2] for line in lines[:2]] == [
        ["--tone:1:1", "unknown-word"],
        ["--variant-of:1:1", "unknown-variant"],
    ]
    assert lines[-1].startswith("Nothing was written.")


def test_questions_are_asked_and_what_was_answered_is_shown_when_they_end():
    run = new(answers=b"Thank you for the {company} tour.\n\nFor the tour\n\nWhen you had one.\n\n")
    assert (
        run.exit_code == 1
        and "      Thank you for the {company} tour.\n" in run.stdout
        and "      When you had one." in run.stdout
    )
    assert "not-finished" in run.stderr


def test_an_answer_that_does_not_do_is_asked_for_again():
    texts = [
        "Thank you for showing me your pilot line before anybody asked.",
        "",
        "For the pilot line",
        "",
        "When you saw it.",
        "",
        "When you didn't.",
        "",
        "A detail.",
        "",
        "",
    ]
    facets = ["", "warmest", "warm", "", "", "", "", "", ""]
    run = new("--show", answers="\n".join([*texts, *facets, "pilot, line", "", ""]).encode())
    said = run.stdout
    assert run.exit_code == 0, run.stderr
    assert (
        "'warmest' is not in the list. Did you mean 'warm'?" in said
        and said.rstrip().endswith("A detail.")
        and "    tone: warm\n" in said
    )
    assert "Bank [Thanks]: " in said and "Id [pilot-line]: " in said


@pytest.mark.parametrize("words", [["no-such-file.md"], ["--colour", "red"]])
def test_wrong_use_leaves_with_2(words):
    assert new(*words).exit_code == 2


def test_an_issue_that_is_not_text_is_refused_in_one_line(tmp_path):
    (tmp_path / "issue.md").write_bytes(b"### Text\n\n\xff\xfe\n")
    run = new(tmp_path / "issue.md")
    assert run.exit_code == 2 and "isn't UTF-8 text" in run.stderr


def test_nothing_raw_is_echoed():
    run = new(
        "--bank",
        "gratitude",
        "--text",
        "a\x1b[31m\u202e",
        "--title",
        b"\xff\x9b31m".decode("utf-8", "surrogateescape"),
    )
    assert run.exit_code == 1 and not {"\x1b", "\u202e", "\x9b"} & set(run.stdout + run.stderr)
