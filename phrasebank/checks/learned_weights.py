"""The file of what was learned held against what learning writes: nobody can read it, and it is published.

Whether its weights are those that the sentences give, only learning anew would say, which takes minutes.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from phrasebank import display_path
from phrasebank.linter import learned, packed_weights
from phrasebank.source.diagnostics import Diagnostic, Location

CODE = "learned-weights"
FAMILY = re.compile("[a-z]+")
OTHER = "This isn't as 'make learn' writes it. Bring it back with 'git restore', or make it anew."


def faults(file: Path = learned.FILE) -> Iterator[Diagnostic]:
    """A problem where the file can't be read, or holds something else beside its weights."""
    try:
        text = file.read_text(encoding="utf-8")
        read = json.loads(text)
    except (OSError, ValueError):
        text, read = "", {}
    if not (_is_plain(read) and learned.written(read) == text):
        yield Diagnostic(Location(display_path(file), 1, 1), CODE, OTHER)


def _is_plain(read: Any) -> bool:
    """Whether these are families, a whole number for each and one for all, and weights, and nothing else."""
    if not isinstance(read, Mapping) or read.keys() != {"families", "bias", "runs"}:
        return False
    families, bias, runs = read["families"], read["bias"], read["runs"]
    lists = isinstance(families, list) and isinstance(bias, list) and len(bias) == len(families) + 1
    return (
        lists
        and bool(families)
        and all(isinstance(name, str) and FAMILY.fullmatch(name) for name in families)
        and all(type(number) is int for number in bias)
        and isinstance(runs, str)
        and packed_weights.is_packed(runs, len(families))
    )
