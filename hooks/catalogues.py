"""What the site says in a language, read from a file of gettext (.po) as translators keep it.

What a translation may not do is told by hooks/gates/translations.py.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import IO

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, PoFileParser

from hooks.gates import translations
from phrasebank.text.catalogue import ENGLISH, Catalogue

# A text in a script, as it is called: with or without values, and for a count. All of ours are in double
# quotes.
TEXT = r'("(?:[^"\\\n]|\\.)*")'
CALL = re.compile(rf"(\bgettext\(){TEXT}([,)])")
PLAIN = re.compile(rf"\bgettext\({TEXT}\)")
# Such a call as a part of a longer text, in which these signs mean something.
WITHIN = re.compile(rf"\$\{{gettext\({TEXT}\)\}}")
MEANT = re.compile(r"[\\`]|\$(?=\{)")
COUNTED = re.compile(rf"\bngettext\({TEXT}, {TEXT}")
IMPORT = re.compile(r'^import \{ (n?gettext(?:, ngettext)?) \} from "[^"]+";\n', re.MULTILINE)
# How docs/assets/js/text/message-formats.js knows which form a count takes.
FORM = "num === 1 ? one : many"


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


def in_script(script: str, catalogue: Catalogue = ENGLISH) -> str:
    """A script's text with what it says put into the catalogue's language; what needs no value stands there
    without a call, so that in no language a page carries more than it says."""
    said = catalogue.translations
    if catalogue.rule:
        script = COUNTED.sub(partial(_counted, forms=catalogue.forms), script)
        # What isn't translated keeps its two forms and their own rule.
        translated = f"one[Number(((n) => {catalogue.rule})(num))] ?? one[0]"
        script = script.replace(FORM, f"many ? {FORM} : {translated}")
    script = CALL.sub(lambda call: call[1] + _literal(said.gettext(json.loads(call[2]))) + call[3], script)
    script = WITHIN.sub(lambda call: MEANT.sub(r"\\\g<0>", json.loads(call[1])), script)
    return _without_idle_import(PLAIN.sub(r"\1", script))


def _counted(call: re.Match[str], forms: Mapping[str, Sequence[str]]) -> str:
    """The call with all forms of its text in their order."""
    found = forms.get(json.loads(call[1]))
    return f'ngettext({_literal(found)}, ""' if found else call[0]


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


def _without_idle_import(script: str) -> str:
    """The script without the import of a function that it no longer calls."""
    found = IMPORT.search(script)
    if not found:
        return script
    rest = script[: found.start()] + script[found.end() :]
    called = [name for name in found[1].split(", ") if re.search(rf"\b{name}\(", rest)]
    return script.replace(found[1], ", ".join(called), 1) if called else rest


def _literal(text: str | Sequence[str]) -> str:
    return json.dumps(text, ensure_ascii=False)


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
