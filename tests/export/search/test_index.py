"""The file that the search reads."""

import json
import re

import pytest

from phrasebank.export.search import index, meanings, packing, ranking, words
from phrasebank.export.search.hints import HINTS
from phrasebank.export.search.pages import SourcePage
from phrasebank.model.load_library import load_library
from tests.browser.sites import SMALL

# The digits of which a number ends with one.
ENDS = packing.DIGITS[: packing.HALF]
ASKED = ("a plumber walks", "plumbers walked", "plumber haggles")


@pytest.fixture(scope="module")
def files() -> dict[str, dict]:
    page = SourcePage(
        "guide/pay/", "Pay", "About pay by barter.", ("is the pay too low",), "<h1 id='p'>Pay</h1>", ASKED
    )
    made = index.files(load_library(SMALL)[0], [page])
    return {path: json.loads(text) for path, text in made.items()}


@pytest.fixture(scope="module")
def data(files) -> dict:
    return files[index.PATH]


def test_each_field_that_is_shown_is_a_list_as_long_as_the_others(data):
    columns = dict(data["documents"])
    signs = columns.pop("facets")
    assert set(columns) == {"kind", "address", "title", "keywords"}
    assert len({*map(len, columns.values()), *map(len, signs)}) == 1
    assert len(signs) == len(data["facets"]) + 1
    assert data["documents"]["address"][0] == "guide/pay/"
    assert data["documents"]["keywords"][0] == "is the pay too low"


def test_a_sentence_is_shown_with_its_slots_and_a_letter_by_its_first_line(data, files):
    shown = dict(zip(data["documents"]["address"], files[index.SHOWN_PATH]["texts"], strict=True))
    assert shown["phrases/thanks/?p=thanks-short"] == "Thank you for the offer."
    assert shown["letters/pay-too-low/"].startswith("Thank you")


def rows(data) -> dict[str, tuple[str, str]]:
    """The documents and their signs by each term."""
    numbers = data["terms"][1].split(" ")
    left = iter(data["terms"][2])
    signs = ["".join(next(left) for digit in packed if digit in ENDS) for packed in numbers]
    assert next(left, None) is None
    return dict(zip(stems(data), zip(numbers, signs, strict=True), strict=True))


def stems(data) -> list[str]:
    found = [""]
    for shared, rest in re.findall("([A-Z])([^A-Z:]*)", data["terms"][0]):
        found.append(found[-1][: ord(shared) - packing.FIRST] + rest)
    return found[1:]


def test_what_stands_in_too_many_running_texts_is_not_looked_for_there(monkeypatch):
    monkeypatch.setattr(index, "COMMON", 0)
    page = SourcePage("guide/pay/", "Pay", "About a haggle.", (), "<h1 id='p'>Pay</h1><p>A haggle.</p>", ())
    (made, _) = index.files(load_library(SMALL)[0], [page]).values()
    assert "haggl" not in rows(json.loads(made)) and "pay" in rows(json.loads(made))
    monkeypatch.setattr(index, "COMMON", 1000)
    (made, _) = index.files(load_library(SMALL)[0], [page]).values()
    assert "haggl" in rows(json.loads(made))


def test_a_word_stands_under_its_commonest_form_with_the_steps_between_its_documents(data):
    # The first document alone has it in its text, and nobody asked with it.
    assert rows(data)["barter"] == ("0", packing.DIGITS[0b010])
    (numbers, signs) = rows(data)["pay"]
    # Others have it there, too, and its keywords and title are looked through themselves.
    assert numbers[0] == "1"
    assert 1 < len(signs) < len(data["documents"]["title"])
    assert "thank" in rows(data) and "thanks" not in rows(data)


def test_what_the_rows_show_names_the_index_that_it_belongs_to(data, files):
    others = json.loads(index.files(load_library(SMALL)[0], [])[index.SHOWN_PATH])
    assert files[index.SHOWN_PATH]["made"] == data["made"] != others["made"]


def fields(data, term: str) -> set[str]:
    """The fields in which the first document, and it alone, has a term of its queries."""
    numbers, signs = rows(data)[term]
    assert numbers == "0" and len(signs) == 1
    asked = packing.DIGITS.index(signs) >> index.ASKED - index.ABOUT
    return set(("asked", "often", "mostly")[:asked])


def test_what_several_people_asked_stands_in_a_field_more_and_what_most_asked_in_two(data):
    assert fields(data, "plumber") == {"asked", "often", "mostly"}
    assert fields(data, "walk") == {"asked", "often"}
    assert fields(data, "haggl") == {"asked"}


def test_what_stands_among_the_keywords_alone_is_told_by_them(data):
    assert rows(data)["too"] == ("", "")
    assert data["documents"]["keywords"][0] == "is the pay too low"


def test_what_stands_in_a_title_alone_is_told_by_it(monkeypatch):
    monkeypatch.setattr(index, "COMMON", 0)
    page = SourcePage("guide/haggling/", "Haggling", "", (), "<h1 id='h'>Haggling</h1>", ())
    (made, _) = index.files(load_library(SMALL)[0], [page]).values()
    assert rows(json.loads(made))["haggl"] == ("", "")
    assert json.loads(made)["documents"]["title"][0] == "Haggling"


def test_what_stands_in_a_title_is_not_looked_for_in_running_text():
    page = SourcePage(
        "guide/haggling/", "Haggling", "We haggle and chaffer.", (), "<h1 id='h'>Haggling</h1>", ()
    )
    (made, _) = index.files(load_library(SMALL)[0], [page]).values()
    assert rows(json.loads(made))["haggl"] == ("", "")
    assert rows(json.loads(made))["chaffer"] == ("0", packing.DIGITS[0b010])


def test_the_fields_of_a_document_are_one_sign():
    title, keywords, asked, often, meaning = (
        list(ranking.FIELDS).index(name) for name in ("title", "keywords", "asked", "often", "meaning")
    )
    in_fields = [
        [at in found for at in range(len(ranking.FIELDS))]
        for found in ({title}, {keywords}, {meaning}, {asked}, {title, asked, often})
    ]
    assert [packing.DIGITS.index(index.signed(one)) for one in in_fields] == [0, 0, 4, 8, 16]


def test_small_words_are_looked_for_in_keywords_alone(data):
    assert rows(data)["the"] == ("", "")
    assert "a" not in rows(data)


def test_a_group_of_synonyms_is_touched_by_words_that_stand_together(banks):
    known = meanings.read(banks)
    assert "rescind" in meanings.touched(known, words.stems("I want to back out now"))
    assert "rescind" not in meanings.touched(known, words.stems("I will be back when it is out"))


def test_every_kind_of_document_has_a_count_a_name_and_a_sort():
    sorts = {sort for _, _, sort in ranking.KINDS.values()}
    assert sorts == {"letters", "sentences", "advice", "pages", "contributors"}
    assert {sort for _, _, counts in HINTS for sort in counts} <= sorts


def test_a_synonym_without_letters_is_passed_over():
    bank = (SMALL / "vocabulary/synonyms.yml").read_text(encoding="utf-8")
    changed = bank.replace("[thank, thanks, gratitude]", '[thank, "???", "日本"]')
    library = load_library(SMALL, {"vocabulary/synonyms.yml": changed})[0]
    assert meanings.payload(library)["thank"] == "thank"
    assert meanings.touched(meanings.read(library), ["thank"]) == ["thank"]
