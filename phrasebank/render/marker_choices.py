"""The choices that a marker's line names, such as `stage=offer topic=family,caring`."""

from collections.abc import Iterator
from itertools import product
from math import prod

from phrasebank.model.facets import CRITERIA
from phrasebank.render.marker_names import UnknownNameError, known
from phrasebank.render.overviews import Overviews

# So many lists of letters are asked for at once, and no more.
MOST_ALTERNATIVES = 50


def chosen_words(cards: Overviews, choices: tuple[str, ...]) -> dict[str, str]:
    """The word of each choice, by the choice's name. Raises UnknownNameError."""
    wanted = dict(choice.partition("=")[::2] for choice in choices)
    for name, word in wanted.items():
        known(cards.library.words[known(CRITERIA, name, "choice")], word, name)
    return wanted


def alternatives(choices: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Each way to take one word of every list: `topic=family,caring` is two. Raises UnknownNameError."""
    # A word that is said twice is one.
    named: dict[str, dict[str, None]] = {}
    for name, _, words in (choice.partition("=") for choice in choices):
        named.setdefault(name, {}).update(dict.fromkeys(words.split(",")))
    if prod(map(len, named.values())) > MOST_ALTERNATIVES:
        raise UnknownNameError(f"That is more than {MOST_ALTERNATIVES} choices. Name fewer.")
    return product(*([f"{name}={word}" for word in words] for name, words in named.items()))
