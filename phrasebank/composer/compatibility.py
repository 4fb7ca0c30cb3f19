"""What a phrase brings into a message besides its facts, and what it bars there: two phrases don't go
together where one bars what the other brings.

The browser gets both with each phrase, and only compares them.
"""

import re
from collections.abc import Set

from phrasebank.model.letters import OwnPhrase
from phrasebank.model.phrases import ALONE, Phrase

# The slot for the name of the job.
NAME = "{role}"
# What phrases bring: something of the reason, the reason itself, the job's name, a decision that says
# nothing of what was decided on, last thanks, and what opens a note after a no without any. A letter's own
# words see to the last three themselves.
TOLD, REASON, JOB, OPEN, THANKS, THANKLESS = "told", "reason", "job", "open", "thanks", "thankless"
# What a sentence of the banks doesn't say once more: an offer to talk, or to answer sooner, and whether to
# call back.
ONCE = {
    "talk": re.compile(r"(?:like|want|happy|glad) to (?:talk|come|stop)|could we (?:talk|sit down)", re.I),
    "callback": re.compile(r"\bcall me\b", re.I),
    "sooner": re.compile(r"\bneed\b.*\b(?:sooner|earlier|before)\b", re.I),
}
# What asks for time to answer stands under a subject that does, and what asks for something else doesn't.
TIME = re.compile(r"answer (?:by|on)|could answer|my answer|you know by|until|more time")
ASKS = {True: "time", False: "else"}
# Who withdraws speaks of an application, or of a yes, though nothing names it.
WITHDRAWS = "withdraw"


def brought(phrase: Phrase, named: Set[str]) -> frozenset[str]:
    """What others may bar of a phrase; `named` is what the next sentence may call "it"."""
    told, of_bank = phrase.level != "none", not isinstance(phrase, OwnPhrase)
    opens = phrase.move == "decision" and not named and WITHDRAWS not in phrase.text
    things = {
        TOLD: told,
        REASON: told and phrase.move == "reason",
        JOB: names_job(phrase),
        OPEN: of_bank and opens,
        THANKS: of_bank and phrase.move == "closing" and _thanks(phrase),
        THANKLESS: of_bank and _is_thankless(phrase),
        **{asks: of_bank and _asks(phrase, "request") == asks for asks in ASKS.values()},
    }
    return frozenset(thing for thing, there in things.items() if there) | _said_once(phrase)


def barred(phrase: Phrase, named: Set[str]) -> frozenset[str]:
    """What may not stand beside a phrase.

    This is what tells the reason that it keeps back or has told; the job's name
    once more, since nobody repeats that; a decision on nothing, behind thanks for something else; thanks at
    the end, before a name with thanks; no thanks under a subject that has some; a request for something else
    than its subject; and what is said once.
    """
    of_bank = not isinstance(phrase, OwnPhrase)
    things = {
        TOLD: phrase.withholds,
        REASON: phrase.move == "answer" and phrase.level != "none",
        JOB: names_job(phrase),
        OPEN: of_bank and phrase.move == "gratitude" and "job" not in named,
        THANKS: phrase.move == "sign-off" and _thanks(phrase),
        THANKLESS: phrase.move == "subject" and _thanks(phrase),
        **{ASKS[not time]: of_bank and _asks(phrase, "subject") == asks for time, asks in ASKS.items()},
    }
    said = _said_once(phrase) if of_bank else frozenset()
    return frozenset(thing for thing, shut in things.items() if shut) | said


def names_job(phrase: Phrase) -> bool:
    """Whether a sentence of a message names the job in full."""
    return NAME in phrase.text and phrase.move not in ALONE


def _asks(phrase: Phrase, move: str) -> str:
    """What a phrase of this move asks for where somebody needs time; empty for all other phrases."""
    return (
        ASKS[bool(TIME.search(phrase.text))] if phrase.move == move and "needs-time" in phrase.stages else ""
    )


def _said_once(phrase: Phrase) -> frozenset[str]:
    return frozenset(thing for thing, words in ONCE.items() if words.search(phrase.text))


def _thanks(phrase: Phrase) -> bool:
    return "thank" in phrase.text.lower()


def _is_thankless(phrase: Phrase) -> bool:
    """Whether a note after a no opens with it, or means it as thanks, and it doesn't say so."""
    return phrase.move in ("opening", "gratitude") and "after" in phrase.stages and not _thanks(phrase)
