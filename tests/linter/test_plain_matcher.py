"""The matcher looks only where a pattern can stand; a plain one tries every place and finds the same."""

import random

import pytest

from phrasebank.linter.matcher import Match, PatternSet, leftmost_longest
from phrasebank.linter.patterns import Element, PatternError, parse_pattern
from phrasebank.linter.token_kinds import TOKEN_CLASSES
from phrasebank.linter.token_starts import STARTS, starts
from phrasebank.text.sentences import TokenizedText
from tests.draws import draws

FAMILIES = {
    "pay": ("pay", "base pay", "the pay"),
    "counting": ("two", "half"),
    "currency": ("euros", "$"),
    "nobody": ("the", "i", "no"),
    "never-twice": ("the", "no"),
}
MEMBERS = {name: frozenset(words) for name, words in FAMILIES.items()}
WORDS = [
    "i",
    "I",
    "the",
    "The",
    "no",
    "pay",
    "base",
    "Anna",
    "LOUDLY",
    "CAPS",
    "two",
    "85k",
    "5%",
    "$",
    "euros",
]
BETWEEN = [" ", " ", " ", ", ", ". ", "\n", "\n\n", "\u200b "]
PLACES = [*(word.lower() for word in WORDS), "<pay>", *TOKEN_CLASSES]


def drawn_pattern(dice: random.Random) -> str:
    return " ".join(drawn_part(dice) for _ in range(dice.randint(1, 4)))


def drawn_part(dice: random.Random) -> str:
    options = "/".join(dice.choices(PLACES, k=dice.randint(1, 3)))
    return dice.choice([options, options, f"({options})", "..."])


def drawn_text(dice: random.Random) -> str:
    return "".join(dice.choice(WORDS) + dice.choice(BETWEEN) for _ in range(dice.randint(0, 20)))


def elements(pattern: str) -> tuple[Element, ...]:
    try:
        return parse_pattern(pattern, FAMILIES)
    except PatternError:
        return ()


def ends(element: Element, text: TokenizedText, at: int) -> set[int]:
    """All places behind which an element that begins at a word may end."""
    found = set(range(at, at + element.max_gap + 1))
    if at < len(text.tokens):
        found |= {at + 1} if text.tokens[at].text in element.literals else set()
        found |= {at + len(words) for words in element.phrases if text.words[at : at + len(words)] == words}
        found |= {end for name in element.classes if (end := TOKEN_CLASSES[name](text, at, MEMBERS))}
    return found


def tried_everywhere(pattern: str, text: TokenizedText) -> list[Match]:
    found, parts = [], elements(pattern)
    for at in range(len(text.tokens)) if parts else ():
        limit, reached = text.sentence_end[at], {at}
        for part in parts:
            # Behind the sentence only what may be missing can stand.
            reached = {
                end for one in reached for end in (ends(part, text, one) if one < limit else _none(part, one))
            }
            reached = {end for end in reached if end <= limit}
        if reached and max(reached) > at:
            last = max(reached)
            found.append(Match(text.tokens[at].start, text.tokens[last - 1].end, at, last))
    return leftmost_longest(found)


def _none(part: Element, at: int) -> set[int]:
    return {at} if part.max_gap >= 0 else set()


def test_what_is_found_is_what_a_plain_matcher_finds():
    for seed in range(draws(1_000)):
        dice = random.Random(seed)
        patterns, text = [drawn_pattern(dice) for _ in range(6)], drawn_text(dice)
        found = PatternSet({pattern: [pattern] for pattern in patterns}, FAMILIES).find_all(
            TokenizedText(text)
        )
        plain = {pattern: tried_everywhere(pattern, TokenizedText(text)) for pattern in patterns}
        assert (seed, found) == (seed, {pattern: matches for pattern, matches in plain.items() if matches})


@pytest.mark.parametrize("name", STARTS)
def test_a_token_class_begins_nowhere_but_where_it_is_asked(name):
    for seed in range(draws(500)):
        text = TokenizedText(drawn_text(random.Random(seed)))
        begins = {at for at in range(len(text.tokens)) if TOKEN_CLASSES[name](text, at, MEMBERS) is not None}
        assert begins <= set(starts(name, text, MEMBERS)), text.text


def test_the_draws_find_something():
    assert tried_everywhere("i ... <pay>", TokenizedText("I, the base pay")) == [Match(0, 15, 0, 4)]
    assert tried_everywhere("<capitals>", TokenizedText("LOUDLY CAPS")) == [Match(0, 11, 0, 2)]
