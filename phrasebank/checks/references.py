"""References: every word, slot, phrase and outline that an entry names exists."""

from collections.abc import Iterator, Mapping

from phrasebank.checks.check import check
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


@check(reads="sound", needs="all_files")
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
            yield entry.diagnostic(
                field,
                f"The file vocabulary/{vocabulary}.yml is missing, and this is a word of it. Bring it back.",
            )


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


@check(reads="file", needs="all_names")
def unknown_variant(library: Library) -> Iterator[Diagnostic]:
    """A variant varies a phrase that exists."""
    for phrase in library.phrases:
        if (
            phrase.variant_of
            and phrase.variant_of not in library.phrase
            and phrase.variant_of not in library.lost
        ):
            near = did_you_mean(phrase.variant_of, library.phrase)
            yield phrase.diagnostic(
                "variant_of",
                f"There is no phrase '{phrase.variant_of}'.{near} Name the phrase that this one re-words.",
            )


@check(reads="file", needs="all_names")
def unknown_outline(library: Library) -> Iterator[Diagnostic]:
    """A letter follows an outline that exists."""
    for letter in library.letters:
        if (
            "outline" in letter.model_fields_set
            and letter.outline not in library.outline
            and letter.outline not in library.lost
        ):
            yield letter.diagnostic(
                "outline",
                f"There is no outline '{letter.outline}'.{did_you_mean(letter.outline, library.outline)}",
            )


@check(reads="file", needs="all_names")
def unknown_phrase(library: Library) -> Iterator[Diagnostic]:
    """A letter is made of phrases that exist, and a rule offers such."""
    offering: tuple[Letter | Rule, ...] = (*library.letters, *library.rules)
    for entry in offering:
        for at, name in enumerate(entry.phrases):
            if name not in library.phrase and name not in library.lost:
                yield entry.diagnostic(
                    ("phrases", at), f"There is no phrase '{name}'.{did_you_mean(name, library.phrase)}"
                )


@check(reads="file", needs="all_names")
def unknown_rule(library: Library) -> Iterator[Diagnostic]:
    """A rule gives way to rules that exist, and such take its praise away."""
    known = {rule.id for rule in library.rules} | library.lost
    for rule in library.rules:
        for field in ("gives_way_to", "clouded_by"):
            for at, name in enumerate(getattr(rule, field)):
                if name not in known:
                    yield rule.diagnostic(
                        (field, at), f"There is no rule '{name}'.{did_you_mean(name, known)}"
                    )


@check(reads="file", needs="all_names")
def unknown_letter(library: Library) -> Iterator[Diagnostic]:
    """A reminder leads to a letter that exists."""
    for term in library.reminders.values():
        if (
            "letter" in term.model_fields_set
            and term.letter not in library.letter
            and term.letter not in library.lost
        ):
            yield term.diagnostic(
                "letter",
                f"There is no letter '{term.letter}'.{did_you_mean(term.letter, library.letter)} "
                "Name the letter for that day.",
            )


@check(reads="file", needs="all_names")
def unknown_question(library: Library) -> Iterator[Diagnostic]:
    """Advice holds for answers to questions that are asked."""
    for advisor in library.advisors:
        asked = [question.id for question in advisor.questions]
        for advice in advisor.advice:
            for name in (name for name in advice.when if name not in {*asked, *library.lost}):
                message = f"No question is called '{name}'. They are {', '.join(asked)}."
                yield advice.diagnostic(("when", name), message)


@check(reads="sound", needs="all_files")
def homeless_point(library: Library) -> Iterator[Diagnostic]:
    """Every point of the sources has a home: a page that says it or a phrase that voices it."""
    voiced = {name for phrase in library.phrases for name in phrase.points}
    for name, point in library.points.items():
        if not point.pages and name not in voiced:
            yield point.diagnostic(
                "id",
                f"{name} has no home. Name a page in 'pages', or a phrase that voices it in its 'points'.",
            )


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
        if known is None or value is None:
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


CHECKS = (
    unknown_word,
    unknown_slot,
    unknown_question,
    unknown_variant,
    unknown_phrase,
    unknown_outline,
    unknown_rule,
    unknown_letter,
    homeless_point,
    missing_vocabulary,
)
