"""Check the banks, or files that are to take their places. Exit 0: sound, 1: problems, 2: wrong use."""

import atexit
import gc
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click

from phrasebank import DATA
from phrasebank.checks import changed_lines, folding, joints
from phrasebank.checks.reporters import FORMATS
from phrasebank.editing import autofix
from phrasebank.model import overlays
from phrasebank.model.library import Library
from phrasebank.source import disk
from phrasebank.source.diagnostics import Diagnostic
from scripts import check_summary, site_sources
from scripts.options import data_folder, print_whatever_comes

FOR_PEOPLE = ("text", "github")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    help="For people, for GitHub's annotations, for programs.",
)
@click.option(
    "--changed-since",
    "commit",
    metavar="COMMIT",
    help="Begin with problems on lines that changed since then.",
)
@click.option(
    "--fix",
    is_flag=True,
    help="First put right what has one right answer: spacing, quotes, the fields' order, folding.",
)
@click.option("--all", "everything", is_flag=True, help="Show every problem at each of its places.")
@click.option("--diff", is_flag=True, help="Only show what --fix would change; exit 1 if there is anything.")
@click.option(
    "--summary",
    "to",
    type=click.Path(path_type=Path),
    help="Add a page of Markdown to this file: problems, changed phrases and letters.",
)
@data_folder
def main(
    paths: tuple[Path, ...],
    form: str,
    commit: str | None,
    fix: bool,
    everything: bool,
    diff: bool,
    to: Path | None,
    root: Path,
) -> None:
    """Check all banks, letters, outlines, rules and vocabularies, and the sources of the pages.

    PATHS are files or folders judged as if they stood in place of the project's files of the same names.
    """
    print_whatever_comes()
    sources = site_sources.load_sources() if root == DATA else site_sources.of_data(root)
    instead = _instead(sources.data, paths)
    if fix or diff:
        _mend(instead or sources.files, only_show=diff)
    library, found = site_sources.judged(sources, instead, commit)
    changed = check_summary.changes(commit) if commit else {}
    problems = sorted(
        set(found), key=lambda problem: (changed_lines.distance(changed, problem.place), problem)
    )
    _report(problems, form, everything)
    if to:
        check_summary.add(to, problems, library, changed, commit)
    if form == "text":
        _conclude(problems, library)
    sys.exit(bool(problems))


def _report(problems: Sequence[Diagnostic], form: str, everything: bool) -> None:
    """Print the problems, in a text as many as somebody reads."""
    told = list(problems) if everything or form == "json" else folding.folded(problems)
    cut_short = form in FOR_PEOPLE and not everything
    shown, left = folding.cut(told, FORMATS[form]) if cut_short else (map(FORMATS[form], told), 0)
    for text in shown:
        click.echo(text)
    if left:
        click.echo(f"{left} more problems are not shown here. --all shows them.")


def _conclude(problems: Sequence[Diagnostic], library: Library) -> None:
    """Print how many problems there are, and how the sentences of the banks are joined."""
    click.echo(
        f"{len(problems)} problem{'s' * (len(problems) != 1)}." if problems else "Sound.", err=bool(problems)
    )
    click.echo(joints.census(library.phrases))


def _instead(root: Path, paths: Iterable[Path]) -> Mapping[str, Path]:
    try:
        return overlays.instead(root, paths)
    except overlays.UnclearPathError as unclear:
        raise click.UsageError(str(unclear)) from unclear


def _mend(named: Mapping[str, Path], only_show: bool) -> None:
    wanted = list(autofix.changes(named))
    for change in wanted:
        if only_show:
            click.echo(autofix.diff(change))
        else:
            _replace(change)
    if only_show:
        sys.exit(bool(wanted))


def _replace(change: autofix.FileChange) -> None:
    try:
        disk.replace(change.file, change.after)
    except OSError as error:
        raise click.UsageError(
            f"'{change.name}' can't be written: {error.strerror}. It is as it was."
        ) from error
    click.echo(f"Mended {change.name}.", err=True)


if __name__ == "__main__":
    # A run is short and keeps what it makes: looking for garbage would take a fifth of its time, and a sixth
    # when it ends.
    gc.disable()
    atexit.register(gc.freeze)
    main()
