"""No change takes most of a list away: it is compared with the one of the commit that it is made to."""

from pathlib import Path

import pytest

from phrasebank.checks import kept_terms
from phrasebank.model.load_library import load_library
from tests.checks.test_kept_ids import repository as _repository
from tests.checks.test_kept_ids import save

repository = _repository
HEAD = "vocabulary: reminders\ntitle: Reminders\nabout: When to look again.\nterms:\n"
TERM = """\
  - id: in-{0}
    label: In {0} days
    meaning: Some days from now.
    days: {0}
    letter: pay-too-low
"""
NAME = "vocabulary/reminders.yml"


def listed(folder: Path, *days: int) -> None:
    """Have the list hold a term for each of these days."""
    text = HEAD + "".join(map(TERM.format, days))
    (folder / "small" / NAME).write_text(text, encoding="utf-8")


def told(folder: Path) -> list[str]:
    root = folder / "small"
    library, problems = load_library(root)
    assert problems == []
    return [str(problem) for problem in kept_terms.shortened(library, folder, "HEAD", root)]


def test_a_list_cut_to_one_entry_is_told(repository):
    listed(repository, 1, 2, 3)
    save(repository)
    listed(repository, 1)
    (problem,) = told(repository)
    assert problem.startswith(
        f"small/{NAME}:1:1: shortened-terms: 2 of the 3 entries that this list had are gone, such as 'in-2'."
    )


def test_a_list_that_is_gone_is_told(repository):
    listed(repository, 1, 2, 3)
    save(repository)
    (repository / "small" / NAME).unlink()
    (problem,) = told(repository)
    assert problem.startswith(f"small/{NAME}:1:1: shortened-terms: 3 of the 3 entries")


@pytest.mark.parametrize("days", [(1, 2, 3, 4), (1, 2), (1, 2, 5, 6, 7), (4, 3, 2, 1, 9)])
def test_half_of_it_may_go_and_any_may_come(repository, days):
    listed(repository, 1, 2, 3, 4)
    save(repository)
    listed(repository, *days)
    assert told(repository) == []


def test_a_list_that_is_new_is_sound(repository):
    listed(repository, 1)
    assert told(repository) == []
