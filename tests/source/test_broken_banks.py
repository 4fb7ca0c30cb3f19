"""A hundred kinds of broken bank: each gets problems at real places of the file; nothing is raised."""

from pathlib import Path

import pytest

from phrasebank.checks import registry
from phrasebank.model.load_library import load_library
from tests.conftest import SMALL

THANKS = (SMALL / "banks" / "thanks.yml").read_text(encoding="utf-8")
LINES = THANKS.splitlines()

# What a hand can do to one line of a file.
SLIPS = {
    "without its colon": lambda line: line.replace(":", "", 1),
    "with a tab": lambda line: f"\t{line}",
    "a space too deep": lambda line: f" {line}",
    "with a quote left open": lambda line: line.replace(": ", ': "', 1),
    "with a bracket left open": lambda line: line.replace(": ", ": [", 1),
    "with its key misspelt": lambda line: line.replace(":", "x:", 1),
    "with a tick before it": lambda line: f"`{line}",
    "twice": lambda line: f"{line}\n{line}",
    "with a colon too many": lambda line: line.replace(": ", ": a: ", 1),
}
# Lines where each of these is a mistake: keys with a value on their line, but for one
# that may stand as deep as it likes.
KEYED = [
    at
    for at, line in enumerate(LINES)
    if ": " in line and not line.endswith(">-") and line != "  move: gratitude"
]
# What can be wrong with a file as a whole.
WHOLES = {
    "nothing": "", "spaces": "   \n", "a list": "- a\n- b\n", "a word": "thanks\n",
    "two documents": f"{THANKS}---\n{THANKS}", "a directive": f"%YAML 1.2\n---\n{THANKS}",
    "twice itself": THANKS + THANKS, "its first half": THANKS[: len(THANKS) // 2],
    "its second half": THANKS[len(THANKS) // 2 :], "turned round": "\n".join(reversed(LINES)),
    "in one line": THANKS.replace("\n", " "),
    "without indentation": "\n".join(line.strip() for line in LINES),
    "a page of HTML": "<!doctype html><title>No</title>\n",
    "JSON cut off": '{"bank": "thanks", "phrases": [',
    "marks of a merge": THANKS.replace("phrases:", "<<<<<<< ours\nphrases:\n=======\n>>>>>>> theirs"),
    "an empty list": THANKS.split("phrases:")[0] + "phrases: []\n",
    "a text for a list": THANKS.split("phrases:")[0] + "phrases: none\n",
    "a list for a text": THANKS.replace("title: Thanks", "title: [Thanks]"),
    "no title": THANKS.replace("title: Thanks\n", ""),
    "an alias": THANKS.replace("facts: [met-them]", "facts: *all"),
    "a tag": THANKS.replace("title: Thanks", "title: !!str Thanks"),
    "a zero byte": THANKS.replace("Thanks", "Tha\0nks", 1),
    "an escape": THANKS.replace("Thanks", "Tha\x1b[1mnks", 1),
    "a bidirectional mark": THANKS.replace("Thanks", "Tha\u202enks", 1),
    "a no-break space": THANKS.replace("for the", "for\u00a0the", 1),
    "a comment in a line": THANKS.replace("title: Short", "title: Short # really"),
    "a word that is none": THANKS.replace("tone: warm", "tone: warmish"),
    "an id with capitals": THANKS.replace("id: thanks-short", "id: Thanks-Short"),
    "an id too long": THANKS.replace("id: thanks-short", f"id: {'thanks-' * 12}x"),
    "a text too long": THANKS.replace("Thank you for the offer.", "Thank you. " * 90),
    "a slot that is none": THANKS.replace("{company}", "{firm}"),
    "an open slot": THANKS.replace("{company}", "{company"),
}  # fmt: skip
BROKEN = {
    f"{name}, line {at + 1}": "\n".join([*LINES[:at], slip(LINES[at]), *LINES[at + 1 :], ""])
    for name, slip in SLIPS.items()
    for at in KEYED
} | WHOLES


def test_there_are_a_hundred_of_them():
    assert len(BROKEN) >= 100 and THANKS not in BROKEN.values()


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_gets_problems_at_real_places(name, tmp_path):
    file = Path(tmp_path / "thanks.yml")
    file.write_text(BROKEN[name], encoding="utf-8")
    library, problems = load_library(SMALL, {"banks/thanks.yml": file})
    found = [problem for problem in [*problems, *registry.run(library)] if problem.place.path == str(file)]
    assert found
    lines = BROKEN[name].split("\n")
    for problem in found:
        assert 1 <= problem.place.line <= len(lines)
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
        assert problem.name and problem.message
