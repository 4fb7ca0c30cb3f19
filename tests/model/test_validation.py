"""Data held against its model: every way to miss the shape has a wrong file that fires it alone."""

import re
import shutil
from pathlib import Path

import pytest

from phrasebank import DATA
from phrasebank.model import validation_messages
from phrasebank.model.load_library import load_library
from tests.checks.test_checks import directives, sound_twin
from tests.conftest import SMALL

BAD = sorted(Path(__file__).parents[1].glob("bad/shape/*.yml"))


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_a_wrong_file_fires_its_problem_alone_at_the_cause(file, tmp_path):
    (name,) = directives(file, "in place of")
    in_place = shutil.copy(file, tmp_path / Path(name).name)
    _, problems = load_library(SMALL, {name: Path(in_place)})
    found = [(f"{problem.place.line}:{problem.place.column}", problem.name) for problem in problems]
    assert found == [(place, file.stem) for place in directives(file, "expect")]


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_its_sound_twin_fires_nothing(file, tmp_path):
    (name,) = directives(file, "in place of")
    twin = tmp_path / Path(name).name
    twin.write_text(sound_twin(file), encoding="utf-8")
    assert load_library(SMALL, {name: twin})[1] == []


def test_every_way_to_miss_the_shape_has_a_wrong_file():
    assert [file.stem for file in BAD] == validation_messages.NAMES


def test_a_phrase_with_a_fault_is_still_looked_at_for_others(tmp_path):
    file = tmp_path / "thanks.yml"
    text = (SMALL / "banks" / "thanks.yml").read_text(encoding="utf-8")
    file.write_text(text.replace("    tone: warm", "    tone: warm\n    colour: red"), encoding="utf-8")
    library, problems = load_library(SMALL, {"banks/thanks.yml": file})
    assert [problem.name for problem in problems] == ["unknown-key"]
    assert library.phrase["thanks-met"].facts == ("met-them",)


@pytest.mark.parametrize(
    "address",
    ["javascript:go()", "//evil.example/", "https://evil.example/", "../a/", "guide/a", "guide/ a/"],
)
def test_what_becomes_a_link_leads_to_a_page_of_this_site(tmp_path, address):
    file = tmp_path / "never.yml"
    text = (SMALL / "rules" / "never.yml").read_text(encoding="utf-8")
    file.write_text(f"{text}guide: '{address}'\n", encoding="utf-8")
    (problem,) = load_library(SMALL, {"rules/never.yml": file})[1]
    assert problem.message.endswith(
        "write a page of this site and a place on it, such as guide/letter/#thanks."
    )


def test_what_many_fields_of_one_entry_lack_is_one_problem(tmp_path):
    text = "id: never\ntitle: Never\ngroup: tone\nkind: avoid\n"
    problems = load_library(SMALL, {"rules/never.yml": text})[1]
    assert [problem.message for problem in problems] == [
        "'why', 'instead', 'flagged' and 'passed' are missing. Add them."
    ]
    half = load_library(SMALL, {"rules/never.yml": f"{text}why: So.\ninstead: This.\n"})[1]
    assert [problem.message[:22] for problem in half] == ["'flagged' is missing. ", "'passed' is missing. A"]


@pytest.mark.parametrize(
    ("key", "most", "said"),
    [("days", 3_650, "'days' can be 3650 at most."), ("months", 120, "'months' can be 120 at most.")],
)
def test_a_reminder_is_within_ten_years(key, most, said):
    text = (DATA / "vocabulary/reminders.yml").read_text(encoding="utf-8")
    for number, expected in ((most, []), (most + 1, [said])):
        changed = re.sub(r"    (days|months): \d+", f"    {key}: {number}", text, count=1)
        found = load_library(instead={"vocabulary/reminders.yml": changed})[1]
        assert [problem.message for problem in found] == expected


@pytest.mark.parametrize(
    ("name", "source", "home"),
    [
        ("outlines/thanks.yml", "banks/thanks.yml", "banks/"),
        ("letters/decline.yml", "outlines/decline.yml", "outlines/"),
        ("banks/facts.yml", "vocabulary/facts.yml", "vocabulary/"),
    ],
)
def test_a_file_in_the_folder_of_another_kind_is_told_once(name, source, home):
    _, problems = load_library(SMALL, {name: (SMALL / source).read_text(encoding="utf-8")})
    (message,) = (problem.message for problem in problems)
    assert message == f"The names in this file are those of {home}. Move it there."


def test_a_file_of_which_no_name_is_known_is_told_once():
    _, problems = load_library(SMALL, {"banks/thanks.yml": "a: b\nc: d\ne: f\n"})
    (message,) = (problem.message for problem in problems)
    assert message.startswith("None of the names here is a field of this file: bank, title,")


def test_no_entry_has_thousands_of_keywords():
    text = (SMALL / "banks/thanks.yml").read_text(encoding="utf-8")
    many = f"    keywords: [{', '.join(f'word {number}' for number in range(31))}]\n    use:"
    _, problems = load_library(SMALL, {"banks/thanks.yml": text.replace("    use:", many, 1)})
    (message,) = (problem.message for problem in problems)
    assert message.startswith("'keywords' has 31 entries; 30 is the most.")
