"""A facet that is half done is told at what it lacks, in words and without a traceback."""

from dataclasses import replace

import pytest

from phrasebank.checks import facet_table
from phrasebank.checks.library_check import load_and_check
from phrasebank.model.facets import FACETS, QUESTIONS, Facet
from tests.conftest import SMALL

REGIONS = Facet("regions", "regions", "region", "list")
ROWS = {facet.field: facet for facet in FACETS}


def told(rows=FACETS, questions=QUESTIONS) -> list[str]:
    return [f"{one.place.path}: {one.message}" for one in facet_table.disagreements(rows, questions)]


def test_the_table_agrees_with_all_that_it_needs():
    assert told() == []


def test_a_row_alone_is_told_what_it_lacks_and_where():
    fields, table = "phrasebank/model/facet_fields.py", "phrasebank/model/facets.py"
    assert told((*FACETS, REGIONS)) == [
        f"{fields}: No phrase has a field 'regions'. Add one to Facets.",
        f"{fields}: No letter has a field 'region'. Add an optional one to LetterChoices.",
        f"{table}: Nobody can choose 'region'. Add it to Choices.",
        f"{table}: Nobody is asked about 'region'. Add a row to QUESTIONS.",
    ]


def test_fields_and_choices_without_a_row_are_told():
    rows = [row for row in FACETS if row.field != "tone"]
    assert told(rows) == [
        "phrasebank/model/facet_fields.py: The field 'tone' of phrases is no facet. Add a row to FACETS.",
        "phrasebank/model/facets.py: 'tone' is chosen, and is no facet. Add a row to FACETS.",
    ]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            replace(ROWS["tone"], label=""),
            "The facet 'tone' is shown without a name. Give its row a 'label'.",
        ),
        (replace(ROWS["tone"], card=7), "'card=7' is the place of 'tone' already. Give 'channels' another."),
    ],
    ids=["label", "place"],
)
def test_a_place_has_a_name_and_one_facet(changed, said):
    rows = [changed if row.field == changed.field else row for row in FACETS]
    assert told(rows) == [f"phrasebank/model/facets.py: {said}"]


def test_a_question_that_a_letter_may_leave_open_says_how_it_stays_open():
    questions = [replace(one, unanswered="") for one in QUESTIONS]
    (problem,) = facet_table.disagreements(questions=questions)
    assert problem.message.startswith("A letter may leave 'topic' open.") and problem.place.line > 1


def test_a_facet_without_words_is_told_at_the_file_that_is_to_be_written():
    (problem,) = facet_table.wordless([row.vocabulary for row in FACETS if row.field != "tone"])
    assert str(problem.place) == "phrasebank/data/vocabulary/tones.yml:1:1"


def test_nothing_is_read_by_a_table_that_lacks_something(monkeypatch):
    problem = next(facet_table.disagreements((*FACETS, REGIONS)))
    monkeypatch.setattr(facet_table, "disagreements", lambda: [problem])
    library, problems = load_and_check(SMALL)
    assert (library.banks, problems) == ((), [problem])
