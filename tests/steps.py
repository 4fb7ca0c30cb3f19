"""How much work a call does, by what a busy machine changes little or not at all."""

import sys
from collections.abc import Callable
from time import process_time
from types import FrameType
from typing import TypeVar

T = TypeVar("T")
# So much the loop below takes where nothing else runs.
QUIET = 0.004


def calls(work: Callable[[], T]) -> tuple[T, int]:
    """What a call answers, and how many others it makes, of functions of Python and of C."""
    made = 0

    def count(frame: FrameType, event: str, of: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        answer = work()
    finally:
        sys.setprofile(before)
    return answer, made


def quiet_seconds(work: Callable[[], T]) -> tuple[T, float]:
    """What a call answers, and how long it would have taken on a machine that is as quick as ours and quiet.

    For what is one call, such as a search for a pattern, which nobody can count the steps of.
    """
    before, (answer, took), after = _timed(_loop)[1], _timed(work), _timed(_loop)[1]
    return answer, took * QUIET / max(before, after, QUIET)


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    began = process_time()
    return work(), process_time() - began


def _loop() -> None:
    for _ in range(500_000):
        pass
