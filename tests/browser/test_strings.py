"""Scripts say in another language what the core says: the same text, with its values, in the same form."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from hooks import catalogues
from phrasebank import REPOSITORY

SCRIPT = REPOSITORY / "docs/assets/js/text/gettext.js"
# Three forms: https://www.gnu.org/software/gettext/manual/html_node/Plural-forms.html
RUSSIAN = r"""
msgid ""
msgstr ""
"Language: ru\n"
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
"n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"

msgid "Copied."
msgstr "Скопировано."

msgid "Show %(num)s more"
msgstr "Ещё %(num)s"

msgid "%(num)s sentence"
msgid_plural "%(num)s sentences"
msgstr[0] "%(num)s фраза"
msgstr[1] "%(num)s фразы"
msgstr[2] "%(num)s фраз"
"""
SAID = """
async script => {
  const { gettext, ngettext } = await import(`data:text/javascript,${encodeURIComponent(script)}`);
  const sentences = count => ngettext("%(num)s sentence", "%(num)s sentences", count);
  const counted = Array.from({ length: 130 }, (_, count) => sentences(count));
  return [gettext("Copied."), gettext("Show %(num)s more", { num: 3 }), gettext("Menu"), ...counted];
}
"""


@pytest.fixture
def russian(tmp_path):
    file = tmp_path / "ru.po"
    file.write_text(RUSSIAN, encoding="utf-8")
    return catalogues.read("ru", file)


def test_a_script_says_what_the_core_says_in_every_form(at_desk: Callable[..., Page], russian):
    page = at_desk("assets/mark.svg")
    script = catalogues.in_script(SCRIPT.read_text(encoding="utf-8"), russian)
    counted = [russian.ngettext("%(num)s sentence", "%(num)s sentences", count) for count in range(130)]
    assert counted[21:23] == ["21 фраза", "22 фразы"] and counted[111] == "111 фраз"
    assert page.evaluate(SAID, script) == ["Скопировано.", "Ещё 3", "Menu", *counted]


def test_english_says_what_stands_in_the_scripts(at_desk: Callable[..., Page]):
    page = at_desk("assets/mark.svg")
    said = page.evaluate(SAID, SCRIPT.read_text(encoding="utf-8"))
    assert said[:6] == ["Copied.", "Show 3 more", "Menu", "0 sentences", "1 sentence", "2 sentences"]
