"""When a phrase came, in repositories made for it."""

import subprocess

import pytest

from phrasebank.export import phrase_dates


def git(folder, *words, date=0):
    who = ["-c", "user.name=A", "-c", "user.email=a@a.example", "-c", "commit.gpgsign=false"]
    stamp = f"@{date} +0000"
    subprocess.run(
        ["git", "-C", folder, *who, *words],
        check=True,
        capture_output=True,
        env={
            "GIT_AUTHOR_DATE": stamp,
            "GIT_COMMITTER_DATE": stamp,
            "HOME": str(folder),
            "PATH": "/usr/bin:/bin",
        },
    )


@pytest.fixture
def repository(tmp_path):
    folder = tmp_path / "repository"
    (folder / "banks").mkdir(parents=True)
    git(folder, "init", "--quiet", "-b", "main")
    for date, text in ((1_000_000_000, "  - id: first\n"), (1_100_000_000, "  - id: new\n  - id: first\n")):
        (folder / "banks/thanks.yml").write_text(text, encoding="utf-8")
        git(folder, "add", ".")
        git(folder, "commit", "--quiet", "-m", "More", date=date)
    phrase_dates.first_commit_dates.cache_clear()
    return folder


def test_a_phrase_has_the_date_of_the_commit_that_brought_it(repository):
    assert phrase_dates.first_commit_dates(repository / "banks") == {
        "first": 1_000_000_000,
        "new": 1_100_000_000,
    }


def test_a_phrase_that_moves_to_another_bank_keeps_its_date(repository):
    git(repository, "mv", "banks/thanks.yml", "banks/praise.yml")
    git(repository, "commit", "--quiet", "-m", "Move", date=1_200_000_000)
    assert phrase_dates.first_commit_dates(repository / "banks")["new"] == 1_100_000_000


def committed(repository, banks, date):
    for name, text in banks.items():
        (repository / f"banks/{name}.yml").write_text(text, encoding="utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "More", date=date)


def test_what_a_merge_brought_came_with_the_merge_whatever_its_commits_say(repository):
    git(repository, "switch", "--quiet", "-c", "theirs")
    committed(repository, {"praise": "  - id: early\n"}, 1)
    git(repository, "switch", "--quiet", "main")
    committed(repository, {"no": "  - id: no\n"}, 1_200_000_000)
    git(repository, "merge", "--quiet", "--no-ff", "theirs", "-m", "Merge", date=1_300_000_000)
    dates = phrase_dates.first_commit_dates(repository / "banks")
    assert (dates["early"], dates["no"]) == (1_300_000_000, 1_200_000_000)


def test_no_phrase_comes_from_the_future(repository):
    committed(repository, {"praise": "  - id: late\n"}, 99_999_999_999_999)
    assert "late" not in phrase_dates.first_commit_dates(repository / "banks")


@pytest.mark.parametrize("ending", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028"])
def test_only_a_line_s_end_ends_a_line_of_what_git_shows(repository, ending):
    # Git takes a file for a picture if there is such a sign near its beginning.
    text = f"# {'x' * 9_000}\n# {ending}\x00now\n# {ending}\x000\n# {ending}+  - id: forged\n"
    committed(repository, {"praise": text}, 1_200_000_000)
    dates = phrase_dates.first_commit_dates(repository / "banks")
    assert dates == {"first": 1_000_000_000, "new": 1_100_000_000}


def test_part_of_a_history_and_no_history_tell_nothing(repository, tmp_path):
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{repository}", str(tmp_path / "part"))
    assert phrase_dates.first_commit_dates(tmp_path / "part/banks") == {}
    (tmp_path / "none").mkdir()
    assert phrase_dates.first_commit_dates(tmp_path / "none") == {}
    assert phrase_dates.first_commit_dates(tmp_path / "gone") == {}
