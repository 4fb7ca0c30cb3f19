"""What the site says, in English and in another language."""

from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo

from phrasebank.text.catalogue import ENGLISH, Catalogue


@pytest.fixture
def german():
    made, compiled = Catalog(locale="de"), BytesIO()
    made.add("about %(title)s", "über %(title)s")
    made.add(("%(num)s letter", "%(num)s letters"), ("%(num)s Brief", "%(num)s Briefe"))
    write_mo(compiled, made)
    compiled.seek(0)
    return Catalogue("de", GNUTranslations(compiled))


def test_a_text_has_its_values_in_any_language(german):
    assert ENGLISH.gettext("about %(title)s", title="100%") == "about 100%"
    assert german.gettext("about %(title)s", title="100%") == "über 100%"


def test_a_count_takes_its_form(german):
    letters = ("%(num)s letter", "%(num)s letters")
    assert [ENGLISH.ngettext(*letters, count) for count in (0, 1, 2)] == [
        "0 letters",
        "1 letter",
        "2 letters",
    ]
    assert [german.ngettext(*letters, count) for count in (0, 1)] == ["0 Briefe", "1 Brief"]


def test_what_is_not_translated_is_said_in_english_and_nothing_stays_nothing(german):
    assert german.gettext("Copied.") == "Copied."
    assert german.gettext("") == ENGLISH.gettext("") == ""


def test_english_is_english_wherever_it_is_spoken(german):
    assert ENGLISH.is_english and Catalogue("en-GB").is_english and not german.is_english
