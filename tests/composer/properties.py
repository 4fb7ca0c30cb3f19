"""What makes every message sound, said of single phrases, pairs and counts.

If these hold, they hold for each of the trillions of messages.

A message is an outline's parts in order, with one phrase or none for each. So what holds for every phrase
holds for every sentence of every message; what the composer forbids for every pair that breaks a property, no
message has; and what it counts as a careful reader does (message_reading.py) no message has too often.
"""

from collections.abc import Iterator
from itertools import combinations

from phrasebank.composer.composer import Composer
from phrasebank.composer.messages import Choices
from phrasebank.model.outlines import Outline
from phrasebank.model.phrases import Phrase
from phrasebank.text import slots
from tests.composer import message_reading

RULES = {
    "thanks": "two-thanks",
    "opportunity": "rationed-opportunity",
    "appreciation": "rationed-appreciate",
    "gratitude": "rationed-grateful",
    "hope": "rationed-hope",
    "apology": "one-apology",
    "truly": "rationed-truly",
}
NO_SENTENCE = ("subject", "greeting", "sign-off")
Fault = tuple[str, str]


def filled(composer: Composer, phrase: Phrase) -> str:
    return slots.fill(phrase.text, composer.library.slot_examples, {})


def singles(composer: Composer) -> Iterator[Fault]:
    """What a phrase breaks by itself, with its id."""
    for phrase in composer.library.phrases:
        text = filled(composer, phrase)
        yield from ((fault, phrase.id) for fault in message_reading.malformed(text))
        if phrase.move == "decision" and not message_reading.says_no(text):
            yield "no", phrase.id
        if phrase.level == "none" and message_reading.tells(text):
            yield "level", phrase.id
        if message_reading.third_person(text) or (
            phrase.move == "decision" and not message_reading.first_person(text) and "stands" not in text
        ):
            yield "person", phrase.id
        yield from ((fault, phrase.id) for fault in _misread(composer, phrase, text))


def _misread(composer: Composer, phrase: Phrase, text: str) -> Iterator[str]:
    """Where the composer sees less in a phrase than a reader does."""
    traits = composer.traits[phrase.id]
    yield from (
        name
        for name, times in message_reading.count(text).items()
        if times > traits.rations.get(RULES[name], 0)
    )
    if message_reading.shortened(text) and not traits.contracted and phrase.tone != "warm":
        yield "register"
    if phrase.move != "subject" and (
        len(text.split()) > traits.lengths["words"] or len(text) + 1 > traits.lengths["characters"]
    ):
        yield "length"


def outlines(composer: Composer) -> Iterator[Fault]:
    """What an outline breaks, with its id."""
    for outline in composer.library.outlines:
        moves = [part.move for part in outline.parts]
        if len(set(moves)) < len(moves):
            yield "order", outline.id
        if outline.declines and not any(part.move == "decision" and part.required for part in outline.parts):
            yield "no", outline.id
        for phrase in _room(composer, outline):
            if (
                message_reading.pending(phrase.text)
                if outline.declines
                else message_reading.deciding(phrase.text)
            ):
                yield "tense", phrase.id
            if (
                phrase.text.endswith(",")
                and phrase.move not in NO_SENTENCE
                and not _signed(outline, phrase.move)
            ):
                yield "gap", phrase.id


def _room(composer: Composer, outline: Outline) -> list[Phrase]:
    """The phrases that an outline has room for."""
    moves, stages, channels = {part.move for part in outline.parts}, {*outline.stages}, {*outline.channels}
    open_ = (phrase for phrase in composer.library.phrases if phrase.move in moves)
    return [
        phrase
        for phrase in open_
        if stages & {*(phrase.stages or stages)} and channels & {*(phrase.channels or channels)}
    ]


def _signed(outline: Outline, move: str) -> bool:
    """Whether a sign-off always follows a move, with nothing between them."""
    following = outline.parts[[part.move for part in outline.parts].index(move) + 1 :]
    return bool(following) and following[0].move == "sign-off" and following[0].required


def pairs(composer: Composer) -> Iterator[Fault]:
    """What two phrases break together although the composer lets them, with the ids of both."""
    for outline in composer.library.outlines:
        for one, other in combinations(_room(composer, outline), 2):
            if (
                one.move != other.move
                and (fault := _together(composer, one, other))
                and not any(composer.apart(one, other))
            ):
                yield fault, f"{one.id} {other.id}"


def _together(composer: Composer, one: Phrase, other: Phrase) -> str:
    facts = composer.library.words["facts"]
    if any(name in other.facts for fact in one.facts for name in facts[fact].excludes):
        return "claims"
    if {one.tone, other.tone} in (
        {"warm", "formal"},
        {"plain", "warm"},
        {"plain", "neutral"},
        {"plain", "formal"},
    ):
        return "tone"
    if all("{role}" in phrase.text and phrase.move not in NO_SENTENCE for phrase in (one, other)):
        return "role"
    stiff, free = (one, other) if one.tone in ("formal", "plain") else (other, one)
    if stiff.tone in ("formal", "plain") and composer.traits[free.id].contracted:
        return "register"
    return (
        "twice"
        if {one.move, other.move} == {"reason", "answer"} and "none" not in (one.level, other.level)
        else ""
    )


def counts(composer: Composer) -> Iterator[Fault]:
    """What the composer lets pass when it is too much, shown with the shortest row that has it."""
    for name, rule in RULES.items():
        users = [
            phrase for phrase in composer.library.phrases if composer.traits[phrase.id].rations.get(rule)
        ]
        most = message_reading.WORN[name][1]
        if len(users) > most and rule not in composer.faults(Choices(channel="letter"), users[: most + 1]):
            yield name, rule
    for channel in composer.library.words["channels"]:
        if "length" not in composer.faults(Choices(channel=channel), composer.library.phrases[-60:]):
            yield "length", channel


def broken(composer: Composer) -> list[Fault]:
    """All that is broken anywhere."""
    return [*singles(composer), *outlines(composer), *pairs(composer), *counts(composer)]
