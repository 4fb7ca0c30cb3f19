"""scripts/check.py as a contributor runs it."""

import json
import re
import shutil
import subprocess
import sys

import pytest

from phrasebank import ROOT

REPOSITORY = ROOT.parent
BANK = ROOT / "banks" / "gratitude.yml"


def check(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "scripts/check.py", *map(str, words)], cwd=REPOSITORY, capture_output=True, text=True, check=False)


@pytest.fixture
def wrong(tmp_path):
    """The bank of thanks from somewhere else, with a misspelt key and a misspelt word."""
    text = BANK.read_text(encoding="utf-8")
    file = tmp_path / BANK.name
    file.write_text(text.replace("    use: >-", "    sue: >-", 1).replace("    tone: warm", "    tone: wram", 1), encoding="utf-8")
    return file


def test_the_banks_are_sound_and_the_exit_code_says_so():
    run = check()
    assert (run.returncode, run.stdout, run.stderr) == (0, "Sound.\n", "")


def test_all_problems_come_at_once_with_place_name_remedy_and_the_marked_line(wrong):
    run = check(wrong)
    assert run.returncode == 1
    assert re.search(rf"^{re.escape(str(wrong))}:\d+:5: unknown-key: 'sue' is not a field here\. Did you mean 'use'\?$", run.stdout, re.M)
    assert re.search(r"^ {8}sue: >-\n {8}\^\^\^$", run.stdout, re.M)
    assert "missing-key: 'use' is missing." in run.stdout
    assert "'wram' is not one of the tones. Did you mean 'warm'?" in run.stdout
    assert "Traceback" not in run.stdout + run.stderr


def test_a_file_from_anywhere_takes_the_place_of_the_projects_file(tmp_path):
    file = shutil.copy(BANK, tmp_path / BANK.name)
    assert check(file).returncode == 0
    renamed = shutil.copy(BANK, tmp_path / "more-thanks.yml")
    run = check(renamed)
    assert run.returncode == 1 and "same-id" in run.stdout and "misnamed-file" in run.stdout


def test_a_folder_is_walked_through(wrong):
    assert check(wrong.parent).stdout == check(wrong).stdout


def test_github_gets_one_annotation_a_line_with_its_characters_escaped(wrong):
    lines = check(wrong, "--format", "github").stdout.splitlines()
    assert lines and all(re.fullmatch(r"::error file=[^,:]+,line=\d+,col=\d+,title=[a-z-]+::.+", line) for line in lines)


def test_programs_get_one_json_object_a_line(wrong):
    found = [json.loads(line) for line in check(wrong, "--format", "json").stdout.splitlines()]
    assert {"unknown-key", "missing-key", "unknown-word"} <= {problem["name"] for problem in found}
    assert all(problem["place"]["line"] > 0 for problem in found)


@pytest.mark.parametrize("words", [["no-such-file.yml"], ["--format", "xml"], ["--frmat"]])
def test_wrong_use_leaves_with_2_and_one_clear_line(words):
    run = check(*words)
    assert run.returncode == 2 and "Error:" in run.stderr and "Traceback" not in run.stderr


def test_control_characters_are_never_echoed(tmp_path):
    file = tmp_path / BANK.name
    file.write_bytes(BANK.read_bytes().replace(b"Thank you", b"Th\x1b[31mank\x07 you\xe2\x80\xae", 1))
    for form in ("text", "github", "json"):
        run = check(file, "--format", form)
        assert run.returncode == 1
        assert not {"\x1b", "\x07", "\u202e"} & set(run.stdout + run.stderr)
