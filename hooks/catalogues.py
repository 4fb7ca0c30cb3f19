"""What the site says in a language, read from a file of gettext (.po) as translators keep it.

What a translation may not do is checked here, because templates and scripts take it as it stands.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from gettext import GNUTranslations, c2py
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

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


def in_script(script: str, catalogue: Catalogue = ENGLISH) -> str:
    """A script's text with what it says put into the catalogue's language; what needs no value stands there
    without a call, so that in no language a page carries more than it says."""
    said = catalogue.translations
    if isinstance(said, GNUTranslations):
        rule = said.info()["plural-forms"].partition("plural=")[2].rstrip("; ")
        # c2py lets nothing through but arithmetic, which reads the same in C and in JavaScript.
        counted = partial(_counted, said=said, form=c2py(rule))
        script = COUNTED.sub(counted, script.replace(FORM, f"one[Number(((n) => {rule})(num))]"))
    script = CALL.sub(lambda call: call[1] + _literal(said.gettext(json.loads(call[2]))) + call[3], script)
    script = WITHIN.sub(lambda call: MEANT.sub(r"\\\g<0>", json.loads(call[1])), script)
    return _without_idle_import(PLAIN.sub(r"\1", script))


def _counted(call: re.Match[str], said: GNUTranslations, form: Callable[[int], int]) -> str:
    """The call with all forms of its text in their order."""
    one, many = json.loads(call[1]), json.loads(call[2])
    forms = {form(count): said.ngettext(one, many, count) for count in range(MOST_FORMS_BELOW)}
    return f'ngettext({_literal([text for _, text in sorted(forms.items())])}, ""'


def _without_idle_import(script: str) -> str:
    """The script without the import of a function that it no longer calls."""
    found = IMPORT.search(script)
    if not found:
        return script
    rest = script[: found.start()] + script[found.end() :]
    called = [name for name in found[1].split(", ") if re.search(rf"\b{name}\(", rest)]
    return script.replace(found[1], ", ".join(called), 1) if called else rest


def _literal(text: str | list[str]) -> str:
    return json.dumps(text, ensure_ascii=False)


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
