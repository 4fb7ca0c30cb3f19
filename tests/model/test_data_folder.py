"""What a data folder lacks is told once, what has no place in it is named once and never read."""

import os
import shutil
from pathlib import Path

import pytest

from phrasebank.checks import registry
from phrasebank.model import datafiles
from phrasebank.model.load_library import load_library
from phrasebank.model.vocabulary import OPTIONAL, VOCABULARIES
from tests.conftest import SMALL

NEEDED = [f"vocabulary/{name}.yml" for name in VOCABULARIES if name not in OPTIONAL]
NEEDED += ["ids/published.yml", "ids/retired.yml"]
NEEDED += [folder for folder in datafiles.FOLDERS if folder != "advisor"]


@pytest.fixture
def root(tmp_path) -> Path:
    return shutil.copytree(SMALL, tmp_path / "small")


def told(root: Path) -> list[str]:
    library, problems = load_library(root)
    return [str(problem) for problem in sorted({*problems, *registry.run(library)})]


@pytest.mark.parametrize("name", NEEDED)
def test_what_others_need_and_is_gone_is_told_once(root, name):
    place = root / name
    shutil.rmtree(place) if place.is_dir() else place.unlink()
    (problem,) = told(root)
    assert problem.startswith(f"small/{name}:1:1: missing-file: ")
    assert problem.endswith(f"Bring it back: git restore small/{name}")


def test_an_empty_folder_is_as_good_as_none(root):
    for file in (root / "letters").iterdir():
        file.unlink()
    assert [problem.partition(":")[0] for problem in told(root)] == ["small/letters"]


STRAYS = {
    "banks/thanks.yml~": "Take it away.",
    "banks/#thanks.yml#": "Take it away.",
    "banks/4913": "Take it away.",
    "banks/.thanks.yml": "Take it away.",
    "banks/.hidden": "Take it away.",
    "banks/index.yml": "The list of all has the page 'index': give it another id and its file the same name.",
    "letters/index.yml": "The list of all has the page 'index': "
    "give it another id and its file the same name.",
    "banks/other.yaml": "Data files end in .yml: rename it to 'other.yml'.",
    "banks/Other.YML": "Data files end in .yml: rename it to 'Other.yml'.",
    "vocabulary/grouops.yml": "Take it away. Did you mean 'groups'?",
    "ids/retire.yml": "Take it away. Did you mean 'retired'?",
    "bank/thanks.yml": "Take it away. Did you mean 'banks'?",
    "notes.txt": "Take it away.",
    "schema/notes.json": "Take it away.",
}


@pytest.mark.parametrize("name", STRAYS)
def test_what_is_no_data_file_is_named_once_and_not_read(root, name):
    before, _ = load_library(root)
    file = root / name
    file.parent.mkdir(exist_ok=True)
    shutil.copy(root / "banks" / "thanks.yml", file)
    after, _ = load_library(root)
    shown = "bank" if name.startswith("bank/") else name
    assert told(root) == [
        f"small/{shown}:1:1: not-a-data-file: This is not a data file, and it isn't read. {STRAYS[name]}"
    ]
    assert [bank.model_dump() for bank in after.banks] == [bank.model_dump() for bank in before.banks]
    assert after.whole


@pytest.mark.parametrize("name", [".DS_Store", ".thanks.yml.swp", ".#thanks.yml", ".thanks.yml.k2j"])
def test_what_editors_put_there_while_somebody_works_is_left_alone(root, name):
    (root / "banks" / name).write_text("x", encoding="utf-8")
    assert told(root) == []


@pytest.mark.parametrize("name", ["banks", "vocabulary", "letters"])
def test_a_folder_that_is_a_link_is_refused_and_not_followed(root, name):
    (root / name).rename(root.parent / "elsewhere")
    (root / name).symlink_to(root.parent / "elsewhere")
    assert [problem.split(": ")[:2] for problem in told(root)] == [[f"small/{name}:1:1", "symbolic-link"]]


def test_a_data_folder_that_is_a_link_is_refused(root):
    link = root.parent / "link"
    link.symlink_to(root)
    assert [problem.split(": ")[1] for problem in told(link)] == ["symbolic-link"]


@pytest.mark.parametrize("name", ["banks/thanks.yml", "vocabulary/slots.yml"])
def test_a_file_that_is_a_link_is_refused(root, name):
    (root / name).rename(root.parent / "elsewhere.yml")
    (root / name).symlink_to(root.parent / "elsewhere.yml")
    assert [problem.split(": ")[:2] for problem in told(root)] == [[f"small/{name}:1:1", "symbolic-link"]]


def test_a_schema_that_is_a_link_is_refused(root):
    (root / "schema").mkdir()
    (root / "schema/bank.schema.json").symlink_to("/proc/self/environ")
    assert [problem.split(": ")[:2] for problem in told(root)] == [
        ["small/schema/bank.schema.json:1:1", "symbolic-link"]
    ]


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_what_is_called_like_a_data_file_and_is_none_is_not_opened(root, make):
    make(root / "banks" / "pipe.yml")
    assert [problem.split(": ")[:2] for problem in told(root)] == [["small/banks/pipe.yml:1:1", "not-a-file"]]


def test_nothing_stands_where_no_data_folder_is(tmp_path):
    assert {problem.split(": ")[1] for problem in told(tmp_path / "nowhere")} == {"missing-file"}


def test_more_data_than_a_check_reads_in_time_is_told_and_not_read(root):
    file = root / "banks/thanks.yml"
    for at in range(30):
        shutil.copy(file, root / f"banks/more-{at}.yml")
        with (root / f"banks/more-{at}.yml").open("ab") as more:
            more.truncate(250_000)
    (problem,) = told(root)
    assert problem.startswith("small:1:1: too-much-data: There are 55 files of data with 7,5")
    assert problem.endswith("and 2,500 with 7,000 kB are the most. Take some away.")


def test_more_files_than_a_check_reads_in_time_are_told(root):
    for at in range(2_500):
        (root / f"letters/more-{at}.yml").touch()
    (problem,) = told(root)
    assert problem.startswith("small:1:1: too-much-data: There are 2,525 files of data")
