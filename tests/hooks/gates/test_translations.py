"""What a translation may not do is told with its file, and neither breaks the build nor reaches a page."""

import re

import pytest
from babel.messages.plurals import PLURALS

from hooks import catalogues
from hooks.gates import translations

HEAD = (
    'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Content-Type: text/plain; charset={charset}\\n"\n'
    '"Plural-Forms: nplurals={forms}; plural={rule};\\n"\n\n'
)
ARTICLES = (
    r'msgid "Based on article %(articles)s of the <a href=\"%(link)s\">sources</a>."',
    r'msgid_plural "Based on articles %(articles)s of the <a href=\"%(link)s\">sources</a>."',
)
TAG = "The translation has a tag, a quote or a '&' that the English hasn't"
RULE = "'Plural-Forms:'"


def read(tmp_path, entries="", forms="2", rule="(n != 1)", charset="utf-8"):
    """The catalogue of a German file with these entries and this header."""
    file = tmp_path / "de.po"
    head = HEAD.format(forms=forms, rule=rule, charset=charset)
    file.write_text(head + entries, encoding="utf-8")
    return catalogues.read("de", file)


def said(text, msgid="Menu"):
    return f'msgid "{msgid}"\nmsgstr "{text}"\n'


def of_articles(one, many):
    return "\n".join((*ARTICLES, f'msgstr[0] "{one}"', f'msgstr[1] "{many}"', ""))


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ('msgid "Menu"\nmsgid_plural "<form>"\nmsgstr[0] "<form>"\nmsgstr[1] "<form>"\n', "has no such text"),
        (said("Nichts", "No text of ours"), "has no such text"),
        (f'msgctxt "page"\n{said("Menü")}', "has no such text"),
        (of_articles("Siehe %(articles)s", "Siehe %(articles)s"), TAG),
        (of_articles(r"<a href=\"%(link)s\" id=\"x\">a</a>", r"<a href=\"%(link)s\">b</a>"), TAG),
        (of_articles(r"</a><a href=\"%(link)s\">", r"<a href=\"%(link)s\">b</a>"), TAG),
        (of_articles(r"<a href=\"%(link)s\">a</a> \"", r"<a href=\"%(link)s\">b</a>"), TAG),
        (said("&lt;Menü"), TAG),
        (said("{menu}"), "The English has no '{menu}'"),
        (said("{%(x)s}"), "The English has no '{%(x)s}'"),
        (said("Me\u202enü"), "U+202E (right-to-left override)"),
        (said("Me\u200bnü"), "U+200B (zero width space)"),
    ],
)
def test_a_translation_that_is_none_of_its_english_is_refused(tmp_path, entries, told):
    with pytest.raises(catalogues.CatalogueError, match=rf"de\.po: .*{re.escape(told)}"):
        read(tmp_path, entries)


@pytest.mark.parametrize("element", ["<form>", "<input name='x'>", "</BUTTON>", "<template>"])
def test_no_control_comes_from_a_translation_even_where_the_english_has_it(tmp_path, monkeypatch, element):
    monkeypatch.setattr(translations, "known", lambda: {"Menu" + element})
    with pytest.raises(catalogues.CatalogueError, match="A form and what is in it"):
        read(tmp_path, said("Menü" + element, "Menu" + element))


def test_the_tags_of_the_english_may_stand_elsewhere_in_the_text(tmp_path):
    form = r"In den <a href=\"%(link)s\">Quellen</a>: %(articles)s"
    found = read(tmp_path, of_articles(form, form)).translations
    assert found.gettext("Menu") == "Menu"
    assert found.ngettext(*(re.sub(r"\\", "", one.partition('"')[2][:-1]) for one in ARTICLES), 2).startswith(
        "In den"
    )


def test_what_is_marked_as_a_guess_is_not_shown_and_stops_nothing(tmp_path):
    found = read(tmp_path, f"#, fuzzy\n{said('<b>Menü</b>')}")
    assert found.gettext("Menu") == "Menu"


@pytest.mark.parametrize(
    ("forms", "rule"),
    [
        ("2", "foo"),
        ("2", ""),
        ("2", "n != 01"),
        ("2", "n/2 == 1"),
        ("2", "1/n"),
        ("2", "n % n"),
        ("2", "n % 0"),
        ("2", "n - 1"),
        ("2", "!n == 1"),
        ("2", "n == 99999999999999999999"),
        ("2", "n ||" * 300 + "n"),
        ("2", "(" * 300 + "n" + ")" * 300),
        ("2", "n"),
        ("2", "n != 1000000 ? 0 : 2"),
        ("0", "0"),
        ("-1", "0"),
        ("7", "0"),
    ],
)
def test_a_rule_that_a_browser_would_not_read_alike_is_refused(tmp_path, forms, rule):
    with pytest.raises(catalogues.CatalogueError, match=rf"de\.po: .*{RULE}"):
        read(tmp_path, forms=forms, rule=rule)


def test_so_many_forms_that_no_memory_holds_them_are_refused(tmp_path):
    with pytest.raises(catalogues.CatalogueError, match=rf"de\.po: .*{RULE}"):
        read(tmp_path, of_articles("", ""), forms="9" * 18)


@pytest.mark.parametrize(("forms", "rule"), sorted(set(PLURALS.values())))
def test_the_rules_that_languages_have_are_taken(forms, rule):
    assert translations.is_rule(rule, forms)


@pytest.mark.parametrize("charset", ["foo", "rot13", "ascii"])
def test_a_file_that_cannot_be_decoded_is_told(tmp_path, charset):
    with pytest.raises(catalogues.CatalogueError, match=r"de\.po: This is no catalogue of gettext"):
        read(tmp_path, said("Menü"), charset=charset)


def test_a_space_that_does_not_break_is_no_hidden_sign(tmp_path):
    assert read(tmp_path, said("Menu\u202f!")).translations.gettext("Menu") == "Menu\u202f!"
