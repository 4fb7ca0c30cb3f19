"""What is looked for in every text is told, before it is looked for."""

import pytest

from phrasebank.checks import wordless_patterns

FAMILIES = {"very": ("very", "so"), "them": ("you", "them")}


@pytest.mark.parametrize("run", ["<number>", "<number> (q7) ... <number>", "<name> (z7) <money>"])
def test_what_may_stand_in_every_text_is_told(run):
    assert wordless_patterns.is_wordless(run, FAMILIES)


@pytest.mark.parametrize(
    "run", ["met you", "<number> days", "(very) met", "a ... <number> b", "<very> much", "<nobody>", "<very>"]
)
def test_what_has_a_word_is_not(run):
    assert not wordless_patterns.is_wordless(run, FAMILIES)


def test_a_few_of_a_list_are_none_too_many():
    runs = ["met you", *["<number>"] * 4]
    assert list(wordless_patterns.beyond(runs, FAMILIES, 4)) == []
    assert list(wordless_patterns.beyond(runs, FAMILIES, 2)) == [3]
    assert list(wordless_patterns.beyond(runs, FAMILIES)) == [1]
