"""Check the banks, or files that are to take their places. Exit 0: sound, 1: problems, 2: wrong use."""

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path

import click

from phrasebank import ROOT, checks, library, places
from phrasebank.problem import Problem


def text(problem: Problem) -> str:
    """A problem for people: place, name, message, and the line with the spot marked."""
    shown = f"{problem}\n    {problem.line}\n    {' ' * (problem.place.column - 1)}{'^' * problem.width}"
    return shown if problem.line else str(problem)


def github(problem: Problem) -> str:
    """A problem as a workflow command, which GitHub shows at the line."""
    place, message = problem.place, _escaped(problem.message)
    where = f"file={_escaped(place.path, ',:')},line={place.line},col={place.column}"
    return f"::error {where},title={problem.name}::{message}"


def as_json(problem: Problem) -> str:
    """A problem as one line of JSON, for programs."""
    return json.dumps(asdict(problem), ensure_ascii=True)


FORMATS: dict[str, Callable[[Problem], str]] = {"text": text, "github": github, "json": as_json}


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="For people, for GitHub's annotations, for programs.")
def main(paths: tuple[Path, ...], form: str) -> None:
    """Check all banks, letters, outlines, rules and vocabularies.

    PATHS are files or folders judged as if they stood in place of the project's files of the same names.
    """
    # A terminal that can't show a character gets its number.
    sys.stdout.reconfigure(errors="backslashreplace")
    problems = sorted(set(_problems(paths)))
    for problem in problems:
        click.echo(FORMATS[form](problem))
    if form == "text":
        click.echo(f"{len(problems)} problem{'s' * (len(problems) != 1)}." if problems else "Sound.", err=bool(problems))
    sys.exit(bool(problems))


def _problems(paths: Iterable[Path]) -> list[Problem]:
    try:
        read, problems = library.read(ROOT, places.instead(ROOT, paths))
    except places.Unclear as unclear:
        raise click.UsageError(str(unclear)) from unclear
    return [*problems, *checks.run(read)]


def _escaped(message: str, more: str = "") -> str:
    return "".join(f"%{ord(sign):02X}" if sign in "%\r\n" + more else sign for sign in message)


if __name__ == "__main__":
    main()
