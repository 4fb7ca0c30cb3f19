"""Breaks and claims that a stranger found in messages of odd choices.

Each is a sign in the words, looked for where the choices that showed it are made, all else drawn.
"""

import re
from dataclasses import replace

import pytest

from tests.composer.cases import OFFER_BY_EMAIL
from tests.composer.drawn_messages import assert_none_says

pytestmark = pytest.mark.slow

# What a first draft owns where the writer says that it is so.
OWNED = {
    "said-yes-at-once": r"yes too quickly|accepted before",
    "shook-hands": r"shook hands",
    "said-yes": r"I said yes",
    "signed": r"already signed",
}
WRITTEN = ("email", "letter", "text", "linkedin")
PRIVATE = ("visa", "caring", "timing", "staying", "self-employment", "waiting")
# What was chosen, what a message then may not say, and what makes it right if it stands there too.
FAULTS = {
    "luck with finding someone for a job that is filled": (
        {"stage": ("offer", "pushback", "accepted"), "facts": frozenset({"already-filled"})},
        r"find someone|the right person|fill (?:it|the \w+)|the search|still open",
        "",
    ),
    "an offer to somebody who withdrew before there was one": (
        {"stage": ("reopen",), "facts": frozenset({"withdrew-application"})},
        r"turned .*down|offer(?:ing|ed) me|I said no|declined",
        "",
    ),
    "a request behind the closing": (
        {"stage": ("offer",), "channel": ("text",), "reader": ("agency",), "tone": ("neutral", "warm")},
        r"(?:right person[^.]*|fill(?:ing)? the position[^.]*|work you put into it)[.!] Could",
        "",
    ),
    "an understanding of nothing": (
        {"stage": ("they-declined",), "reader": ("interviewer", "agency", "friend", "recruiter")},
        r"\bI understand\b|work out",
        r"let(?:ting)? me know|tell(?:ing)? me|said no|decision|get the job|heard|withdrawn|message|{role}",
    ),
    "a decision on nothing": (
        {"stage": ("offer",), "channel": WRITTEN, "facts": frozenset({"well-treated"})},
        r"not to accept\.|to decline\.|turn it down|taking it|to pass",
        r"offer|job|role|position|board|work",
    ),
    "a message that nobody mentioned": (
        {"stage": ("pushback",), "channel": WRITTEN, "tone": ("plain", "formal")},
        r"thought about your message|read your message",
        "",
    ),
    "a talk offered behind a request to talk": (
        {"stage": ("reopen", "needs-time", "they-declined"), "reader": ("own-manager",)},
        r"if you want to talk about it",
        "",
    ),
    "a no to nothing": (
        {"stage": ("after",), "channel": ("email", "linkedin", "text")},
        r"said no in the end|(?<!again )[Tt]hank you for your time\.",
        r"offer|job|role|position|talk with you",
    ),
    "a job that isn't right for a reason that isn't about it": (
        {"stage": ("offer", "accepted"), "topic": PRIVATE, "level": ("general",)},
        r"(?:job|it) (?:isn't|is not) (?:quite )?(?:the )?(?:right(?: fit)?|a good match) for me",
        "",
    ),
    "thanks to end with, and thanks before the name": (
        {"stage": ("offer",), "reader": ("agency",), "channel": ("email",), "tone": ("warm",)},
        r"[Tt]hank[^.?!]*[.!]\n\nThank",
        "",
    ),
    "thanks for asking behind thanks": (
        {"stage": ("pushback",), "channel": ("call", "in-person"), "tone": ("neutral",)},
        r"[Tt]hank[^.]*[.](?: I appreciate it\.)?\s+Thank you for asking again",
        "",
    ),
    "a boss who hears of the current employer": (
        {
            "stage": ("offer",),
            "reader": ("own-manager",),
            "topic": ("promotion",),
            "level": ("partial", "full"),
        },
        r"at my current job|my current employer",
        "",
    ),
    "thanks twice in a row": (
        {"stage": ("offer", "before-offer"), "reader": ("friend",), "channel": ("voicemail",)},
        r"thinking of me[^.]*\. Thank you|{your_name} here",
        "",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_no_message_has_a_fault_that_odd_choices_showed(composer, fault):
    assert_none_says(composer, fault, *FAULTS[fault])


@pytest.mark.parametrize("fact", OWNED)
def test_a_yes_before_the_offer_was_signed_is_owned_where_it_is_declined(composer, fact):
    choices = replace(OFFER_BY_EMAIL, facts=frozenset({fact}))
    phrases = composer.compose(composer.library.outline["decline-in-writing"], choices)
    assert re.search(OWNED[fact], " ".join(phrase.text for phrase in phrases))
