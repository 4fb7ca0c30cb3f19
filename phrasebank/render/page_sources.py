"""The pages that stand in docs/, and the Markdown of those that no file there stands for: one for every
letter, and one for every bank that has none."""

from collections.abc import Collection
from pathlib import Path

from phrasebank.model.library import Library
from phrasebank.render import links


def written(docs: Path) -> dict[str, Path]:
    """The pages that stand in a folder, by their paths below it.

    A link leads to any file, and what an editor leaves beside a file begins with a dot: no build reads them.
    """
    files = (file for file in sorted(docs.rglob("*.md")) if file.is_file() and not file.is_symlink())
    paths = {file.relative_to(docs): file for file in files}
    hidden = {path for path in paths if any(part.startswith(".") for part in path.parts)}
    return {path.as_posix(): file for path, file in paths.items() if path not in hidden}


def generated(library: Library, known: Collection[str]) -> dict[str, str]:
    """The texts by their paths below docs/, where `known` are the paths of the files that are there."""
    # An id is a name by its type; whatever else an entry says reaches its page as data and never as
    # Markdown.
    sources = {links.letter_source(letter.id): f"::: letter {letter.id}\n" for letter in library.letters}
    banks = {links.bank_source(bank.bank): f"::: whole_bank {bank.bank}\n" for bank in library.banks}
    return sources | {path: text for path, text in banks.items() if path not in known}
