"""The JSON keeps its promises.

It is valid against the schemas beside it, the same for the same banks, and has nothing of this machine in it.
"""

import json

import jsonschema
import pytest

from phrasebank import DATA
from phrasebank.export import api
from phrasebank.model import json_schema
from phrasebank.source import document


@pytest.fixture(scope="module")
def files(banks):
    return api.files(banks)


def test_the_index_names_every_file_and_counts_what_is_in_it(files):
    index = json.loads(files["api/v1/index.json"])
    assert sorted(index["files"]) == ["letters", "outlines", "phrases", "retired", "rules", "vocabulary"]
    for name, file in index["files"].items():
        assert len(json.loads(files[f"api/v1/{file}"])[name]) == index["counts"][name]
        assert index["counts"][name] or name == "retired"


def test_the_same_banks_give_the_same_bytes(files, banks):
    assert api.files(banks) == files


def test_a_letter_comes_assembled_with_its_slots(files):
    letters = json.loads(files["api/v1/letters.json"])["letters"]
    for letter in letters:
        text = " ".join([letter["subject"], *letter["paragraphs"]])
        assert all(f"{{{slot}}}" in text for slot in letter["slots"])
        assert len(letter["paragraphs"]) >= 1


# What the interface adds to what a data file holds.
ADDED = {
    "phrases": {"bank", "slots"},
    "letters": {"subject", "paragraphs", "slots"},
    "outlines": set(),
    "rules": set(),
}


@pytest.mark.parametrize("name", ADDED)
def test_every_entry_of_the_interface_is_valid_against_its_schema(files, name):
    schemas = {
        key: json.loads(files[f"api/v1/schema/{key}.schema.json"])
        for key in ("bank", "letter", "outline", "rule")
    }
    whole = (
        schemas["bank"] | {"$ref": "#/$defs/Phrase"} if name == "phrases" else schemas[name.removesuffix("s")]
    )
    shape = {key: value for key, value in whole.items() if name != "phrases" or key in ("$ref", "$defs")}
    check = jsonschema.Draft202012Validator(shape)
    for entry in json.loads(files[f"api/v1/{name}.json"])[name]:
        assert ADDED[name] <= entry.keys()
        check.validate({key: value for key, value in entry.items() if key not in ADDED[name]})


def test_a_program_learns_what_became_of_a_retired_id(small):
    retired = json.loads(api.files(small)["api/v1/retired.json"])["retired"]
    assert retired[0] == {
        "kind": "phrase",
        "id": "thanks-brief",
        "now": "thanks-short",
        "because": "It has a better name now.",
    }


@pytest.mark.parametrize("folder", ["banks", "ids", "letters", "outlines", "rules", "vocabulary"])
def test_every_data_file_is_valid_against_its_published_schema(banks, folder):
    checks = {
        name: jsonschema.Draft202012Validator(json.loads(text))
        for name, text in json_schema.files(banks).items()
    }
    for file in sorted((DATA / folder).glob("*.yml")):
        name = file.stem if folder in ("ids", "vocabulary") else folder.removesuffix("s")
        data = document.read(file)[0].data
        # Scalars are text in our files; the schema's numbers and booleans are what the model makes of them.
        checks[f"{name}.schema.json"].validate(_typed(data))


def test_the_schema_explains_every_value_to_an_editor(banks):
    bank = json.loads(json_schema.files(banks)["bank.schema.json"])
    topics, tone = (bank["$defs"]["Phrase"]["properties"][name] for name in ("topics", "tone"))
    explained = dict(zip(topics["items"]["enum"], topics["items"]["enumDescriptions"], strict=True))
    assert explained["compensation"] == "Pay: The salary or the package is too low."
    assert topics["items"]["description"] == "The reasons it fits."
    assert tone["enum"][0] == "warm" and "default" not in tone


TYPED = {
    "takes_reason",
    "withholds",
    "limit",
    "least",
    "most",
    "draft_most",
    "required",
    "usual",
    "declines",
    "days",
    "months",
}


def _typed(data):
    if isinstance(data, dict):
        return {key: json.loads(value) if key in TYPED else _typed(value) for key, value in data.items()}
    return [_typed(item) for item in data] if isinstance(data, list) else data
