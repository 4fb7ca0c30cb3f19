"""The file that the search reads."""

import json

import pytest

from phrasebank.model.load_library import load_library
from phrasebank.search import index, meanings, ranking, words
from phrasebank.search.pages import SourcePage
from tests.browser.sites import SMALL


@pytest.fixture(scope="module")
def data() -> dict:
    pages = [SourcePage("guide/pay/", "Pay", "About pay.", ("is the pay too low",), "<h1 id='p'>Pay</h1>")]
    return json.loads(index.payload(load_library(SMALL)[0], pages))


def test_each_field_that_is_shown_is_a_list_as_long_as_the_others(data):
    lengths = {name: len(column) for name, column in data["documents"].items()}
    assert set(lengths) == {"kind", "address", "title", "shown", "keywords"}
    assert len(set(lengths.values())) == 1
    assert data["documents"]["address"][0] == "guide/pay/"
    assert data["documents"]["keywords"][0] == "is the pay too low"


def test_a_sentence_is_shown_with_its_slots_and_a_letter_by_its_first_line(data):
    shown = dict(zip(data["documents"]["address"], data["documents"]["shown"], strict=True))
    assert shown["phrases/thanks/?p=thanks-short"] == "Thank you for the offer."
    assert shown["letters/pay-too-low/"].startswith("Thank you")


def test_a_word_stands_under_its_commonest_form_with_the_steps_between_its_documents(data):
    terms = dict(term.split("|", 1) for term in data["terms"].split())
    title, keywords, *others = terms["pay"].split("|")
    # The first document has it in both.
    assert title[0] == keywords[0] == "0"
    assert len(others) == len(ranking.FIELDS) - 2
    assert "thank" in terms and "thanks" not in terms


def test_numbers_are_packed_as_steps_of_one_sign_or_more():
    assert index.packed([0, 31, 63, 1087]) == "0vx0xw0"


def test_small_words_are_looked_for_in_keywords_alone(data):
    terms = dict(term.split("|", 1) for term in data["terms"].split())
    title, keywords, about, text, meaning = terms["the"].split("|")
    assert keywords and not title + about + text + meaning


def test_a_group_of_synonyms_is_touched_by_words_that_stand_together():
    known = meanings.read(load_library()[0])
    assert "rescind" in meanings.touched(known, words.stems("I want to back out now"))
    assert "rescind" not in meanings.touched(known, words.stems("I will be back when it is out"))


def test_every_kind_of_document_has_a_count_a_name_and_a_sort():
    sorts = {sort for _, _, sort in ranking.KINDS.values()}
    assert sorts == {"letters", "sentences", "advice", "pages", "contributors"}
    assert {sort for _, _, counts in ranking.HINTS for sort in counts} <= sorts
