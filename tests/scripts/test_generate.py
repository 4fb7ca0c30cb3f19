"""What is made from the models is committed as it is made now, and does what it is made for."""

import json
import re

import yaml

from phrasebank import DATA, REPOSITORY
from phrasebank.editing import issue_form as form
from phrasebank.model.load_library import load_library
from phrasebank.source.diagnostics import Diagnostic, Location
from scripts import generate
from scripts.generated import issue_form, snippet


def test_what_is_committed_is_what_the_models_say_now(banks):
    made = generate.files(banks)
    assert list(map(str, generate.stale(banks))) == []
    assert {f"phrasebank/data/schema/{file.name}" for file in (DATA / "schema").iterdir()} == {
        name for name in made if "/schema/" in name
    }


def test_the_check_names_what_must_be_made_anew_and_a_new_phrase_asks_for_nothing(banks, tmp_path):
    for name, text in generate.files(banks).items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace('"wd-', '"xd-'), encoding="utf-8")
    assert list(generate.stale(banks, tmp_path)) == []
    form = tmp_path / issue_form.PATH
    form.write_text(form.read_text(encoding="utf-8").replace("A phrase", "A word", 1), encoding="utf-8")
    (problem,) = generate.stale(banks, tmp_path)
    assert str(problem).startswith(".github/ISSUE_TEMPLATE/phrase.yml:1:1: stale-file: This is made from")
    assert problem.message.endswith("Make it anew: make generate")


def test_the_form_asks_for_every_field_of_the_schema_and_requires_what_the_link_can_fill_in(banks):
    asked = yaml.safe_load(issue_form.text(banks))["body"][1:]
    labels = {question["attributes"]["label"] for question in asked}
    assert labels == {field.label for field in form.fields(banks)}
    required = {question["id"]: question["type"] for question in asked if question.get("validations")}
    assert required == {"heading": "input", "text": "textarea", "use": "textarea", "avoid": "textarea"}


def test_the_form_offers_the_words_of_each_list_by_their_labels(banks):
    asked = {question.get("id"): question for question in yaml.safe_load(issue_form.text(banks))["body"]}
    assert asked["tone"]["attributes"]["options"] == ["Warm", "Neutral", "Formal", "Plain words"]
    assert asked["topics"]["attributes"]["multiple"] and not asked["tone"]["attributes"]["multiple"]
    assert asked["keywords"]["attributes"]["description"].endswith("Put commas between them.")


def test_the_snippet_is_a_phrase_once_its_stops_are_filled_in(banks, tmp_path):
    body = json.loads(snippet.text(banks))["A new phrase"]["body"]
    plain = re.sub(
        r"\$\{\d+:((?:\\}|[^}])*)\}|\$\{\d+\|(\w+)[^}]*\}|\$\d+",
        lambda stop: (stop[1] or stop[2] or "").replace("\\}", "}"),
        "\n".join(body),
    )
    bank = tmp_path / "gratitude.yml"
    bank.write_text(
        "bank: gratitude\ntitle: Thanks\nabout: Thanks.\nphrases:\n  " + plain.replace("\n", "\n  ") + "\n",
        encoding="utf-8",
    )
    library, problems = load_library(DATA, {"banks/gratitude.yml": bank})
    assert problems == []
    assert library.phrase["a-name-for-links"].text.startswith("The words, with slots such as {company}.")


def test_the_editor_knows_the_schema_of_every_file(banks):
    bound = json.loads((REPOSITORY / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert set(bound) == {f"phrasebank/data/schema/{file.name}" for file in (DATA / "schema").iterdir()}
    files = [file for pattern in bound.values() for file in REPOSITORY.glob(pattern)]
    assert sorted(files) == sorted(DATA.glob("*/*.yml"))


def test_the_editors_tasks_find_the_place_in_what_the_check_says():
    tasks = json.loads((REPOSITORY / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    patterns = [task["problemMatcher"]["pattern"] for task in tasks if task["problemMatcher"]]
    said = str(
        Diagnostic(
            Location("phrasebank/data/banks/gratitude.yml", 5, 9),
            "unknown-key",
            "'txet' is not a field here: see.",
        )
    )
    for pattern in patterns:
        match = re.match(pattern["regexp"], said)
        assert [match[pattern[name]] for name in ("file", "line", "column", "code")] == [
            "phrasebank/data/banks/gratitude.yml",
            "5",
            "9",
            "unknown-key",
        ]
    assert len(patterns) == 2


def test_an_editor_completes_ids_and_says_patterns_in_words(banks):
    letter, reminders = (
        json.loads(generate.files(banks)[f"phrasebank/data/schema/{name}.schema.json"])
        for name in ("letter", "reminders")
    )
    fields = letter["properties"]
    assert "decline-in-writing" in fields["outline"]["examples"]
    assert "decide-not-to-accept" in fields["phrases"]["items"]["examples"]
    assert "gratitude" in letter["$defs"]["OwnPart"]["properties"]["move"]["enum"]
    assert "commute-too-long" in reminders["$defs"]["Reminder"]["properties"]["letter"]["examples"]
    assert (
        "{company}" in letter["$defs"]["OwnPart"]["properties"]["text"]["description"].partition("Slots:")[2]
    )
    assert fields["id"]["patternErrorMessage"] == (
        "Spelling: use small letters, digits and single hyphens, beginning with a letter."
    )
