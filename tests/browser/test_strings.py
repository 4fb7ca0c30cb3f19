"""Scripts say in another language what the core says: the same text, with its values, in the same form."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from hooks import catalogues, script_texts
from phrasebank import REPOSITORY
from phrasebank.text.catalogue import ENGLISH, Catalogue

SCRIPT = REPOSITORY / "docs/assets/js/text/message-formats.js"
# Three forms: https://www.gnu.org/software/gettext/manual/html_node/Plural-forms.html
RUSSIAN = r"""
msgid ""
msgstr ""
"Language: ru\n"
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
"n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"

msgid "Copied."
msgstr "Скопировано. `${"

msgid "Show %(num)s more"
msgstr "Ещё %(num)s"

msgid "%(num)s sentence"
msgid_plural "%(num)s sentences"
msgstr[0] "%(num)s фраза"
msgstr[1] "%(num)s фразы"
msgstr[2] "%(num)s фраз"
"""
SAID = """
const what = "sentences";
export const said = () => [
  gettext("Copied."), gettext("Show %(num)s more", { num: 3 }),
  gettext("Menu"), `${gettext("Menu")}: ${what}`,
  ...Array.from({ length: 130 }, (_, count) => ngettext("%(num)s sentence", "%(num)s sentences", count)),
];
"""
LISTEN = """
script => import(`data:text/javascript,${encodeURIComponent(script)}`).then(({ said }) => said())
"""


def said(page: Page, catalogue: Catalogue) -> list[str]:
    """What a script says in a language, whose calls are as the build leaves them."""
    return page.evaluate(LISTEN, script_texts.spoken(SCRIPT.read_text(encoding="utf-8") + SAID, catalogue))


@pytest.fixture
def russian(tmp_path):
    file = tmp_path / "ru.po"
    file.write_text(RUSSIAN, encoding="utf-8")
    return catalogues.read("ru", file)


def test_a_script_says_what_the_core_says_in_every_form(at_desk: Callable[..., Page], russian):
    counted = [russian.ngettext("%(num)s sentence", "%(num)s sentences", count) for count in range(130)]
    assert counted[21:23] == ["21 фраза", "22 фразы"] and counted[111] == "111 фраз"
    found = said(at_desk("assets/mark.svg"), russian)
    assert found == ["Скопировано. `${", "Ещё 3", "Menu", "Menu: sentences", *counted]


def test_a_count_that_is_not_translated_is_said_in_english(at_desk: Callable[..., Page], tmp_path):
    file = tmp_path / "ru.po"
    file.write_text(RUSSIAN.partition('msgid "%(num)s sentence"')[0], encoding="utf-8")
    found = said(at_desk("assets/mark.svg"), catalogues.read("ru", file))
    assert found[4:7] == ["0 sentences", "1 sentence", "2 sentences"]


def test_english_says_what_stands_in_the_scripts(at_desk: Callable[..., Page]):
    found = said(at_desk("assets/mark.svg"), ENGLISH)
    assert found[:4] == ["Copied.", "Show 3 more", "Menu", "Menu: sentences"]
    assert found[4:7] == ["0 sentences", "1 sentence", "2 sentences"]
