"""How much is drawn at random: little where somebody waits, more in the weekly run, which sets DRAWS."""

import os
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
TIMES = int(os.environ.get("DRAWS", "1"))


def draws(count: int) -> int:
    """So many draws in an ordinary run, and as many times more as the environment asks for."""
    return count * TIMES


def some(cases: Sequence[T], step: int) -> Sequence[T]:
    """One in `step` cases in an ordinary run, and all of them where more is drawn."""
    return cases if TIMES > 1 else cases[::step]
