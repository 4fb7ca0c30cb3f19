"""Problems as lines for people, for GitHub and for programs."""

import json
from collections.abc import Callable
from dataclasses import asdict, replace

from phrasebank.source.diagnostics import Diagnostic


def text(problem: Diagnostic) -> str:
    """A problem for people: place, name, message, and the line with the spot marked."""
    before, marked = _parts(problem)
    caret = f"{' ' * _cells(before)}{'^' * max(problem.width - len(marked) + _cells(marked), 1)}"
    return f"{problem}\n    {problem.line}\n    {caret}" if problem.line else str(problem)


def editor(problem: Diagnostic) -> str:
    """A problem as one line whose column counts UTF-16 units, as VS Code does: an emoji is two."""
    before, _ = _parts(problem)
    wider = len(before.encode("utf-16-le", "surrogatepass")) // 2 - len(before)
    return str(replace(problem, place=replace(problem.place, column=problem.place.column + wider)))


def github(problem: Diagnostic) -> str:
    """A problem as a workflow command, which GitHub shows at the line: an annotation.

    GitHub shows ten of a step at the most.
    https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
    """
    place = problem.place
    where = {
        "file": place.path,
        "line": place.line,
        "endLine": place.line,
        "col": place.column,
        "endColumn": place.column + problem.width,
        "title": problem.name,
    }
    properties = ",".join(f"{name}={_escaped(str(value), more=',:')}" for name, value in where.items())
    return f"::error {properties}::{_escaped(problem.message)}"


def as_json(problem: Diagnostic) -> str:
    """A problem as one line of JSON, for programs."""
    return json.dumps(asdict(problem), ensure_ascii=True)


FORMATS: dict[str, Callable[[Diagnostic], str]] = {
    "text": text,
    "editor": editor,
    "github": github,
    "json": as_json,
}


def _escaped(value: str, more: str = "") -> str:
    return "".join(f"%{ord(sign):02X}" if sign in "%\r\n" + more else sign for sign in value)


def _parts(problem: Diagnostic) -> tuple[str, str]:
    """What stands before the marked words in their line, and these words; empty where no line is shown."""
    start = problem.place.column - 1
    return problem.line[:start], problem.line[start : start + problem.width]


def _cells(text: str) -> int:
    """How many cells of a terminal a text takes: an emoji takes two, an accent by itself none."""
    # Its tables take a while to load, and most runs have no problem to show.
    from wcwidth import wcwidth

    return sum(max(wcwidth(character), 0) for character in text)
