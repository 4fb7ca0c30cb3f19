"""The table of facets: nothing is a facet, or a question of the composer's, by halves."""

import ast
import json
import re
from dataclasses import fields, replace
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from phrasebank.composer.composer import Composer
from phrasebank.composer.counting import Census
from phrasebank.composer.letter_drafts import letter_drafts
from phrasebank.composer.messages import fits
from phrasebank.editing import issue_form
from phrasebank.export import composer_data
from phrasebank.model import terms
from phrasebank.model.facet_fields import Facets
from phrasebank.model.facets import CRITERIA, FACETS, FOR_LETTERS, IN_INDEX, LIMITS, QUESTIONS, Choices
from phrasebank.model.letters import EVERYBODY, Letter
from phrasebank.model.load_library import load_library
from phrasebank.render import reference_markers
from phrasebank.render.cards import Cards
from phrasebank.render.overviews import Overviews
from tests.composer.test_whole_letters import ASKED, LETTER
from tests.conftest import SMALL

KNOWN = {"stages": "stage", "audiences": "audience", "readers": "reader", "channels": "channel"}
ASKED_OF = [question.criterion for question in QUESTIONS]
ROOT = Path(__file__).parents[2]
# So many names of facets or questions together are a list of them.
LISTED = 4
# Words for a facet of which the small library has none.
MADE = """\
vocabulary: {name}
title: Made
about: >-
  Made for a test.
terms:
  - id: one
    label: One of {name}
    meaning: >-
      The first.
  - id: another
    label: Another of {name}
    meaning: >-
      The second.
"""
# Vocabularies whose terms have fields of their own.
OF_ITS_OWN = {"phrasebank/model/vocabulary.py"}


@pytest.fixture(scope="module")
def worded(small):
    """The small library with words for every facet."""
    lacking = {facet.vocabulary for facet in FACETS if facet.criterion} - small.vocabularies.keys()
    made = {f"vocabulary/{name}.yml": MADE.format(name=name) for name in lacking}
    library, problems = load_library(SMALL, made)
    assert problems == []
    return library


def test_every_facet_of_a_phrase_has_a_row_in_the_table():
    assert {*Facets.model_fields, "points"} == {facet.field for facet in FACETS}


def test_the_published_data_has_words_for_every_facet(banks):
    assert {facet.vocabulary for facet in FACETS} - banks.vocabularies.keys() == set()


def test_a_list_limits_messages_unless_its_row_says_that_something_else_does():
    assert LIMITS.items() >= KNOWN.items()


def test_every_criterion_is_asked_for_and_a_choice_and_a_field_of_letters():
    criteria = {facet.criterion for facet in FACETS if facet.criterion} - {"facts"}
    assert criteria == set(ASKED_OF) == {field.name for field in fields(Choices)} - {"facts"}
    assert set(Letter.model_fields) >= criteria


def test_everything_that_limits_a_message_by_a_list_is_something_a_writer_can_choose():
    assert set(LIMITS.values()) <= set(CRITERIA)


def test_every_question_but_one_gives_way_to_others_each_in_its_turn():
    assert sorted(question.yields for question in QUESTIONS) == list(range(len(QUESTIONS)))


def test_a_question_that_may_stay_open_says_so_in_words():
    assert [question.criterion for question in QUESTIONS if question.unanswered] == ["topic"]
    assert all(bool(question.unanswered) == bool(question.left) for question in QUESTIONS)


@pytest.mark.parametrize(("field", "criterion"), LIMITS.items())
def test_a_phrase_limited_to_another_value_is_not_offered(small, field, criterion):
    limited = small.phrase["thanks-short"].model_copy(update={field: ("one",)})
    assert fits(limited, Choices(**{criterion: "one"})) is True
    assert fits(limited, Choices(**{criterion: "another"})) is False


@pytest.mark.parametrize("criterion", LIMITS.values())
def test_a_letter_for_another_value_is_no_first_draft(criterion):
    library, _ = load_library(SMALL, {"letters/whole.yml": LETTER})
    assert letter_drafts(Composer(library), library.outline["decline"], ASKED)
    for_another = library.letter["whole"].model_copy(update={criterion: "another"})
    others = Composer(replace(library, letters=(for_another,)))
    assert letter_drafts(others, library.outline["decline"], ASKED) == []


@pytest.mark.parametrize(("field", "criterion"), LIMITS.items())
def test_a_letters_own_words_fit_what_the_letter_is_for_alone(field, criterion):
    library, _ = load_library(SMALL, {"letters/whole.yml": LETTER})
    letter = library.letter["whole"].model_copy(update={criterion: "one"})
    assert {getattr(phrase, field) for phrase in letter.own_phrases()} == {("one",)}
    everybody = letter.model_copy(update={criterion: EVERYBODY[field] or None})
    assert {getattr(phrase, field) for phrase in everybody.own_phrases()} == {()}


def test_the_browser_is_told_what_limits_a_message_and_what_is_asked(small):
    told = json.loads(composer_data.composer_payload(small))
    assert told["limits"].items() >= KNOWN.items()
    assert list(told["questions"]) == ASKED_OF
    assert told["questions"]["reader"] == {"words": "readers", "place": "bar", "title": "to:", "yields": 2}
    assert set(told["phrases"]) >= {facet.field for facet in FACETS if facet.limits != "nothing"}


def test_no_script_lists_questions_or_facets():
    scripts = [
        file
        for folder in ("composer", "composer-page")
        for file in (ROOT / "docs/assets/js" / folder).glob("*.js")
    ]
    code = {
        file.name: re.sub(r"/\*\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL) for file in scripts
    }
    named = rf"\b(?:{'|'.join((*LIMITS, *ASKED_OF))})\b"
    several = {
        name: [line for line in text.splitlines() if len({*re.findall(named, line)}) >= LISTED]
        for name, text in code.items()
    }
    assert {name: lines for name, lines in several.items() if lines} == {}


def test_no_module_lists_questions_or_facets_but_the_table():
    files = [file for folder in ("phrasebank", "hooks", "scripts") for file in (ROOT / folder).rglob("*.py")]
    names = {*LIMITS, *ASKED_OF}
    found = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            parts = node.keys if isinstance(node, ast.Dict) else getattr(node, "elts", [])
            words = {part.value for part in parts if isinstance(part, ast.Constant)}
            if len(words & names) >= LISTED:
                found.add(file.relative_to(ROOT).as_posix())
    assert found == OF_ITS_OWN


def test_the_page_asks_every_question_in_its_words_and_begins_with_an_answer(worded):
    html = Overviews(worded).composer({"stage": "offer"})
    assert [
        question.criterion for question in QUESTIONS if question.words not in html.replace("&#39;", "'")
    ] == []
    start = re.search(r'data-compose="(.*?)"', html)[1].replace("&amp;", "&")
    assert start.startswith("stage=offer&level=none&audience=general&reader=hiring-manager&channel=email")
    assert [name for name, _ in parse_qsl(start)] == [
        one.criterion for one in QUESTIONS if not one.unanswered
    ]


def test_a_card_shows_each_facet_that_has_a_place_on_it(worded):
    one = {facet.field: next(iter(worded.words[facet.vocabulary].values())) for facet in FACETS if facet.card}
    phrase = worded.phrase["thanks-short"]
    several = {name: isinstance(getattr(phrase, name), tuple) for name in one}
    limits = {name: (term.id,) if several[name] else term.id for name, term in one.items()}
    shown = Cards(worded).facets(phrase.model_copy(update=limits | {"level": "general"}))
    assert {*shown} >= {term.label for name, term in one.items() if name != "level"} and len(shown) == len(
        one
    )


def test_a_filter_of_all_phrases_and_one_of_letters_has_each_facet_with_a_place_in_it(worded):
    for html, rows in (
        (Overviews(worded).index(), IN_INDEX),
        (Overviews(worded).letter_filter(), FOR_LETTERS),
    ):
        labels = re.findall(r'data-label="(.*?)"', html.replace("&#39;", "'"))
        assert labels == [facet.label for facet in rows]


def test_a_facet_without_words_is_not_asked_about_nor_filtered_by(small, monkeypatch):
    """A publisher's own data may do without one that came later."""
    monkeypatch.setattr(terms, "PLAIN_FACETS", (*terms.PLAIN_FACETS, "readers"))
    known = {name: one for name, one in small.vocabularies.items() if name != "readers"}
    without = replace(small, vocabularies=known, letters=())
    page = Overviews(without)
    html = page.composer({"stage": "offer"})
    assert 'data-asks="channel"' in html and 'data-asks="reader"' not in html and "reader=" not in html
    assert (
        'data-filter="channel"' in page.letter_filter() and 'data-filter="reader"' not in page.letter_filter()
    )
    asked = {field.id for field in issue_form.fields(without)}
    assert "channels" in asked and "readers" not in asked
    assert "readers" not in "".join(map(str, reference_markers.words(page)))
    assert Census(Composer(without)).messages() == Census(Composer(small)).messages()
