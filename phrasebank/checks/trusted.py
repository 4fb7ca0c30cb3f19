"""What can be relied on while some entries have faults.

Nothing else is blamed for these, and all else is still checked.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import PurePosixPath
from typing import Any

from phrasebank.checks.rule_examples import unreadable_words
from phrasebank.model.datafiles import DATA_FILES
from phrasebank.model.entry import Entry
from phrasebank.model.facet_fields import Facets
from phrasebank.model.facets import OUTLINE_WORDS
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.outlines import Outline
from phrasebank.model.phrases import WrittenPhrase
from phrasebank.model.rule import Rule

Keep = Callable[[Entry], bool]


def without_tainted(library: Library) -> Library:
    """The library without what a fault may have changed: entries, and vocabularies that lack something."""
    if library.whole:
        return library
    words = {name: vocabulary for name, vocabulary in library.vocabularies.items() if not vocabulary.in_doubt}
    banks = tuple(bank for bank in library.banks if not bank.in_doubt)
    # Without the families of words, no rule can be read; without the channels, no draft.
    rules = library.rules if {"families", "channels"} <= words.keys() else ()
    return _only(
        replace(library, vocabularies=words, banks=banks, rules=rules), lambda entry: not entry.in_doubt
    )


def without_copies(library: Library) -> Library:
    """The library without files that have another's id and not its name: all in them would be told twice."""
    kept: dict[str, Any] = {}
    for row in DATA_FILES:
        entries = library.entries_of(row) if row.key and row.library != "vocabularies" else ()
        named = {getattr(one, row.key) for one in entries if _is_named(one, row.key)}
        others = (one for one in entries if not _is_named(one, row.key))
        copies = [one for one in others if getattr(one, row.key, "") in named]
        if copies:
            kept[row.library] = tuple(one for one in entries if one not in copies)
    return replace(library, **kept) if kept else library


def _is_named(entry: Entry, key: str) -> bool:
    """Whether a file is called what it holds."""
    return getattr(entry, key, "") == PurePosixPath(entry.place().path).stem


def without_unresolved(library: Library) -> Library:
    """The library without entries of which nobody can say what they fit.

    They have a word that no vocabulary has, or they are rules that can't be read.
    """
    phrases = {phrase.id for phrase in library.phrases if not _is_known(library, phrase, Facets.WORDS)}
    unreadable = {problem.place.path for problem in unreadable_words(library)}

    def keep(entry: Entry) -> bool:
        if isinstance(entry, (Letter, Outline)):
            words = Letter.WORDS if isinstance(entry, Letter) else OUTLINE_WORDS
            moves = (_is_known(library, part, {"move": "moves"}) for part in entry.parts)
            return _is_known(library, entry, words) and all(moves)
        if isinstance(entry, Rule):
            return _is_known(library, entry, Rule.WORDS) and entry.place().path not in unreadable
        return not (isinstance(entry, WrittenPhrase) and entry.id in phrases)

    return _only(library, keep)


def _only(library: Library, keep: Keep) -> Library:
    """The library with those of its entries that are to be kept; of a bank with those of its phrases.

    Vocabularies are kept as they are. Where all is kept, it is the library itself, which remembers what was
    made of it.
    """
    rows = [row for row in DATA_FILES if row.library not in ("banks", "vocabularies")]
    phrases = (phrase for bank in library.banks for phrase in bank.phrases)
    if all(map(keep, chain(phrases, *map(library.entries_of, rows)))):
        return library
    banks = [bank.model_copy(update={"phrases": tuple(filter(keep, bank.phrases))}) for bank in library.banks]
    kept: dict[str, Any] = {row.library: tuple(filter(keep, library.entries_of(row))) for row in rows}
    return replace(library, banks=tuple(banks), **kept)


def _is_known(library: Library, entry: Entry, words: Mapping[str, str]) -> bool:
    for name in entry.model_fields_set & words.keys():
        value, known = getattr(entry, name), library.words.get(words[name])
        if known and not known.keys() >= set(value if isinstance(value, tuple) else [value] if value else []):
            return False
    return True
