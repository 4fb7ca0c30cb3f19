"""Where a token class may begin, for classes of which that is told at a glance; others are asked everywhere.

Every place where the class begins is among the answers. This saves time and decides nothing.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import eq

from phrasebank.linter.numbers import CURRENCIES, DIGITS, Families
from phrasebank.linter.token_kinds import SMALL_I, TOKEN_CLASSES
from phrasebank.text.sentences import TokenizedText

_LOUD_WORD = re.compile("[A-Z]{2}")
_SMALL_I = re.compile("(?<![A-Za-z])i(?![A-Za-z])")
_SIGNS = frozenset(DIGITS + CURRENCIES)
_SIGN = re.compile(f"[{DIGITS}{CURRENCIES}]")
Starts = Callable[[TokenizedText, Families], Iterable[int]]


def _counting(text: TokenizedText, families: Families) -> Iterable[int]:
    """Words that count or name a currency, and whatever begins with a digit or a currency's sign."""
    counting, currency = families.get("counting", frozenset()), families.get("currency", frozenset())
    # Nearly all texts have none.
    if counting.isdisjoint(text.words) and currency.isdisjoint(text.words) and not _SIGN.search(text.text):
        return ()
    return [
        at for at, word in enumerate(text.words) if word[0] in _SIGNS or word in counting or word in currency
    ]


def _closing_no(text: TokenizedText, families: Families) -> Iterable[int]:
    return text.places("no") if "no" in text.keys else ()


def _small_i(text: TokenizedText, families: Families) -> Iterable[int]:
    # Nearly all texts have the word, and few have it small.
    if not _SMALL_I.search(text.text):
        return ()
    return [at for word in SMALL_I if word in text.keys for at in text.places(word)]


def _doubled(text: TokenizedText, families: Families) -> Iterable[int]:
    return [at for at, same in enumerate(map(eq, text.words, text.words[1:])) if same]


def _capitals(text: TokenizedText, families: Families) -> Iterable[int]:
    return range(len(text.words)) if _LOUD_WORD.search(text.text) else ()


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


@dataclass(frozen=True)
class ClassEnds:
    """Where token classes stand in one text: each is asked once of a token, as many patterns ask the same."""

    text: TokenizedText
    families: Families
    _ends: dict[tuple[str, int], int] = field(default_factory=dict)
    _starts: dict[str, list[int]] = field(default_factory=dict)

    def end(self, name: str, at: int) -> int:
        """The place behind the last token of a class that begins at a token; -1 if it doesn't."""
        if (name, at) not in self._ends:
            end = TOKEN_CLASSES[name](self.text, at, self.families)
            self._ends[name, at] = -1 if end is None else end
        return self._ends[name, at]

    def begin(self, places: Iterable[Iterable[str]]) -> bool:
        """Whether for each place one of its classes begins somewhere."""
        return all(any(map(self.starts, names)) for names in places)

    def starts(self, name: str) -> list[int]:
        """The places at which a class begins."""
        if name not in self._starts:
            places = starts(name, self.text, self.families)
            self._starts[name] = [at for at in places if self.end(name, at) >= 0]
        return self._starts[name]
