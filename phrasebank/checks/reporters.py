"""Problems as lines for people, for GitHub and for programs."""

import json
from collections.abc import Callable
from dataclasses import asdict

from phrasebank.source.diagnostics import Diagnostic


def text(problem: Diagnostic) -> str:
    """A problem for people: place, name, message, and the line with the spot marked."""
    shown = f"{problem}\n    {problem.line}\n    {' ' * (problem.place.column - 1)}{'^' * problem.width}"
    return shown if problem.line else str(problem)


def github(problem: Diagnostic) -> str:
    """A problem as a workflow command, which GitHub shows at the line: an annotation. Ten of a step are all that it shows.

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


FORMATS: dict[str, Callable[[Diagnostic], str]] = {"text": text, "github": github, "json": as_json}


def _escaped(value: str, more: str = "") -> str:
    return "".join(f"%{ord(sign):02X}" if sign in "%\r\n" + more else sign for sign in value)
