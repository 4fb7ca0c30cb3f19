"""The table as Python's own reader of CSV reads it."""

import csv
import io

import pytest

from phrasebank.export.formats import spreadsheet
from phrasebank.export.formats.site import letter_text


@pytest.fixture(scope="module")
def rows(published):
    data = spreadsheet.files(published)["exports/door-ajar.csv"].encode()
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_there_is_a_row_for_each_phrase_and_letter_with_its_whole_text(rows, banks):
    expected = {("phrase", phrase.id): phrase.text for phrase in banks.phrases}
    expected |= {("letter", letter.id): letter_text(banks, letter) for letter in banks.letters}
    assert {(row["kind"], row["id"]): row["text"] for row in rows} == expected
    assert len(rows) == len(expected)


def test_every_row_has_every_column_and_says_under_which_license_it_is(rows):
    assert {tuple(row) for row in rows} == {spreadsheet.COLUMNS}
    assert {row["license"] for row in rows} == {"CC0-1.0"}
    assert all(row["address"].startswith("https://a.example/") and None not in row.values() for row in rows)


def test_lists_are_joined_and_a_letter_s_choices_stand_in_the_same_columns(rows, banks):
    by_id = {row["id"]: row for row in rows}
    phrase = next(phrase for phrase in banks.phrases if len(phrase.readers) > 1)
    letter = next(letter for letter in banks.letters if letter.topic)
    assert by_id[phrase.id]["readers"] == ", ".join(phrase.readers)
    assert by_id[letter.id]["topics"] == letter.topic


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_what_a_spreadsheet_would_take_for_a_formula_stays_text(cell):
    assert spreadsheet.safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "1 + 1 = 2", "a-b", "'=1", "Thanks - and more"])
def test_other_cells_stay_as_they_are(cell):
    assert spreadsheet.safe(cell) == cell


def test_no_cell_begins_like_a_formula(rows):
    assert not [cell for row in rows for cell in row.values() if spreadsheet.BEGINS.match(cell)]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_where_another_sign_parts_the_cells_none_is_a_formula(separator):
    cell = spreadsheet.safe("Thank you for the offer;=cmd|'/C calc'!A0; I mean it.")
    assert not [one for one in cell.split(separator) if spreadsheet.BEGINS.match(one)]


@pytest.mark.parametrize("cell", ["More ;-WEBSERVICE(A1); and more.", ";=1", "a \t-1", "a \n=1"])
def test_nor_where_a_space_stands_before_the_sign(cell):
    for separator in ";|\t\n":
        assert not [
            one for one in spreadsheet.safe(cell).split(separator)[1:] if spreadsheet.BEGINS.match(one)
        ]


@pytest.mark.parametrize("within", [';"=cmd|x', '; "" +1', '|"＝1'])
def test_quotes_around_it_make_it_none_either(within):
    table = io.StringIO(newline="")
    csv.writer(table).writerow(["phrase", spreadsheet.safe(f"To your own manager{within};x"), "a"])
    (row,) = csv.reader(io.StringIO(table.getvalue(), newline=""), delimiter=within[0])
    cells = [cell.lstrip("\"' ") if cell.strip('" ')[:1] != "'" else cell for cell in row]
    assert len(row) > 1 and not [cell for cell in cells if spreadsheet.BEGINS.match(cell)]
