"""What the site says in a language, read from a file of gettext (.po) as translators keep it.

What a translation may not do is checked here, because templates and scripts take it as it stands.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from gettext import GNUTranslations, c2py
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from phrasebank import DATA
from phrasebank.text.catalogue import Catalogue

# The list of all strings, which says what of them scripts say.
STRINGS = DATA.parent / "strings.pot"
SCRIPTS = "docs/assets/js/"
# Where docs/assets/js/text/gettext.js has room for a language.
ROOM = "const CATALOGUE = { strings: {}, plural: (count) => count !== 1 };"
# Below this number each form of every language comes up.
MOST_FORMS_BELOW = 200
# What could end an attribute, or begin a tag or a name of a sign, where a translation is put into a page.
MARKUP = frozenset('<>"&')
# Room for a value, such as %(name)s; what else begins like one is none.
VALUE = re.compile(r"%(?:\(\w+\)s|.?)")


class CatalogueError(ValueError):
    """A catalogue that no site can be built with, with everything that is wrong with it."""


def read(language: str, file: Path | None) -> Catalogue:
    """The catalogue of a language; what its file lacks, and all where there is none, is said in English.

    Raises CatalogueError.
    """
    if not file:
        return Catalogue(language)
    found = _parsed(file)
    if problems := [f"{file}: {problem}" for problem in _problems(found, language)]:
        raise CatalogueError("\n".join(problems))
    compiled = BytesIO()
    write_mo(compiled, found)
    compiled.seek(0)
    return Catalogue(language, GNUTranslations(compiled))


def in_script(script: str, catalogue: Catalogue) -> str:
    """A script's text, with what scripts say in the catalogue's language where it has room for that."""
    said = catalogue.translations
    if ROOM not in script or not isinstance(said, GNUTranslations):
        return script
    plural = said.info()["plural-forms"].partition("plural=")[2].rstrip("; ")
    strings = json.dumps(dict(_of_scripts(said, c2py(plural))), ensure_ascii=False)
    # c2py lets nothing through but arithmetic, which reads the same in C and in JavaScript.
    return script.replace(ROOM, f"const CATALOGUE = {{ strings: {strings}, plural: (n) => {plural} }};")


def _of_scripts(said: GNUTranslations, form: Callable[[int], int]) -> Iterator[tuple[str, str | list[str]]]:
    """The strings of scripts that are translated; those with a plural in all their forms, in order."""
    with STRINGS.open("rb") as stream:
        listed = read_po(stream)
    for message in listed:
        if not any(file.startswith(SCRIPTS) for file, _ in message.locations):
            continue
        if isinstance(message.id, str):
            found: str | list[str] = said.gettext(message.id)
        else:
            one, many = message.id
            forms = {form(count): said.ngettext(one, many, count) for count in range(MOST_FORMS_BELOW)}
            found = [text for _, text in sorted(forms.items())]
        if found not in (message.id, list(message.id)):
            yield _text(message.id[:1] if isinstance(message.id, tuple) else message.id), found


def _parsed(file: Path) -> Catalog:
    try:
        with file.open("rb") as stream:
            return read_po(stream, abort_invalid=True)
    except (OSError, PoFileError, ValueError) as error:
        raise CatalogueError(f"{file}: This is no catalogue of gettext: {error}") from error


def _problems(found: Catalog, language: str) -> Iterator[str]:
    named = str(found.locale or "").replace("_", "-")
    if named != language:
        yield f"It is in '{named}' by its line 'Language:', and the theme's language is '{language}'."
    for message, errors in found.check():
        yield from (f"{_shown(message)}: {error}" for error in errors)
    for message in (message for message in found if message.id):
        said, english = _text(message.string), _text(message.id)
        if MARKUP & set(said) - set(english):
            yield f"{_shown(message)}: The translation has a tag, a quote or a '&' that the English hasn't."
        if unknown := set(VALUE.findall(said)) - set(VALUE.findall(english)):
            yield f"{_shown(message)}: The English has no '{min(unknown)}', so nothing can stand for it."


def _shown(message: Message) -> str:
    return f"'{_text(message.id)[:60]}'"


def _text(said: str | Iterable[str] | None) -> str:
    return said if isinstance(said, str) else " ".join(said or ())
