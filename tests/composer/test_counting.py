"""The count of all messages, held against writing them out.

On small shares of the real banks, with every choice tried by the composer itself.
"""

import random
from dataclasses import replace
from itertools import combinations, product

import pytest

from phrasebank.composer import counting, exclusions, phrase_bits
from phrasebank.composer.composer import Composer
from phrasebank.composer.counting import Census
from phrasebank.composer.moebius import weights
from phrasebank.composer.phrase_classes import OutlinePosition, PhraseClass, Ration
from phrasebank.composer.step_budget import StepBudget
from phrasebank.composer.transfer_matrix import count
from phrasebank.model.facets import CRITERIA, Choices
from phrasebank.model.library import Library
from phrasebank.model.outlines import Outline
from tests.draws import TIMES, draws, some

pytestmark = pytest.mark.slow


def share(library, outline: Outline, dice: random.Random):
    """A library with a few phrases for an outline, and with limits so narrow that they matter.

    The phrases are for the required parts and three others. Most of the phrases fit choices drawn from all
    there are, so that there are messages; the others are any.
    """
    optional = [part.move for part in outline.parts if not part.required]
    moves = [part.move for part in outline.parts if part.required] + dice.sample(
        optional, min(3, len(optional))
    )
    fitting = Composer(library).fitting(outline, choice(library, outline, dice))
    kept = {
        phrase.id for move in moves for phrase in few(fitting[move], 3, dice) + others(library, move, dice)
    }
    banks = [
        bank.model_copy(update={"phrases": tuple(phrase for phrase in bank.phrases if phrase.id in kept)})
        for bank in library.banks
    ]
    channels, narrow = library.vocabularies["channels"], dice.randint(20, 90)
    terms = tuple(term.model_copy(update={"limit": term.limit * narrow // 100}) for term in channels.terms)
    vocabularies = library.vocabularies | {"channels": channels.model_copy(update={"terms": terms})}
    return replace(library, banks=tuple(banks), vocabularies=vocabularies)


def choice(library, outline: Outline, dice: random.Random) -> Choices:
    facets = {
        name: getattr(outline, facet, ()) or list(library.words[facet]) for name, facet in CRITERIA.items()
    }
    topic = dice.choice(["", *facets.pop("topic")])
    return Choices(
        **{name: dice.choice(words) for name, words in facets.items()},
        topic=topic,
        facts=frozenset(library.words["facts"]),
    )


def others(library, move: str, dice: random.Random) -> list:
    """One phrase of a move, whatever it fits; now and then one that tells something or hopes."""
    every = [phrase for phrase in library.phrases if phrase.move == move]
    rare = [phrase for phrase in every if phrase.level != "none" or "hope" in phrase.text]
    return few(dice.choice([every, rare or every]), 1, dice)


def few(phrases: list, most: int, dice: random.Random) -> list:
    return dice.sample(phrases, min(dice.randint(1, most), len(phrases)))


def every_choice(library, outline: Outline):
    """All choices that this library can tell apart.

    These are the words that its phrases name, and one more that none of them names. Of the facts that some
    deny, any may be true.
    """
    words = {}
    for name, facet in CRITERIA.items():
        every = getattr(outline, facet, ()) or library.words[facet]
        named = (
            {word for phrase in library.phrases for word in getattr(phrase, facet, ())}
            if name not in ("level", "tone", "stage", "channel")
            else set(every)
        )
        words[name] = [word for word in every if word in named] + [
            word for word in every if word not in named
        ][:1]
    words["topic"].append("")
    for chosen, facts in product(product(*words.values()), truths(library)):
        yield Choices(**dict(zip(words, chosen, strict=True)), facts=facts)


def truths(library) -> list[frozenset[str]]:
    """All facts but each set of those that some phrases deny and others say."""
    said = {fact for phrase in library.phrases for fact in phrase.facts}
    traits = Composer(library).traits
    denied = {fact for phrase in library.phrases for fact in traits[phrase.id].denies}
    doubtful = sorted(denied & said)
    others = frozenset(library.words["facts"]) - denied
    return [others | {*some} for size in range(len(doubtful) + 1) for some in combinations(doubtful, size)]


def written_out(composer: Composer, outline: Outline) -> set[tuple[str, ...]]:
    """Every message of an outline, as ids."""
    library, sound = composer.library, {}
    for choices in every_choice(library, outline):
        stop = library.words["topics"][choices.topic].stops_at if choices.topic else choices.level
        if library.rank[choices.level] > library.rank[stop]:
            continue
        fitting = composer.fitting(outline, choices)
        for row in product(
            *([*fitting[part.move], *([] if part.required else [None])] for part in outline.parts)
        ):
            ids = tuple(phrase.id for phrase in row if phrase)
            if (ids, choices.channel) not in sound:
                sound[ids, choices.channel] = not any(
                    composer.faults(choices, [phrase for phrase in row if phrase])
                )
    return {ids for (ids, _), holds in sound.items() if holds}


DECLINES = [
    "decline-in-writing",
    "decline-by-text",
    "hold-the-no-in-writing",
    "take-back-aloud",
    "ask-for-time-short",
    "withdraw-short",
]


@pytest.mark.parametrize("outline_id", some(DECLINES, 2))
def test_the_count_is_the_number_of_messages_written_out(banks, outline_id):
    dice, outline = random.Random(outline_id), banks.outline[outline_id]
    held = 0
    while held < draws(1):
        composer = Composer(share(banks, outline, dice))
        found = len(written_out(composer, outline))
        assert Census(composer).of(outline) == found
        # A share that makes no message tells little.
        held += found > 0


BLIND = {
    "apart": (exclusions.Exclusions, "_apart", lambda encoder, one, other: False),
    "level": (exclusions.Exclusions, "_outdone", lambda encoder, reason, other: False),
    "topics": (phrase_bits.PhraseEncoder, "_topics", lambda encoder, phrase: sum(encoder.topics.values())),
    "length": (counting, "_limit", lambda channels, phrases: ("words", 10_000)),
    "rations": (phrase_bits.PhraseEncoder, "ration", property(lambda encoder: Ration(0, 0, ()))),
    "choices": (counting, "weights", lambda lists, everything: dict.fromkeys(weights(lists, everything), 1)),
}


@pytest.fixture(scope="module")
def half(banks) -> Library:
    """Every other phrase of each bank; all of them once a week."""
    shares = (bank.model_copy(update={"phrases": some(bank.phrases, 2)}) for bank in banks.banks)
    return replace(banks, banks=tuple(shares))


@pytest.fixture(scope="module")
def right(half) -> int:
    return Census(Composer(half)).of(half.outline["decline-by-text"])


@pytest.mark.parametrize("name", BLIND)
def test_a_count_that_is_blind_to_a_property_is_wrong(half, right, monkeypatch, name):
    outline = half.outline["decline-by-text"]
    monkeypatch.setattr(*BLIND[name])
    assert Census(Composer(half)).of(outline) != right


def test_weights_of_the_points_within_a_common_part_add_up_to_one():
    lists = [frozenset(words) for words in ("ab", "bc", "cd", "a", "d")]
    found = weights(lists, frozenset("abcd"))
    assert found == {frozenset("a"): 1, frozenset("b"): 1, frozenset("c"): 1, frozenset("d"): 1} | {
        frozenset(pair): -1 for pair in ("ab", "bc", "cd")
    }


@pytest.mark.parametrize(("most", "rows"), [(1, 0), (2, 1), (5, 2), (6, 2), (7, 3)])
def test_rows_are_counted_as_the_example_of_the_module_says(most, rows):
    """A and B in the first part, C in the second, and A and C are apart."""
    first = PhraseClass(1, 4, 1, 0, {2: 1}), PhraseClass(2, 0, 1, 0, {3: 1})
    second = (PhraseClass(4, 1, 1, 0, {4: 1}),)
    positions = [OutlinePosition(first, True), OutlinePosition(second, False)]
    assert count(positions, Ration(0, 0, ()), 1, most, StepBudget(100)) == rows


def test_no_two_outlines_make_the_same_message(banks):
    """So the messages of all outlines may be added up."""
    encoder = phrase_bits.PhraseEncoder(Composer(banks))
    phrases = {outline.id: [one.phrase for one in encoder.phrases(outline)] for outline in banks.outlines}
    for one, other in combinations(banks.outlines, 2):
        moves = [[part.move for part in outline.parts] for outline in (one, other)]
        needed = {part.move for outline in (one, other) for part in outline.parts if part.required}
        shared = {phrase.id for phrase in phrases[one.id]} & {phrase.id for phrase in phrases[other.id]}
        filled = all(any(banks.phrase[name].move == move for name in shared) for move in needed)
        orders = [[move for move in row if move in needed] for row in moves]
        assert not needed <= set(moves[0]) & set(moves[1]) or not filled or orders[0] != orders[1], (
            one.id,
            other.id,
        )


def test_the_real_messages_are_not_too_many_to_count(banks):
    """All of them where more is drawn, and else a share of those of the outline that takes the most steps."""
    if TIMES > 1:
        assert all(Census(Composer(banks)).messages().values())
        return
    census, outline = Sampled(Composer(banks), counting.STEPS // SHARE), banks.outline["decline-aloud"]
    assert census.of(outline) != 0


SHARE = 13


class Sampled(Census):
    """A count of one in `SHARE` of the weighted points, which take that share of the steps."""

    def _points(self, outline, phrases):
        return some([*super()._points(outline, phrases)], SHARE)
