"""However many independent faults stand in the banks, one run tells them all.

Each is told at its line, and nothing else is blamed.
"""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from phrasebank.checks import registry
from phrasebank.model.load_library import load_library
from tests.draws import draws

pytestmark = pytest.mark.slow

Lines = list[str]

# What happens to the lines of a field, and at which of the new ones the problem stands. Any number of
# fields of a phrase can have one of these.
IN_A_FIELD: dict[str, dict[str, tuple[Callable[[Lines], Lines], int]]] = {
    "title": {
        "too-long": (lambda field: [field[0] + " and so on" * 7], 0),
        "anchor": (lambda field: [field[0].replace(": ", ": &a ")], 0),
        "unknown-key": (lambda field: [*field, "    colour: red"], 1),
        "bidi-control": (lambda field: [field[0] + " \u202e."], 0),
    },
    "text": {
        "unknown-slot": (lambda field: [*field, "      And {firm}."], -1),
        "stray-brace": (lambda field: [*field, "      And {company."], -1),
    },
    "tone": {
        "unknown-word": (lambda field: ["    tone: wramish"], 0),
        "empty-value": (lambda field: ["    tone:"], 0),
        "tag": (lambda field: ["    tone: !warm plain"], 0),
    },
    "keywords": {
        "too-short": (lambda field: ["    keywords: [x]"], 0),
        "wrong-kind": (lambda field: ["    keywords: words"], 0),
    },
    "use": {
        "missing-key": (lambda field: [], 0),
        "control-character": (lambda field: [*field[:-1], field[-1] + "\x07"], -1),
    },
    "avoid": {
        "invisible-character": (lambda field: [*field[:-1], field[-1] + "\u200b"], -1),
        "too-long": (lambda field: [*field, "      " + "And so on. " * 40], 0),
    },
    "points": {
        "odd-name": (lambda field: ["    points: [p1]"], 0),
        "duplicate-key": (lambda field: [*field, *field], 1),
        "comment-after-text": (lambda field: ["    points: [P001] # one"], 0),
    },
}
# The only fault of its phrase: nothing else of it can be read, or be judged.
IN_A_PHRASE: dict[str, tuple[str, Callable[[Lines], Lines], int]] = {
    "tab": ("title", lambda field: ["\t" + field[0]], 0),
    "unusual-line-break": ("use", lambda field: [*field[:-1], field[-1] + "\u2028"], -1),
    "unclosed-quote": ("title", lambda field: ["    title: 'Short"], 0),
    "unclosed-bracket": ("keywords", lambda field: ["    keywords: [a, b"], 0),
    "missing-colon": ("tone", lambda field: ["    tone warm"], 0),
    "missing-space": ("title", lambda field: ["    title:Short"], 0),
    "colon-in-text": ("title", lambda field: ["    title: Short: a note"], 0),
    "unquoted-slot": ("title", lambda field: ["    title: {company}, hello"], 0),
    "odd-start": ("title", lambda field: ["    title: `Short`"], 0),
    "bad-indentation": ("title", lambda field: ["     title: Short"], 0),
    "spacing": ("text", lambda field: [*field, "      And so on.."], -1),
    "too-many-sentences": ("text", lambda field: [*field, "      So. It. Is. Now."], -1),
}  # fmt: skip


def fields(phrase: str) -> dict[str, Lines]:
    """The lines of each field of a phrase, the blank line after it left out."""
    parts = re.split(r"^(?=(?:  - |    )\w+:)", phrase, flags=re.MULTILINE)[1:]
    return {re.match(r"(?:  - |    )(\w+)", part)[1]: part.rstrip("\n").split("\n") for part in parts}


def planted(phrase: str, rng: random.Random) -> tuple[str, list[tuple[int, str]]]:
    """A phrase with faults, and the line within it, counted from 0, and the name of each."""
    parts = fields(phrase)
    if rng.random() < 0.5:
        name = rng.choice([name for name, (field, *_) in IN_A_PHRASE.items() if field in parts])
        chosen = {IN_A_PHRASE[name][0]: (name, *IN_A_PHRASE[name][1:])}
    else:
        picked = rng.sample([field for field in IN_A_FIELD if field in parts], k=rng.randint(1, 3))
        chosen = {
            field: (name := rng.choice(sorted(IN_A_FIELD[field])), *IN_A_FIELD[field][name])
            for field in picked
        }
    lines, told = [], []
    for field, own in parts.items():
        name, change, place = chosen.get(field, ("", lambda own: own, 0))
        changed = change(own)
        if name:
            told.append(
                (
                    0 if name == "missing-key" else len(lines) + (place if place >= 0 else len(changed) - 1),
                    name,
                )
            )
        lines += changed
    return "\n".join(lines) + "\n\n", told


def spoilt(bank: Path, rng: random.Random) -> tuple[str, list[tuple[int, str]]]:
    """A bank with faults in some of its phrases, and the line and name of each."""
    head, *phrases = re.split(r"^(?=  - id:)", bank.read_text(encoding="utf-8"), flags=re.MULTILINE)
    chosen, text, told = rng.sample(range(len(phrases)), k=min(3, len(phrases))), head, []
    for at, phrase in enumerate(phrases):
        wrong, found = planted(phrase, rng) if at in chosen else (phrase, [])
        told += [(text.count("\n") + 1 + line, name) for line, name in found]
        text += wrong
    return text, told


@pytest.mark.parametrize("seed", range(draws(2)))
def test_every_fault_is_told_in_one_run_at_its_line_and_nothing_else_is(seed, tmp_path, few):
    rng, expected, instead = random.Random(seed), [], {}
    banks = sorted((few / "banks").glob("*.yml"))
    for bank in rng.sample(
        [bank for bank in banks if bank.stem not in ("greeting", "subject", "sign-off")], k=4
    ):
        text, told = spoilt(bank, rng)
        (tmp_path / bank.name).write_text(text, encoding="utf-8")
        instead[f"banks/{bank.name}"] = tmp_path / bank.name
        expected += [(bank.name, *place) for place in told]
    library, problems = load_library(few, instead)
    found = [
        (Path(problem.place.path).name, problem.place.line, problem.name)
        for problem in {*problems, *registry.run(library)}
    ]
    assert sorted(found) == sorted(expected) and len(expected) >= 12
