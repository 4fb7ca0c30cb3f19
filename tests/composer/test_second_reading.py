"""What strangers who read a second draw stumbled over: endings that open, scripts without a hello, names."""

import pytest

from phrasebank.composer.messages import message
from phrasebank.model.facets import Choices
from tests.composer.drawn_messages import assert_none_says

pytestmark = pytest.mark.slow

STAGES = ("before-offer", "needs-time", "offer", "accepted", "pushback", "after", "they-declined", "reopen")
ALOUD, WRITTEN = ("call", "in-person"), ("email", "letter", "text", "linkedin")
GENERAL, INSIDE, SENIOR = (
    {"audience": ("general",)},
    {"audience": ("internal",)},
    {"audience": ("executive",)},
)
OWN_MANAGER, FRIEND = {"reader": ("own-manager",)} | INSIDE, {"reader": ("friend",)} | GENERAL
OTHERS = {
    "reader": ("hiring-manager", "recruiter", "agency", "interviewer"),
    "audience": ("general", "graduate"),
}
# What was chosen, what a message then may not say, and what makes it right if it stands there too.
FAULTS = {
    "an opener at the end": (
        {"stage": ("after", "pushback", "they-declined"), "channel": WRITTEN},
        r"I hope (?:you are|all is|things are going) well[^.]*\.(?:\n|$)",
    ),
    "more work, and so a message now": (
        {"stage": ("offer", "accepted"), **OTHERS},
        r"so I wanted to tell you now",
    ),
    "asking again aloud with no hello": (
        {"stage": ("reopen",), "channel": ALOUD},
        r"^(?!Hi|Hello|Hey|Do you have|Good)",
    ),
    "asking again aloud, once withdrawn, with no hello": (
        {"stage": ("reopen",), "channel": ALOUD, "facts": frozenset({"withdrew-application"})},
        r"^(?!Hi|Hello|Hey|Do you have|Good)",
    ),
    "a call to one's manager with no name": (
        {"stage": ("offer", "needs-time", "accepted"), "channel": ("call",), **OWN_MANAGER},
        r"^(?!Hi|Hello|Hey)",
    ),
    "a full name to a friend": ({"stage": STAGES, **FRIEND}, r"{your_name}"),
    "a full name to one's manager": ({"stage": STAGES, **OWN_MANAGER}, r"{your_name}"),
    "thanks between a question announced and asked": (
        {"stage": ("needs-time",), "channel": ("call", "in-person", "text"), **OTHERS},
        r"(?:question|ask you) about[^.]*\.\s+(?:Thank|I appreciate)",
    ),
    "one's manager thanked as a stranger": (
        {"stage": STAGES, **OWN_MANAGER},
        r"[Tt]ake care|your time and consideration|you and your colleagues|for your time",
    ),
    "an offhand word to a board": (
        {"stage": ("offer", "accepted"), "reader": ("board",), **SENIOR},
        r"[Tt]ake care|given it some thought",
    ),
    "a goodbye among colleagues as if they weren't": (
        {"stage": ("after", "they-declined"), "reader": ("hiring-manager", "recruiter"), **INSIDE},
        r"you and your colleagues",
    ),
    "what the reader must have thought": (
        {"stage": ("offer", "accepted"), "tone": ("warm", "plain"), "channel": WRITTEN, **GENERAL},
        r"answer you were hoping for",
    ),
    "a job that was told about": (
        {"stage": ("before-offer",), "channel": ("linkedin",), **FRIEND},
        r"telling me about",
    ),
    "a call back that is asked for, and needless": (
        {"stage": ("before-offer", "offer"), "channel": ("voicemail",), **FRIEND},
        r"[Cc]all me[\s\S]*no need to call",
    ),
}
REFUSED = r"rather (?:not (?:say|get|go)|keep)|prefer (?:not|to keep)|keep (?:my|the) reasons|keep that"


@pytest.mark.parametrize("fault", FAULTS)
def test_no_message_has_a_fault_of_the_second_draw(composer, fault):
    assert_none_says(composer, fault, *FAULTS[fault])


@pytest.mark.parametrize("level", ["partial", "full"])
@pytest.mark.parametrize("stage", ["offer", "pushback", "accepted"])
@pytest.mark.parametrize("topic", ["timing", "stability", "pregnancy", "health", "caring"])
def test_no_script_refuses_the_reason_that_was_chosen(composer, stage, topic, level):
    fixed = {"stage": (stage,), "topic": (topic,), "level": (level,), "channel": ALOUD, **OTHERS}
    assert_none_says(composer, f"{stage} {topic} {level}", fixed, REFUSED)


@pytest.mark.parametrize("turn", range(6))
@pytest.mark.parametrize("tone", ["warm", "neutral", "formal", "plain"])
@pytest.mark.parametrize(
    "reader", ["hiring-manager", "agency", "interviewer", "friend", "own-manager", "board"]
)
def test_a_subject_with_thanks_stands_over_thanks(composer, reader, tone, turn):
    audience = {"own-manager": "internal", "board": "executive"}.get(reader, "general")
    facts = frozenset({"saw-their-news", "has-referee", "friend-referred"})
    choices = Choices(
        stage="after", level="none", audience=audience, reader=reader, channel="email", tone=tone, facts=facts
    )
    for outline in composer.outlines(choices):
        phrases = composer.assembled(outline, choices, turn) or []
        subject, body = _parts(outline, phrases)
        assert "hank" not in subject or any(word in body for word in ("hank", "grateful")), body


@pytest.mark.parametrize("tone", ["warm", "neutral", "formal", "plain"])
@pytest.mark.parametrize("channel", ["email", "letter", "linkedin", "text"])
@pytest.mark.parametrize("reader", ["friend", "own-manager"])
@pytest.mark.parametrize("stage", STAGES)
def test_who_signs_with_the_first_name_signs_in_every_tone(composer, stage, reader, channel, tone):
    audience = "internal" if reader == "own-manager" else "general"
    choices = Choices(
        stage=stage,
        level="none",
        audience=audience,
        reader=reader,
        channel=channel,
        tone=tone,
        facts=frozenset(),
    )
    for outline in composer.outlines(choices):
        if any(part.move == "sign-off" and part.required for part in outline.parts):
            assert composer.fitting(outline, choices)["sign-off"]


def _parts(outline, phrases):
    made = message(outline, phrases)
    return made.subject.text if made.subject else "", made.body({}, {})
