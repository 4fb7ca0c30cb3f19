"""What sentences may read as: the weights are added up as they say, and hold for a writer they never met."""

from pathlib import Path

import pytest

from phrasebank.linter import learned, packed_weights
from phrasebank.linter.learned import Weights
from phrasebank.text.sentences import TokenizedText

UNSEEN = Path(__file__).parents[1] / "cases" / "sentences-unseen.tsv"
UNCLEAR = f"{learned.UNCLEAR} "
# Three families, and all faults together.
SMALL = Weights(
    ("harsh", "heavy", "told"),
    (0, 0, 0, -16),
    packed_weights.unpack(
        packed_weights.pack(
            {
                packed_weights.number(run): weights
                for run, weights in {
                    "dump": (40, -20, -20, 40),
                    "sorry": (-20, 40, -20, 40),
                    "dont": (-20, -20, 40, 31),
                    "#": (0, 0, 15, 44),
                    "ruin": (0, 0, 0, -40),
                }.items()
            }
        )
    ),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is a dump.", ["harsh"]),
        ("It is a sorry.", ["heavy"]),
        ("Don't dump it, sorry.", [UNCLEAR]),
        ("It is for 3 days.", [UNCLEAR + "told"]),
        ("It is a don't for now.", ["told"]),
        ("It is don't.", [""]),
        ("It is fine.", [""]),
        ("It is don't. It is a dump.", ["told", "harsh"]),
        ("It is a don't. It is a ruin.", ["", ""]),
        ("Dump Site", [""]),
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
        ("It is don't. It is fine.", [0, 0], ["", ""]),
        ("It is a don't for now. It is fine.", [0, 0], ["", ""]),
        ("It is a don't for now. It is fine too, is it.", [0, 2], ["told", UNCLEAR]),
        ("Dump Site\n\nIt is a dump.", [2, 2], ["", "harsh"]),
    ],
)
def test_what_rules_hear_in_a_sentence_and_elsewhere_counts_beside_the_weights(text, heard, expected):
    assert learned.readings(TokenizedText(text), SMALL, heard) == expected


def test_runs_have_edges_one_word_for_all_numbers_and_no_apostrophes():
    runs = {"|", "| dont", "| dont #", "dont", "dont #", "dont # |", "#", "# |"}
    assert learned.runs(["don't", "85k"]) == {packed_weights.number(run) for run in runs}


def test_a_run_is_a_number_of_twenty_bits():
    assert (packed_weights.number("i am"), packed_weights.number("\u00e9")) == (901_859, 442_550)


def test_weights_are_packed_short_and_come_out_as_they_went_in():
    packed = packed_weights.pack({3: (0, 7, 1), 4: (0, 0, -90), 200: (2, 0, 0)})
    assert packed == "DO1UA!~~~MN0P"
    unpacked = packed_weights.unpack(packed)
    assert unpacked == {3: "O1U", 4: "!", 200: "N0P"}
    sums = [0, 0, 5]
    packed_weights.add(sums, unpacked[3])
    assert sums == [0, 7, 6]


def test_what_was_learned_is_small():
    assert learned.FILE.stat().st_size < 150_000


def test_what_was_learned_holds_for_a_writer_it_was_not_learned_from():
    rows = [line.split("\t") for line in UNSEEN.read_text(encoding="utf-8").splitlines()]
    heard = [
        (label, any(learned.readings(TokenizedText(text), learned.load()))) for _, label, _, text in rows
    ]
    faults, near = heard.count(("f", True)), heard.count(("n", True))
    assert (len(rows), faults > 340, faults / (faults + near) > 0.92) == (1206, True, True)
