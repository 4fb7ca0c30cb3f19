"""Weights of runs of words as one short text, which a browser fetches.

A run is a number, made of its signs, and so takes less room than its words would. The numbers stand in order,
each as the way from the one before it: FAR for each whole stretch, and a sign for the rest. Then come a sign
for the weight of the last sum and, for each other sum that has one, its place as a digit and its weight.
The browser's twin is in docs/assets/js/linter/learned.js.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

# How numbers are made: the first one, what each sign multiplies, and how many bits are left out at last.
SEED, PRIME, LEFT_OUT = 2_166_136_261, 16_777_619, 12
# The sign before the nearest, how far one FAR goes, and the sign of a weight of nothing.
NEAR, FAR, STRETCH, NOTHING = ord("@"), "~", 61, ord("N")
# Weights are this far from nothing at most.
UTMOST = 45
_RUN = re.compile("(~*)([A-}])(.)((?:[0-9].)*)")


@lru_cache(maxsize=400_000)
def number(run: str) -> int:
    """A run's number, by FNV-1a; few runs share one."""
    made = SEED
    for sign in run:
        made = (made ^ ord(sign)) * PRIME & 0xFFFFFFFF
    return made >> LEFT_OUT


def pack(weights: Mapping[int, Sequence[int]]) -> str:
    """The text for numbers of runs, of which each has a weight for every sum."""
    said, before = [], -1
    for run in sorted(weights):
        far, near = divmod(run - before - 1, STRETCH)
        *others, last = map(_sign, weights[run])
        named = (f"{at}{sign}" for at, sign in enumerate(others) if ord(sign) != NOTHING)
        said.append("".join((FAR * far, chr(near + 1 + NEAR), last, *named)))
        before = run
    return "".join(said)


def unpack(packed: str) -> dict[int, str]:
    """For each number of such a text the signs of its weights: the last sum's, then places and weights."""
    weights, run = {}, -1
    for far, near, last, named in _RUN.findall(packed):
        run += STRETCH * len(far) + ord(near) - NEAR
        weights[run] = last + named
    return weights


def is_packed(text: str, others: int) -> bool:
    """Whether `pack` may have made a text, of weights for so many sums beside the last: ten at most."""
    sign = f"[{chr(NOTHING - UTMOST)}-{chr(NOTHING + UTMOST)}]"
    return re.fullmatch(f"(?:~*[A-}}]{sign}(?:[0-{others - 1}]{sign})*)*", text) is not None


def add(sums: list[int], signs: str) -> None:
    """Adds a run's weights to sums."""
    sums[-1] += ord(signs[0]) - NOTHING
    for at in range(1, len(signs), 2):
        sums[int(signs[at])] += ord(signs[at + 1]) - NOTHING


def _sign(weight: int) -> str:
    return chr(max(-UTMOST, min(weight, UTMOST)) + NOTHING)
