"""What the site says in a language, read from a file of gettext (.po) as translators keep it.

What a translation may not do is told by hooks/gates/translations.py.
"""

from collections.abc import Iterator
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import IO

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, PoFileParser

from hooks.gates import translations
from phrasebank.text.catalogue import Catalogue


class CatalogueError(ValueError):
    """A catalogue that no site can be built with, with everything that is wrong with it."""


def read(language: str, file: Path | None) -> Catalogue:
    """The catalogue of a language; what its file lacks, and all where there is none, is said in English.

    Raises CatalogueError.
    """
    if not file:
        return Catalogue(language)
    found = _parsed(file)
    if problems := [f"{file}: {problem}" for problem in translations.problems(found, language)]:
        raise CatalogueError("\n".join(problems))
    compiled = BytesIO()
    write_mo(compiled, found)
    compiled.seek(0)
    return Catalogue(language, GNUTranslations(compiled), found.plural_expr, _counted_texts(found))


def _counted_texts(found: Catalog) -> dict[str, list[str]]:
    """All forms of each text that has a count, by its English for one; a form that is missing is English."""
    return {
        message.id[0]: [
            form or message.id[min(number, 1)]
            for number, form in enumerate(translations.forms(message.string))
        ]
        for message in translations.shown(found)
        if message.pluralizable
    }


def _parsed(file: Path) -> Catalog:
    found = Catalog()
    try:
        with file.open("rb") as stream:
            PoFileParser(found, abort_invalid=True).parse(_lines(stream, found))
    # A header may also name an encoding that nobody knows, or a time that no calendar has.
    except (OSError, PoFileError, ValueError, LookupError, OverflowError) as error:
        raise CatalogueError(f"{file}: This is no catalogue of gettext: {error}") from error
    return found


def _lines(stream: IO[bytes], found: Catalog) -> Iterator[bytes]:
    """The lines, until the header asks for more forms than memory may hold."""
    for line in stream:
        if found.num_plurals > translations.MOST_FORMS:
            raise ValueError(translations.wrong_rule())
        yield line
