"""Which lines changed, in small repositories of their own."""

import subprocess
from pathlib import Path

import pytest

from phrasebank.checks import changed_lines
from phrasebank.source.diagnostics import Location
from phrasebank.source.git import GitError

TEN = "".join(f"line {number}\n" for number in range(1, 11))
ME = ("-c", "user.name=Me", "-c", "user.email=me@example.org", "-c", "commit.gpgsign=false")


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *ME, *words], cwd=folder, check=True, capture_output=True)


def commit(folder: Path, text: str, name: str = "bank.yml") -> None:
    (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "x")


@pytest.fixture
def repository(tmp_path):
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    commit(folder, TEN)
    git(folder, "tag", "before")
    return folder


def test_lines_that_were_changed_added_or_taken_away_are_named(repository):
    (repository / "bank.yml").write_text(
        TEN.replace("line 2\n", "line two\n")
        .replace("line 5\n", "line 5\nmore\nand more\n")
        .replace("line 9\n", ""),
        encoding="utf-8",
    )
    assert changed_lines.since("before", repository) == {
        "bank.yml": [range(2, 3), range(6, 8), range(10, 12)]
    }


def test_every_file_that_is_new_changed_or_gone_is_named(repository):
    commit(repository, "x", "gone.yml")
    git(repository, "tag", "then")
    (repository / "gone.yml").unlink()
    (repository / "bank.yml").write_text("other\n", encoding="utf-8")
    commit(repository, "\0", "picture.png")
    (repository / "no\ntice.md").write_text("new", encoding="utf-8")
    assert changed_lines.files("then", repository) == [
        ("changed", "bank.yml"),
        ("gone", "gone.yml"),
        ("new", "no\ntice.md"),
        ("new", "picture.png"),
    ]
    with pytest.raises(GitError):
        changed_lines.files("nowhere", repository)


def test_lines_that_look_like_a_diff_are_only_lines(repository):
    commit(repository, "-- /dev/null\n@@ -1 +1 @@\n" + TEN)
    git(repository, "tag", "odd")
    (repository / "bank.yml").write_text("++ b/other.yml\n@@ -7 +7 @@\n" + TEN, encoding="utf-8")
    assert changed_lines.since("odd", repository) == {"bank.yml": [range(1, 3)]}


def test_what_the_other_branch_did_meanwhile_is_no_change_of_this_one(repository):
    git(repository, "checkout", "-q", "-b", "mine")
    commit(repository, TEN.replace("line 3\n", "mine\n"))
    git(repository, "checkout", "-q", "main")
    commit(repository, TEN.replace("line 8\n", "theirs\n"))
    git(repository, "checkout", "-q", "mine")
    assert changed_lines.since("main", repository) == {"bank.yml": [range(3, 4)]}


def test_a_file_that_git_does_not_know_is_changed_as_a_whole(repository):
    (repository / "new.yml").write_text(TEN, encoding="utf-8")
    assert changed_lines.distance(changed_lines.since("before", repository), Location("new.yml", 10, 1)) == 0


def test_paths_count_from_the_project_wherever_the_repository_begins(repository):
    (repository / "project").mkdir()
    commit(repository, TEN, "project/bank.yml")
    (repository / "project" / "bank.yml").write_text(TEN + "more\n", encoding="utf-8")
    assert changed_lines.since("HEAD", repository / "project") == {"bank.yml": [range(11, 12)]}


@pytest.mark.parametrize(("line", "distance"), [(1, 3), (4, 0), (5, 0), (6, 1), (9, 1), (10, 0), (90, 80)])
def test_the_distance_to_the_nearest_change(line, distance):
    assert (
        changed_lines.distance({"bank.yml": [range(4, 6), range(10, 11)]}, Location("bank.yml", line, 1))
        == distance
    )


def test_a_file_without_changes_is_far_away():
    assert (
        changed_lines.distance({"bank.yml": [range(4, 6)]}, Location("other.yml", 5, 1)) == changed_lines.FAR
    )


@pytest.mark.parametrize("name", ["nowhere", "--output=stolen", "", "a b", "before:bank.yml", "\n"])
def test_a_commit_that_is_none_is_said_to_be_none(name, repository):
    with pytest.raises(GitError):
        changed_lines.since(name, repository)
    assert not (repository / "stolen").exists()


def test_without_a_repository_or_without_git_it_is_said_so(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(GitError):
        changed_lines.since("HEAD", tmp_path)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitError, match="git can't be started"):
        changed_lines.since("HEAD", tmp_path)


def test_only_a_line_s_end_ends_a_line_of_a_changed_file(repository):
    forged = "x\u2028+++ other.yml\u2028@@ -1 +1,9 @@\n"
    (repository / "bank.yml").write_text(TEN + forged, encoding="utf-8")
    assert changed_lines.since("HEAD", repository) == {"bank.yml": [range(11, 12)]}
