"""References: every word, slot, phrase and outline that an entry names exists."""

from collections.abc import Iterator, Mapping

from phrasebank.checks import published_ids
from phrasebank.model.entry import Entry
from phrasebank.model.facets import OUTLINE_WORDS
from phrasebank.model.letters import Letter, OwnPart
from phrasebank.model.library import Library
from phrasebank.model.outlines import Part
from phrasebank.model.phrases import Facets
from phrasebank.model.rule import Rule
from phrasebank.model.term_types import Term
from phrasebank.model.vocabulary import TERM_WORDS
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text import slots
from phrasebank.text.similarity import did_you_mean, nearest

# So many words of a vocabulary are all named.
FEW = 8


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


def missing_vocabulary(library: Library) -> Iterator[Diagnostic]:
    """A vocabulary whose words are named is there; it is told once."""
    told = set(library.vocabularies)
    points = library.words.get("points", {}).values()
    named = [
        *((phrase, "points", "points") for phrase in library.phrases if phrase.points),
        *((point, "sources", "sources") for point in points),
    ]
    for entry, field, vocabulary in named:
        if vocabulary not in told:
            told.add(vocabulary)
            yield entry.problem(
                field,
                f"The file vocabulary/{vocabulary}.yml is missing, and this is a word of it. Bring it back.",
            )


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
                yield phrase.problem(form, message, (start, start + len(name) + 2))


def unknown_variant(library: Library) -> Iterator[Diagnostic]:
    """A variant varies a phrase that exists."""
    told = _told_elsewhere(library, "phrase")
    for phrase in library.phrases:
        name = phrase.variant_of
        if name and name not in library.phrase and name not in told:
            near = did_you_mean(name, library.phrase)
            yield phrase.problem(
                "variant_of", f"There is no phrase '{name}'.{near} Name the phrase that this one re-words."
            )


def unknown_outline(library: Library) -> Iterator[Diagnostic]:
    """A letter follows an outline that exists."""
    known = {*library.outline, *_told_elsewhere(library, "outline")}
    for letter in library.letters:
        if "outline" in letter.model_fields_set and letter.outline not in known:
            yield letter.problem(
                "outline",
                f"There is no outline '{letter.outline}'.{did_you_mean(letter.outline, library.outline)}",
            )


def unknown_phrase(library: Library) -> Iterator[Diagnostic]:
    """A letter is made of phrases that exist, and a rule offers such."""
    offering: tuple[Letter | Rule, ...] = (*library.letters, *library.rules)
    told = _told_elsewhere(library, "phrase")
    for entry in offering:
        for at, name in enumerate(entry.phrases):
            if name not in library.phrase and name not in told:
                yield entry.problem(
                    ("phrases", at), f"There is no phrase '{name}'.{did_you_mean(name, library.phrase)}"
                )


def unknown_rule(library: Library) -> Iterator[Diagnostic]:
    """A rule gives way to rules that exist, and such take its praise away."""
    known = {rule.id for rule in library.rules} | library.lost
    for rule in library.rules:
        for field in ("gives_way_to", "clouded_by"):
            for at, name in enumerate(getattr(rule, field)):
                if name not in known:
                    yield rule.problem((field, at), f"There is no rule '{name}'.{did_you_mean(name, known)}")


def unknown_letter(library: Library) -> Iterator[Diagnostic]:
    """A reminder leads to a letter that exists."""
    known = {*library.letter, *_told_elsewhere(library, "letter")}
    for term in library.reminders.values():
        if "letter" in term.model_fields_set and term.letter not in known:
            yield term.problem(
                "letter",
                f"There is no letter '{term.letter}'.{did_you_mean(term.letter, library.letter)} "
                "Name the letter for that day.",
            )


def unknown_question(library: Library) -> Iterator[Diagnostic]:
    """Advice holds for answers to questions that are asked."""
    for advisor in library.advisors:
        asked = [question.id for question in advisor.questions]
        for advice in advisor.advice:
            for name in (name for name in advice.when if name not in {*asked, *library.lost}):
                message = f"No question is called '{name}'. They are {', '.join(asked)}."
                yield advice.problem(("when", name), message)


def homeless_point(library: Library) -> Iterator[Diagnostic]:
    """Every point of the sources has a home: a page that says it or a phrase that voices it."""
    voiced = {name for phrase in library.phrases for name in phrase.points}
    for name, point in library.points.items():
        if not point.pages and name not in voiced:
            yield point.problem(
                "id",
                f"{name} has no home. Name a page in 'pages', or a phrase that voices it in its 'points'.",
            )


def _told_elsewhere(library: Library, kind: str) -> set[str]:
    """The ids that nobody can read today, and those that were published and are gone: their end is told, and
    is the cause."""
    return {*library.lost, *published_ids.vanished(library, kind)}


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
                yield entry.problem(
                    keys, f"'{word}' is not one of the {fields[field]}. {_remedy(word, known, fields[field])}"
                )


def _remedy(word: str, known: Mapping[str, Term], vocabulary: str) -> str:
    """Which word is meant, whether an id was misspelt or a label stands in its place, and which there are."""
    names = {name.lower(): name for name in known} | {
        term.label.lower(): name for name, term in known.items() if term.label
    }
    meant = nearest(word.lower(), names)
    are = ", ".join(known) if len(known) <= FEW else f"in vocabulary/{vocabulary}.yml"
    near = f"Did you mean '{names[meant]}'? " if meant else ""
    return f"{near}They are {are}."


OF_ONE_VALUE = (unknown_word, unknown_slot)
OF_NAMES = (unknown_question, unknown_variant, unknown_phrase, unknown_outline, unknown_rule, unknown_letter)
CHECKS = (*OF_ONE_VALUE, *OF_NAMES, homeless_point, missing_vocabulary)
