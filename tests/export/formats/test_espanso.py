"""The package as Espanso reads it: by the keys that its documentation names, and as its forms fill in."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
import yaml

from phrasebank.export.formats import espanso
from phrasebank.export.formats.site import ExportSource, letter_text
from phrasebank.text import slots

HERE = "exports/espanso/door-ajar/"
# https://espanso.org/docs/packages/package-specification/#the-manifest-file
MANIFEST = {"name", "title", "description", "version", "author"}
MAY_HAVE = {"tags", "homepage"}
# https://espanso.org/docs/matches/basics/ and https://espanso.org/docs/matches/forms/
MATCH = {"trigger", "label", "search_terms"}
FIELD = re.compile(r"\[\[([A-Za-z0-9_]+)\]\]")


@pytest.fixture(scope="module")
def package(published):
    return espanso.files(published)


@pytest.fixture(scope="module")
def matches(package):
    found = [yaml.safe_load(package[f"{HERE}{name}.yml"]) for name in ("package", "letters")]
    assert [list(file) for file in found] == [["matches"], ["matches"]]
    return [match for file in found for match in file["matches"]]


def test_the_manifest_has_what_the_hub_asks_for(package):
    manifest = yaml.safe_load(package[f"{HERE}_manifest.yml"])
    assert manifest.keys() >= MANIFEST and manifest.keys() <= MANIFEST | MAY_HAVE
    assert (manifest["name"], manifest["title"]) == ("door-ajar", "Small Door")
    assert re.fullmatch(r"\d+\.\d+\.\d+", manifest["version"])
    assert all(isinstance(manifest[name], str) for name in MANIFEST)


def test_every_match_has_a_trigger_and_either_words_or_a_form(matches):
    for match in matches:
        assert match.keys() in (MATCH | {"replace"}, MATCH | {"form", "form_fields"}), match["trigger"]
        assert all(isinstance(term, str) for term in match["search_terms"])


def test_no_trigger_is_the_beginning_of_another(matches):
    triggers = sorted(match["trigger"] for match in matches)
    assert not [pair for pair in pairwise(triggers) if pair[1].startswith(pair[0])]


def test_a_form_that_is_filled_in_gives_the_text_of_the_phrase_or_letter(matches, banks):
    texts = [phrase.text for phrase in banks.phrases]
    texts += [letter_text(banks, letter) for letter in banks.letters]
    values = {name: name.upper() for name in banks.slot_labels}
    for match, text in zip(matches, texts, strict=True):
        wanted = slots.SLOT.sub(lambda found: values[found[1]], text)
        filled = FIELD.sub(lambda found: values[found[1]], match.get("form", ""))
        assert match.get("replace", filled) == wanted


def test_every_field_of_a_form_is_declared_and_a_blank_stays_to_be_seen(matches):
    forms = [match for match in matches if "form" in match]
    assert len(forms) > 100
    for match in forms:
        assert set(FIELD.findall(match["form"])) == set(match["form_fields"])
        assert all(re.fullmatch(r"\[.+\]", field["default"]) for field in match["form_fields"].values())


def test_no_text_is_taken_for_a_variable(matches):
    assert not [match for match in matches if "{{" in match.get("replace", match.get("form", ""))]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Pay $|$ here", "Pay $ |$ here"),
        ("All [[of]] it", "All [ [of] ] it"),
        ("At [{company}] now", "At [ [[company]] ] now"),
        ("All {{ of }} it", "All { { of }} it"),
    ],
)
def test_what_espanso_would_act_on_is_taken_apart(small, words, written):
    phrase = small.banks[0].phrases[0].model_copy(update={"text": words})
    bank = small.banks[0].model_copy(update={"phrases": (phrase,)})
    text = espanso.files(ExportSource(replace(small, banks=(bank,), letters=())))[f"{HERE}package.yml"]
    (match,) = yaml.safe_load(text)["matches"]
    assert match.get("form", match.get("replace")) == written


@pytest.mark.parametrize("text", ["1e3", "0o17", "12e03", "0x1F", ".5", "-.inf", "2026", "+1"])
def test_what_newer_yaml_takes_for_a_number_stands_in_quotes(text):
    assert espanso._yaml({"label": text}).endswith(f"label: '{text}'\n")


def test_what_is_a_text_anyway_does_not():
    assert espanso._yaml({"label": "2 weeks"}).endswith("label: 2 weeks\n")
