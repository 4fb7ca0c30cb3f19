"""One fault, one finding; and praise only for what can't be read otherwise. The rules are this file's own."""

import pytest

from phrasebank.linter.linter import Draft
from phrasebank.linter.summary import LEFT_OUT, summarize
from tests.linter.test_linter import by  # noqa: F401

HARD = {"kind": "avoid", "words": ("a slow mess",)}
SHARED = {**HARD, "merged": "sentence"}
SOFT = {"kind": "prefer", "words": ("slow",), "draft": "note"}
NO = {
    "kind": "needs",
    "words": ("no", "decline"),
    "proof": ("i decline",),
    "doubt": ("almost",),
    "praise": "Clear.",
    "group": "the-no",
}


def heard(linter, text: str) -> list[tuple[str, str]]:
    return [(one.rule.id, text[one.start : one.end]) for one in linter.lint(Draft(text))]


@pytest.mark.parametrize(
    ("rules", "text", "expected"),
    [
        ((SOFT, HARD), "a slow mess", [("rule-1", "a slow mess")]),
        ((SOFT, HARD), "a slow mess. Slow", [("rule-0", "Slow"), ("rule-1", "a slow mess")]),
        ((HARD, SOFT), "slow, then a slow mess", [("rule-0", "a slow mess")]),
        ((SHARED, {**SOFT, "merged": "sentence"}), "slow, then a slow mess", [("rule-0", "a slow mess")]),
        ((HARD,), "a slow mess, a slow mess. Slow", [("rule-0", "a slow mess")]),
        ((HARD, {**HARD, "words": ("mess",)}), "a slow mess", [("rule-0", "a slow mess")]),
        ((HARD, {**SOFT, "merged": "off"}), "a slow mess", [("rule-0", "a slow mess"), ("rule-1", "slow")]),
        (({**SOFT, "once": True},), "Slow. Slow", [("rule-0", "Slow")]),
        ((HARD, {**SOFT, "gives_way_to": ("rule-0",)}), "slow, a slow mess", [("rule-0", "a slow mess")]),
        (({**NO, "gives_way_to": ("rule-1",)}, HARD), "a slow mess", [("rule-1", "a slow mess")]),
    ],
)  # fmt: skip
def test_of_rules_that_hear_the_same_the_weightiest_speaks(by, rules, text, expected):  # noqa: F811
    assert heard(by(*rules), text) == expected


@pytest.mark.parametrize(
    ("text", "praise"),
    [
        ("I decline.", ["Clear."]),
        ("No.", []),
        ("Almost: I decline.", []),
        ("Almost. I decline.", ["Clear."]),
        ("Should I decline?", []),
        ("You wrote \u201cI decline\u201d. No.", []),
        ("You \u201csaid\u201d it: I decline.", ["Clear."]),
        ("I decline. Maybe.", []),
        ("I decline. A slow mess.", []),
        ("I decline. Dull.", ["Clear."]),
    ],
)
def test_praise_needs_proof_and_nothing_against_it(by, text, praise):  # noqa: F811
    maybe = {"kind": "avoid", "words": ("maybe",), "group": "the-no"}
    linter = by({**NO, "clouded_by": ("rule-2",)}, maybe, HARD, {**SOFT, "words": ("dull",)})
    draft = Draft(text)
    assert [said for said in summarize(linter, draft, linter.lint(draft)) if said == "Clear."] == praise


def test_the_summary_says_that_quoted_mail_was_left_out(by):  # noqa: F811
    linter = by(HARD)
    draft = Draft("I decline.\n> What a slow mess")
    assert summarize(linter, draft, linter.lint(draft))[-1] == LEFT_OUT


@pytest.mark.parametrize(
    ("ending", "name"),
    [
        ("Thanks,\ntom", "tom"),
        ("kind regards\n\nmaria da silva", "maria da silva"),
        ("Best,\nTom Berg\nSenior Nurse", "Tom Berg"),
        ("Ada (the night nurse)", "Ada"),
        ("I loved the kitchen and the people in it.\n\nmarco", "marco"),
        ("Funtastically yours", None),
        ("Let me know if there is more.", None),
        ("Call me any time", None),
    ],
)
def test_a_signature_is_a_name_and_no_other_last_line(by, ending, name):  # noqa: F811
    linter = by({"kind": "avoid", "words": ("<signed>",)})
    text = f"I will not come to the office.\n\n{ending}"
    assert [said for _, said in heard(linter, text)][:1] == ([name] if name else [])


READS = {"kind": "reads-as", "reads_as": "promise", "draft": "note"}


def test_what_reads_like_a_fault_is_said_where_no_other_rule_speaks_of_the_sentence(by):  # noqa: F811
    text = "I will definitely apply again next year."
    assert heard(by(READS), text) == [("rule-0", text.rstrip("."))]
    assert heard(by(READS, {"kind": "avoid", "words": ("again",)}), text) == [("rule-1", "again")]


def test_what_reads_like_a_fault_is_said_beside_words_that_could_be_better(by):  # noqa: F811
    text = "I will definitely apply again next year."
    better = {"kind": "prefer", "words": ("again",)}
    assert heard(by(better, READS), text) == [("rule-0", "again"), ("rule-1", text.rstrip("."))]


def test_what_reads_like_a_fault_is_said_where_a_rule_has_spoken_its_once(by):  # noqa: F811
    text = "Once again.\nI promise that I will definitely apply again next year."
    once = {"kind": "avoid", "words": ("again",), "once": True}
    assert heard(by(once, READS), text)[1:] == [
        ("rule-1", "I promise that I will definitely apply again next year")
    ]


def test_words_are_let_pass_in_a_sentence_that_reads_like_no_fault(by):  # noqa: F811
    offer = {"kind": "avoid", "words": ("offer",)}
    assert heard(by(offer), "Thank you for the offer.") == [("rule-0", "offer")]
    assert heard(by(offer, READS), "Thank you for the offer.") == []
    better = {**offer, "kind": "prefer"}
    assert heard(by(better, READS), "Thank you for the offer.") == [("rule-0", "offer")]


def test_words_of_one_family_are_let_pass_in_a_sentence_that_reads_like_another(by):  # noqa: F811
    text = "I will definitely apply again next year."
    again = {"kind": "avoid", "words": ("again",)}
    assert heard(by({**again, "reads_as": "promise"}, READS), text) == [("rule-0", "again")]
    assert heard(by({**again, "reads_as": "harsh"}, READS), text) == [("rule-1", text.rstrip("."))]


def test_what_is_grave_is_told_in_a_sentence_that_reads_like_no_fault(by):  # noqa: F811
    offer = {"kind": "avoid", "words": ("offer",), "grave": True}
    assert heard(by(offer, READS), "Thank you for the offer.") == [("rule-0", "offer")]


def test_wording_is_not_told_beside_many_faults(by):  # noqa: F811
    text = "Slow. A mess. A mess. A mess."
    mess = {"kind": "avoid", "words": ("mess",)}
    assert heard(by(SOFT, mess), text)[0] == ("rule-0", "Slow")
    assert heard(by(SOFT, mess), f"{text} A mess.") == [("rule-1", "mess")] * 4


def test_a_sentence_with_a_fault_has_no_note_besides(by):  # noqa: F811
    text = "A slow mess, and the offer."
    offer = {"kind": "avoid", "words": ("offer",), "draft": "note"}
    assert heard(by(HARD, offer), text) == [("rule-0", "A slow mess")]
    assert heard(by(HARD, {**offer, "draft": "mend"}), text)[1:] == [("rule-1", "offer")]
