"""What sentences may read as: the weights are added up as they say, and hold for a writer they never met."""

from pathlib import Path

import pytest

from phrasebank.linter import learned, packed_runs
from phrasebank.linter.learned import HARMLESS, UNCLEAR, Weights
from phrasebank.text.sentences import TokenizedText

UNSEEN = Path(__file__).parents[1] / "cases" / "sentences-unseen.tsv"
# Three families, and all faults together.
SMALL = Weights(
    ("harsh", "heavy", "told"),
    (0, 0, 0, -10),
    {
        "dump": [0, 30, 3, 40],
        "sorry": [1, 30, 3, 40],
        "dont": [2, 30, 3, 31],
        "#": [2, 15, 3, 60],
        "ruin": [3, -40],
    },
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is a dump.", ["harsh"]),
        ("It is a sorry.", ["heavy"]),
        ("Don't dump it, sorry.", [UNCLEAR]),
        ("It is for 3 days.", [UNCLEAR]),
        ("It is a don't.", ["told"]),
        ("It is don't.", [""]),
        ("It is fine.", [HARMLESS]),
        ("It is don't. It is a dump.", ["told", "harsh"]),
        ("It is a don't. It is a ruin.", ["", HARMLESS]),
        ("Dump Site", [HARMLESS]),
        ("Dump site", ["harsh"]),
    ],
)
def test_weights_are_added_up_and_the_greatest_sum_names_the_family(text, expected):
    assert learned.readings(TokenizedText(text), SMALL) == expected


@pytest.mark.parametrize(
    ("text", "heard", "expected"),
    [
        ("It is fine too now.", [1], [""]),
        ("It is don't.", [1], ["told"]),
        ("It is don't. It is fine.", [0, 0], ["", HARMLESS]),
        ("It is don't. It is fine.", [0, 2], ["told", UNCLEAR]),
        ("Dump Site\n\nIt is a dump.", [2, 2], [HARMLESS, "harsh"]),
    ],
)
def test_what_rules_hear_in_a_sentence_and_elsewhere_counts_beside_the_weights(text, heard, expected):
    assert learned.readings(TokenizedText(text), SMALL, heard) == expected


def test_runs_have_edges_any_word_between_two_one_word_for_all_numbers_and_no_apostrophes():
    assert learned.runs(["don't", "85k"]) == {
        *("|", "| dont", "| dont #", "dont", "dont #", "dont # |", "#", "# |", "| _ #", "dont _ |"),
    }


def test_runs_are_packed_short_and_come_out_as_they_went_in():
    runs = {"i": [0, 3], "i _ |": [2, -5, 22, 30], "i wont": [1, 1], "you": [0, -45]}
    assert packed_runs.pack(runs) == "0iAQ1 _ |CIWl2wontBO0youA!"
    assert packed_runs.unpack(packed_runs.pack(runs)) == runs


def test_what_was_learned_is_small():
    assert learned.FILE.stat().st_size < 150_000


def test_what_was_learned_holds_for_a_writer_it_was_not_learned_from():
    rows = [line.split("\t") for line in UNSEEN.read_text(encoding="utf-8").splitlines()]
    heard = [
        (label, not {"", HARMLESS}.issuperset(learned.readings(TokenizedText(text), learned.load())))
        for _, label, _, text in rows
    ]
    faults, near = heard.count(("f", True)), heard.count(("n", True))
    assert (len(rows), faults > 370, faults / (faults + near) > 0.92) == (1206, True, True)
