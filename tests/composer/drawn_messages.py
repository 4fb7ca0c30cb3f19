"""Messages of some choices that are fixed and others that are drawn, to look for words in."""

import random
import re

from phrasebank.composer.composer import Composer
from phrasebank.composer.messages import message
from phrasebank.model.facets import Choices
from tests.draws import draws

MESSAGES = draws(40)
TRIES = 40
DRAWN = {"audience": "audiences", "reader": "readers", "channel": "channels", "tone": "tones"}


def made(composer: Composer, dice: random.Random, fixed: dict) -> str:
    """The words of a message of these choices, the first draft or another; empty where there is none."""
    words = {name: list(composer.library.words[vocabulary]) for name, vocabulary in DRAWN.items()}
    chosen = {name: dice.choice(several) for name, several in (words | fixed).items() if name != "facts"}
    choices = Choices(**chosen, facts=fixed.get("facts", frozenset()))
    for outline in composer.outlines(choices)[:1]:
        compose = dice.choice([composer.compose, composer.assembled])
        if phrases := compose(outline, choices, dice.randint(0, 8)):
            return message(outline, phrases).body(
                {}, {name: f"{{{name}}}" for name in composer.library.words["slots"]}
            )
    return ""


def assert_none_says(composer: Composer, seed: str, fixed: dict, wrong: str, right: str = "") -> None:
    """No message of these choices says what is wrong, unless what makes it right stands there too."""
    dice, read = random.Random(seed), 0
    for _ in range(MESSAGES * TRIES):
        if text := made(composer, dice, fixed):
            assert not re.search(wrong, text) or (right and re.search(right, text)), text
            read += 1
        if read == MESSAGES:
            break
    assert read == MESSAGES
