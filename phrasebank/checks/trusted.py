"""What can be relied on while some entries have faults, so that nothing else is blamed for them and all else is still checked."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from phrasebank.checks.rule_examples import unreadable_words
from phrasebank.model.entry import Entry
from phrasebank.model.facets import OUTLINE_WORDS
from phrasebank.model.library import Library
from phrasebank.model.phrases import Facets, Letter, Outline
from phrasebank.model.rule import Rule

Keep = Callable[[Entry], bool]


def sure(library: Library) -> Library:
    """The library without entries that a fault may have changed, and without vocabularies that lack something."""
    if library.whole:
        return library
    words = {name: vocabulary for name, vocabulary in library.vocabularies.items() if not vocabulary.in_doubt}
    banks = tuple(bank for bank in library.banks if not bank.in_doubt)
    # Without the families of words, no rule can be read; without the channels, no draft.
    rules = library.rules if {"families", "channels"} <= words.keys() else ()
    return _only(
        replace(library, vocabularies=words, banks=banks, rules=rules), lambda entry: not entry.in_doubt
    )


def settled(library: Library) -> Library:
    """The library without entries that have a word which no vocabulary has, and without rules that can't be read: nobody can say what they fit."""
    phrases = {phrase.id for phrase in library.phrases if not _is_known(library, phrase, Facets.WORDS)}
    unreadable = {problem.place.path for problem in unreadable_words(library)}
    keep: dict[type[Entry], Keep] = {
        Letter: lambda letter: _is_known(library, letter, Letter.WORDS),
        Outline: lambda outline: (
            _is_known(library, outline, OUTLINE_WORDS)
            and all(_is_known(library, part, {"move": "moves"}) for part in outline.parts)
        ),
        Rule: lambda rule: _is_known(library, rule, Rule.WORDS) and rule.place().path not in unreadable,
    }
    return _only(library, lambda entry: keep.get(type(entry), lambda other: other.id not in phrases)(entry))


def _only(library: Library, keep: Keep) -> Library:
    """The library with those of its phrases, letters, outlines, rules and retired ids that are to be kept."""
    banks = [bank.model_copy(update={"phrases": tuple(filter(keep, bank.phrases))}) for bank in library.banks]
    kept = {
        name: tuple(filter(keep, getattr(library, name)))
        for name in ("letters", "outlines", "rules", "retired")
    }
    return replace(library, banks=tuple(banks), **kept)


def _is_known(library: Library, entry: Entry, words: Mapping[str, str]) -> bool:
    for name in entry.model_fields_set & words.keys():
        value, known = getattr(entry, name), library.words.get(words[name])
        if known is not None and not known.keys() >= set(
            value if isinstance(value, tuple) else [value] if value else []
        ):
            return False
    return True
