"""Check the banks, or files that are to take their places. Exit 0: sound, 1: problems, 2: wrong use."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from phrasebank import ROOT, changes, checks, library, places, summary
from phrasebank.changes import Changes
from phrasebank.formats import FORMATS
from phrasebank.library import Library
from phrasebank.problem import Problem


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="For people, for GitHub's annotations, for programs.")
@click.option("--changed-since", "commit", metavar="COMMIT", help="Begin with problems on lines that changed since then.")
@click.option("--summary", "to", type=click.Path(path_type=Path), help="Add a page of Markdown to this file: problems and changed phrases.")
def main(paths: tuple[Path, ...], form: str, commit: str | None, to: Path | None) -> None:
    """Check all banks, letters, outlines, rules and vocabularies.

    PATHS are files or folders judged as if they stood in place of the project's files of the same names.
    """
    # A terminal that can't show a character gets its number.
    sys.stdout.reconfigure(errors="backslashreplace")
    read, problems = _checked(paths)
    changed = _changes(commit) if commit else {}
    problems = sorted(set(problems), key=lambda problem: (changes.distance(changed, problem.place), problem))
    for problem in problems:
        click.echo(FORMATS[form](problem))
    if to:
        _add(to, summary.page(problems, summary.changed(read, changed), read))
    if form == "text":
        click.echo(f"{len(problems)} problem{'s' * (len(problems) != 1)}." if problems else "Sound.", err=bool(problems))
    sys.exit(bool(problems))


def _checked(paths: Iterable[Path]) -> tuple[Library, list[Problem]]:
    try:
        read, problems = library.read(ROOT, places.instead(ROOT, paths))
    except places.Unclear as unclear:
        raise click.UsageError(str(unclear)) from unclear
    return read, [*problems, *checks.run(read)]


def _changes(commit: str) -> Changes:
    try:
        return changes.since(commit, ROOT.parent)
    except changes.Untold as untold:
        click.echo(f"Git can't say what changed ({untold}), so the problems stand in the order of the files.", err=True)
        return {}


def _add(file: Path, page: str) -> None:
    try:
        with file.open("a", encoding="utf-8") as stream:
            stream.write(page)
    except OSError as error:
        raise click.UsageError(f"The summary can't be written to '{file}': {error.strerror}.") from error


if __name__ == "__main__":
    main()
