"""Every check that asks more than the data speaks up at its cause, and none in a sound repository."""

import shutil

import pytest
import yaml

from phrasebank.checks import kept_ids, repository_checks
from phrasebank.checks.repository_checks import Surroundings
from phrasebank.model.load_library import load_library
from tests.checks.test_changed_lines import git
from tests.conftest import SMALL

# What is put in place of what, for each check.
FAULTS = {
    "dead-page-link": ("rules/never.yml", "guide: guide/\n", "guide: giude/\n"),
    "shortened-list": ("ids/published.yml", "no-regret, ", ""),
    "invented-id": ("ids/published.yml", "letters: [", "letters: [login, "),
    "shortened-terms": ("vocabulary/synonyms.yml", "- id: thank", "- id: thanking"),
}


@pytest.fixture
def repository(tmp_path):
    """The small data with a page, in a repository of its own."""
    shutil.copytree(SMALL, tmp_path / "small")
    with (tmp_path / "small/rules/never.yml").open("a", encoding="utf-8") as rule:
        rule.write("guide: guide/\n")
    (tmp_path / "docs/guide").mkdir(parents=True)
    (tmp_path / "docs/guide/index.md").write_text("# Guide\n", encoding="utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "x")
    return tmp_path


def told(repository) -> list[str]:
    root = repository / "small"
    library, problems = load_library(root)
    assert problems == []
    base = kept_ids.base_of(repository, None)
    where = Surroundings(repository, repository / "docs", root, base)
    return [problem.name for problem in repository_checks.run(library, where)]


def test_a_sound_repository_fires_none(repository):
    assert told(repository) == []


@pytest.mark.parametrize("name", FAULTS)
def test_each_fires_alone(repository, name):
    file, right, wrong = FAULTS[name]
    text = (repository / "small" / file).read_text(encoding="utf-8")
    assert right in text
    (repository / "small" / file).write_text(text.replace(right, wrong), encoding="utf-8")
    assert told(repository) == [name]


def test_the_first_list_of_what_was_published_invents_nothing(repository):
    file = repository / "small/ids/published.yml"
    lists = yaml.safe_load(file.read_text(encoding="utf-8"))
    empty = {name: [] if isinstance(value, list) else value for name, value in lists.items()}
    file.write_text(yaml.safe_dump(empty), encoding="utf-8")
    git(repository, "commit", "-q", "-am", "y")
    file.write_text(yaml.safe_dump(empty | {"letters": ["pay-too-low"]}), encoding="utf-8")
    assert told(repository) == []
    file.write_text(yaml.safe_dump(empty | {"letters": ["login"]}), encoding="utf-8")
    assert told(repository) == ["invented-id"]


def test_every_one_has_its_fault():
    assert [check.__name__.replace("_", "-") for check in repository_checks.ALL] == [*FAULTS]
