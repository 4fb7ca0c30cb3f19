"""What each sentence may read as, by weights learned from labeled sentences; `make learn` makes them.

The weights are whole numbers that are added up, so that the browser's twin in
docs/assets/js/linter/learned.js comes to the same.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from phrasebank.linter import name_kinds, packed_runs
from phrasebank.linter.numbers import DIGITS
from phrasebank.text.sentences import TokenizedText

FILE = Path(__file__).with_name("learned.json")
# Runs of so many words are weighed, and pairs with any one word between; the edges of a sentence count as
# words, and all numbers are one word.
LONGEST = 3
EDGE, NUMBER, ANY = "|", "#", "_"
# A family is named only if it leads the next one by so much; else the sentence is of no clear family.
LEAD = 8
# A sentence of no clear family is heard only above this sum.
UNCLEAR_ABOVE = 6
UNCLEAR = "unclear"
# Faults come in company: to a sentence's sum is added what the mean of the others, each taken as COMPANY at
# most, has above what is usual; FEW are taken as usual beside them, so that a short text counts less.
COMPANY, USUAL, FEW = 40, -23, 2
# Sentences of so few words aren't read where most begin with a capital, such as signatures and greetings.
SIGNATURE = 5
# Where the sum is so low, what a rule's words say elsewhere is said in a harmless way.
HARMLESS_BELOW, HARMLESS = -22, "harmless"


@dataclass(frozen=True)
class Weights:
    """What was learned of each kind of fault, and of all of them together.

    `families` names the family of each kind. `bias` has a sum to begin with for each kind, and then one for
    all. `runs` has for a run of words the places of its sums, each with the weight behind it.
    """

    families: tuple[str, ...]
    bias: tuple[int, ...]
    runs: Mapping[str, Sequence[int]]


@cache
def load() -> Weights:
    """The weights that the project has."""
    return unpacked(json.loads(FILE.read_text(encoding="utf-8")))


def unpacked(read: Mapping[str, Any]) -> Weights:
    """The weights as the file has them, with their runs apart."""
    return Weights(tuple(read["families"]), tuple(read["bias"]), packed_runs.unpack(read["runs"]))


def readings(tokenized: TokenizedText, weights: Weights) -> list[str]:
    """For each sentence the family of faults that it reads like, or UNCLEAR; HARMLESS, or empty, if none."""
    sums = [_sums(_said(tokenized, sentence), weights) for sentence in tokenized.sentences]
    totals = _in_company([_total(one) for one in sums])
    return [_family(one, total, weights.families) for one, total in zip(sums, totals, strict=True)]


def _said(tokenized: TokenizedText, sentence: range) -> set[str]:
    """The runs of a sentence; none of a signature's."""
    capitals = sum(name_kinds.begins_with_capital(tokenized, at) for at in sentence)
    signature = len(sentence) <= SIGNATURE and 2 * capitals > len(sentence)
    return set() if signature else runs(tokenized.words[sentence.start : sentence.stop])


def runs(words: Sequence[str]) -> set[str]:
    """The runs of up to LONGEST words of a sentence, and its pairs around any word, without apostrophes."""
    plain = [EDGE, *(_plain(word) for word in words), EDGE]
    starts = range(len(plain))
    around = {f"{before} {ANY} {behind}" for before, behind in zip(plain, plain[2:], strict=False)}
    return around | {" ".join(plain[at : at + more]) for at in starts for more in range(1, LONGEST + 1)}


def _plain(word: str) -> str:
    return NUMBER if any(sign in DIGITS for sign in word) else word.replace("'", "")


def _sums(found: set[str], weights: Weights) -> list[int]:
    sums = list(weights.bias)
    for run in found & weights.runs.keys():
        pairs = weights.runs[run]
        for place, weight in zip(pairs[::2], pairs[1::2], strict=True):
            sums[place] += weight
    return sums


def _total(sums: Sequence[int]) -> int:
    *kinds, whole = sums
    return max(kinds) + whole


def _in_company(totals: Sequence[int]) -> list[int]:
    """Each sum with what it gains or loses by the others, rounded down; a lone one as it is."""
    taken = [max(-COMPANY, min(one, COMPANY)) - USUAL for one in totals]
    others = len(totals) - 1 + FEW
    return [total + (sum(taken) - own) // others for total, own in zip(totals, taken, strict=True)]


def _family(sums: Sequence[int], total: int, families: Sequence[str]) -> str:
    kinds = sums[:-1]
    if total <= 0:
        return HARMLESS if total < HARMLESS_BELOW else ""
    best = max(kinds)
    family = families[kinds.index(best)]
    others = (one for one, other in zip(kinds, families, strict=True) if other != family)
    clear = best - max(others) >= LEAD
    return family if clear else UNCLEAR if total > UNCLEAR_ABOVE else ""
