"""Every word of a closed vocabulary, and every slot, that an entry names is declared."""

from collections.abc import Iterator, Mapping

from phrasebank.checks.check import check
from phrasebank.model.entry import Entry
from phrasebank.model.facet_fields import Facets
from phrasebank.model.facets import OUTLINE_WORDS
from phrasebank.model.letters import Letter, OwnPart
from phrasebank.model.library import Library
from phrasebank.model.outlines import Part
from phrasebank.model.rule import Rule
from phrasebank.model.term_types import Term
from phrasebank.model.vocabulary import TERM_WORDS
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text import slots
from phrasebank.text.similarity import did_you_mean, nearest

MAX_WORDS_NAMED = 8


@check(reads="file")
def unknown_word(library: Library) -> Iterator[Diagnostic]:
    """Every word of a closed vocabulary is declared there."""
    for bank in library.banks:
        for entry in (bank.defaults, *bank.phrases):
            yield from _unknown(library, entry, Facets.WORDS)
    for letter in library.letters:
        yield from _unknown(library, letter, Letter.WORDS)
    for outline in library.outlines:
        yield from _unknown(library, outline, OUTLINE_WORDS)
    for part in _parts(library):
        yield from _unknown(library, part, {"move": "moves"})
    for rule in library.rules:
        yield from _unknown(library, rule, Rule.WORDS)
    for advisor in library.advisors:
        for advice in advisor.advice:
            yield from _unknown(library, advice, {"level": "levels"})
    yield from _unknown_in_terms(library)


@check(reads="file")
def unknown_slot(library: Library) -> Iterator[Diagnostic]:
    """Every slot is declared in the vocabulary of slots, so that it has a label, an example and help."""
    known = library.words.get("slots")
    if known is None:
        return
    for phrase in library.worded:
        for form, text in phrase.forms.items():
            for name in {*slots.names(text)} - {*known} - {*library.lost}:
                start = text.index(f"{{{name}}}")
                message = (
                    f"The slot {{{name}}} is not declared.{did_you_mean(name, known)} "
                    "The slots are in vocabulary/slots.yml."
                )
                yield phrase.diagnostic(form, message, (start, start + len(name) + 2))


def _parts(library: Library) -> Iterator[Part | OwnPart]:
    for letter in library.letters:
        yield from letter.parts
    for outline in library.outlines:
        yield from outline.parts


def _unknown_in_terms(library: Library) -> Iterator[Diagnostic]:
    for name, words in TERM_WORDS.items():
        for term in library.words.get(name, {}).values():
            yield from _unknown(library, term, words)


def _unknown(library: Library, entry: Entry, fields: dict[str, str]) -> Iterator[Diagnostic]:
    for field in entry.model_fields_set & fields.keys():
        known = library.words.get(fields[field])
        value = getattr(entry, field)
        # A vocabulary without a word that can be read is told itself.
        if not known or value is None:
            continue
        for at, word in enumerate(value if isinstance(value, tuple) else (value,)):
            if word not in known and word not in library.lost:
                keys = (field, at) if isinstance(value, tuple) else (field,)
                yield entry.diagnostic(
                    keys, f"'{word}' is not one of the {fields[field]}. {_remedy(word, known, fields[field])}"
                )


def _remedy(word: str, known: Mapping[str, Term], vocabulary: str) -> str:
    """Which word is meant, whether an id was misspelt or a label stands in its place, and which there are."""
    names = {name.lower(): name for name in known} | {
        term.label.lower(): name for name, term in known.items() if term.label
    }
    meant = nearest(word.lower(), names)
    are = ", ".join(known) if len(known) <= MAX_WORDS_NAMED else f"in vocabulary/{vocabulary}.yml"
    near = f"Did you mean '{names[meant]}'? " if meant else ""
    return f"{near}They are {are}."


CHECKS = (unknown_word, unknown_slot)
