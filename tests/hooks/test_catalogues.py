"""What a script says is put into the language of the site, and a call that nothing needs is left out."""

import pytest

from hooks import catalogues
from phrasebank.text.catalogue import ENGLISH
from tests.hooks.test_second_language import GERMAN

IMPORT = 'import { gettext } from "../text/message-formats.js";\n'
BOTH = 'import { gettext, ngettext } from "../text/message-formats.js";\n'


@pytest.fixture(scope="module")
def german():
    return catalogues.read("de", GERMAN / "de.po")


@pytest.mark.parametrize(
    ("script", "in_english", "in_german"),
    [
        (f'{IMPORT}say(gettext("Copied."));', 'say("Copied.");', 'say("Kopiert.");'),
        ('say(`${gettext("Copied.")} ${more}`);', "say(`Copied. ${more}`);", "say(`Kopiert. ${more}`);"),
        (
            f'{IMPORT}gettext("about %(title)s", {{ title }});',
            f'{IMPORT}gettext("about %(title)s", {{ title }});',
            f'{IMPORT}gettext("über %(title)s", {{ title }});',
        ),
        (
            f'{BOTH}ngettext("%(num)s result", "%(num)s results", 2);',
            'import { ngettext } from "../text/message-formats.js";\n'
            'ngettext("%(num)s result", "%(num)s results", 2);',
            'import { ngettext } from "../text/message-formats.js";\n'
            'ngettext(["%(num)s Treffer", "%(num)s Treffer"], "", 2);',
        ),
        ('say("Copied.");', 'say("Copied.");', 'say("Copied.");'),
    ],
)
def test_a_script_carries_what_it_says_in_its_language(german, script, in_english, in_german):
    assert catalogues.in_script(script, ENGLISH) == in_english
    assert catalogues.in_script(script, german) == in_german


def test_a_translation_is_no_code_in_a_longer_text(tmp_path):
    odd = tmp_path / "de.po"
    text = (GERMAN / "de.po").read_text(encoding="utf-8")
    odd.write_text(text.replace('"Kopiert."', '"`${go()} \\\\"'), encoding="utf-8")
    script = catalogues.in_script('`${gettext("Copied.")}`', catalogues.read("de", odd))
    assert script == "`\\`\\${go()} \\\\`"
