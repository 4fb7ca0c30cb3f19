"""How much of a preview's memory its edits take, in bytes that Python has given out."""

import gc
import tracemalloc

from phrasebank.checks.library_check import load_and_check
from tests.conftest import SMALL

BANK = "banks/thanks.yml"
EDITS = 100
# What was found of each new sentence is remembered for a while: 4 kB. Of the whole file, it would be 25 kB.
MOST_BYTES_AN_EDIT = 12_000


def edited(text: str, at: int) -> None:
    """Read and check all data with another sentence in a bank, as a preview does."""
    _, problems = load_and_check(SMALL, {BANK: text.replace("the offer.", f"the offer of {at} days.", 1)})
    assert problems == []


def held() -> int:
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


def test_what_was_before_an_edit_is_forgotten():
    text = (SMALL / BANK).read_text(encoding="utf-8")
    for at in range(20):
        edited(text, at)
    tracemalloc.start()
    try:
        before = held()
        for at in range(100, 100 + EDITS):
            edited(text, at)
        took = (held() - before) / EDITS
    finally:
        tracemalloc.stop()
    assert took < MOST_BYTES_AN_EDIT
