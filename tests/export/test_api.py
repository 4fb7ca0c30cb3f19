"""The JSON keeps its promises.

It is valid by the schemas beside it, no field is gone, and it is the same for the same banks.
"""

import json

import jsonschema
import pytest

from phrasebank import DATA, REPOSITORY
from phrasebank.checks import kept_ids
from phrasebank.export import api, api_fields, api_schema
from phrasebank.model import json_schema
from phrasebank.source import document
from tests.draws import some


@pytest.fixture(scope="module")
def files(banks):
    return api.files(banks)


@pytest.fixture(scope="module")
def hosted(banks, small):
    """The files of both libraries, with addresses of a host."""
    return {
        name: api.files(library, "https://a.example/")
        for name, library in (("banks", banks), ("small", small))
    }


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


NAMES = ("index", "letters", "outlines", "phrases", "retired", "rules", "vocabulary")


def schema_of(files, name: str) -> dict:
    return json.loads(files[f"api/v1/{json.loads(files[f'api/v1/{name}.json'])['$schema']}"])


def test_every_file_has_a_schema_of_its_own_which_it_and_the_index_name(files):
    index = json.loads(files["api/v1/index.json"])
    assert set(index["schemas"]) == set(NAMES) == {"index", *index["files"]}
    for name in NAMES:
        assert json.loads(files[f"api/v1/{name}.json"])["$schema"] == index["schemas"][name]
        jsonschema.Draft202012Validator.check_schema(schema_of(files, name))
    # One entry each, and the description of all.
    singles = {f"api/v1/schema/{name}.schema.json" for name in ("phrase", "letter", "topic")}
    assert len(files) == 2 * len(NAMES) + len(singles | {"api/v1/openapi.json"}) and singles <= files.keys()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("of", ["banks", "small"])
def test_every_file_is_valid_as_it_is_against_its_schema(name, of, hosted):
    files = hosted[of]
    schema = schema_of(files, name)
    assert schema["$id"] == f"https://a.example/api/v1/schema/{name}.schema.json"
    jsonschema.Draft202012Validator(schema).validate(json.loads(files[f"api/v1/{name}.json"]))


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_allows_what_may_be_added_and_notices_what_is_gone_or_another(files, name):
    check, data = (
        jsonschema.Draft202012Validator(schema_of(files, name)),
        json.loads(files[f"api/v1/{name}.json"]),
    )
    data = {key: some(value, 7) if isinstance(value, list) else value for key, value in data.items()}
    assert check.is_valid(_with_more(data))
    for key in data:
        assert not check.is_valid({other: value for other, value in data.items() if other != key})
        assert not check.is_valid(data | {key: 1})


def _with_more(data: object) -> object:
    """The data with a field more in everything that has fields of its own names."""
    if (
        isinstance(data, dict)
        and "license" not in data
        and all(isinstance(one, str) for one in data.values())
    ):
        return data
    if isinstance(data, dict):
        more = {} if all(isinstance(one, int) for one in data.values()) else {"more": {"a": [1]}}
        return {name: _with_more(value) for name, value in data.items()} | more
    return [_with_more(one) for one in data] if isinstance(data, list) else data


@pytest.mark.parametrize(
    ("name", "field"), [("phrases", "bank"), ("phrases", "use"), ("letters", "paragraphs")]
)
def test_a_schema_asks_for_what_every_entry_has(files, name, field):
    data, check = (
        json.loads(files[f"api/v1/{name}.json"]),
        jsonschema.Draft202012Validator(schema_of(files, name)),
    )
    del data[name][0][field]
    assert not check.is_valid(data)


def test_no_field_that_programs_were_promised_is_gone_or_another():
    promised = (REPOSITORY / kept_ids.FIELDS).read_text(encoding="utf-8").splitlines()
    now = api_fields.fields(api_schema.schemas(""))
    assert set(promised) - set(now) == set()
    # What is new is a promise from now on.
    assert set(now) - set(promised) == set(), "Run 'make generate'."
    assert {"phrases.json phrases[].text: string", "phrases.json phrases[].text: always"} <= set(promised)
    assert (
        "phrases.json phrases[].tone: string" in promised and "phrases.json phrases[].tone: always" not in now
    )


def test_a_program_learns_what_became_of_a_retired_id(small):
    retired = json.loads(api.files(small)["api/v1/retired.json"])["retired"]
    assert retired[0] == {
        "kind": "phrase",
        "id": "thanks-brief",
        "now": "thanks-short",
        "because": "It has a better name now.",
    }


@pytest.mark.parametrize("folder", ["banks", "ids", "letters", "outlines", "rules", "vocabulary"])
def test_every_data_file_is_valid_against_its_schema(banks, folder):
    checks = {
        name: jsonschema.Draft202012Validator(json.loads(text))
        for name, text in json_schema.files(banks).items()
    }
    for file in sorted((DATA / folder).glob("*.yml")):
        name = file.stem if folder in ("ids", "vocabulary") else folder.removesuffix("s")
        data = document.parse_file(file)[0].data
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
    "varies",
    "compels",
    "takes_reason",
    "withholds",
    "limit",
    "least",
    "mentioned_below",
    "mentioned_beyond",
    "most",
    "draft_most",
    "grave",
    "once",
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
