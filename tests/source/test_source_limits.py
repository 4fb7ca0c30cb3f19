"""No file, however broken, makes reading raise, hang or point at a place that isn't there."""

import subprocess
import sys

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from phrasebank import REPOSITORY
from phrasebank.source import document
from tests.source.test_source import (
    READERS,
    WRONG,
    either_reader,  # noqa: F401
    written,
)
from tests.source.test_source_mistakes import BANK
from tests.steps import calls, quiet_seconds

MOST = 256 * 1024
BITS = st.sampled_from(
    [
        "[",
        "]",
        "{",
        "}",
        ": ",
        ":",
        "- ",
        "-",
        "? ",
        "\n",
        "\n\n",
        "  ",
        '"',
        "'",
        " #",
        "#",
        "|",
        ">-",
        "&a ",
        "*a ",
        "!t ",
        "%",
        "@",
        ",",
        "\\",
        "---\n",
        "...\n",
        "\t",
        "\u200b",
        "\u00a0",
        "e\u0301",
        "\r",
        "\0",
        "{company}",
        "%YAML 1.1\n",
        "~",
        "<<: ",
        "\\q",
        "\\u200b",
        "\\UFFFFFFFF",
        "\\ud800",
        "\x85",
        "\ufeff",
    ]
)
CUTS = st.tuples(st.integers(0, len(BANK)), st.integers(0, 12), BITS)
EITHER = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def assert_told_at_real_places(file, data: bytes):
    file.write_bytes(data)
    parsed, problems = document.parse_file(file)
    lines = (
        data.removeprefix(b"\xef\xbb\xbf")
        .decode("utf-8", "surrogateescape")
        .replace("\r\n", "\n")
        .removesuffix("\n")
        .split("\n")
    )
    assert parsed or problems
    for problem in problems:
        length = len(lines[problem.place.line - 1])
        assert 1 <= problem.place.line <= len(lines) and 1 <= problem.place.column <= length + 1
        assert 1 <= problem.width <= max(1, length + 2 - problem.place.column)


@EITHER
@given(st.binary(max_size=300))
@example(b"\xff\xfe")
@example(b'"\\UFFFFFFFF"')
@example(b"\xed\xa0\x80: \xf5")
def test_any_bytes_are_read_without_an_error(tmp_path, data):
    assert_told_at_real_places(tmp_path / "bank.yml", data)


@EITHER
@given(st.lists(CUTS, min_size=1, max_size=4))
def test_any_change_of_a_good_bank_is_read_without_an_error(tmp_path, cuts):
    text = BANK
    for at, length, bit in cuts:
        text = text[:at] + bit + text[at + length :]
    assert_told_at_real_places(tmp_path / "bank.yml", text.encode())


@pytest.mark.parametrize("wrong", WRONG, ids=lambda file: file.stem)
def test_a_wrong_file_cut_short_anywhere_is_read_without_an_error(wrong, tmp_path):
    data = wrong.read_bytes()[:150]
    for end in range(len(data)):
        assert_told_at_real_places(tmp_path / "bank.yml", data[:end])


BOMBS = {
    "brackets": "a: " + "[" * MOST,
    "braces": "{a: " * (MOST // 4),
    "dashes": "- " * (MOST // 2),
    "dashes below a key": "a:\n" + "- " * (MOST // 2),
    "question marks": "? " * (MOST // 2),
    "lists": "a: [" + "[]," * (MOST // 3),
    "values": "a: [" + "x," * (MOST // 2),
    "keys": "".join(f"k{at}: x\n" for at in range(25_000)),
    "one key": "a: x\n" * (MOST // 5),
    "one key in one line": "{" + "a: x," * (MOST // 5),
    "aliases": "a: [" + "*a," * (MOST // 3),
    "anchors": "a: [" + "&a x," * (MOST // 5),
    "tags": "a: [" + "!a x," * (MOST // 5),
    "slots": "a: [" + "{a}," * (MOST // 4),
    "a long text": "a: " + "b " * (MOST // 2),
    "a long quote": 'a: "' + "b " * (MOST // 2),
    "escapes": 'a: "e' + "\\u0301\\u0323" * (MOST // 12 - 1) + '"',
    "blank lines": "a: >-\n" + "\n" * MOST,
    "spaces": " " * MOST,
    "a long comment": "#" * MOST,
    "tabs": "\t\n" * (MOST // 2),
    "zeros": "\0" * MOST,
    "bells": "a: " + "\x07x" * (MOST // 2),
    "accents": "a: e" + "\u0301\u0323" * (MOST // 4),
    "decomposed": "a: " + "e\u0301" * (MOST // 3),
    "line separators": "a: b\u2028" * (MOST // 7),
    "old line ends": "a\r" * (MOST // 2),
    "tag directives": "".join(f"%TAG !a{at}! b\n" for at in range(15_000)) + "---\na: b\n",
    "documents": "---\n" * (MOST // 4),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_no_file_keeps_reading_busy_or_prints_without_end(bomb, tmp_path):
    file = written(tmp_path, BOMBS[bomb].encode()[:MOST])
    (_, problems), seconds = quiet_seconds(lambda: document.parse_file(file))
    assert seconds < 1.5
    assert 1 <= len(problems) <= 201
    assert all(len(problem.message) < 400 and len(problem.line) <= 1_000 for problem in problems)


@pytest.mark.parametrize("loader", [loader.__name__ for loader in READERS])
def test_deep_nesting_does_not_bring_the_process_down(loader, tmp_path):
    file = written(tmp_path, "a: " + "[" * 100_000)
    program = (
        f"import yaml, pathlib; from phrasebank.source import document, events; events.LOADER = yaml.{loader}"
    )
    program += f"; print(document.parse_file(pathlib.Path({str(file)!r}))[1][0].name)"
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "too-deep\n", "")


def test_a_bank_of_sixty_phrases_is_read_in_a_fraction_of_a_second(tmp_path):
    head, phrase = BANK.split("  - id", 1)
    file = written(tmp_path, head + ("  - id" + phrase) * 60)
    (_, problems), steps = calls(lambda: document.parse_file(file))
    assert problems == [] and steps < 250_000
