"""The Markdown of the pages that no file in docs/ stands for: one for every letter, and one for every bank
that has none."""

from collections.abc import Collection

from phrasebank.model.library import Library
from phrasebank.render import links


def generated(library: Library, known: Collection[str]) -> dict[str, str]:
    """The texts by their paths below docs/, where `known` are the paths of the files that are there."""
    # An id is a name by its type; whatever else an entry says reaches its page as data and never as
    # Markdown.
    sources = {links.letter_source(letter.id): f"::: letter {letter.id}\n" for letter in library.letters}
    banks = {links.bank_source(bank.bank): f"::: whole_bank {bank.bank}\n" for bank in library.banks}
    return sources | {path: text for path, text in banks.items() if path not in known}
