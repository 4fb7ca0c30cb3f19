"""Messages for a visitor's choices: fitting, sound together, and checked as whole texts.

The texts are checked by rules of this file's own.
"""

import random
from dataclasses import replace
from itertools import pairwise

import pytest

from phrasebank.composer.choices import capped
from phrasebank.composer.composer import Composer
from phrasebank.model.facets import Choices
from phrasebank.model.outlines import ordered
from tests.composer.test_proof import drawn, faults
from tests.draws import draws

pytestmark = pytest.mark.slow

EMAIL = Choices(
    stage="offer",
    topic="pay",
    level="partial",
    audience="general",
    reader="hiring-manager",
    channel="email",
    tone="warm",
)


@pytest.fixture(scope="module")
def little(small):
    return Composer(small)


def test_a_first_draft_has_the_required_and_the_usual_moves_in_order(little):
    outline = little.library.outline["decline"]
    assert [phrase.id for phrase in little.compose(outline, EMAIL)] == [
        "dear-name",
        "thanks-short",
        "no-short",
        "pay-partial",
        "sign-off",
    ]


def test_a_first_draft_without_a_level_has_no_reason(little):
    outline, silent = little.library.outline["decline"], replace(EMAIL, level="none")
    assert [phrase.id for phrase in little.compose(outline, silent)][2:] == ["no-short", "sign-off"]


@pytest.mark.parametrize(
    ("topic", "level", "told"),
    [("pay", "partial", "partial"), ("pay", "full", "partial"), ("other", "full", "none")],
)
def test_a_level_falls_to_the_highest_that_has_words(little, topic, level, told):
    choices = replace(EMAIL, topic=topic, level=level)
    assert little.telling(little.library.outline["decline"], choices).level == told


def test_what_the_writer_said_is_said_first(little):
    """A fact that is ticked opens a sentence, and the message has it."""
    outline = little.library.outline["decline"]
    told = replace(EMAIL, facts=frozenset({"met-them"}))
    assert "thanks-met" in [phrase.id for phrase in little.compose(outline, told)]


def test_a_reason_is_told_at_the_very_level_that_was_chosen(little):
    fitting = little.fitting(little.library.outline["decline"], EMAIL)
    assert [phrase.id for phrase in fitting["reason"]] == ["pay-partial"]


def test_a_phrase_that_claims_a_fact_is_offered_only_where_it_is_true(little):
    outline = little.library.outline["decline"]
    assert [phrase.id for phrase in little.fitting(outline, EMAIL)["gratitude"]] == ["thanks-short"]
    told = Choices(**{**vars(EMAIL), "facts": frozenset({"met-them"})})
    assert [phrase.id for phrase in little.fitting(outline, told)["gratitude"]] == [
        "thanks-met",
        "thanks-short",
    ]


def test_what_no_phrase_can_fill_gives_no_message(little):
    assert (
        little.compose(little.library.outline["decline"], Choices(**{**vars(EMAIL), "tone": "plain"})) is None
    )


def test_a_contracted_sentence_may_not_stand_beside_a_formal_one(composer):
    phrases = composer.library.phrases
    short = next(
        phrase for phrase in phrases if phrase.tone == "neutral" and composer.traits[phrase.id].contracted
    )
    stiff = next(
        phrase
        for phrase in phrases
        if phrase.tone == "formal" and phrase.move != short.move and "{role}" not in phrase.text
    )
    assert list(composer.faults(EMAIL, [short])) == list(composer.faults(EMAIL, [stiff])) == []
    assert list(composer.faults(EMAIL, [short, stiff])) == ["clash", "register"]


def test_what_a_reason_means_is_true_without_being_said(composer):
    choices = Choices(topic="another-offer", facts=frozenset({"staying-put", "met-the-team"}))
    assert composer.facts(choices) == {"accepted-elsewhere", "met-the-team"}


def test_swaps_keep_the_message_sound_and_hold_what_stands_there(composer):
    choices = Choices(
        stage="offer",
        topic="another-offer",
        level="general",
        audience="general",
        reader="hiring-manager",
        channel="email",
        tone="neutral",
    )
    outline = composer.library.outline["decline-in-writing"]
    draft = composer.assembled(outline, choices)
    decision = next(phrase for phrase in draft if phrase.move == "decision")
    offered = composer.swaps(outline, choices, draft, "decision")
    assert decision in offered and len(offered) > 5
    for phrase in offered:
        others = [other for other in draft if other.move != "decision"]
        assert list(composer.faults(choices, ordered(outline, [*others, phrase]))) == []


def test_another_turn_gives_another_message(composer):
    choices = Choices(
        stage="offer", level="none", audience="general", reader="hiring-manager", channel="email", tone="warm"
    )
    outline = composer.library.outline["decline-in-writing"]
    drafts = [composer.compose(outline, choices, turn) for turn in range(12)]
    assert all(one != other for one, other in pairwise(drafts))
    assert len({tuple(phrase.id for phrase in draft) for draft in drafts}) >= 8


def test_first_drafts_are_sound_as_whole_messages(composer):
    dice, made = random.Random(20261122), 0
    while made < draws(200):
        choices = drawn(composer, dice)
        for outline in composer.outlines(choices):
            # Whole letters are read whole, by people; these are the ones put together from phrases.
            if row := composer.assembled(outline, choices, dice.randint(0, 9)):
                made += 1
                assert faults(composer, choices, outline, row) == set()


def test_nearly_every_choice_that_has_an_outline_has_a_message(composer):
    """What is missing is named by the composer, not shown as an error.

    But it should be rare for the choices that people make most.
    """
    missing = [
        (topic, level, channel)
        for topic, term in composer.library.words["topics"].items()
        for level in ("general", "partial")
        if composer.library.rank[level] <= composer.library.rank[term.stops_at]
        for channel in ("email", "letter", "call", "text")
        for choices in [
            Choices(
                stage="offer",
                topic=topic,
                level=level,
                audience="general",
                reader="hiring-manager",
                channel=channel,
                tone="neutral",
            )
        ]
        for outline in composer.outlines(choices)
        if not composer.compose(outline, choices)
    ]
    assert missing == []


def test_a_topic_that_stops_early_caps_the_level(banks):
    assert capped(banks, "full", "health") == "general"
    assert capped(banks, "none", "health") == "none"
    assert capped(banks, "full", "compensation") == "full"
    assert capped(banks, "partial", "") == "partial"
