"""How much of a preview's memory its edits take, in bytes that Python has given out."""

import gc
import subprocess
import sys
import tracemalloc

from phrasebank import REPOSITORY
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


def bytes_an_edit() -> float:
    text = (SMALL / BANK).read_text(encoding="utf-8")
    for at in range(20):
        edited(text, at)
    tracemalloc.start()
    before = held()
    for at in range(100, 100 + EDITS):
        edited(text, at)
    return (held() - before) / EDITS


def test_what_was_before_an_edit_is_forgotten():
    # In a process of its own: what other tests left to be forgotten would not be counted off.
    measure = f"from {__name__} import bytes_an_edit; print(bytes_an_edit())"
    run = subprocess.run([sys.executable, "-c", measure], cwd=REPOSITORY, capture_output=True, check=True)
    assert float(run.stdout) < MOST_BYTES_AN_EDIT
