"""What the check says of a change besides its problems: what Git knows of it, and a page for its reviewer."""

from collections.abc import Sequence
from pathlib import Path

import click

from phrasebank import REPOSITORY
from phrasebank.checks import changed_lines
from phrasebank.checks.changed_lines import Changes
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.source.git import GitError


def changes(commit: str) -> Changes:
    """The lines that changed since a commit; none, and a word about it, where Git can't say."""
    try:
        return changed_lines.since(commit, REPOSITORY)
    except GitError as error:
        click.echo(
            f"Git can't say what changed ({error}), so the problems stand in the order of the files.",
            err=True,
        )
        return {}


def add(
    file: Path, problems: Sequence[Diagnostic], library: Library, changed: Changes, commit: str | None
) -> None:
    """Add the page to a file."""
    page = _page(problems, library, changed, _files(commit))
    try:
        with file.open("a", encoding="utf-8") as stream:
            stream.write(page)
    except OSError as error:
        raise click.UsageError(f"The summary can't be written to '{file}': {error.strerror}.") from error


def _page(
    problems: Sequence[Diagnostic], library: Library, changed: Changes, files: Sequence[tuple[str, str]]
) -> str:
    # Templates take a while to load, and few runs ask for them.
    from phrasebank.render import review_summary

    phrases = review_summary.changed(library, changed)
    letters = review_summary.changed_letters(library, changed)
    return review_summary.page(problems, phrases, library, letters, files)


def _files(commit: str | None) -> list[tuple[str, str]]:
    try:
        return changed_lines.files(commit, REPOSITORY) if commit else []
    except GitError:
        # Told already.
        return []
