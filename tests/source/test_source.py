"""Every problem that reading can find has a wrong file that fires it alone at the cause.

And a near miss that fires nothing, and plain words.
"""

import gzip
import os
import re
import shutil
from pathlib import Path

import pytest
import yaml

from phrasebank.source import document, events
from phrasebank.source.messages import MESSAGES

BAD = Path(__file__).parents[1] / "bad" / "source"
SOUND = sorted(BAD.glob("*.sound.yml"))
WRONG = sorted(set(BAD.glob("*.yml")) - set(SOUND))
READERS = [getattr(yaml, name) for name in ("CSafeLoader", "SafeLoader") if hasattr(yaml, name)]


@pytest.fixture(params=READERS, ids=lambda loader: loader.__name__, autouse=True)
def either_reader(request, monkeypatch):
    """Both of PyYAML's readers must lead to the same problems at the same places."""
    monkeypatch.setattr(events, "LOADER", request.param)


def told(file: Path) -> list[str]:
    return [
        f"{problem.place.line}:{problem.place.column} {problem.name}"
        for problem in document.parse_file(file)[1]
    ]


def written(tmp_path: Path, text: str | bytes, name: str = "bank.yml") -> Path:
    file = tmp_path / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


@pytest.mark.parametrize("wrong", WRONG, ids=lambda file: file.stem)
def test_a_wrong_file_fires_its_problem_alone_at_the_cause(wrong, tmp_path):
    expected = wrong.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    assert expected and {line.split()[1] for line in expected} == {wrong.stem}
    assert told(shutil.copy(wrong, tmp_path / "bank.yml")) == expected


@pytest.mark.parametrize("sound", SOUND, ids=lambda file: file.name.removesuffix(".sound.yml"))
def test_a_near_miss_fires_nothing(sound, tmp_path):
    assert told(shutil.copy(sound, tmp_path / "bank.yml")) == []


def misnamed(folder: Path) -> Path:
    return written(folder, "title: Thanks\n", "Second_Offer, négligé.yaml")


def linked(folder: Path) -> Path:
    (folder / "bank.yml").symlink_to(written(folder, "title: Thanks\n", "other.yml"))
    return folder / "bank.yml"


def made_a_folder(folder: Path) -> Path:
    (folder / "bank.yml").mkdir()
    return folder / "bank.yml"


def too_large(folder: Path) -> Path:
    return written(folder, "title: Thanks\n" + "#" * (256 * 1024 - 13))


IN_FOLDERS = {
    "odd-file-name": misnamed,
    "symbolic-link": linked,
    "not-a-file": made_a_folder,
    "unreadable": lambda folder: folder / "vanished.yml",
    "too-large": too_large,
}


@pytest.mark.parametrize("name", IN_FOLDERS)
def test_what_is_wrong_with_the_file_itself_is_told_at_its_top(name, tmp_path):
    assert told(IN_FOLDERS[name](tmp_path)) == [f"1:1 {name}"]


def test_a_file_of_the_largest_size_is_read(tmp_path):
    assert told(written(tmp_path, "title: Thanks\n" + "#" * (256 * 1024 - 14))) == []


def test_a_yaml_error_that_nobody_has_seen_gets_a_general_sentence(tmp_path, monkeypatch):
    def complain(text):
        yield yaml.StreamStartEvent()
        raise yaml.MarkedYAMLError(
            "while scanning", None, "expected <block end>", yaml.Mark("", 0, 1, 2, None, None)
        )

    monkeypatch.setattr(events, "_events", complain)
    assert told(written(tmp_path, "title: Thanks\nabout: x\n")) == ["2:3 syntax"]


def test_every_name_has_a_wrong_file_and_a_near_miss():
    assert {file.stem for file in WRONG} | set(IN_FOLDERS) | {"syntax"} == set(MESSAGES)
    assert [file.name.removesuffix(".sound.yml") for file in SOUND] == [file.stem for file in WRONG]


def test_no_message_speaks_of_yamls_insides():
    assert [
        name
        for name, message in MESSAGES.items()
        if re.search("scalar|token|mapping|stream|node|parse|block end|YAML", message)
    ] == []


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Counter Offer.yml", "counter-offer.yml"),
        ("thanks.yaml", "thanks.yml"),
        ("2nd-été.YML", "nd-ete.yml"),
        ("好.yml", "new-bank.yml"),
        ("a--b.yml", "a-b.yml"),
        ("thanks", "thanks.yml"),
    ],
)
def test_a_file_with_an_odd_name_is_offered_a_better_one_and_is_read_all_the_same(name, better, tmp_path):
    parsed, problems = document.parse_file(written(tmp_path, "title: Thanks\n", name))
    assert [problem.name for problem in problems] == ["odd-file-name"] and problems[0].message.endswith(
        f" to '{better}'."
    )
    assert parsed.data == {"title": "Thanks"}


@pytest.mark.parametrize(
    "file",
    [
        Path("a\0b.yml"),
        Path("x" * 300 + ".yml"),
        Path("/proc/self/mem"),
        Path(),
        Path("no/such/folder/bank.yml"),
    ],
    ids=repr,
)
def test_a_name_that_no_system_takes_is_a_problem_not_an_error(file):
    parsed, problems = document.parse_file(file)
    assert parsed is None and problems


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "bank.yml")
    assert told(tmp_path / "bank.yml") == ["1:1 not-a-file"]


def test_a_link_on_the_way_from_the_root_is_refused_too(tmp_path):
    real = tmp_path / "real"
    real.mkdir()
    written(real, "title: Thanks\n")
    (tmp_path / "banks").symlink_to(real)
    assert [
        problem.name for problem in document.parse_file(tmp_path / "banks" / "bank.yml", root=tmp_path)[1]
    ] == ["symbolic-link"]
    assert document.parse_file(real / "bank.yml", root=tmp_path)[1] == []


@pytest.mark.parametrize("coding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_a_file_in_a_wider_coding_is_named_as_such(coding, tmp_path):
    (problem,) = document.parse_file(written(tmp_path, "title: Thanks\n".encode(coding)))[1]
    assert problem.name == "not-utf-8" and problem.message.startswith(
        "The file is saved as UTF-16 or UTF-32. "
    )


def test_all_that_can_be_known_is_told_in_one_run_in_the_files_order(tmp_path):
    file = written(
        tmp_path, "title: &a Thanks\u200b\ntitle: !b x\u00a0\nabout:\nlist: [*c, 'd\n", "My Bank.yml"
    )
    assert told(file) == [
        "1:1 odd-file-name",
        "1:8 anchor",
        "1:17 invisible-character",
        "2:1 duplicate-key",
        "2:8 tag",
        "2:12 odd-space",
        "3:1 empty-value",
        "4:12 unclosed-quote",
    ]


def test_two_readings_of_a_file_are_told_apart_without_reading_them_again(tmp_path):
    """What is remembered by an entry would be held against all of its file, word by word, at each look."""
    file = written(tmp_path, "title: Thanks\n")
    assert document.parse_file(file)[0] != document.parse_file(file)[0]


def test_a_file_that_stands_there_twice_is_told_once(tmp_path):
    text = "title: Thanks\nphrases:\n  - id: a\n    text: One\n"
    assert told(written(tmp_path, text + text)) == ["5:1 duplicate-key"]


@pytest.mark.parametrize(
    "data",
    [gzip.compress(b"title: Thanks\n", mtime=0), b"PK\x03\x04\x14\0", b"\x89PNG\r\n\x1a\n"],
    ids=["gzip", "zip", "png"],
)
def test_what_is_no_text_at_all_is_told_once(data, tmp_path):
    assert [it.partition(" ")[2] for it in told(written(tmp_path, data))] == ["no-text"]
