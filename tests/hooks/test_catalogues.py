"""What a script says is put into the language of the site, and a call that nothing needs is left out."""

import pytest

from hooks import catalogues, script_texts
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
    assert script_texts.spoken(script, ENGLISH) == in_english
    assert script_texts.spoken(script, german) == in_german


def test_a_translation_is_no_code_in_a_longer_text(tmp_path):
    odd = tmp_path / "de.po"
    text = (GERMAN / "de.po").read_text(encoding="utf-8")
    odd.write_text(text.replace('"Kopiert."', '"`${go()} \\\\"'), encoding="utf-8")
    script = script_texts.spoken('`${gettext("Copied.")}`', catalogues.read("de", odd))
    assert script == "`\\`\\${go()} \\\\`"


# What Weblate gives Spanish, French and Italian: a third form that is met at a million first.
SPANISH = r"""
msgid ""
msgstr ""
"Language: es\n"
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=3; plural=n == 1 ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2;\n"

msgid "%(num)s result"
msgid_plural "%(num)s results"
msgstr[0] "%(num)s resultado"
msgstr[1] "%(num)s de resultados"
msgstr[2] "%(num)s resultados"

msgid "%(num)s sentence"
msgid_plural "%(num)s sentences"
msgstr[0] ""
msgstr[1] ""
msgstr[2] ""
"""


@pytest.fixture
def spanish(tmp_path):
    (tmp_path / "es.po").write_text(SPANISH, encoding="utf-8")
    return catalogues.read("es", tmp_path / "es.po")


def test_a_script_gets_all_forms_however_seldom_they_are_met(spanish):
    assert script_texts.spoken('ngettext("%(num)s result", "%(num)s results", 2)', spanish) == (
        'ngettext(["%(num)s resultado", "%(num)s de resultados", "%(num)s resultados"], "", 2)'
    )


def test_a_count_that_is_not_translated_stays_in_english_with_its_own_rule(spanish):
    call = 'ngettext("%(num)s sentence", "%(num)s sentences", 2)'
    assert script_texts.spoken(call, spanish) == call
