"""No change takes an id off the lists: they are compared with those of the commit that it is made to."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from phrasebank import REPOSITORY
from phrasebank.checks import kept_ids
from phrasebank.model.load_library import load_library
from tests.checks.test_changed_lines import git
from tests.conftest import SMALL

PUBLISHED, RETIRED = "ids/published.yml", "ids/retired.yml"


@pytest.fixture
def repository(tmp_path) -> Path:
    folder = tmp_path / "repository"
    shutil.copytree(SMALL, folder / "small")
    git(folder, "init", "-q", "-b", "main")
    save(folder)
    git(folder, "checkout", "-q", "-b", "mine")
    return folder


def save(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "x")


def told(repository: Path, commit: str | None = None) -> list[str]:
    root = repository / "small"
    library, problems = load_library(root)
    assert problems == []
    base = kept_ids.base_of(repository, commit)
    return [str(problem) for problem in kept_ids.shortened(library, repository, base, root)]


def cut(repository: Path, name: str, words: str) -> None:
    file = repository / "small" / name
    text = file.read_text(encoding="utf-8")
    assert words in text
    file.write_text(text.replace(words, ""), encoding="utf-8")


LOST = "small/ids/published.yml:1:1: shortened-list: The phrase 'no-regret' was on this list before"


@pytest.mark.parametrize("saved", [False, True])
@pytest.mark.parametrize("commit", [None, "main", "HEAD"])
def test_an_id_that_is_taken_off_the_list_is_told(repository, commit, saved):
    assert told(repository, commit) == []
    cut(repository, PUBLISHED, "no-regret, ")
    if saved:
        save(repository)
    # What is saved already is part of HEAD.
    wanted = [] if saved and commit == "HEAD" else [LOST]
    assert [one.partition(", and")[0] for one in told(repository, commit)] == wanted


def test_an_id_that_was_retired_stays_so(repository):
    file = repository / "small" / RETIRED
    lists = yaml.safe_load(file.read_text(encoding="utf-8"))
    gone = lists["retired"].pop()
    file.write_text(yaml.safe_dump(lists), encoding="utf-8")
    (problem,) = told(repository)
    assert problem.startswith(f"small/{RETIRED}:1:1: shortened-list: The phrase '{gone['id']}'")


def test_what_others_added_meanwhile_is_no_loss_of_this_change(repository):
    git(repository, "checkout", "-q", "main")
    file = repository / "small" / PUBLISHED
    file.write_text(
        file.read_text(encoding="utf-8").replace("[no-regret", "[aaa, no-regret"), encoding="utf-8"
    )
    save(repository)
    git(repository, "checkout", "-q", "mine")
    assert told(repository, "main") == []


def test_a_list_that_grows_is_sound(repository):
    file = repository / "small" / PUBLISHED
    file.write_text(
        file.read_text(encoding="utf-8").replace("[no-regret", "[aaa, no-regret"), encoding="utf-8"
    )
    assert told(repository) == []


@pytest.mark.parametrize("commit", ["no-such-commit", "--output=x"])
def test_where_git_does_not_know_the_commit_nothing_is_told(repository, commit):
    cut(repository, PUBLISHED, "no-regret, ")
    assert told(repository, commit) == []
    assert not (repository / "x").exists()


def test_where_there_is_no_git_nothing_is_told(repository, monkeypatch):
    cut(repository, PUBLISHED, "no-regret, ")
    monkeypatch.setenv("PATH", "")
    assert told(repository) == []


def test_a_field_that_programs_were_promised_is_told_when_it_goes(repository):
    file = repository / kept_ids.FIELDS
    file.parent.mkdir(parents=True)
    file.write_text("a.json b: always\na.json b: string\n", encoding="utf-8")
    git(repository, "checkout", "-q", "main")
    save(repository)
    assert list(kept_ids.taken_away(repository, kept_ids.base_of(repository, None))) == []
    file.write_text("a.json b: string\na.json c: string\n", encoding="utf-8")
    (problem,) = kept_ids.taken_away(repository, kept_ids.base_of(repository, None))
    assert str(problem).startswith(
        f"{kept_ids.FIELDS}:1:1: shortened-list: Programs were promised 'a.json b: always'"
    )
    file.unlink()
    assert len(list(kept_ids.taken_away(repository, "HEAD"))) == 2


@pytest.mark.slow
@pytest.mark.skipif(not (REPOSITORY / ".git").exists(), reason="only a repository can be cloned")
def test_make_check_tells_it_without_being_asked(tmp_path, few):
    copy = tmp_path / "copy"
    subprocess.run(["git", "clone", "-q", str(REPOSITORY), str(copy)], check=True, capture_output=True)
    # With what is not saved yet.
    shutil.copytree(REPOSITORY / "phrasebank", copy / "phrasebank", dirs_exist_ok=True)
    for letter in (copy / "phrasebank/data/letters").iterdir():
        if not (few / "letters" / letter.name).exists():
            letter.unlink()
    file = copy / "phrasebank/data" / PUBLISHED
    file.write_text(
        file.read_text(encoding="utf-8").replace("phrases: []", "phrases: [thanks-for-the-tour, gone]"),
        encoding="utf-8",
    )
    shutil.copy(REPOSITORY / "scripts/check.py", copy / "scripts")
    git(copy, "checkout", "-q", "-B", "main")
    save(copy)
    git(copy, "remote", "remove", "origin")
    file.write_text(file.read_text(encoding="utf-8").replace(", gone", ""), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "scripts/check.py"],
        cwd=copy,
        env=os.environ | {"PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert "phrasebank/data/ids/published.yml:1:1: shortened-list: The phrase 'gone'" in run.stdout
