"""The table of the kinds of data files: whoever reads it finds what they need, for every kind."""

from dataclasses import fields
from typing import get_args

import pytest

from phrasebank import DATA
from phrasebank.export import api
from phrasebank.model import datafiles, json_schema, overlays
from phrasebank.model.datafiles import DATA_FILES
from phrasebank.model.ids import Kind, Published
from phrasebank.model.library import Library


def rows(attribute: str) -> list:
    return [getattr(row, attribute) for row in DATA_FILES if getattr(row, attribute)]


def test_the_library_holds_what_every_kind_of_file_holds(banks):
    assert {*rows("library")} <= {field.name for field in fields(Library)}
    assert [row.folder for row in DATA_FILES if not banks.entries_of(row) and row.library != "retired"] == []


@pytest.mark.parametrize("row", DATA_FILES, ids=lambda row: row.folder)
def test_a_file_from_anywhere_is_known_by_its_keys(tmp_path, row):
    # The published ids are told by their file's name alone.
    files = [file for file in (DATA / row.folder).glob("*.yml") if file.stem != "published"]
    assert files
    for file in files:
        copy = tmp_path / "elsewhere.yml"
        copy.write_bytes(file.read_bytes())
        assert overlays.instead(DATA, [copy]) == {f"{row.folder}/elsewhere.yml": copy}


def test_what_a_file_calls_itself_and_lists_are_fields_of_its_shape():
    assert [row.folder for row in DATA_FILES if row.key and row.key not in row.model.model_fields] == []
    assert [
        row.folder for row in DATA_FILES if row.entries and row.entries not in row.model.model_fields
    ] == []


def test_ids_of_every_kind_can_be_retired_and_are_kept(banks):
    kinds = sorted([*rows("kind"), "phrase"])
    assert list(get_args(Kind)) == list(banks.ids) == kinds == ["bank", "letter", "outline", "phrase", "rule"]
    assert list(Published.model_fields) == ["about", *(f"{kind}s" for kind in kinds)]


def test_every_kind_has_a_schema_and_every_schema_its_files(banks):
    assert [row.folder for row in DATA_FILES if not row.schema and not row.files] == []
    named = [name.removesuffix(".schema.json") for name in json_schema.files(banks)]
    assert [name for name in named if not list(DATA.glob(datafiles.described(name)))] == []
    assert datafiles.described("bank") == "banks/*.yml"
    assert datafiles.described("moves") == "vocabulary/moves.yml"


def test_what_is_published_as_it_stands_has_a_file_of_its_own(small):
    assert {f"api/v1/{row.library}.json" for row in DATA_FILES if row.as_is} <= api.files(small).keys()
    assert sorted(row.library for row in DATA_FILES if row.as_is) == ["outlines", "retired", "rules"]
