"""The check names what a change has to bring along, and the command that makes it."""

import shutil
from pathlib import Path

import pytest

from phrasebank import REPOSITORY
from phrasebank.checks import kept_ids
from scripts import stale_files, strings
from tests.checks.test_changed_lines import git

TEMPLATE = "phrasebank/render/templates/card.html"
SENTENCES = "tests/cases/sentences.tsv"


@pytest.fixture
def repository(tmp_path) -> Path:
    """A small repository that says one thing to its readers, and lists it."""
    shutil.copy(REPOSITORY / "babel.cfg", tmp_path)
    write(tmp_path, TEMPLATE, "<p>{{ _('Copy') }}</p>\n")
    write(tmp_path, "phrasebank/linter/learned.json", "{}\n")
    write(tmp_path, SENTENCES, "\n")
    write(tmp_path, strings.PATH, "")
    write(tmp_path, strings.PATH, strings.template(tmp_path))
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "x")
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def told(folder: Path) -> list[str]:
    return list(map(str, stale_files.stale(kept_ids.base_of(folder, None), folder)))


@pytest.mark.parametrize("name", [TEMPLATE, "phrasebank/render/templates/new.html"])
def test_a_list_of_strings_that_lacks_one_is_told_until_it_is_made_anew(repository, name):
    assert told(repository) == []
    write(repository, name, "<p>{{ _('Paste') }}</p>\n")
    (problem,) = told(repository)
    assert problem.startswith(f"{strings.PATH}:1:1: stale-file: What the site says")
    assert problem.endswith("Make it anew: make strings")
    write(repository, strings.PATH, strings.template(repository))
    assert told(repository) == []


def test_sentences_that_nobody_learned_from_are_told(repository):
    write(repository, SENTENCES, "blame\tf\toffer\tIt was your fault.\n")
    (problem,) = told(repository)
    assert problem.startswith("phrasebank/linter/learned.json:1:1: stale-file: Labeled sentences")
    assert problem.endswith("Make it anew: make learn")
    write(repository, "phrasebank/linter/learned.json", "[]\n")
    assert told(repository) == []


def test_where_there_is_no_git_nothing_is_told(repository, monkeypatch):
    write(repository, SENTENCES, "x\n")
    monkeypatch.setenv("PATH", "")
    assert told(repository) == []


def test_what_is_listed_is_what_babel_reads():
    read = [line.strip("[]").split(": ") for line in (REPOSITORY / "babel.cfg").read_text().splitlines()]
    patterns = [pattern for _, pattern in (one for one in read if len(one) == 2 and "**" in one[1])]
    assert len(patterns) == 5
    assert all(stale_files.SAYS_SOMETHING.fullmatch(one.replace("**", "a/b")) for one in patterns)
