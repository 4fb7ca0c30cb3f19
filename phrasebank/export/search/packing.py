"""Lists of the index as texts that are short and pack well; docs/assets/js/search/ unpacks them."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

# The first half of the digits ends a number, the second half goes on with it: most steps are one sign.
DIGITS = "".join(map(chr, range(ord("0"), ord("0") + 64)))
HALF = len(DIGITS) // 2
# What a stem has that shares nothing with the one before; so many letters at most are shared.
FIRST, MOST_SHARED = ord("A"), 25


def stems(terms: Iterable[tuple[str, str]]) -> str:
    """Stems in their order, each as a capital letter for how much of the one before it begins with, the rest
    of it, and what its form ends with where that is another word."""
    found, before = [], ""
    for stem, form in terms:
        shared = _shared(before, stem)
        ending = "" if form == stem else f":{_ending(stem, form)}"
        found.append(f"{chr(FIRST + shared)}{stem[shared:]}{ending}")
        before = stem
    return "".join(found)


def _shared(one: str, other: str) -> int:
    alike = (a == b for a, b in zip(one[:MOST_SHARED], other, strict=False))
    return sum(takewhile(bool, alike))


def _ending(stem: str, form: str) -> str:
    """What follows a stem in its form; with a `y` where that takes the place of the stem's last letter."""
    rest = form[len(stem) :]
    return rest if form.startswith(stem) else f"y{rest}"


def steps(numbers: Sequence[int]) -> str:
    """Rising numbers as the steps from each to the next."""
    return "".join(_digits(now - before) for before, now in zip((0, *numbers), numbers, strict=False))


def _digits(step: int) -> str:
    before, last = divmod(step, HALF)
    text = DIGITS[last]
    while before:
        before, digit = divmod(before, HALF)
        text = DIGITS[HALF + digit] + text
    return text
