"""PatternSet of words as rules write them: what is found, what is not, and what can't be read."""

import pytest

from phrasebank.linter import matcher, patterns
from phrasebank.linter.matcher import PatternSet
from phrasebank.linter.patterns import PatternError
from phrasebank.text.sentences import TokenizedText

FAMILIES = {
    "decline": ("decline", "turn down"),
    "nobody": ("there", "dear", "ms", "mr", "team", "thanks"),
    "currency": ("euros", "usd", "$"),
    "title": ("mr", "ms"),
    "relative": ("wife",),
    "named-by-part": ("boss",),
    "never-twice": ("the", "my"),
}


def found(text: str, *wanted: str) -> list[str]:
    tokenized = TokenizedText(text)
    return [
        text[hit.start : hit.end]
        for hit in PatternSet({"rule": wanted}, FAMILIES).find_all(tokenized).get("rule", [])
    ]


@pytest.mark.parametrize(
    ("run", "text", "expected"),
    [
        ("say no", "I say: no. Say\u00a0no, SAY NO", ["say: no", "Say\u00a0no", "SAY NO"]),
        ("say no", "I say. No.", []),
        ("can't", "I can\u2019t, cant, can`t, canteen", ["can\u2019t", "cant", "can`t"]),
        ("sorry", "so\u00adrry \u200fsor\u200dry\u200e sorrys", ["so\u00adrry", "sor\u200dry"]),
        ("too low/small", "too low, too big, too small", ["too low", "too small"]),
        ("i (really) can't", "I can't; I really can't; I just can't", ["I can't", "I really can't"]),
        (
            "i might ... go",
            "I might go. I might well not want to go. I might have to stay and then perhaps go.",
            ["I might go", "I might well not want to go"],
        ),
        (
            "i ... ... go",
            "I would then have to stay for long and go",
            ["I would then have to stay for long and go"],
        ),
        ("to <decline>", "to decline, to turn it down, to turn down", ["to decline", "to turn down"]),
        ("sorry", "sorry sorry", ["sorry", "sorry"]),
    ],
)
def test_a_run_is_found_where_its_words_stand_in_one_sentence(run, text, expected):
    assert found(text, run) == expected


def test_of_hits_that_overlap_the_first_and_longest_counts():
    assert found("so very sorry", "so very", "so very sorry", "very sorry", "sorry") == ["so very sorry"]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("<number>", "3 of 85,000 or 3rd, in 1.5 years", ["3", "85,000", "1.5"]),
        (
            "<money>",
            "$85,000, 85k, 5 days, 20\u00a0euros, USD 90, 85.000,50 $, no. FM/40k",
            ["$85,000", "85k", "20\u00a0euros", "USD 90", "85.000,50 $"],
        ),
        (
            "<percent>",
            "20%, 5 percent, 2.5%, 7 per cent, 8 per day",
            ["20%", "5 percent", "2.5%", "7 per cent"],
        ),
        (
            "with <name>",
            "with Bain & Company, with us, with Thanks, with \u00c9mile",
            ["with Bain & Company", "with \u00c9mile"],
        ),
        ("dear <someone>", "dear anna, dear team", ["dear anna"]),
        ("<called>", "Anna, thanks", ["Anna"]),
        ("<called>", "Anna. Thanks", ["Anna"]),
        ("<called>", "Anna -\n\nthanks", ["Anna"]),
        ("<called>", "Thanks, Anna", []),
        ("<called>", "There: the post\n\nAnna,\n\nthank you", ["Anna"]),
        ("<called>", "There: the post\n\nLeeds is far", []),
        ("<called>", "the post in Leeds,\nthank you", []),
        (
            "<addressed>",
            "It was good, Anna, to hear you. We spoke today, Mr Ito, and I thank you, Ben.",
            ["Anna", "Mr Ito"],
        ),
        (
            "<addressed>",
            "With Anna, Ben, and my boss, Cleo, and my wife, Dora, it was so, Team, fine,\nEva, and",
            [],
        ),
        ("<doubled>", "The the post, the, the post. My my post. Had had, the. The", ["The the", "My my"]),
        ("<small-i>", "i think I know i'm in", ["i", "i'm"]),
        ("<capitals>", "I WILL NEVER go", ["WILL NEVER"]),
        (
            "<blank>",
            "Hi [Name], {company} [1] <date> <a@b.c> ____ a_b XXX xxl",
            ["[Name]", "{company}", "<date>", "____", "XXX"],
        ),
        ("<emoji>", "\U0001f600 ok :) a:) \u2764", ["\U0001f600", ":)", "\u2764"]),
        ("<exclamation>", "No! No!! No?! No?", ["!", "!!", "?!"]),
        ("<shout>", "No!! No!!! No?! No?!! No???", ["!!!", "?!!"]),
    ],
)
def test_kinds_and_marks_are_found_by_their_names(kind, text, expected):
    assert found(text, kind) == expected


@pytest.mark.parametrize(
    "run",
    [
        "to <declne>",
        "say <blank>",
        "... no",
        "no ...",
        "(well) no",
        "no (thanks)",
        "",
        "no //",
        "no (thank you) anna",
        "no thanks) anna",
    ],
)
def test_what_cannot_be_read_says_so_and_finds_nothing(run):
    with pytest.raises(PatternError):
        patterns.parse_pattern(run, FAMILIES)
    assert found("to decline, say no", run) == []


def test_an_unknown_name_is_answered_with_the_nearest():
    with pytest.raises(PatternError, match="Did you mean '<decline>'"):
        patterns.parse_pattern("to <declne>", FAMILIES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dear Ms. Ito, no. Thanks\u2026 Bye", [["dear", "ms", "ito", "no"], ["thanks"], ["bye"]]),
        ("Hi Anna,\nthanks", [["hi", "anna"], ["thanks"]]),
        ("A line that somebody's mail program has wrapped at its\nusual width goes on", 1),
        ("One\n\ntwo", [["one"], ["two"]]),
        ("It is 3.5 p.m. and i.e. fine", 1),
        ('He said "no." And', [["he", "said", "no"], ["and"]]),
    ],
)
def test_sentences_end_at_stops_at_empty_lines_and_where_a_line_ends_early(text, expected):
    tokenized = TokenizedText(text)
    said = [
        [word.text for at, word in enumerate(tokenized.tokens) if tokenized.sentence_index[at] == number]
        for number in sorted(set(tokenized.sentence_index))
    ]
    assert said == expected or len(said) == expected


def test_a_hostile_pattern_takes_time_that_grows_with_the_text_alone(monkeypatch):
    steps: list[int] = []
    ends = matcher._ends

    def counted(*asked):
        steps.append(1)
        return ends(*asked)

    monkeypatch.setattr(matcher, "_ends", counted)
    pattern, text = " ... ".join(["a"] * 50) + " zz", "a " * 150 + ". zz"
    assert found(text, pattern) == []
    # Each of the 100 elements is tried once at each of the 150 places, and the place behind them.
    assert 0 < len(steps) <= 100 * 151


def test_a_hostile_pattern_is_found_where_it_stands():
    assert found("a b b a a zz", "a ... a ... zz") == ["a b b a a zz"]
