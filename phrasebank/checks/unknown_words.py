"""Every word of a closed vocabulary, and every slot, that an entry names is declared."""

from collections.abc import Iterator, Mapping

from phrasebank.checks.check import check
from phrasebank.checks.suggestions import Suggestions
from phrasebank.model.entry import Entry
from phrasebank.model.facet_fields import Facets
from phrasebank.model.facets import OUTLINE_WORDS
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.rule import Rule
from phrasebank.model.term_types import Term
from phrasebank.model.vocabulary import TERM_WORDS
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text import slots

MAX_WORDS_NAMED = 8


@check(reads="file")
def unknown_word(library: Library) -> Iterator[Diagnostic]:
    """Every word of a closed vocabulary is declared there."""
    suggestions = Suggestions()
    for entry, fields in _choosing(library):
        yield from _unknown(library, entry, fields, suggestions)


@check(reads="file")
def unknown_slot(library: Library) -> Iterator[Diagnostic]:
    """Every slot is declared in the vocabulary of slots, so that it has a label, an example and help."""
    known, suggestions = library.words.get("slots"), Suggestions()
    if known is None:
        return
    declared = known.keys() | library.lost
    for phrase in library.worded:
        for form, text in phrase.forms.items():
            for name in {*slots.names(text)} - declared:
                start, near = text.index(f"{{{name}}}"), suggestions.did_you_mean(name, known)
                message = f"The slot {{{name}}} is not declared.{near} The slots are in vocabulary/slots.yml."
                yield phrase.diagnostic(form, message, (start, start + len(name) + 2))


def _choosing(library: Library) -> Iterator[tuple[Entry, Mapping[str, str]]]:
    """Every entry that names words, and for each of its fields the vocabulary."""
    for bank in library.banks:
        yield from ((entry, Facets.WORDS) for entry in (bank.defaults, *bank.phrases))
    yield from ((letter, Letter.WORDS) for letter in library.letters)
    yield from ((outline, OUTLINE_WORDS) for outline in library.outlines)
    for parts in (
        (letter.parts for letter in library.letters),
        (outline.parts for outline in library.outlines),
    ):
        yield from ((part, {"move": "moves"}) for one in parts for part in one)
    yield from ((rule, Rule.WORDS) for rule in library.rules)
    for advisor in library.advisors:
        yield from ((advice, {"level": "levels"}) for advice in advisor.advice)
    for name, words in TERM_WORDS.items():
        yield from ((term, words) for term in library.words.get(name, {}).values())


def _unknown(
    library: Library, entry: Entry, fields: Mapping[str, str], suggestions: Suggestions
) -> Iterator[Diagnostic]:
    for field in entry.model_fields_set & fields.keys():
        known = library.words.get(fields[field])
        value = getattr(entry, field)
        # A vocabulary without a word that can be read is told itself.
        if not known or value is None:
            continue
        for at, word in enumerate(value if isinstance(value, tuple) else (value,)):
            if word not in known and word not in library.lost:
                keys = (field, at) if isinstance(value, tuple) else (field,)
                remedy = _remedy(word, known, fields[field], suggestions)
                yield entry.diagnostic(keys, f"'{word}' is not one of the {fields[field]}. {remedy}")


def _remedy(word: str, known: Mapping[str, Term], vocabulary: str, suggestions: Suggestions) -> str:
    """Which word is meant, whether an id was misspelt or a label stands in its place, and which there are."""
    names = {name.lower(): name for name in known} | {
        term.label.lower(): name for name, term in known.items() if term.label
    }
    meant = suggestions.nearest(word.lower(), names)
    are = ", ".join(known) if len(known) <= MAX_WORDS_NAMED else f"in vocabulary/{vocabulary}.yml"
    near = f"Did you mean '{names[meant]}'? " if meant else ""
    return f"{near}They are {are}."


CHECKS = (unknown_word, unknown_slot)
