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

from phrasebank.linter import name_kinds, packed_weights
from phrasebank.linter.numbers import DIGITS
from phrasebank.text.sentences import TokenizedText

FILE = Path(__file__).with_name("learned.json")
# Runs of so many words are weighed; the edges of a sentence count as words, and all numbers are one word.
LONGEST = 3
EDGE, NUMBER = "|", "#"
# A family is named only if it leads the next one by so much; else the sentence is of no clear family, and
# only leans toward one, if that leads by LEAN.
LEAD, LEAN = 50, 10
UNCLEAR = "unclear"
# Sentences of so few words aren't read where most begin with a capital, such as signatures and greetings.
SIGNATURE = 5
# What a sentence gains beside its own sum, in PARTS of its units: what it starts with; by words to avoid that
# rules hear in it; for each other sentence with words to be mended, up to ELSEWHERE_MOST; and for each word,
# up to WORDS_MOST.
PARTS, START, HEARD, ELSEWHERE, ELSEWHERE_MOST, WORD, WORDS_MOST = 8, -50, 160, 20, 3, 14, 10
# Sums are taken as UTMOST at most where others gain by them: those just before and behind a sentence, and the
# mean of all others and of FEW beside them with the sum FEW_SUM, so that a short text counts less.
UTMOST, BEFORE, BEHIND, COMPANY, FEW, FEW_SUM = 40, 2, 1, 7, 2, -20


@dataclass(frozen=True)
class Weights:
    """What was learned of each family of faults, and of all faults together.

    `bias` has a sum to begin with for each of the `families`, and then one for all. `runs` has for the
    number of a run of words the signs of its weights.
    """

    families: tuple[str, ...]
    bias: tuple[int, ...]
    runs: Mapping[int, str]


@cache
def load() -> Weights:
    """The weights that the project has."""
    return unpacked(json.loads(FILE.read_text(encoding="utf-8")))


def unpacked(read: Mapping[str, Any]) -> Weights:
    """The weights as the file has them, with their runs apart."""
    return Weights(tuple(read["families"]), tuple(read["bias"]), packed_weights.unpack(read["runs"]))


def written(said: Mapping[str, Any]) -> str:
    """The file's text."""
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"


def readings(tokenized: TokenizedText, weights: Weights, heard: Sequence[int] = ()) -> list[str]:
    """For each part the family of faults that it reads like; empty if it reads like none.

    Where none is clear, it is UNCLEAR, and behind it a family toward which the part leans.
    `heard` has for each the weight of the words to avoid that rules hear in it: 2 if they are to be mended,
    1 if to be noted, 0 for none.
    """
    said = [_said(tokenized, part) for part in tokenized.parts]
    sums = [_sums(found, weights) for found in said]
    heard = heard or [0] * len(sums)
    gains = _gains([one[-1] for one in sums], [len(part) for part in tokenized.parts], heard)
    # A signature has no runs, and isn't blamed for its company.
    totals = [one[-1] + (gain if found else 0) for one, gain, found in zip(sums, gains, said, strict=True)]
    return [_family(one, total, weights.families) for one, total in zip(sums, totals, strict=True)]


def _said(tokenized: TokenizedText, sentence: range) -> set[int]:
    """The runs of a sentence; none of a signature's."""
    capitals = sum(name_kinds.begins_with_capital(tokenized, at) for at in sentence)
    signature = len(sentence) <= SIGNATURE and 2 * capitals > len(sentence)
    return set() if signature else runs(tokenized.words[sentence.start : sentence.stop])


def runs(words: Sequence[str]) -> set[int]:
    """The numbers of the runs of up to LONGEST words of a sentence, without apostrophes."""
    plain = [EDGE, *(_plain(word) for word in words), EDGE]
    ends = range(1, len(plain) + 1)
    spans = ((end - more, end) for end in ends for more in range(1, min(LONGEST, end) + 1))
    return {packed_weights.number(" ".join(plain[start:end])) for start, end in spans}


def _plain(word: str) -> str:
    return NUMBER if any(sign in DIGITS for sign in word) else word.replace("'", "")


def _sums(found: set[int], weights: Weights) -> list[int]:
    sums = list(weights.bias)
    for run in found & weights.runs.keys():
        packed_weights.add(sums, weights.runs[run])
    return sums


def _gains(sums: Sequence[int], words: Sequence[int], heard: Sequence[int]) -> list[int]:
    """What each sentence gains by its length, by what rules hear, and by the others; rounded down."""
    taken = [max(-UTMOST, min(one, UTMOST)) for one in sums]
    around, mends = [0, *taken, 0], heard.count(2)
    gains = []
    for at, own in enumerate(taken):
        gain = START + HEARD * (heard[at] > 0) + WORD * min(words[at], WORDS_MOST)
        gain += ELSEWHERE * min(mends - (heard[at] == 2), ELSEWHERE_MOST)
        gain += BEFORE * around[at] + BEHIND * around[at + 2]
        gain += COMPANY * (sum(taken) - own + FEW * FEW_SUM) // (len(taken) - 1 + FEW)
        # What a rule hears is told even in the kindest company.
        gains.append(max(gain // PARTS, 0) if heard[at] else gain // PARTS)
    return gains


def _family(sums: Sequence[int], total: int, families: Sequence[str]) -> str:
    if total <= 0:
        return ""
    *_others, second, best = sorted(sums[:-1])
    family = families[sums.index(best)] if best - second >= LEAN else ""
    return f"{UNCLEAR} {family}" if best - second < LEAD else family
