"""What messages said that their choices don't carry, and how sentences grated: signs that strangers found."""

from dataclasses import replace

import pytest

from phrasebank.model.facets import Choices
from tests.composer.cases import OFFER_BY_EMAIL
from tests.composer.drawn_messages import assert_none_says

pytestmark = pytest.mark.slow

EMAIL, WRITTEN = ("email",), ("email", "letter", "text", "linkedin")
MANAGER = {"reader": ("hiring-manager",), "channel": EMAIL, "audience": ("general",)}
OWN_MANAGER = {"reader": ("own-manager",), "audience": ("internal",)}
FRIEND = {"reader": ("friend",), "channel": EMAIL, "audience": ("general",)}
# What was chosen, what a message then may not say, and what makes it right if it stands there too.
UNCHOSEN = {
    "an application that was never sent": (
        {"stage": ("before-offer",), "facts": frozenset({"never-applied"})},
        r"my application",
    ),
    "news to someone who has heard it": (
        {"stage": ("offer",), "channel": WRITTEN, "facts": frozenset({"told-by-phone"})},
        r"let you know|tell you|you to hear",
    ),
    "help for whoever comes next": (
        {"stage": ("pushback",), "tone": ("neutral",), **MANAGER | {"audience": ("internal",)}},
        r"get started|happy to help if|settle in",
    ),
    "a meeting with one's manager": (
        {"stage": ("offer", "accepted"), **OWN_MANAGER, "channel": EMAIL},
        r"ten minutes|sit down",
    ),
    "a wish for feedback": ({"stage": ("they-declined",), **MANAGER}, r"stronger candidate"),
    "a coffee next week": (
        {"stage": ("they-declined", "after"), **FRIEND},
        r"free for (?:coffee|lunch)|next week|[Mm]y treat",
    ),
    "a talk with the hiring manager": (
        {"stage": ("offer",), "topic": ("family", "role-fit", "another-offer"), "level": ("partial",)}
        | MANAGER,
        r"talk(?:ing)? with (?:you|me)",
    ),
    "an offer that was reopened": (
        {"stage": ("offer",), "topic": ("staying",), "level": ("partial",), "tone": ("warm",)} | MANAGER,
        r"reopening",
    ),
    "a wish for a later job": (
        {"stage": ("offer",), "topic": ("timing",), "level": ("partial",)} | MANAGER,
        r"comes up later",
    ),
}
GRATING = {
    "a yes that is taken back with no apology": (
        {"stage": ("offer",), "channel": WRITTEN, "facts": frozenset({"said-yes-at-once"})},
        r"too quickly|thought it through",
        r"sorry|apolog",
    ),
    "other plans twice": (
        {"stage": ("offer",), "topic": ("another-offer",), "level": ("general",), "tone": ("plain",)}
        | MANAGER,
        r"other plans[\s\S]*other plans",
    ),
    "a board that is addressed and spoken of": (
        {"stage": ("offer",), "reader": ("board",), "audience": ("executive",), "tone": ("formal",)},
        r"members of the board[\s\S]*you and the board",
    ),
    "a talk offered twice": (
        {"stage": ("offer", "accepted"), **OWN_MANAGER, "channel": EMAIL},
        r"to talk [\s\S]*want to talk about it",
    ),
    "an answer sooner, twice": (
        {"stage": ("needs-time",), **FRIEND},
        r"need my answer sooner[\s\S]*need to know sooner",
    ),
    "getting together twice": (
        {"stage": ("pushback",), **FRIEND, "tone": ("neutral",)},
        r"together[\s\S]*together soon",
    ),
    "a call that ends without a goodbye": (
        {"stage": ("offer", "before-offer"), "channel": ("call", "in-person")},
        r"\n\nI(?:'m sure| hope) you[^.]*\.$",
    ),
    "an application for no job": (
        {"stage": ("before-offer",), "channel": ("text", "linkedin"), "reader": ("agency",)},
        r"withdraw my application",
        r"{role}|{company}",
    ),
    "thanks as if the offer still stood": (
        {"stage": ("after",), "channel": ("text", "linkedin")},
        r"offering me|getting me the offer",
        r"turned|did(?:n't| not)|declined|no in the end|won't",
    ),
    "Hi before Sincerely": (
        {"stage": ("offer", "needs-time"), **OWN_MANAGER, "channel": EMAIL, "tone": ("formal",)},
        r"^Hi ",
    ),
}


@pytest.mark.parametrize("claim", UNCHOSEN)
def test_no_message_states_what_nobody_chose(composer, claim):
    assert_none_says(composer, claim, *UNCHOSEN[claim])


@pytest.mark.parametrize("fault", GRATING)
def test_no_message_grates_as_one_that_strangers_read(composer, fault):
    assert_none_says(composer, fault, *GRATING[fault])


@pytest.mark.parametrize(
    ("stage", "outline", "fact"),
    [
        ("accepted", "take-back-in-writing", "never-said-yes"),
        ("needs-time", "ask-for-time-in-writing", "said-yes"),
        ("needs-time", "ask-for-time-in-writing", "signed"),
        ("needs-time", "ask-for-time-in-writing", "staying-put"),
        ("needs-time", "ask-for-time-in-writing", "accepted-elsewhere"),
    ],
)
def test_a_stage_that_a_fact_denies_has_no_message(composer, stage, outline, fact):
    choices = replace(OFFER_BY_EMAIL, stage=stage, facts=frozenset({fact}))
    assert composer.compose(composer.library.outline[outline], choices) is None


@pytest.mark.parametrize("tone", ["warm", "neutral", "formal", "plain"])
@pytest.mark.parametrize(
    ("stage", "audience", "reader", "channel", "fact"),
    [
        ("before-offer", "general", "recruiter", "email", "never-applied"),
        ("before-offer", "general", "agency", "letter", "never-applied"),
        ("offer", "general", "hiring-manager", "email", "told-by-phone"),
        ("offer", "internal", "own-manager", "text", "works-there"),
        ("reopen", "general", "friend", "in-person", "would-return"),
    ],
)
def test_what_is_kept_away_leaves_a_message_in_every_tone(
    composer, stage, audience, reader, channel, fact, tone
):
    choices = Choices(
        stage=stage,
        topic="",
        level="none",
        audience=audience,
        reader=reader,
        channel=channel,
        tone=tone,
        facts=frozenset({fact}),
    )
    assert any(composer.compose(outline, choices) for outline in composer.outlines(choices))
