"""What somebody gives, made into a phrase in its bank and held against all that is there.

It comes from an issue, from options or from a terminal.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from phrasebank import DATA, display_path
from phrasebank.checks.library_check import load_and_check
from phrasebank.editing import insertion, issue_form, suggestions
from phrasebank.editing.fix_wording import tidy
from phrasebank.editing.insertion import Insertion
from phrasebank.editing.yaml_writer import Value
from phrasebank.model.library import Library
from phrasebank.model.phrases import Bank
from phrasebank.source.diagnostics import Diagnostic, Location
from phrasebank.source.messages import LONGEST_QUOTED, visible
from phrasebank.text.similarity import did_you_mean
from phrasebank.text.slugs import slugify


@dataclass
class Submission:
    """The answers as they were given, by field, and where each was given.

    `problems` is what is wrong with the asking itself, `origin` where all of it is from.
    """

    origin: Location
    answers: dict[str, str] = field(default_factory=dict)
    places: dict[str, Location] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)


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
        lines, start = self.insertion.text.split("\n"), min(self.insertion.fields.values())
        return "\n".join(lines[start - 1 : self.insertion.end - 1]).rstrip()

    @property
    def name(self) -> str:
        """The bank's file below the banks' folder."""
        return f"banks/{self.bank.bank}.yml"


def from_issue(body: str, path: str, library: Library) -> Submission:
    """The answers in an issue's text; `path` as readers see it."""
    given = Submission(Location(path, 1, 1))
    for answer in issue_form.answers(body, library):
        place, label = Location(path, answer.line, 1), visible(answer.label[:LONGEST_QUOTED])
        if answer.field is None:
            given.problems.append(
                Diagnostic(
                    place,
                    "unknown-question",
                    f"'{label}' is no question of the form. Put what stands below it under one that is.",
                )
            )
        elif answer.field in given.answers:
            given.problems.append(
                Diagnostic(
                    place,
                    "answered-twice",
                    f"'{label}' is answered at {given.places[answer.field]} already. Keep one of the two.",
                )
            )
        else:
            given.answers[answer.field], given.places[answer.field] = answer.text, place
    if not given.answers:
        given.problems.append(
            Diagnostic(
                given.origin,
                "no-answers",
                "No answer of the form is here. They stand under lines such as '### Text'.",
            )
        )
    return given


def values(given: Submission, library: Library) -> Iterator[tuple[str, Value]]:
    """The answers as values: ids for labels, single spaces and straight quotes.

    Line ends stay only where they are meant.
    """
    for asked in issue_form.fields(library)[1:]:
        value = issue_form.value(asked, given.answers.get(asked.id, "").strip(), library)
        clean = _as_id if asked.options else _lines if asked.id == "text" else _line
        if value:
            yield asked.id, [clean(item) for item in value] if isinstance(value, list) else clean(value)


def choose_bank(given: Submission, library: Library) -> tuple[Bank, list[Diagnostic]]:
    """The bank that was named; where none is, the one with the phrases most like it, and a problem."""
    answer = given.answers.get("bank", "")
    name = issue_form.value(issue_form.fields(library)[0], answer, library)
    if named := next((bank for bank in library.banks if bank.bank == name), None):
        return named, []
    likely = suggestions.bank(given.answers.get("text", ""), library)
    place, near = (
        given.places.get("bank", given.origin),
        did_you_mean(answer, [bank.bank for bank in library.banks]) if answer else "",
    )
    wrong = (
        f"'{visible(answer[:LONGEST_QUOTED])}' is not one of the banks.{near}"
        if answer
        else "Nobody says in which bank it belongs."
    )
    return likely, [
        Diagnostic(place, "unknown-bank", f"{wrong} The phrases most like it are in '{likely.bank}'.")
    ]


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
    problems += _told(
        given,
        changed,
        f"{display_path(root)}/banks/{bank.bank}.yml",
        _new_problems(f"banks/{bank.bank}.yml", changed.text, root),
    )
    return Proposal(fields, bank, changed, sorted({*given.problems, *problems}))


def _as_id(word: str) -> str:
    """A word of a closed list as the lists spell it, so that a slip of the shift key is none."""
    return slugify(word) or word


def _line(text: str) -> str:
    return tidy(" ".join(text.split()))


def _lines(text: str) -> str:
    """A text in one line; one that ends with a name below a short line is a sign-off, and keeps its lines."""
    lines = [_line(line) for line in text.splitlines() if line.strip()]
    return "\n".join(lines) if len(lines) > 1 and re.fullmatch(r"\{\w+\}", lines[-1]) else " ".join(lines)


def _new_problems(name: str, text: str, root: Path) -> list[Diagnostic]:
    """What is wrong with the bank's new text, or because of it, that was not wrong before."""
    after = {_kind(problem): problem for problem in load_and_check(root, {name: text})[1]}
    before = {_kind(problem) for problem in load_and_check(root)[1]} if after else set()
    return [problem for kind, problem in after.items() if kind not in before]


def _kind(problem: Diagnostic) -> tuple[str, ...]:
    """A problem without its lines' numbers, which a new phrase shifts."""
    return problem.place.path, problem.name, re.sub(r":\d+", "", problem.message), problem.line


def _told(
    given: Submission, changed: Insertion, path: str, problems: list[Diagnostic]
) -> Iterator[Diagnostic]:
    """The problems where the answers were given; those of other phrases where these stand."""
    for problem in problems:
        own = changed.field(problem.place.line) if problem.place.path == path else None
        yield replace(problem, place=_place(given, own, problem), line="") if own else problem


def _place(given: Submission, name: str, problem: Diagnostic) -> Location:
    """Where an answer was given, down to the words that the problem marks."""
    start, answer = given.places.get(name, given.origin), given.answers.get(name, "")
    marked = problem.line[problem.place.column - 1 :][: problem.width]
    at = answer.find(marked) if marked else -1
    if problem.name == "missing-key":
        return given.origin
    return (
        start
        if at < 0
        else Location(start.path, start.line + answer[:at].count("\n"), at - answer.rfind("\n", 0, at))
    )
