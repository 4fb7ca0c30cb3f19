"""The data read and judged: what is wrong with the files, and with what they say."""

from collections.abc import Mapping
from pathlib import Path

from phrasebank import DATA
from phrasebank.checks import facet_table, learned_weights, registry
from phrasebank.model.library import Library
from phrasebank.model.load_library import load_library
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text.catalogue import ENGLISH, Catalogue


def load_and_check(
    root: Path = DATA,
    instead: Mapping[str, Path | str] | None = None,
    second: Path | None = None,
    catalogue: Catalogue = ENGLISH,
) -> tuple[Library, list[Diagnostic]]:
    """The library, read as load_library.py says, and all problems of its files and of what stands in them."""
    if unusable := amiss():
        return Library(), unusable
    library, problems = load_library(root, instead, second, catalogue)
    return library, [*problems, *registry.run(library)]


def amiss() -> list[Diagnostic]:
    """What is wrong with that by which all data is read and judged: nothing else can be told before."""
    return [*facet_table.disagreements(), *learned_weights.faults()]
