"""What sentences may read as: the weights are added up as they say, and hold for a writer they never met."""

from pathlib import Path

import pytest

from phrasebank.linter import learned, packed_runs
from phrasebank.linter.learned import HARMLESS, UNCLEAR, Weights
from phrasebank.text.sentences import TokenizedText

UNSEEN = Path(__file__).parents[1] / "cases" / "sentences-unseen.tsv"
# Three kinds, the first two of one family, and all together.
SMALL = Weights(
    ("harsh", "harsh", "heavy"),
    (-10, -10, -10, 0),
    {
        "dump": [0, 30],
        "a dump |": [0, 5],
        "sorry": [2, 20],
        "dont": [1, 12, 3, -3],
        "#": [2, 15, 1, 9],
        "ruin": [3, -40],
        "muddle": [0, 14, 2, 14],
    },
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is a dump.", ["harsh"]),
        ("It is fine. It is a dump.", ["", "harsh"]),
        ("I'm sorry for 3 days.", ["heavy"]),
        ("Don't dump it, sorry.", ["harsh"]),
        ("A dump, sorry, for 4 days.", [UNCLEAR]),
        ("It is a don't.", [""]),
        ("It is a dump. It is a don't.", ["harsh", "harsh"]),
        ("It is a ruin.", [HARMLESS]),
        ("I'm sorry.", ["heavy"]),
        ("I'm sorry. It is a ruin. It is a ruin. It is a ruin.", ["", HARMLESS, HARMLESS, HARMLESS]),
        ("Dump Site", [""]),
        ("Dump site", ["harsh"]),
        ("It is a muddle.", [""]),
    ],
)
def test_weights_are_added_up_and_the_greatest_sum_names_the_family(text, expected):
    assert learned.readings(TokenizedText(text), SMALL) == expected


def test_runs_have_edges_any_word_between_two_one_word_for_all_numbers_and_no_apostrophes():
    assert learned.runs(["don't", "85k"]) == {
        *("|", "| dont", "| dont #", "dont", "dont #", "dont # |", "#", "# |", "| _ #", "dont _ |"),
    }


def test_runs_are_packed_short_and_come_out_as_they_went_in():
    runs = {"i": [0, 3], "i _ |": [2, -5, 22, 30], "i wont": [1, 1], "you": [0, -45]}
    assert packed_runs.pack(runs) == "0iAQ1 _ |CIWl2wontBO0youA!"
    assert packed_runs.unpack(packed_runs.pack(runs)) == runs


def test_what_was_learned_is_small():
    assert learned.FILE.stat().st_size < 100_000


def test_what_was_learned_holds_for_a_writer_it_was_not_learned_from():
    rows = [line.split("\t") for line in UNSEEN.read_text(encoding="utf-8").splitlines()]
    heard = [
        (label, not {"", HARMLESS}.issuperset(learned.readings(TokenizedText(text), learned.load())))
        for _, label, _, text in rows
    ]
    faults, near = heard.count(("f", True)), heard.count(("n", True))
    assert (len(rows), faults > 340, faults / (faults + near) > 0.94) == (1206, True, True)
