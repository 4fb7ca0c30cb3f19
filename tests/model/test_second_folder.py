"""A publisher's own data beside ours: read as if they stood together."""

import pytest

from phrasebank.checks import registry
from phrasebank.model.load_library import load_library
from tests.conftest import SMALL

BANK = """\
bank: praise
title: Praise
about: >-
  Kind words.
defaults:
  move: gratitude
phrases:
  - id: praise-short
    title: Short
    text: >-
      You run a fine place.
    tone: warm
    use: >-
      When you mean it.
    avoid: >-
      When you don't.
    reasoning: >-
      It's short.
"""


@pytest.fixture
def own(tmp_path):
    (tmp_path / "own/banks").mkdir(parents=True)
    (tmp_path / "own/banks/praise.yml").write_text(BANK, encoding="utf-8")
    return tmp_path / "own"


def found(own):
    library, problems = load_library(SMALL, second=own)
    return library, sorted(map(str, [*problems, *registry.run(library)]))


def test_both_are_read_and_a_phrase_knows_where_it_stands(own, small):
    library, problems = found(own)
    assert problems == [] and len(library.phrases) == len(small.phrases) + 1
    assert str(library.phrase["praise-short"].place()) == "own/banks/praise.yml:8:5"


def test_a_mistake_is_named_in_the_second_folder(own):
    (own / "banks/praise.yml").write_text(BANK.replace("tone: warm", "tone: wram"), encoding="utf-8")
    (problem,) = found(own)[1]
    assert problem.startswith("own/banks/praise.yml:12:11: unknown-word: 'wram'")


def test_an_id_of_the_first_folder_is_taken(own):
    (own / "banks/praise.yml").write_text(BANK.replace("praise-short", "thanks-short"), encoding="utf-8")
    assert any("same-id" in problem for problem in found(own)[1])


def test_a_file_of_a_name_that_is_taken_is_named_and_not_read(own, small):
    (own / "banks/thanks.yml").write_text(BANK.replace("bank: praise", "bank: thanks"), encoding="utf-8")
    library, problems = load_library(SMALL, second=own)
    assert [str(problem) for problem in problems] == [
        "own/banks/thanks.yml:1:1: same-file: tests/small/banks/thanks.yml has this name. Rename this file."
    ]
    assert library.phrase["thanks-short"].text == small.phrase["thanks-short"].text


def test_what_is_no_data_file_is_named_and_a_link_is_refused(own, tmp_path):
    (own / "banks/praise.yml~").write_text(BANK, encoding="utf-8")
    (own / "banks/link.yml").symlink_to(own / "banks/praise.yml")
    problems = found(own)[1]
    assert any(problem.startswith("own/banks/praise.yml~:1:1: not-a-data-file") for problem in problems)
    assert any(problem.startswith("own/banks/link.yml:1:1: ") for problem in problems)
