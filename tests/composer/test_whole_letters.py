"""Letters with words of their own: read as phrases that no bank has.

And the first thing that a visitor is offered where they fit.
"""

import re
from dataclasses import replace

import pytest

from phrasebank.checks import registry
from phrasebank.composer import messages
from phrasebank.composer.composer import Composer
from phrasebank.composer.letter_drafts import letter_drafts
from phrasebank.model.facets import Choices
from phrasebank.model.library import Library
from phrasebank.model.load_library import load_library
from tests.composer.cases import OFFER_BY_EMAIL
from tests.conftest import SMALL

LETTER = """id: whole
title: A whole letter
situation: >-
  You write it in one go.
outline: decline
stage: offer
level: none
audience: general
reader: hiring-manager
channel: email
tone: warm
facts: [met-them]
parts:
  - move: greeting
    text: >-
      Dear {name},
  - move: gratitude
    text: >-
      Thank you for the offer. I enjoyed meeting everyone.
  - move: decision
    starts: sentence
    text: >-
      I've thought it over, and I've decided not to accept.
  - move: sign-off
    text: >-
      Best,
"""
ASKED = replace(OFFER_BY_EMAIL, facts=frozenset({"met-them"}))


@pytest.fixture
def library() -> Library:
    found, problems = load_library(SMALL, {"letters/whole.yml": LETTER})
    assert problems == [] and list(registry.run(found)) == []
    return found


def test_its_words_are_phrases_that_fit_what_the_letter_fits_and_stand_in_no_bank(library):
    phrase = library.phrase["whole--decision"]
    assert (phrase.text, phrase.stages, phrase.facts) == (
        "I've thought it over, and I've decided not to accept.",
        ("offer",),
        ("met-them",),
    )
    assert phrase not in library.phrases and phrase.place("text").line == 22


def test_words_of_its_own_say_whether_they_begin_a_paragraph(library):
    _, body, _ = messages.assemble(library, library.letter["whole"]).paragraphs
    assert [line.phrase.move for line in body] == ["gratitude", "decision"]


def test_a_first_draft_is_the_whole_letter_that_fits_and_another_wording_thanks_otherwise(library):
    composer, outline = Composer(library), library.outline["decline"]
    first, second = (composer.compose(outline, ASKED, turn) for turn in (0, 1))
    assert [phrase.id for phrase in first] == [
        "whole--greeting",
        "whole--gratitude",
        "whole--decision",
        "whole--sign-off",
    ]
    assert [one.move for one, other in zip(first, second, strict=True) if one != other] == ["gratitude"]


@pytest.mark.parametrize(
    "asked",
    [
        replace(ASKED, facts=frozenset()),
        replace(ASKED, reader="recruiter"),
        replace(ASKED, audience="executive"),
    ],
    ids=["a fact is missing", "another reader", "another audience"],
)
def test_a_letter_that_says_something_else_is_no_draft(library, asked):
    assert letter_drafts(Composer(library), library.outline["decline"], asked) == []


def test_a_letter_stays_as_it_is_where_nothing_tells_the_reason_so_fully(library):
    asked = replace(ASKED, topic="pay", level="full")
    (draft,) = letter_drafts(Composer(library), library.outline["decline"], asked)
    assert [phrase.id for phrase in draft] == list(library.letter["whole"].made_of)


def test_a_reason_of_the_banks_goes_into_a_letter_that_has_none(library):
    asked = replace(ASKED, topic="pay", level="partial")
    (draft,) = letter_drafts(Composer(library), library.outline["decline"], asked)
    assert [phrase.id for phrase in draft][2:4] == ["whole--decision", "pay-partial"]


def test_of_the_letters_in_other_tones_the_one_whose_tone_is_nearest_comes_first():
    others = {
        f"letters/{tone}.yml": LETTER.replace("tone: warm", f"tone: {tone}").replace(
            "id: whole", f"id: {tone}"
        )
        for tone in ("formal", "warm")
    }
    found, _ = load_library(SMALL, others)
    drafts = letter_drafts(Composer(found), found.outline["decline"], replace(ASKED, tone="neutral"))
    assert [draft[0].id for draft in drafts] == ["warm--greeting", "formal--greeting"]


def test_no_letter_has_decided_what_left_no_choice(composer):
    asked = Choices(
        stage="offer",
        topic="visa",
        level="partial",
        audience="general",
        reader="hiring-manager",
        channel="email",
        tone="warm",
        facts=frozenset(),
    )
    drafts = letter_drafts(composer, composer.library.outline["decline-in-writing"], asked)
    decisions = [phrase.text for draft in drafts for phrase in draft if phrase.move == "decision"]
    assert decisions and not any("decided" in text for text in decisions)


# What follows a decision and isn't one: a reason that joins it explains the apology.
DECIDES = re.compile(r"decided|withdraw|decline|n't|\bnot\b|\bno\b|pass")
SORRY = re.compile(r"\bsorry (?:that|it|I)\b")
AFTERWARDS = re.compile(r"(?:I know|I appreciate|I understand|I hope|Thank)\b")


def test_a_reason_joins_the_decision_and_not_what_is_said_after_it(composer):
    taking = [
        phrase
        for letter in composer.library.letters
        for phrase in (composer.library.phrase[one] for one in letter.made_of)
        if phrase.takes_reason and phrase.move == "decision"
    ]
    last = {phrase.id: re.split(r"(?<=[.!?])\s+", phrase.text)[-1] for phrase in taking}
    assert len(last) > 100
    assert {
        one: text
        for one, text in last.items()
        if SORRY.search(text) or (AFTERWARDS.match(text) and not DECIDES.search(text))
    } == {}
