"""A hundred kinds of broken bank: each is told by its name, at real places of the file; nothing is raised."""

from pathlib import Path

import pytest

from phrasebank.checks import registry
from phrasebank.model.load_library import load_library
from phrasebank.source.diagnostics import Diagnostic
from tests.conftest import SMALL

THANKS = (SMALL / "banks" / "thanks.yml").read_text(encoding="utf-8")
LINES = THANKS.splitlines()
# Within an id.
HALF = THANKS.index("met\n    title")

# What a hand can do to one line of a file, and the name under which it is told; of several, under one.
SLIPS = {
    "without its colon": (lambda line: line.replace(":", "", 1), {"missing-colon"}),
    "with a tab": (lambda line: f"\t{line}", {"tab"}),
    "a space too deep": (lambda line: f" {line}", {"bad-indentation"}),
    "with a quote left open": (lambda line: line.replace(": ", ': "', 1), {"unclosed-quote"}),
    "with a bracket left open": (
        lambda line: line.replace(": ", ": [", 1),
        {"unclosed-bracket", "missing-comma"},
    ),
    "with its key misspelt": (lambda line: line.replace(":", "x:", 1), {"unknown-key"}),
    "with a tick before it": (lambda line: f"`{line}", {"odd-start"}),
    "twice": (lambda line: f"{line}\n{line}", {"duplicate-key", "same-id"}),
    "with a colon too many": (lambda line: line.replace(": ", ": a: ", 1), {"colon-in-text"}),
}
# Lines where each of these is a mistake: keys with a value on their line, but for one
# that may stand as deep as it likes.
KEYED = [
    at
    for at, line in enumerate(LINES)
    if ": " in line and not line.endswith(">-") and line != "  move: gratitude"
]
# What can be wrong with a file as a whole, and the names under which it is told: all of them.
WHOLES = {
    "nothing": ("", {"empty-file"}),
    "spaces": ("   \n", {"empty-file"}),
    "a list": ("- a\n- b\n", {"not-a-mapping"}),
    "a word": ("thanks\n", {"not-a-mapping"}),
    "two documents": (f"{THANKS}---\n{THANKS}", {"second-document"}),
    "a directive": (f"%YAML 1.2\n---\n{THANKS}", {"directive"}),
    "twice itself": (THANKS + THANKS, {"duplicate-key"}),
    "its first half": (THANKS[:HALF], {"missing-key", "odd-name"}),
    "its second half": (THANKS[HALF:], {"missing-colon"}),
    "turned round": ("\n".join(reversed(LINES)), {"missing-colon"}),
    "in one line": (THANKS.replace("\n", " "), {"colon-in-text"}),
    "without indentation": (
        "\n".join(line.strip() for line in LINES),
        {"duplicate-key", "empty-value", "missing-colon"},
    ),
    "a page of HTML": ("<!doctype html><title>No</title>\n", {"not-a-mapping"}),
    "JSON cut off": ('{"bank": "thanks", "phrases": [', {"unclosed-bracket"}),
    "marks of a merge": (
        THANKS.replace("phrases:", "<<<<<<< ours\nphrases:\n=======\n>>>>>>> theirs"),
        {"merge-mark"},
    ),
    "an empty list": (THANKS.split("phrases:")[0] + "phrases: []\n", {"too-few"}),
    "a text for a list": (THANKS.split("phrases:")[0] + "phrases: none\n", {"wrong-kind"}),
    "a list for a text": (THANKS.replace("title: Thanks", "title: [Thanks]"), {"wrong-kind"}),
    "no title": (THANKS.replace("title: Thanks\n", ""), {"missing-key"}),
    "an alias": (THANKS.replace("facts: [met-them]", "facts: *all"), {"alias"}),
    "a tag": (THANKS.replace("title: Thanks", "title: !!str Thanks"), {"tag"}),
    "a zero byte": (THANKS.replace("Thanks", "Tha\0nks", 1), {"control-character"}),
    "an escape": (THANKS.replace("Thanks", "Tha\x1b[1mnks", 1), {"control-character"}),
    "a bidirectional mark": (THANKS.replace("Thanks", "Tha\u202enks", 1), {"bidi-control"}),
    "a no-break space": (THANKS.replace("for the", "for\u00a0the", 1), {"odd-space"}),
    "a comment in a line": (THANKS.replace("title: Short", "title: Short # really"), {"comment-after-text"}),
    "a word that is none": (THANKS.replace("tone: warm", "tone: warmish"), {"unknown-word"}),
    "an id with capitals": (THANKS.replace("id: thanks-short", "id: Thanks-Short"), {"odd-name"}),
    "an id too long": (THANKS.replace("id: thanks-short", f"id: {'thanks-' * 12}x"), {"too-long"}),
    "a text too long": (THANKS.replace("Thank you for the offer.", "Thank you. " * 90), {"too-long"}),
    "a slot that is none": (THANKS.replace("{company}", "{firm}"), {"unknown-slot"}),
    "an open slot": (THANKS.replace("{company}", "{company"), {"stray-brace"}),
}
# What one slip may lead to besides: a field is gone with its name, and the lines below it stand too deep.
CONSEQUENCES = {"missing-key", "bad-indentation"}
SLIPPED = {
    f"{name}, line {at + 1}": ("\n".join([*LINES[:at], slip(LINES[at]), *LINES[at + 1 :], ""]), expected)
    for name, (slip, expected) in SLIPS.items()
    for at in KEYED
}
BROKEN = SLIPPED | WHOLES


def problems_of(text: str, file: Path) -> list[Diagnostic]:
    """What is told of the file with this text, in place of the small bank of thanks."""
    file.write_text(text, encoding="utf-8")
    library, problems = load_library(SMALL, {"banks/thanks.yml": file})
    return [problem for problem in [*problems, *registry.run(library)] if problem.place.path == str(file)]


def test_there_are_a_hundred_of_them():
    assert len(BROKEN) >= 100 and THANKS not in {text for text, _ in BROKEN.values()}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_gets_problems_at_real_places(name, tmp_path):
    text, expected = BROKEN[name]
    found = problems_of(text, tmp_path / "thanks.yml")
    lines = text.split("\n")
    for problem in found:
        assert 1 <= problem.place.line <= len(lines)
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
        assert problem.message
    names = {problem.name for problem in found}
    if name in WHOLES:
        assert names == expected
    else:
        assert names & expected and names <= expected | CONSEQUENCES
