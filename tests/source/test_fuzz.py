"""Real banks with bytes, lines and values spoilt at random.

Nothing raises, nothing unsafe is printed, every place is real.
"""

import random
import re
from collections.abc import Callable

import pytest

from phrasebank import DATA
from phrasebank.checks import registry
from phrasebank.model import datafiles, validation
from phrasebank.model.load_library import load_library
from phrasebank.source import document
from phrasebank.source.visible import SUSPECT
from tests.conftest import SMALL
from tests.draws import draws

pytestmark = pytest.mark.slow

FILES = sorted(file for folder in datafiles.FOLDERS for file in (DATA / folder).glob("*.yml"))
UNSAFE = re.compile("[\n" + "".join(SUSPECT.values()) + "]")
BITS = [
    *"[]{}:-?\n\"'#|>&*!%@,\\~`\0\x07\x1b\x7f\t\r", ": ", "- ", " #", "\n\n", "---\n", "...\n", "<<: *a\n",
    "&a ", "*a", "!!python/object:os.system ", "%YAML 9.9\n", "null", "no", "[]", "{}", "''",
    "{company}", "{{", '"\\u202e"', '"\\ud800"', "\\UFFFFFFFF", "|9\n", ">>>>>>> a\n", "[" * 3_000, "- " * 40,
    "9" * 5_000, "a " * 3_000, "\x1b[31m", "\u202e", "\u2028", "\x85", "\u200b", "\ufeff",
    "e\u0301", "\u0301" * 50, "\ue000", "\U000e0041", "İ", "🚪", b"\xff", b"\xc3", b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
]  # fmt: skip


def somewhere(data: bytes, rng: random.Random) -> int:
    return rng.randint(0, len(data))


def put_in(data: bytes, rng: random.Random) -> bytes:
    at, bit = somewhere(data, rng), rng.choice(BITS)
    return (
        data[:at] + (bit if isinstance(bit, bytes) else bit.encode()) * rng.choice([1, 1, 1, 20]) + data[at:]
    )


def take_out(data: bytes, rng: random.Random) -> bytes:
    at = somewhere(data, rng)
    return data[:at] + data[at + rng.choice([1, 1, 3, 30, 3_000]) :]


def flip(data: bytes, rng: random.Random) -> bytes:
    at = somewhere(data, rng)
    return data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :]


def move_a_line(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    line = lines[rng.randrange(len(lines))] if rng.random() < 0.5 else lines.pop(rng.randrange(len(lines)))
    lines.insert(rng.randint(0, len(lines)), rng.choice([b"", b" ", b"\t"]) + line)
    return b"\n".join(lines)


def swap_keys(data: bytes, rng: random.Random) -> bytes:
    words = [match[0] for match in re.finditer(rb"\w+(?=:)", data)]
    return data.replace(rng.choice(words) + b":", rng.choice(words) + b":", 1) if words else data


def cut(data: bytes, rng: random.Random) -> bytes:
    ends = sorted(somewhere(data, rng) for _ in range(2))
    return rng.choice([data[: ends[0]], data[ends[1] :], data[ends[0] : ends[1]]])


def in_another_coding(data: bytes, rng: random.Random) -> bytes:
    old, new = rng.choice(
        [
            (b"\n", b"\r"),
            (b"\n", b"\r\n"),
            (b"\n", b"\xe2\x80\xa8"),
            (b" ", b"\xc2\xa0"),
            (b"", b"\0"),
            (b"  ", b"\t"),
        ]
    )
    return data.replace(old, new)[: 2 * len(data)]


WAYS: list[Callable[[bytes, random.Random], bytes]] = [
    put_in,
    put_in,
    put_in,
    take_out,
    flip,
    move_a_line,
    move_a_line,
    swap_keys,
    cut,
    in_another_coding,
]


def spoilt(data: bytes, rng: random.Random) -> bytes:
    for way in rng.choices(WAYS, k=rng.choice([1, 1, 2, 5])):
        data = way(data, rng)
    return data


def assert_told_safely_at_real_places(data: bytes, problems: list) -> None:
    lines = (
        data.removeprefix(b"\xef\xbb\xbf")
        .decode("utf-8", "surrogateescape")
        .replace("\r\n", "\n")
        .removesuffix("\n")
        .split("\n")
    )
    for problem in problems:
        # What stands in for an unsafe character is one that the banks may not have themselves.
        assert (
            not UNSAFE.search(f"{problem}{problem.line}".replace("\N{REPLACEMENT CHARACTER}", ""))
            and len(problem.message) < 2_000
        )
        length = len(lines[problem.place.line - 1])
        assert 1 <= problem.place.line <= len(lines) and 1 <= problem.place.column <= length + 1
        assert 1 <= problem.width <= max(1, length + 2 - problem.place.column)


@pytest.mark.parametrize("seed", range(3))
def test_a_spoilt_file_is_read_without_an_error(seed, tmp_path):
    rng = random.Random(seed)
    for _ in range(draws(30)):
        original = rng.choice(FILES)
        data, file = spoilt(original.read_bytes(), rng), tmp_path / original.name
        file.write_bytes(data)
        library, problems = document.parse_file(file)
        misshapen = (
            validation.entry(datafiles.model_of(f"{original.parent.name}/{original.name}"), library)[1]
            if library
            else []
        )
        assert_told_safely_at_real_places(data, problems + misshapen)


def test_what_is_left_of_a_spoilt_file_is_checked_without_an_error(tmp_path):
    rng, small = random.Random(1), sorted(SMALL.glob("*/*.yml"))
    for _ in range(draws(20)):
        original = rng.choice(small)
        data, file = spoilt(original.read_bytes(), rng), tmp_path / original.name
        file.write_bytes(data)
        library, problems = load_library(SMALL, {f"{original.parent.name}/{original.name}": file})
        assert_told_safely_at_real_places(
            data, [it for it in [*problems, *registry.run(library)] if it.place.path == str(file)]
        )
