"""Runs of words with their weights as one short text, which a browser fetches.

The runs stand in order. Each says how many signs it shares with the one before, as a digit to the base 36,
then what follows them, and then for each sum a capital for its place and a sign for its weight. Runs have
no capitals. The browser's twin is in docs/assets/js/linter/learned.js.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile
from string import ascii_lowercase, digits

# The signs for the first place and for a weight of nothing; weights are this far from nothing at most.
FIRST_PLACE, NOTHING = ord("A"), ord("N")
UTMOST = 45
SHARED = digits + ascii_lowercase
_RUN = re.compile("(.)([^A-Z]*)((?:[A-Z].)+)")


def pack(runs: Mapping[str, Sequence[int]]) -> str:
    """The text for runs, of which each has the places of its sums, each with the weight behind it."""
    said, before = [], ""
    for run in sorted(runs):
        shared = min(_shared(before, run), len(SHARED) - 1)
        said.append(SHARED[shared] + run[shared:] + _signs(runs[run]))
        before = run
    return "".join(said)


def unpack(packed: str) -> dict[str, list[int]]:
    """The runs of such a text."""
    runs, run = {}, ""
    for shared, rest, signs in _RUN.findall(packed):
        run = run[: int(shared, 36)] + rest
        runs[run] = [ord(sign) - (NOTHING if at % 2 else FIRST_PLACE) for at, sign in enumerate(signs)]
    return runs


def _shared(before: str, run: str) -> int:
    pairs = zip(before, run, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _signs(pairs: Sequence[int]) -> str:
    held = (
        max(-UTMOST, min(one, UTMOST)) + NOTHING if at % 2 else one + FIRST_PLACE
        for at, one in enumerate(pairs)
    )
    return "".join(map(chr, held))
