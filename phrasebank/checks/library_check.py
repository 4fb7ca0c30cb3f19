"""The data read and judged: what is wrong with the files, and with what they say."""

from collections.abc import Mapping
from pathlib import Path

from phrasebank import DATA
from phrasebank.checks import registry
from phrasebank.model import library
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic


def load_and_check(
    root: Path = DATA, instead: Mapping[str, Path | str] | None = None, second: Path | None = None
) -> tuple[Library, list[Diagnostic]]:
    """The library, read as library.py says, and all problems of its files and of what stands in them."""
    read, problems = library.read(root, instead, second)
    return read, [*problems, *registry.run(read)]
