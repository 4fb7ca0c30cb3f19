"""Constants of both languages are stated once, in Python, and the browser is sent them."""

import json
import re
from pathlib import Path

import pytest

from phrasebank.export import composer_data, language, linter_data
from phrasebank.text import slots

SCRIPTS = Path(__file__).parents[2] / "docs/assets/js"
STATED = re.compile(r"^(?:export )?const ([A-Z][A-Z_]+) = ", re.MULTILINE)
# What a twin may state: syntax that is needed before any data is there (compared below), tables of
# functions, and what means nothing to Python.
OWN = {
    "text/slots.js": {"SLOT", "STOPS", "SMALL", "SPACES"},
    "linter/evaluators.js": {"EVALUATORS", "REPEATED"},
    "linter/symbols.js": {"SYMBOLS"},
    "linter/token-kinds.js": {"TOKEN_CLASSES", "NONE"},
}
SENT = language.constants(language.LINTER, language.COMPOSER)


def stated(path: str) -> dict[str, str]:
    """The constants of a script and what stands behind the sign, up to the line's end."""
    text = (SCRIPTS / path).read_text(encoding="utf-8")
    return dict(re.findall(r"^(?:export )?const ([A-Z][A-Z_]+) = (.*);$", text, re.MULTILINE))


def test_no_twin_states_a_constant_that_python_states():
    files = [file for package in ("text", "linter", "composer") for file in (SCRIPTS / package).glob("*.js")]
    found = {
        file.relative_to(SCRIPTS).as_posix(): set(STATED.findall(file.read_text(encoding="utf-8")))
        for file in files
    }
    assert {path: names for path, names in found.items() if names} == OWN


def test_the_slots_of_both_languages_are_written_alike():
    own = stated("text/slots.js")
    assert own["SLOT"] == f"/{slots.SLOT.pattern}/g"
    assert own["SMALL"] == f"/^{slots.SMALL.pattern}/"
    assert json.loads(own["STOPS"]) == slots.STOPS
    spaces = re.compile(own["SPACES"].strip("/").removesuffix("+"))
    assert [sign for sign in map(chr, range(0x11000)) if sign.isspace() != bool(spaces.fullmatch(sign))] == []


@pytest.mark.parametrize("module", SENT)
def test_nothing_is_sent_that_no_script_uses(module):
    texts = [
        file.read_text(encoding="utf-8") for file in SCRIPTS.rglob("*.js") if file.parent.name != "vendor"
    ]
    used = " ".join(text for text in texts if f"{module}" in text)
    assert [name for name in SENT[module] if not re.search(rf"\b{name}\b", used)] == []


def test_both_files_of_data_carry_what_their_scripts_use(small):
    composer = json.loads(composer_data.composer_payload(small))["language"]
    rules = json.loads(linter_data.linter_payload(small))["language"]
    assert composer["tokens"] == rules["tokens"] == {"WORDS_A_MINUTE": 150}
    assert composer["traits"] == {"WRITTEN_OUT": ["formal", "plain"]}
    assert rules["sentences"]["ABBREVIATIONS"][:3] == ["mr", "mrs", "ms"]
    assert rules["symbols"]["BRACKETS"]["<"] == [">", "@/\n"]
