"""scripts/check.py over the small library; over the published banks as a contributor runs it."""

import json
import os
import re
import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner, Result

from phrasebank import REPOSITORY
from scripts import check as script
from tests.conftest import SMALL

BANK = SMALL / "banks" / "thanks.yml"
MISTAKEN = """
  - id: thanks-{0}
    title: Mistaken {0}
    text: Thank you for mistake {0}.
    tone: wram
    readers: [a{0}b]
    topics: [k{0}l]
    stages: [c{0}d]
    audiences: [i{0}j]
    channels: [e{0}f]
    facts: [g{0}h]
    use: When somebody asks for mistake {0}.
    avoid: Whenever nobody asks for mistake {0}.
    reasoning: It is the mistake with the number {0}.
""".format


def check(*words: object) -> Result:
    run = CliRunner().invoke(script.main, ["--data", str(SMALL), *map(str, words)])
    assert run.exception is None or isinstance(run.exception, SystemExit)
    return run


def process(*words: object, coding: str = "utf-8") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "scripts/check.py", *map(str, words)]
    settings = os.environ | {"PYTHONIOENCODING": coding}
    return subprocess.run(
        command, cwd=REPOSITORY, env=settings, encoding="utf-8", capture_output=True, check=False
    )


@pytest.fixture(autouse=True)
def in_the_repository(monkeypatch):
    monkeypatch.chdir(REPOSITORY)


@pytest.fixture
def wrong(tmp_path):
    """The small bank of thanks from somewhere else, with a misspelt key and a misspelt word."""
    text = BANK.read_text(encoding="utf-8")
    file = tmp_path / BANK.name
    file.write_text(
        text.replace("    use: >-", "    sue: >-", 1).replace("    tone: warm", "    tone: wram", 1),
        encoding="utf-8",
    )
    return file


def test_the_banks_are_sound_and_the_exit_code_says_so(banks):
    run = CliRunner().invoke(script.main, [])
    assert (run.exit_code, run.stderr) == (0, ""), run.output
    assert len(banks.phrases) >= 320 and len(banks.letters) >= 70
    assert re.fullmatch(r"Sound\.\n\d+ of \d+ sentences in the banks have a joint such as .+\.\n", run.stdout)


def test_all_problems_come_at_once_with_place_name_remedy_and_the_marked_line(wrong):
    run = check(wrong)
    assert run.exit_code == 1
    assert re.search(
        rf"^{re.escape(str(wrong))}:\d+:5: unknown-key: 'sue' is not a field here\. Did you mean 'use'\?$",
        run.stdout,
        re.M,
    )
    assert re.search(r"^ {8}sue: >-\n {8}\^\^\^$", run.stdout, re.M)
    # The name that is missing is the misspelt one, and is told as that.
    assert "missing-key" not in run.stdout
    assert "'wram' is not one of the tones. Did you mean 'warm'?" in run.stdout
    assert "Traceback" not in run.stdout + run.stderr


def test_a_file_from_anywhere_takes_the_place_of_the_projects_file(tmp_path):
    file = shutil.copy(BANK, tmp_path / BANK.name)
    assert check(file).exit_code == 0
    renamed = shutil.copy(BANK, tmp_path / "more-thanks.yml")
    run = check(renamed)
    assert run.exit_code == 1 and "misnamed-file" in run.stdout and "Another file has it too" in run.stdout


def test_a_folder_is_walked_through(wrong):
    assert check(wrong.parent).stdout == check(wrong).stdout


def test_github_gets_one_annotation_a_line_with_its_characters_escaped(wrong):
    lines = check(wrong, "--format", "github").stdout.splitlines()
    assert lines and all(
        re.fullmatch(
            r"::error file=[^,:]+,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::.+", line
        )
        for line in lines
    )


def test_what_changed_comes_first_and_the_summary_shows_it(wrong, tmp_path):
    run = check(wrong, "--changed-since", "HEAD", "--summary", tmp_path / "summary.md")
    assert run.exit_code == 1 and "::" not in run.stderr
    assert (
        (tmp_path / "summary.md")
        .read_text(encoding="utf-8")
        .startswith("<h2>2 problems in 1 file</h2>\n<table>\n")
    )
    check("--summary", tmp_path / "summary.md")
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").count("<h2>") == 2


def test_what_git_cannot_tell_changes_only_the_order(wrong):
    run = check(wrong, "--changed-since", "no-such-commit")
    assert run.exit_code == 1 and run.stdout == check(wrong).stdout
    assert (
        "Git can't say what changed (fatal: bad revision 'no-such-commit'), so the problems stand "
        "in the order of the files."
    ) in run.stderr


def test_a_summary_that_cannot_be_written_is_said_in_one_line(tmp_path):
    run = check("--summary", tmp_path / "no-such-folder" / "summary.md")
    assert (
        run.exit_code == 2
        and "The summary can't be written to" in run.stderr
        and "Traceback" not in run.stderr
    )


def test_what_has_one_right_answer_is_shown_and_then_put_right(tmp_path):
    file = tmp_path / BANK.name
    file.write_bytes(
        BANK.read_bytes().replace(b"\n", b"\r\n").replace(b"    tone: warm", b"    tone:  'warm'")
    )
    before = file.read_bytes()
    run = check("--diff", file)
    assert (
        run.exit_code == 1
        and "\n-    tone:  'warm'␍\n" in run.stdout
        and "\n+    tone: warm\n" in run.stdout
        and file.read_bytes() == before
    )
    assert (run := check("--fix", file)).exit_code == 0 and run.stderr == f"Mended {file}.\n"
    assert file.read_bytes() == BANK.read_bytes()
    assert (check("--diff", file).exit_code, check("--fix", file).stderr) == (0, "")


def test_mending_leaves_what_it_cannot_read_and_says_what_is_wrong(tmp_path):
    file = tmp_path / BANK.name
    file.write_bytes(BANK.read_bytes().replace(b"    tone: warm", b"    tone:  'warm", 1))
    before, run = file.read_bytes(), check("--fix", file)
    assert run.exit_code == 1 and "unclosed-quote" in run.stdout and file.read_bytes() == before


def test_programs_get_one_json_object_a_line(wrong):
    found = [json.loads(line) for line in check(wrong, "--format", "json").stdout.splitlines()]
    assert {"unknown-key", "unknown-word"} == {problem["name"] for problem in found}
    assert all(problem["place"]["line"] > 0 for problem in found)


@pytest.mark.parametrize(
    "words",
    [
        ["no-such-file.yml"],
        ["no\x1b[31msuch\n"],
        ["x" * 300],
        ["LICENSES"],
        [BANK, "tests/small/banks/thanks.yml", "LICENSES"],
        ["--format", "xml"],
        ["--frmat"],
    ],
)
def test_wrong_use_leaves_with_2_and_one_clear_line(words):
    run = check(*words)
    assert run.exit_code == 2 and "Error:" in run.stderr and "Traceback" not in run.stderr
    assert "\x1b" not in run.stderr and len(run.stderr.splitlines()) == 4


def test_two_files_for_one_place_are_not_judged_as_one(tmp_path):
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        shutil.copy(BANK, tmp_path / name / BANK.name)
    run = check(tmp_path)
    assert run.exit_code == 2 and "would take the same place. Check one of them at a time." in run.stderr


@pytest.mark.slow
def test_a_terminal_without_unicode_gets_numbers_not_a_traceback(tmp_path):
    file = tmp_path / BANK.name
    file.write_text(
        BANK.read_text(encoding="utf-8").replace("    tone: warm", "    tone: wařm", 1), encoding="utf-8"
    )
    run = process("--data", SMALL, file, coding="latin-1")
    assert (
        run.returncode == 1
        and "unknown-word: 'wa\\u0159m' is not one of the tones." in run.stdout
        and run.stderr == "1 problem.\n"
    )


def test_a_message_is_one_line_whatever_it_quotes(tmp_path):
    file = tmp_path / BANK.name
    file.write_text(
        BANK.read_text(encoding="utf-8")
        .replace("    tone: warm", '    tone: "wa\\nrm"', 1)
        .replace("offer.\n", "offer.\n\n       Truly.\n", 2),
        encoding="utf-8",
    )
    run = check(file, "--format", "github")
    assert run.exit_code == 1 and all(line.startswith("::error ") for line in run.stdout.splitlines())


def test_control_characters_are_never_echoed(tmp_path):
    file = tmp_path / BANK.name
    file.write_bytes(BANK.read_bytes().replace(b"Thank you", b"Th\x1b[31mank\x07 you\xe2\x80\xae", 1))
    for form in ("text", "github", "json"):
        run = check(file, "--format", form)
        assert run.exit_code == 1
        assert not {"\x1b", "\x07", "\u202e"} & set(run.stdout + run.stderr)


def test_a_hundred_lines_are_shown_and_all_where_they_are_asked_for(tmp_path):
    file = tmp_path / BANK.name
    file.write_text(BANK.read_text(encoding="utf-8") + "".join(map(MISTAKEN, range(18))), encoding="utf-8")
    short, whole, annotated = (
        check(file, *words).stdout.splitlines() for words in ((), ("--all",), ("--format", "github"))
    )
    assert len(short) <= 101 < len(whole)
    left = re.fullmatch(r"(\d+) more problems are not shown here\. --all shows them\.", short[-2])
    assert left and int(left[1]) > 2
    assert len(annotated) <= 100 and annotated[-1].endswith("are not shown here. --all shows them.")
    assert sum("'wram' is not one of the tones" in line for line in whole) > 3
    assert sum("'wram' is not one of the tones" in line for line in short) == 1
