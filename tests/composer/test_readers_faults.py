"""Faults that strangers found in messages, each looked for in messages drawn over what visitors choose.

Every fault is a sign that words can be checked for; 150 messages in a run, thousands in the weekly one.
"""

import random
import re

import pytest

from phrasebank.composer.composer import Composer
from phrasebank.composer.messages import Message, message
from phrasebank.model.facets import Choices
from phrasebank.text import slots
from tests.composer import message_reading
from tests.draws import draws

pytestmark = pytest.mark.slow

MESSAGES = draws(150)
# How often visitors choose what, as weights in the order of the vocabularies.
WEIGHTS = {
    "stage": ("stages", [10, 10, 40, 12, 10, 7, 6, 5]),
    "audience": ("audiences", [55, 12, 8, 9, 10, 6]),
    "reader": ("readers", [45, 20, 10, 5, 3, 8, 6, 3]),
    "channel": ("channels", [50, 6, 12, 5, 17, 7, 3]),
    "tone": ("tones", [40, 30, 20, 10]),
}
DECLINING = ("before-offer", "offer", "accepted", "pushback")
# Who has the sender's number, and sees them tomorrow. LinkedIn shows the sender's name itself.
CLOSE = ("friend", "own-manager")
NAME = re.compile("{(?:your|first)_name}")
# What first drafts once said that nobody had told them.
UNTOLD = (
    r"a few days ago|last autumn|after all you did|my no stands|stand without further reasons|even late|"
    r"the people you look after|with a wave|whoever (?:joins|comes after)|a good year ahead|steady income|"
    r"some time has passed|let down"
)
STRANGERS = r"your search|good luck with the search|the other candidates|stay in touch|your company"
INSIDE = r"won't be joining|starting with you|join (?:the company|{company})|joining {company}"
AWAY = r"good luck (?:finding|with)|hope you (?:find|fill|can fill)|someone else"


def drawn(composer: Composer, dice: random.Random) -> Choices:
    """Choices as a visitor would make them."""
    words = composer.library.words
    pick = {
        name: dice.choices(list(words[vocabulary]), weights)[0]
        for name, (vocabulary, weights) in WEIGHTS.items()
    }
    level = dice.choices(list(words["levels"]), [35, 20, 25, 20])[0]
    topic = dice.choice(list(words["topics"])) if level != "none" else ""
    if topic:
        level = min(level, words["topics"][topic].stops_at, key=lambda one: composer.library.rank[one])
    facts = frozenset({"would-return"} if dice.random() < 0.5 else ())
    return Choices(**pick, topic=topic, level=level, facts=facts)


def plausible(choices: Choices) -> bool:
    """Whether such a person writes to such a reader."""
    inside = choices.audience == "internal"
    return (
        (choices.reader != "own-manager" or inside)
        and (not inside or choices.reader in ("own-manager", "hiring-manager", "recruiter"))
        and (choices.reader not in ("search-firm", "board") or choices.audience == "executive")
        and not (choices.channel in ("text", "linkedin") and choices.tone == "formal")
    )


def messages(composer: Composer, dice: random.Random):
    """First drafts and other wordings, as often the one as the other."""
    while True:
        choices = drawn(composer, dice)
        for outline in composer.outlines(choices)[:1] if plausible(choices) else ():
            told = composer.telling(outline, choices)
            if phrases := composer.compose(outline, told, dice.choice([0, dice.randint(1, 8)])):
                yield told, message(outline, phrases), phrases


def faults(composer: Composer, choices: Choices, made: Message, phrases) -> set[str]:
    library = composer.library
    body = made.body(library.slot_examples, library.slot_labels)
    subject = slots.fill(made.subject.text, library.slot_examples, {}) if made.subject else ""
    raw = " ".join(phrase.text for phrase in phrases)

    def says(pattern: str, text: str = body) -> bool:
        return bool(re.search(pattern, text, re.IGNORECASE))

    written = choices.channel in ("email", "letter")
    found = {
        "dear all": choices.reader != "board" and says(r"^(?:dear|hi|hello) (?:all|everyone)\b"),
        "a question that is none": says("question", subject) and "?" not in body,
        "no reason, and then one": any(phrase.withholds for phrase in phrases)
        and any(phrase.move == "reason" and phrase.level != "none" for phrase in phrases),
        "no name": choices.channel == "text" and choices.reader not in CLOSE and not NAME.search(raw),
        "a stranger's line to one's manager": choices.reader == "own-manager" and says(STRANGERS),
        "joining one's own company": choices.audience == "internal" and says(INSIDE, raw),
        "formal with contractions": written and choices.tone == "formal" and message_reading.shortened(body),
        "a subject that hides the no": choices.stage in DECLINING
        and says(r"^(?:following up|after our|hello from|catching up)", subject),
        "a voicemail that gives the no away": choices.channel == "voicemail"
        and choices.stage in DECLINING
        and says(AWAY)
        and not message_reading.says_no(body),
        "what nobody has told": says(UNTOLD),
    }
    return {name for name, wrong in found.items() if wrong}


def test_no_message_has_a_fault_that_strangers_found(composer):
    made, drawing = 0, messages(composer, random.Random(77))
    while made < MESSAGES:
        choices, text, phrases = next(drawing)
        assert faults(composer, choices, text, phrases) == set(), [phrase.id for phrase in phrases]
        made += 1
