"""What has one right answer is put right, and nothing else changes: no meaning, no comment."""

import random
import re
import textwrap

import pytest
import yaml

from phrasebank import DATA
from phrasebank.editing import autofix
from phrasebank.model import datafiles
from phrasebank.model.phrases import Bank
from phrasebank.model.rule import Rule
from phrasebank.source import disk
from tests.model.test_other_hands import rewritten

FILES = datafiles.present(DATA)
HEAD = "bank: thanks\ntitle: Thanks\nabout: >-\n  Thanks.\nphrases:\n  - id: thanks-short\n    title: Short\n"
REST = "    text: >-\n      Thank you.\n    use: >-\n      Always.\n"
LONG = (
    "      Thank you for the offer, for the day in the lab, and for the patience with "
    "which each of you answered\n      all that I asked.\n"
)


def mended(lines: str, model=Bank) -> str:
    """The lines of a phrase after its title, mended in a bank."""
    whole = autofix.fix(HEAD + lines, model)
    assert whole.startswith(HEAD)
    return whole.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (REST + "    tone: warm   \n\n\n", REST.replace("    use", "    tone: warm\n    use")),
        (REST.replace("Thank you.", "Thank  you,   all."), REST.replace("Thank you.", "Thank you, all.")),
        (REST.replace("Thank you.", "Thank\tyou."), REST),
        (REST.replace("Thank you.", "Thank\u00a0you."), REST),
        (REST.replace("\n", "\r\n"), REST),
        (REST[:-1], REST),
        (
            REST.replace("Thank you.", "It\u2019s \u201cfine\u201d."),
            REST.replace("Thank you.", 'It\'s "fine".'),
        ),
        ("    text: >-\n      Thank\n      you.\n    use: >-\n      Always.\n", REST),
        ("    text: Thank\n      you.\n    use: >-\n      Always.\n", REST),
        ("    text: >-\n" + LONG.replace("\n      all", " all\n     "), "    text: >-\n" + LONG),
        (
            "    text: >-\n" + LONG.replace(" answered\n      all", "\n      answered all"),
            "    text: >-\n" + LONG,
        ),
        (
            "    text: >-\n      One,\n      two.\n\n      Three,\n      four.\n",
            "    text: >-\n      One, two.\n\n      Three, four.\n",
        ),
        ("    text: |-\n      Best,  \n      {name}\n", "    text: |-\n      Best,\n      {name}\n"),
        ("    tone:   warm\n", "    tone: warm\n"),
        ("    tone: 'warm'\n", "    tone: warm\n"),
        ("    topics: [\"pay\", 'it''s late']\n", "    topics: [pay, it's late]\n"),
        (
            "    use: >-\n      Always.\n    tone: warm\n    text: >-\n      Thank you.\n",
            "    text: >-\n      Thank you.\n    tone: warm\n    use: >-\n      Always.\n",
        ),
        (
            "    tone: warm\n    # Why so.\n    # And so.\n    text: >-\n      Thank you.\n",
            "    # Why so.\n    # And so.\n    text: >-\n      Thank you.\n    tone: warm\n",
        ),
        (
            "    tone: warm\n    text: >-\n      Thank you.\n\n  # The next one.\n  - id: b\n",
            "    text: >-\n      Thank you.\n    tone: warm\n\n  # The next one.\n  - id: b\n",
        ),
        ("    tone: \u2018warm\u2019\n", "    tone: '''warm'''\n"),
        ("    title: 'a: b'\n".replace("title", "tone"), "    tone: 'a: b'\n"),
    ],
)
def test_what_has_one_right_answer_is_put_right(wrong, right):
    assert mended(wrong) == right
    assert mended(right) == right


@pytest.mark.parametrize("text", [
    "    tone: 'no'\n", '    tone: "off"\n', "    tone: '1.0'\n", "    tone: '# 1'\n", "    tone: 'a: b'\n",
    "    topics: ['a, b', \"[c]\"]\n", "    tone: ''''\n", "    tone: '=' \n".replace(" \n", "\n"),
    "    text: >-\n      Thank you.\n        More deeply.\n      And back.\n",
    "    text: >2-\n      Thank you.\n      And  more.\n",
    "    colour: red\n    text: >-\n      Thank you.\n",
    "    # A note  with spaces and \u2018quotes\u2019, wider than any text would be, which nobody should "
    "ever fold, because it is not a text but a note.\n    text: >-\n      Thank you.\n",
])  # fmt: skip
def test_what_means_something_or_has_no_one_answer_stays(text):
    assert mended(text) == text


def test_the_words_of_a_rule_stay_as_they_are():
    rule = "id: a\ntitle: A\nwords: [a]\nflagged:\n  - >-\n    It\u2019s  {wrong}.\n".replace("{wrong}", "so")
    assert autofix.fix(rule, Rule) == rule


@pytest.mark.parametrize(
    "text",
    [
        "bank: [\n",
        "bank: &a x\n",
        "bank: x\nbank: y\n",
        "\tbank: x\n",
        "",
        "bank: \udcff\n",
        "- a\n",
        "bank: x\n---\nbank: y\n",
    ],
)
def test_what_cannot_be_read_is_left_to_people(text, tmp_path):
    with pytest.raises(autofix.NotFixableError):
        autofix.fix(text, Bank)
    file = tmp_path / "thanks.yml"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert (
        list(
            autofix.changes(
                {
                    "banks/thanks.yml": file,
                    "banks/none.yml": tmp_path / "none.yml",
                    "banks/folder.yml": tmp_path,
                }
            )
        )
        == []
    )


def test_the_banks_are_as_they_should_be():
    assert [change.name for change in autofix.changes(FILES)] == [], "make check FLAGS=--fix puts them right"


def folded(text: str, rng: random.Random) -> str:
    """The text with every '>-' of one paragraph folded at some width."""
    width = rng.randint(30, 80)

    def again(match: re.Match[str]) -> str:
        depth = match[2][: len(match[2]) - len(match[2].lstrip())]
        lines = textwrap.wrap(
            " ".join(match[2].split()),
            width,
            initial_indent=depth,
            subsequent_indent=depth,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return match[1] + "\n".join(lines) + "\n"

    return re.sub(r"(>-\n)((?: {4,}(?=\S)(?!- |\w+:).+\n)+)(?=\S| {0,4}\S)", again, text)


def moved(text: str, rng: random.Random) -> str:
    """The text with the fields of each phrase in another order, the id first."""
    parts = re.split(r"^(?=  - id: )", text, flags=re.MULTILINE)
    for at, part in enumerate(parts[1:], 1):
        head, *fields = re.split(r"^(?=    \w+:)", part.rstrip("\n") + "\n", flags=re.MULTILINE)
        parts[at] = head + "".join(rng.sample(fields, k=len(fields))) + part[len(part.rstrip("\n")) + 1 :]
    return "".join(parts)


MANGLED = {
    "Windows line ends": lambda text, rng: text.replace("\n", "\r\n"),
    "no end": lambda text, rng: text.rstrip("\n"),
    "blank lines at the end": lambda text, rng: text + "\n\n",
    "spaces behind words": lambda text, rng: re.sub(
        r"$", lambda _: " " * rng.randint(0, 2), text, flags=re.MULTILINE
    ),
    "a mark at the top": lambda text, rng: "\ufeff" + text,
    "spaces between words": lambda text, rng: re.sub(
        r"(?<=[a-z,.]) (?=[a-z])", lambda _: " " * rng.randint(1, 3), text
    ),
    "odd spaces": lambda text, rng: re.sub(
        r"(?<=[a-z,.]) (?=[a-z])", lambda _: rng.choice(" \u00a0\u2009"), text
    ),
    "tabs": lambda text, rng: re.sub(r"(?<=[a-z,.]) (?=[a-z])", lambda _: rng.choice("   \t"), text),
    "curly quotes": lambda text, rng: re.sub(r"(?<=[a-z])'(?=[a-z])", lambda _: rng.choice("'\u2019"), text),
    "YAML quotes": lambda text, rng: re.sub(
        r"^( +(?:tone|level|move): )(\S+)$",
        lambda match: match[1] + rng.choice(['"{}"', "'{}'"]).format(match[2]),
        text,
        flags=re.MULTILINE,
    ),
    "another width": folded,
    "another order": moved,
}


@pytest.mark.parametrize("seed", range(12))
def test_a_bank_that_was_mangled_is_itself_again(seed):
    rng = random.Random(seed)
    for name in rng.sample([name for name in FILES if name.startswith("banks/")], k=3):
        text = FILES[name].read_text(encoding="utf-8")
        # Rules, ids and notes have spaces that mean something, or none at all.
        ways = rng.sample(sorted(MANGLED), k=rng.randint(1, 4))
        mangled = text
        for way in sorted(ways, key=list(MANGLED).index, reverse=True):
            mangled = MANGLED[way](mangled, rng)
        assert mangled != text or ways == ["YAML quotes"]
        _, _, body = autofix.fix(mangled, Bank).partition("\n")
        assert body == text.partition("\n")[2], ways


@pytest.mark.parametrize("seed", range(3))
def test_what_other_hands_wrote_is_mended_once_and_means_the_same(seed):
    rng = random.Random(seed)
    for name in rng.sample(sorted(FILES), k=20):
        data = yaml.load(FILES[name].read_bytes(), Loader=yaml.BaseLoader)
        once = autofix.fix(rewritten(data, rng), datafiles.model_of(name))
        assert yaml.load(once, Loader=yaml.BaseLoader) == data
        assert autofix.fix(once, datafiles.model_of(name)) == once


def test_a_file_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    file = tmp_path / "thanks.yml"
    file.write_text("old\n", encoding="utf-8")
    file.chmod(0o640)
    disk.replace(file, "new\r\n")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new\r\n", 0o640)
    monkeypatch.setattr(
        "os.replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device"))
    )
    with pytest.raises(OSError, match="No space left"):
        disk.replace(file, "newer\n")
    assert [path.name for path in tmp_path.iterdir()] == ["thanks.yml"] and file.read_bytes() == b"new\r\n"
