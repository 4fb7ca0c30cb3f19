"""What a script says, put into it in the language of a catalogue, so that no page fetches a list of texts."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import partial

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


def spoken(script: str, catalogue: Catalogue = ENGLISH) -> str:
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
