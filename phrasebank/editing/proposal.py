"""What somebody gives, made into a phrase in its bank and held against all that is there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from phrasebank import DATA, display_path
from phrasebank.checks.library_check import load_and_check
from phrasebank.editing import insertion, suggestions
from phrasebank.editing.bank_choice import choose_bank
from phrasebank.editing.insertion import Insertion
from phrasebank.editing.submission import Submission, values
from phrasebank.editing.yaml_writer import Value
from phrasebank.model.library import Library
from phrasebank.model.phrases import Bank
from phrasebank.source.diagnostics import Diagnostic, Location


@dataclass(frozen=True)
class Proposal:
    """A phrase's fields, its bank, that bank's text with the phrase in it, and all that is wrong."""

    fields: dict[str, Value]
    bank: Bank
    insertion: Insertion
    problems: list[Diagnostic]

    @property
    def text(self) -> str:
        """The phrase as it stands in its bank, to be pasted."""
        lines = self.insertion.text.split("\n")
        start = min(self.insertion.fields.values())
        return "\n".join(lines[start - 1 : self.insertion.end - 1]).rstrip()

    @property
    def name(self) -> str:
        """The bank's file below the banks' folder."""
        return f"banks/{self.bank.bank}.yml"


def evaluate(given: Submission, library: Library, root: Path = DATA) -> Proposal:
    """The proposal that the answers make.

    An id that a phrase has, without a bank, means other words for that phrase.
    """
    fields = dict(values(given, library))
    old = library.phrase.get(str(fields.get("id", ""))) if "bank" not in given.answers else None
    bank, problems = (library.bank_of[old.id], []) if old else choose_bank(given, library)
    fields.setdefault("id", suggestions.unused_id(str(fields.get("title", "")), library))
    text = (root / "banks" / f"{bank.bank}.yml").read_text(encoding="utf-8")
    changed = insertion.replace_wording(text, fields) if old else insertion.add(text, fields)
    name = f"banks/{bank.bank}.yml"
    new = _new_problems(name, changed.text, root)
    problems += _placed_at_answers(given, changed, f"{display_path(root)}/{name}", new)
    return Proposal(fields, bank, changed, sorted({*given.problems, *problems}))


def _new_problems(name: str, text: str, root: Path) -> list[Diagnostic]:
    """What is wrong with the bank's new text, or because of it, that was not wrong before."""
    after = {_kind(problem): problem for problem in load_and_check(root, {name: text})[1]}
    before = {_kind(problem) for problem in load_and_check(root)[1]} if after else set()
    return [problem for kind, problem in after.items() if kind not in before]


def _kind(problem: Diagnostic) -> tuple[str, ...]:
    """A problem without its lines' numbers, which a new phrase shifts."""
    return problem.place.path, problem.name, re.sub(r":\d+", "", problem.message), problem.line


def _placed_at_answers(
    given: Submission, changed: Insertion, path: str, problems: list[Diagnostic]
) -> Iterator[Diagnostic]:
    """The problems where the answers were given; those of other phrases where these stand."""
    for problem in problems:
        own = changed.field(problem.place.line) if problem.place.path == path else None
        yield replace(problem, place=_place(given, own, problem), line="") if own else problem


def _place(given: Submission, name: str, problem: Diagnostic) -> Location:
    """Where an answer was given, down to the words that the problem marks."""
    start = given.places.get(name, given.origin)
    answer = given.answers.get(name, "")
    marked = problem.line[problem.place.column - 1 :][: problem.width]
    at = answer.find(marked) if marked else -1
    if problem.name == "missing-key":
        return given.origin
    return (
        start
        if at < 0
        else Location(start.path, start.line + answer[:at].count("\n"), at - answer.rfind("\n", 0, at))
    )
