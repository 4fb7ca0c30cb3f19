"""Near-duplicates: the quick way to them finds what the slow way finds."""

from dataclasses import replace
from random import Random

import pytest
from rapidfuzz import fuzz

from phrasebank.checks.near_duplicates import SAME, near_duplicate
from phrasebank.text.similarity import similar_pairs

LETTERS = "aaeeioubdnst \u00e9"


def texts(seed: int) -> list[str]:
    """Texts of many lengths, some of them others with a few letters changed.

    So many stand near the edge of being alike.
    """
    dice, made = Random(seed), []
    for _ in range(120):
        text = (
            list(dice.choice(made))
            if made and dice.random() < 0.5
            else dice.choices(LETTERS, k=dice.randint(1, 60))
        )
        for _ in range(dice.randint(0, len(text) // 3)):
            text[dice.randrange(len(text))] = dice.choice(["", *LETTERS])
        made.append("".join(text))
    return made


def slowly(made: list[str]) -> list[tuple[int, int, float]]:
    """Each text held against each before it."""
    scores = [[fuzz.ratio(text, other) for other in made[:at]] for at, text in enumerate(made)]
    return [(at, row.index(max(row)), max(row)) for at, row in enumerate(scores) if row and max(row) >= SAME]


@pytest.mark.parametrize("seed", range(5))
def test_the_quick_way_finds_what_the_slow_way_finds(seed):
    made = texts(seed)
    assert list(similar_pairs(made, SAME)) == slowly(made)


def test_texts_at_the_very_edge_are_found():
    # 88 of 100: 88 letters of a hundred are the same; and one text is the other
    # with all that may be missing, missing.
    assert list(similar_pairs(["b" * 100, "b" * 88 + "d" * 12, "b" * 87 + "d" * 13], SAME)) == [
        (1, 0, 88.0),
        (2, 1, 99.0),
    ]
    assert list(similar_pairs(["b" * 280, "b" * 220, "b" * 173], SAME)) == [
        (1, 0, 88.0),
        (2, 1, 88.04071246819338),
    ]


def in_two_banks(small, one: str, other: str):
    """The small library with a thank-you in one bank and another in the second."""
    first, second = small.banks
    texts = {"thanks-short": one, "no-short": other}
    changed = [
        bank.model_copy(
            update={
                "phrases": tuple(
                    phrase.model_copy(update={"text": texts[phrase.id], "move": "gratitude"})
                    for phrase in bank.phrases
                    if phrase.id in texts
                )
            }
        )
        for bank in (first, second)
    ]
    return replace(small, banks=tuple(changed))


@pytest.mark.parametrize(
    ("one", "other", "fires"),
    [
        ("Thank you for your patience.", "Thank you for your time.", False),
        ("Thank you for your time.", "Thank you for your time.", True),
        ("Thank you very much for all your patience.", "Thank you very much for all your time.", True),
    ],
)
def test_short_formulas_of_two_banks_may_be_alike(small, one, other, fires):
    assert bool(list(near_duplicate(in_two_banks(small, one, other)))) == fires
