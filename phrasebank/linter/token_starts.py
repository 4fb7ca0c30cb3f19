"""Where a token class may begin, for classes of which that is told at a glance; others are asked everywhere.

Every place where the class begins is among the answers. This saves time and decides nothing.
"""

from collections.abc import Callable, Iterable

from phrasebank.linter.numbers import Families
from phrasebank.linter.token_kinds import LOUD, SMALL_I
from phrasebank.text.sentences import TokenizedText

Starts = Callable[[TokenizedText, Families], Iterable[int]]


def _counting(text: TokenizedText, families: Families) -> Iterable[int]:
    """Words that count or name a currency, and whatever has signs that are no letters."""
    known = families.get("counting", frozenset()) | families.get("currency", frozenset())
    return [at for at, word in enumerate(text.words) if not word.isalpha() or word in known]


def _closing_no(text: TokenizedText, families: Families) -> Iterable[int]:
    return text.places("no") if "no" in text.keys else ()


def _small_i(text: TokenizedText, families: Families) -> Iterable[int]:
    return [at for word in SMALL_I if word in text.keys for at in text.places(word)]


def _doubled(text: TokenizedText, families: Families) -> Iterable[int]:
    twice = [word for word in families.get("never-twice", ()) if (word, word) in text.keys]
    return [at for word in twice for at in text.places((word, word))]


def _capitals(text: TokenizedText, families: Families) -> Iterable[int]:
    return range(len(text.words)) if sum(map(str.isupper, text.text)) >= LOUD else ()


STARTS: dict[str, Starts] = {
    "<number>": _counting,
    "<money>": _counting,
    "<percent>": _counting,
    "<closing-no>": _closing_no,
    "<small-i>": _small_i,
    "<doubled>": _doubled,
    "<capitals>": _capitals,
}


def starts(name: str, text: TokenizedText, families: Families) -> Iterable[int]:
    """The places at which a token class may begin in a text."""
    return STARTS[name](text, families) if name in STARTS else range(len(text.words))
