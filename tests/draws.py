"""How much is drawn at random: little where somebody waits, more in the weekly run, which sets DRAWS."""

import os

TIMES = int(os.environ.get("DRAWS", "1"))


def draws(count: int) -> int:
    """So many draws in an ordinary run, and as many times more as the environment asks for."""
    return count * TIMES
