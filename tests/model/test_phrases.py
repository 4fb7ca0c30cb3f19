"""A phrase as it is written and one with its bank's defaults: two types, told apart before anything runs."""

import subprocess
import sys
from pathlib import Path

import pytest

from phrasebank.model.phrases import Bank, Phrase, WrittenPhrase

ROOT = Path(__file__).parents[2]
WORDS = {"id": "one", "title": "One", "text": "One.", "use": "Always.", "avoid": "Never."}
READING = """
from phrasebank.model.library import Library

def tones(library: Library) -> list[str | None]:
    return [phrase.tone for {}]
"""


def test_a_phrase_takes_from_its_bank_what_it_does_not_say(small):
    data = {"bank": "a", "title": "One", "about": "One.", "defaults": {"tone": "warm", "stages": ["offer"]}}
    bank = Bank.model_validate(data | {"phrases": [WORDS, WORDS | {"tone": "plain"}]})
    for phrase in bank.phrases:
        phrase.locate_as(next(iter(small.phrases)), ())
    found = [phrase.with_defaults(bank.defaults) for phrase in bank.phrases]
    assert [(phrase.tone, phrase.stages, phrase.level) for phrase in found] == [
        ("warm", ("offer",), "none"),
        ("plain", ("offer",), "none"),
    ]
    assert {"tone", "stages", "id"} <= found[0].model_fields_set and "level" not in found[0].model_fields_set


def test_a_written_phrase_and_a_phrase_are_two_types_of_the_same_fields(small):
    assert {type(phrase) for bank in small.banks for phrase in bank.phrases} == {WrittenPhrase}
    assert {type(phrase) for phrase in small.phrases} == {Phrase}
    assert list(WrittenPhrase.model_fields) == list(Phrase.model_fields)
    assert not issubclass(Phrase, WrittenPhrase) and not issubclass(WrittenPhrase, Phrase)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("where", "refused"),
    [
        ("phrase in library.phrases", ""),
        ("bank in library.banks for phrase in bank.phrases", '"WrittenPhrase" has no attribute "tone"'),
    ],
)
def test_the_type_checker_refuses_facets_of_a_phrase_as_written(tmp_path, where, refused):
    reading = tmp_path / "reading.py"
    reading.write_text(READING.format(where), encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--config-file", str(ROOT / "pyproject.toml"), str(reading)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == bool(refused), run.stdout + run.stderr
    assert refused in run.stdout
