"""Another wording of a whole letter changes what stands around its decision, and nothing that it says."""

import random
from dataclasses import replace

import pytest

from phrasebank.composer.letter_drafts import letter_drafts
from phrasebank.composer.rewordings import CHANGES, reworded, turned
from phrasebank.text import slots
from tests.composer.cases import OFFER_BY_EMAIL
from tests.composer.test_proof import drawn
from tests.draws import draws


@pytest.fixture(scope="module")
def made(composer):
    """Drawn choices, a letter that fits them, and its rewording."""
    return list(rewordings(composer, random.Random(29), draws(200)))


def rewordings(composer, dice, count):
    """Drawn letters that fit drawn choices, each with one rewording."""
    made = 0
    while made < count:
        choices = drawn(composer, dice)
        for outline in composer.outlines(choices):
            for letter in letter_drafts(composer, outline, choices)[:2]:
                made += 1
                yield choices, letter, reworded(composer, outline, choices, letter, dice.randint(0, 30))


def told(composer, choices, phrases):
    """The writer's facts that stand where a first draft says them."""
    facts = composer.library.facts
    said = {(fact, phrase.move) for phrase in phrases for fact in phrase.facts}
    return {fact for fact, move in said if facts[fact].said_in == move} & composer.facts(choices)


def test_what_a_letter_tells_stays(composer, made):
    varied, changed = set(), set()
    for choices, letter, other in made:
        moves = composer.library.moves
        assert [phrase.move for phrase in other] == [phrase.move for phrase in letter]
        differing = [new for old, new in zip(letter, other, strict=True) if old is not new]
        assert len(differing) <= CHANGES and all(moves[phrase.move].varies for phrase in differing)
        assert told(composer, choices, other) >= told(composer, choices, letter)
        varied |= {phrase.move for phrase in letter if moves[phrase.move].varies}
        changed |= {phrase.move for phrase in differing}
    assert varied and changed == varied


def test_a_wish_to_come_later_is_in_every_wording(composer):
    wish, facts = {"would-return"}, frozenset({"would-return", "wants-contact"})
    asked = replace(OFFER_BY_EMAIL, facts=facts)
    outline = composer.library.outline["decline-in-writing"]
    for letter in letter_drafts(composer, outline, asked):
        for turn in range(20):
            assert told(composer, asked, reworded(composer, outline, asked, letter, turn)) >= wish


def test_no_blank_comes_or_goes_and_what_it_may_mean_is_named(composer, made):
    for _, letter, other in made:
        before, after = ({name for one in row for name in slots.names(one.text)} for row in (letter, other))
        assert after == before
        for old, new in zip(letter, other, strict=True):
            named = composer.traits[old.id].named
            assert not named or named & composer.traits[new.id].named


def test_a_rewording_is_sound(composer, made):
    for choices, letter, other in made:
        assert other == letter or not list(composer.faults(choices, other))


def test_phrases_turn_round():
    assert turned([1, 2, 3], 4) == [2, 3, 1]
    assert turned([], 4) == []
