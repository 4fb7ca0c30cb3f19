"""What was learned is published as it stands, and nobody can read it: it holds weights and nothing else."""

import json

import pytest

from phrasebank.checks import learned_weights, library_check
from phrasebank.checks.learned_weights import faults
from phrasebank.linter import learned

TEXT = learned.FILE.read_text(encoding="utf-8")
SAID = json.loads(TEXT)
WRONG = {
    "another-field": learned.written({"note": "<script>alert(1)</script>", **SAID}),
    "no-families": learned.written({**SAID, "families": [], "bias": [1]}),
    "words-for-a-family": learned.written(
        {**SAID, "families": ["See https://x.example", *SAID["families"][1:]]}
    ),
    "words-for-weights": learned.written({**SAID, "runs": f"{SAID['runs']}pay me"}),
    "a-weight-beyond-all": learned.written({**SAID, "runs": f"{SAID['runs']}A\u4e00"}),
    "a-place-beyond-all": learned.written({**SAID, "runs": f"{SAID['runs']}AN9A"}),
    "a-part-of-a-number": learned.written({**SAID, "bias": [0.5, *SAID["bias"][1:]]}),
    "one-bias-less": learned.written({**SAID, "bias": SAID["bias"][1:]}),
    "a-field-missing": learned.written({"families": SAID["families"], "bias": SAID["bias"]}),
    "a-list": "[]\n",
    "spaces": f" {TEXT}",
    "no-json": "nothing",
    "nothing": "",
}


@pytest.mark.parametrize("name", WRONG)
def test_what_learning_would_not_write_is_told(tmp_path, name):
    file = tmp_path / "learned.json"
    file.write_text(WRONG[name], encoding="utf-8")
    (problem,) = faults(file)
    assert problem.message.startswith("This isn't as 'make learn' writes it.")


def test_that_the_file_is_gone_is_told(tmp_path):
    assert len(list(faults(tmp_path / "learned.json"))) == 1


def test_ours_is_as_it_was_written():
    assert list(faults()) == []


def test_nothing_is_read_by_wrong_weights(tmp_path, monkeypatch):
    problems = list(faults(tmp_path / "none.json"))
    monkeypatch.setattr(learned_weights, "faults", lambda: problems)
    library, told = library_check.load_and_check()
    assert told == problems and not library.vocabularies
