"""Drafts read by small rules of this file's own: what each kind says, where, and how it is summed up."""

import pytest

from phrasebank.linter.linter import Draft, Linter
from phrasebank.linter.summary import summarize
from phrasebank.model.library import Library
from phrasebank.model.rule import Rule

BARE = {
    "title": "A rule",
    "group": "warmth",
    "why": "It stings.",
    "instead": "Leave it.",
    "flagged": ("x",),
    "passed": ("x",),
    "draft": "mend",
}


@pytest.fixture
def by(small):
    """A linter by rules of which only what matters is given."""

    def make(*rules: dict) -> Linter:
        made = tuple(Rule(**{**BARE, "id": f"rule-{at}", **rule}) for at, rule in enumerate(rules))
        return Linter(Library(vocabularies=small.vocabularies, rules=made))

    return make


def found(linter: Linter, text: str, **known: object) -> list[str | None]:
    return [
        None if finding.start is None else text[finding.start : finding.end]
        for finding in linter.lint(Draft(text, **known))
    ]


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ({"kind": "avoid", "words": ("reject",)}, "I reject it. Reject!", ["reject", "Reject"]),
        (
            {"kind": "avoid", "words": ("rude",), "unless": ("seem",)},
            "He was rude. I don't want to seem rude.",
            ["rude"],
        ),
        (
            {"kind": "avoid", "words": ("maybe",), "beside": ("<decline>",)},
            "Maybe. Maybe I'll turn down this.",
            ["Maybe"],
        ),
        ({"kind": "at-most", "words": ("sorry",)}, "Sorry, so sorry, sorry", ["sorry", "sorry"]),
        ({"kind": "at-most", "words": ("sorry",), "draft_most": 2}, "Sorry, so sorry, sorry", ["sorry"]),
        ({"kind": "needs", "words": ("thank/thanks",)}, "No.", [None]),
        ({"kind": "needs", "words": ("thank/thanks",)}, "No, thanks.", []),
        ({"kind": "needs", "words": ("thanks",), "least": 3}, "No. Never.", []),
        ({"kind": "needs", "words": ("thanks",), "least": 3}, "No. Never. Bye.", [None]),
        ({"kind": "too-long"}, "word " * 41, [None]),
        ({"kind": "too-long"}, "word " * 40, []),
        (
            {"kind": "too-long", "of": "sentence", "most": 3},
            "One two three. One two three four.",
            ["One two three four"],
        ),
        ({"kind": "too-short"}, "No.", [None]),
        ({"kind": "too-short"}, "I say no.", []),
        (
            {"kind": "repeats", "of": "sentence"},
            "I have to say no. Thanks. I have to say no! Thanks.",
            ["I have to say no"],
        ),
        ({"kind": "repeats", "of": "opening", "most": 2}, "I go. I've gone. I went. You too. I stay.", ["I"]),
        (
            {"kind": "differs", "words": ("join <name>", "<name> and its")},
            "To join Acme is good, for Acme and its people and Bolt and its people",
            ["Bolt and its"],
        ),
        (
            {"kind": "differs", "words": ("offer from <name>",)},
            "About: Offer from Acme, the offer from Acme & Works, the offer from Bolt",
            ["offer from Bolt"],
        ),
        (
            {"kind": "differs", "words": ("joined <name>", "<name> works")},
            "Joined Acme. Acme works. Bolt works.",
            ["Bolt works"],
        ),
        (
            {"kind": "differs", "words": ("join/joining <name>",)},
            "Joining Acme or Acme Works, and join Bolt; joining us",
            ["join Bolt"],
        ),
    ],
)
def test_each_kind_of_rule_speaks_up_at_its_place(by, rule, text, expected):
    assert found(by(rule), text) == expected


@pytest.mark.parametrize(
    ("rule", "known", "spoken"),
    [
        ({"channels": ("email",)}, {"channel": "text"}, False),
        ({"channels": ("email",)}, {"channel": "email"}, True),
        ({"stages": ("after",)}, {"stage": "offer"}, False),
        ({"facts": ("met-them",)}, {}, False),
        ({"facts": ("met-them",)}, {"facts": frozenset(("met-them", "took-another"))}, True),
        ({"draft": "off"}, {}, False),
        ({"kind": "needs"}, {"whole": False}, False),
    ],
)
def test_a_rule_speaks_only_of_drafts_that_it_is_for(by, rule, known, spoken):
    linter = by({"kind": "avoid", "words": ("no",), **rule})
    assert bool(found(linter, "Yes." if rule.get("kind") == "needs" else "No.", **known)) == spoken


def test_nothing_is_said_of_a_draft_without_words(by):
    linter = by({"kind": "needs", "words": ("thanks",)}, {"kind": "too-short"})
    assert found(linter, " \n\u200f\u2026") == []


def test_what_matters_most_comes_first(by):
    linter = by(
        {"kind": "avoid", "words": ("no",)}, {"kind": "avoid", "words": ("maybe",), "group": "the-no"}
    )
    assert found(linter, "no, maybe") == ["maybe", "no"]


def test_the_summary_says_what_is_good_then_what_to_mend_and_what_to_note(by):
    thanks = {
        "kind": "needs",
        "words": ("thanks",),
        "praise": "It thanks them.",
        "remark": "It doesn't thank them.",
        "group": "warmth",
    }
    stock = {"kind": "avoid", "words": ("journey",), "draft": "note", "remark": "It has a stock phrase."}
    stings = {"kind": "avoid", "words": ("reject",), "remark": "It has a hard word.", "group": "the-no"}
    linter = by(thanks, stock, stings)

    def said(text: str) -> str:
        draft = Draft(text)
        return " ".join(summarize(linter, draft, linter.lint(draft)))

    assert (
        said("A journey, thanks. I reject it, reject.")
        == "It thanks them. It has a hard word. It has a stock phrase."
    )
    assert said("Thanks.") == "It thanks them. We found nothing to change."
    assert said("No.") == "It doesn't thank them."
    assert said(" ") == ""


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ({"draft": "mention"}, "No, sorry.", ["We found nothing to change.", "No thanks, which is fine."]),
        ({"draft": "mention"}, "No, thanks.", ["We found nothing to change."]),
        ({"mentioned_below": 3}, "No, sorry.", ["We found nothing to change.", "No thanks, which is fine."]),
        ({"mentioned_below": 2}, "No, sorry.", ["It doesn't thank them."]),
        ({"mentioned_beyond": 1}, "No, sorry.", ["We found nothing to change.", "No thanks, which is fine."]),
    ],
)
def test_what_is_only_mentioned_is_a_line_of_the_summary_and_no_finding(by, rule, text, expected):
    said = {"remark": "It doesn't thank them.", "mention": "No thanks, which is fine."}
    linter = by({"kind": "needs", "words": ("thanks",), **said, **rule})
    draft = Draft(text)
    assert summarize(linter, draft, linter.lint(draft)) == expected
    assert len(linter.lint(draft)) == ("It doesn't thank them." in expected)


def test_what_is_missing_is_told_only_in_so_many_words_for_each_thing_that_is_told(by):
    missing = {"kind": "needs", "words": ("thanks",), "mentioned_beyond": 4}
    linter = by(missing, {"kind": "avoid", "words": ("dump/mess",)})
    assert found(linter, "It is no.") == [None]
    assert found(linter, "It is a no.") == [None]
    assert found(linter, "So it is a no.") == []
    assert found(linter, "So it is a dump.") == [None, "dump"]


def test_of_several_things_to_mention_only_the_first_is_told(by):
    quiet = {"kind": "needs", "draft": "mention"}
    linter = by(
        {**quiet, "words": ("thanks",), "mention": "No thanks."},
        {**quiet, "words": ("hello",), "mention": "No hello."},
    )
    draft = Draft("No.")
    assert summarize(linter, draft, linter.lint(draft)) == ["We found nothing to change.", "No thanks."]


def test_nothing_is_praised_beside_something_to_mend_of_the_same_group(by):
    clear = {"kind": "needs", "words": ("won't",), "praise": "This is a clear no.", "group": "the-no"}
    wavers = {"kind": "avoid", "words": ("maybe",), "remark": "The no wavers.", "group": "the-no"}
    linter = by(clear, wavers)
    draft = Draft("I won't come. Maybe later.")
    assert summarize(linter, draft, linter.lint(draft)) == ["The no wavers."]


def test_a_long_list_of_faults_is_cut_short(by):
    words = ("one", "two", "three", "four")
    linter = by(*({"kind": "avoid", "words": (word,), "remark": f"It says {word}."} for word in words))
    draft = Draft("one two three four")
    assert summarize(linter, draft, linter.lint(draft))[-2:] == [
        "It says three.",
        "There are other notes with your draft.",
    ]
