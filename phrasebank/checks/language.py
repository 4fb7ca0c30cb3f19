"""What belongs in no text of this site: other alphabets, pictures, other languages, and what leads to real
people."""

import unicodedata
from collections.abc import Iterator

from phrasebank.checks import texts
from phrasebank.checks.check import check
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text import language, personal


@check(reads="file")
def foreign_letter(library: Library) -> Iterator[Diagnostic]:
    """Every letter is a plain Latin one: a look-alike hides a word from rules and from the search."""
    for one in texts.shown(library):
        if span := language.foreign_letter(one.text):
            letter = one.text[span[0]]
            message = (
                f"'{letter}' is U+{ord(letter):04X} ({unicodedata.name(letter, 'a letter').lower()}), and no "
                "search or rule finds a word that is written with it. Type the word again in plain letters."
            )
            yield one.diagnostic(message, span)


@check(reads="file")
def picture_sign(library: Library) -> Iterator[Diagnostic]:
    """No text has a little picture among its words: each program draws another, and some read it aloud."""
    for one in texts.shown(library):
        if span := language.picture_sign(one.text):
            message = (
                f"'{one.text[slice(*span)]}' is a picture, which programs draw and read aloud differently."
            )
            yield one.diagnostic(f"{message} Say it in words.", span)


@check(reads="file")
def other_language(library: Library) -> Iterator[Diagnostic]:
    """The texts of English banks are in English, as far as their smallest words tell."""
    for one in texts.shown(library) if library.catalogue.is_english else ():
        if name := language.other_than_english(one.text):
            yield one.diagnostic(f"This seems to be {name}. The texts here are in English: translate it.")


@check(reads="file")
def personal_data(library: Library) -> Iterator[Diagnostic]:
    """No text has an address or a number of somebody: what is published can be copied by everybody."""
    for one in texts.shown_or_examples(library):
        for name, span in personal.personal_data_in(one.text):
            message = (
                f"'{one.text[slice(*span)]}' looks like {name}, and everybody could read it. Take it out, "
                "or write a slot; an example may have @example.com or 555-0100."
            )
            yield one.diagnostic(message, span)


CHECKS = (foreign_letter, picture_sign, other_language, personal_data)
