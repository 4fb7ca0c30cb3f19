"""Every message that the composer can make is sound.

It is proved over phrases, pairs and counts, and the proof itself is held against whole messages.
"""

import random
from dataclasses import replace
from functools import cache
from itertools import chain

import pytest

from phrasebank.composer.composer import Composer
from phrasebank.composer.messages import message
from phrasebank.model.facets import Choices
from phrasebank.model.outlines import ordered
from tests.composer import message_reading, properties
from tests.draws import draws

pytestmark = pytest.mark.slow

MESSAGES = draws(650)
ROWS = 40


def test_every_message_is_sound(composer):
    assert properties.broken(composer) == []


def drawn(composer: Composer, dice: random.Random) -> Choices:
    """Choices drawn from all there are."""
    words = composer.library.words
    vocabularies = {
        "stage": "stages",
        "audience": "audiences",
        "reader": "readers",
        "channel": "channels",
        "tone": "tones",
    }
    pick = {name: dice.choice(list(words[vocabulary])) for name, vocabulary in vocabularies.items()}
    topic, ranks = dice.choice(["", *words["topics"]]), list(words["levels"])
    most = ranks.index(words["topics"][topic].stops_at) if topic else 0
    facts = frozenset(dice.sample(list(words["facts"]), dice.randint(0, 9)))
    return Choices(**pick, topic=topic, level=ranks[dice.randint(0, most)], facts=facts)


def messages(composer: Composer, dice: random.Random):
    """Rows that the composer calls sound, drawn from all phrases that fit drawn choices.

    They are more than its first drafts would show.
    """
    apart = cache(
        lambda one, other: any(composer.apart(composer.library.phrase[one], composer.library.phrase[other]))
    )
    while True:
        choices = drawn(composer, dice)
        for outline in composer.outlines(choices):
            fitting = composer.fitting(outline, choices)
            for _ in range(ROWS):
                row = drawn_row(outline, fitting, apart, dice)
                complete = {part.move for part in outline.parts if part.required} <= {
                    phrase.move for phrase in row
                }
                if complete and not any(composer.faults(choices, row)):
                    yield choices, outline, row


def drawn_row(outline, fitting, apart, dice: random.Random) -> list:
    """A phrase for each part that has one beside those before it, now and then for an optional one."""
    row = []
    for part in outline.parts:
        open_ = [
            phrase for phrase in fitting[part.move] if not any(apart(other.id, phrase.id) for other in row)
        ]
        if open_ and (part.required or dice.random() < 0.5):
            row.append(dice.choice(open_))
    return row


def faults(composer: Composer, choices: Choices, outline, row) -> set[str]:
    """What a reader finds wrong in a whole message."""
    library = composer.library
    text = message(outline, row).body(library.slot_examples, library.slot_labels)
    prose = " ".join(
        properties.filled(composer, phrase) for phrase in row if phrase.move not in properties.NO_SENTENCE
    )
    channel = library.words["channels"][choices.channel]
    facts = {fact for phrase in row for fact in phrase.facts}
    said = {
        "order": row != ordered(outline, row) or len({phrase.move for phrase in row}) < len(row),
        "no": outline.declines and not message_reading.says_no(prose),
        "level": choices.level == "none" and message_reading.tells(prose),
        "told": any(library.rank[phrase.level] > library.rank[choices.level] for phrase in row),
        "facts": bool(facts - composer.facts(choices)),
        "claims": any(name in facts for fact in facts for name in library.words["facts"][fact].excludes),
        "register": any(phrase.tone in ("formal", "plain") for phrase in row)
        and message_reading.shortened(prose),
        "length": length(text, channel.unit) > channel.limit,
        "tense": message_reading.pending(prose) if outline.declines else message_reading.deciding(prose),
        "person": message_reading.third_person(prose),
        "role": prose.count(library.slot_examples["role"]) > 1,
    }
    paragraphs = text.replace("\n\n", " ").replace("\n", " ")
    return (
        {name for name, wrong in said.items() if wrong}
        | {*message_reading.worn(text)}
        | {*message_reading.malformed(prose)}
        | ({"gap"} & {*message_reading.malformed(paragraphs)})
    )


def length(text: str, unit: str) -> float:
    """How long a text is to a reader, or to somebody who hears it."""
    if unit == "characters":
        return len(text)
    return len(text.split()) * (0.4 if unit == "seconds" else 1)


@pytest.mark.parametrize("seed", range(4))
def test_whole_messages_are_sound(composer, seed):
    """Thousands of them are read from greeting to name; tens of thousands in the weekly run."""
    made, drawing = 0, messages(composer, random.Random(seed))
    while made < MESSAGES:
        choices, outline, row = next(drawing)
        assert faults(composer, choices, outline, row) == set(), [phrase.id for phrase in row]
        made += 1


def planted(library, phrase_id: str, **changes):
    """The library with one phrase changed."""
    bank = library.bank_of[phrase_id]
    phrases = tuple(
        phrase.model_copy(update=changes if phrase.id == phrase_id else {}) for phrase in bank.phrases
    )
    return replace(
        library,
        banks=tuple(
            bank.model_copy(update={"phrases": phrases}) if one is bank else one for one in library.banks
        ),
    )


TEXTS = {
    "no": ("decide-writing-to-decline", "I am writing to think aloud about the position of {role}."),
    "level": ("thanks-for-offer-formal", "Thank you for the offer, although the salary was low."),
    "person": ("thanks-for-offer-formal", "Thank you for the offer, she said."),
    "gap": ("thanks-for-offer-formal", "Thank you for the offer ."),
    "stops": ("thanks-for-offer-formal", "Thank you for the offer.."),
    "article": ("thanks-for-offer-formal", "Thank you for the offer of an {role} position."),
    "capital": ("thanks-for-offer-formal", "thank you for the offer."),
    "tense": ("decide-writing-to-decline", "I am still thinking, and I am writing to decline."),
}


@pytest.mark.parametrize("fault", TEXTS)
def test_a_fault_planted_in_a_phrase_is_found(banks, fault):
    phrase_id, text = TEXTS[fault]
    composer = Composer(planted(banks, phrase_id, text=text))
    assert (fault, phrase_id) in chain(properties.singles(composer), properties.outlines(composer))


def test_a_comma_with_nothing_after_it_is_found(banks):
    text = "Thank you for the offer,"
    assert ("gap", "thanks-for-offer-formal") in properties.outlines(
        Composer(planted(banks, "thanks-for-offer-formal", text=text))
    )


def test_an_outline_that_says_a_move_twice_or_has_no_decision_is_found(banks):
    twice, without = (
        outline.model_copy(update={"parts": parts})
        for outline in [banks.outline["decline-by-text"]]
        for parts in (outline.parts * 2, outline.parts[:3])
    )
    found = properties.outlines(Composer(replace(banks, outlines=(twice, without))))
    assert {("order", "decline-by-text"), ("no", "decline-by-text")} <= set(found)


UNSEEN = {
    "thanks": {"rations": {}},
    "register": {"contracted": False},
    "length": {"lengths": {"words": 1, "characters": 1}},
}


@pytest.mark.parametrize("fault", UNSEEN)
def test_a_trait_that_says_less_than_a_reader_notices_is_found(banks, fault):
    assert fault in (kind for kind, _ in properties.singles(Blinded(banks, UNSEEN[fault])))


class Blinded(Composer):
    """A composer that reads some traits of every phrase wrongly."""

    def __init__(self, library, wrong):
        super().__init__(library)
        self.__dict__["traits"] = {
            name: replace(trait, **wrong) for name, trait in Composer(library).traits.items()
        }


CARELESS = {
    "claims": ("apart", lambda self, one, other: iter(())),
    "tone": ("sounds", lambda self, phrase, tone: True),
    "register": ("_stiff", lambda self, one, other: False),
    "twice": ("_clash", lambda self, one, other: False),
    "role": ("_clash", lambda self, one, other: False),
    "thanks": ("_worn", lambda self, found: iter(())),
    "apology": ("_worn", lambda self, found: iter(())),
}


@pytest.mark.parametrize("fault", CARELESS)
def test_a_composer_that_overlooks_a_property_is_found(banks, monkeypatch, fault):
    monkeypatch.setattr(Composer, *CARELESS[fault])
    composer = Composer(banks)
    assert fault in (kind for broken in (properties.counts, properties.pairs) for kind, _ in broken(composer))


WHOLE = {
    "claims": ("phrasebank.composer.composer.Composer._clash", lambda self, one, other: False),
    "register": ("phrasebank.composer.composer.Composer._stiff", lambda self, one, other: False),
    "thanks": ("phrasebank.composer.composer.Composer._worn", lambda self, found: iter(())),
    "length": ("phrasebank.composer.traits.length", lambda found, unit: 0),
    "told": ("phrasebank.composer.composer.Composer._tells", lambda self, phrase, choices: True),
    "facts": ("phrasebank.composer.choices.fits", lambda phrase, choices: True),
}


@pytest.mark.parametrize("fault", WHOLE)
def test_reading_whole_messages_finds_what_a_careless_composer_lets_pass(banks, monkeypatch, fault):
    monkeypatch.setattr(*WHOLE[fault])
    if fault == "claims":
        # Two facts that exclude each other are seldom drawn together, so here
        # the writer says that all are true.
        true, few = frozenset(banks.words["facts"]), drawn
        monkeypatch.setattr(f"{__name__}.drawn", lambda *drawing: replace(few(*drawing), facts=true))
    # Hardly any of our phrases says thanks twice, so one that does is planted.
    composer = Composer(
        planted(
            banks,
            "sign-off-kind-regards",
            text="With thanks, thanks again, and thanks once more,\n{your_name}",
        )
    )
    drawing = messages(composer, random.Random(7))
    assert any(fault in faults(composer, *next(drawing)) for _ in range(20_000))
