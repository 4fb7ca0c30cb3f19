"""What somebody gives, made into a phrase.

Proposals, near neighbors, and every problem at the answer that makes it.
"""

import shutil

import pytest

from phrasebank.editing import suggestions
from phrasebank.editing.proposal import evaluate
from phrasebank.editing.submission import Submission, from_issue
from phrasebank.source.diagnostics import Location
from tests.conftest import SMALL

ISSUE = """\
### Bank

Thanks

### Title

For the tour of the lab

### Text

Thank you for showing me the lab,
and for  the patience of {company}.

### Use

When they did.

### Avoid

When they didn\u2019t.

### Reasoning

It is a detail.
"""


def given(**answers: str) -> Submission:
    return Submission(Location("answers", 1, 1), answers, {name: Location(name, 1, 1) for name in answers})


def told(made) -> list[str]:
    return [f"{problem.place}: {problem.name}" for problem in made.problems]


@pytest.fixture
def issue(small):
    return lambda text: evaluate(from_issue(text, "issue.md", small), small, SMALL)


def test_an_issue_becomes_a_phrase_in_its_bank(issue):
    made = issue(ISSUE)
    assert (made.problems, made.bank.bank, made.fields["id"]) == ([], "thanks", "tour-lab")
    assert (
        "      Thank you for showing me the lab, and for the patience of {company}.\n" in made.insertion.text
    )
    assert made.text.startswith(
        "  - id: tour-lab\n    title: For the tour of the lab\n"
    ) and made.text.endswith("      It is a detail.")
    assert made.fields["avoid"] == "When they didn't."


def test_everything_wrong_is_told_at_once_where_it_was_answered(issue):
    wrong = ISSUE.replace("{company}", "{firm}").replace("### Use\n\nWhen they did.\n\n", "").replace(
        "For the tour of the lab", "X"
    ) + ("\n### Tone\n\nWarmest\n\n### Topics\n\nPay, Helth\n\n### Colour\n\nred\n\n### Title\n\nAgain\n")
    assert told(issue(wrong)) == [
        "issue.md:1:1: missing-key", "issue.md:7:1: too-short", "issue.md:12:26: unknown-slot",
        "issue.md:24:1: unknown-word", "issue.md:28:1: unknown-word",
        "issue.md:32:1: unknown-question", "issue.md:36:1: answered-twice",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "no-answers"),
        ("Just words", "no-answers"),
        ("### Bank\n\nNone such\n", "unknown-bank"),
        ("### Title\n\nSomething\n", "unknown-bank"),
    ],
)
def test_an_issue_that_is_no_form_is_told_so(text, name, issue):
    assert name in [problem.name for problem in issue(text).problems]


def test_a_text_cannot_break_out_of_its_place(issue):
    made = issue(
        ISSUE.replace("It is a detail.", "x\n  - id: evil\n    title: Evil\nphrases: []\n\x1b[31m\u202e")
    )
    assert [problem.name for problem in made.problems] == ["bidi-control", "control-character"]
    assert "\n      x - id: evil title: Evil phrases: [] " in made.insertion.text


def test_a_phrase_that_is_there_already_is_told(small):
    made = evaluate(
        given(
            bank="thanks",
            title="Short",
            text="Thank you for the offer!",
            use="x.",
            avoid="y.",
            reasoning="z.",
            id="thanks-short",
        ),
        small,
        SMALL,
    )
    assert told(made) == ["id:1:1: same-id", "text:1:1: near-duplicate", "title:1:1: same-title"]


def test_an_id_without_a_bank_means_better_words_for_its_phrase(small):
    made = evaluate(given(id="thanks-short", text="Thank you for your offer."), small, SMALL)
    assert made.problems == [] and made.bank.bank == "thanks"
    assert made.insertion.text == (SMALL / "banks/thanks.yml").read_text(encoding="utf-8").replace(
        "      Thank you for the offer.", "      Thank you for your offer."
    )
    assert made.text.startswith(
        "  - id: thanks-short\n    title: Short\n    text: >-\n      Thank you for your offer.\n"
    )


def test_what_it_breaks_elsewhere_is_told_there(small):
    made = evaluate(
        given(id="thanks-short", text=" ".join(["Thank you all."] * 3), move="reason"), small, SMALL
    )
    assert "tests/small/letters/pay-too-low.yml:13:51: letter-order" in told(made)


def test_what_was_wrong_before_is_not_the_new_phrases_fault(issue, tmp_path, small):
    root = tmp_path / "small"
    shutil.copytree(SMALL, root)
    file = root / "banks/saying-no.yml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("tone: formal", "tone: formall"), encoding="utf-8"
    )
    made = evaluate(from_issue(ISSUE, "issue.md", small), small, root)
    assert made.problems == []


@pytest.mark.parametrize(("title", "name"), [
    ("For the tour of the lab", "tour-lab"), ("Short, and so on", "short-so"),
    ("Caf\u00e9: it's late!", "cafe-its-late"), ("\u597d", "phrase"), ("3 more days", "more-days"),
    ("I am", "am"), ("You and I", "you-and-i"),
    ("Thanks (short)", "thanks-short-2"), ("Thanks, brief", "thanks-brief-2"), ("No regret", "no-regret-2"),
    ("", "phrase"), ("Unimaginably long words standing everywhere today", "unimaginably-long-words-standing"),
])  # fmt: skip
def test_an_id_is_proposed_that_no_phrase_has_or_had(title, name, small):
    assert suggestions.unused_id(title, small) == name


def test_phrases_that_say_nearly_the_same_are_found(banks):
    near = suggestions.similar_phrases("Thank you for the offer, and for being so kind to me.", banks)
    assert near[0].phrase.id == "thanks-offer-made-kindly" and near[0].score >= 85
    assert (
        suggestions.similar_phrases(
            "Thank you for the offer, and for being so kind to me.",
            banks,
            besides="thanks-offer-made-kindly",
        )[:1]
        != near[:1]
    )
    assert suggestions.similar_phrases("Completely other words about nothing here", banks) == []


@pytest.mark.parametrize(
    ("text", "bank"),
    [
        ("Thank you for the offer, and for the time you spent on it.", "gratitude"),
        ("The commute would be too long for me.", "reasons-place-and-time"),
        ("I've decided not to accept the offer.", "decision"),
    ],
)
def test_a_bank_is_proposed_by_the_phrases_most_like_it(text, bank, banks):
    assert suggestions.bank(text, banks).bank == bank


def test_facets_are_proposed_that_most_neighbours_have_and_nobody_named(banks):
    bank = suggestions.bank("The commute would be too long for me.", banks)
    proposed = suggestions.facets({"text": "The commute would be too long for me."}, bank, banks)
    assert proposed["level"] == "partial" and "move" not in proposed and "facts" not in proposed
    assert "level" not in suggestions.facets(
        {"text": "The commute would be too long for me.", "level": "full"}, bank, banks
    )
