"""Give a phrase: from the text of an issue, by options, or by answering questions.

Exit 0: it stands in its bank, 1: it can't yet, 2: wrong use.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import click

from phrasebank import display_path
from phrasebank.editing import submission, suggestions
from phrasebank.editing.proposal import Proposal, evaluate
from phrasebank.editing.submission import Submission
from phrasebank.model.library import Library
from phrasebank.model.load_library import load_library
from phrasebank.model.phrases import Phrase
from phrasebank.source import disk
from phrasebank.source.diagnostics import Location
from phrasebank.source.visible import visible
from scripts.options import data_folder, print_whatever_comes
from scripts.prompts import Asker

FIELDS = ("bank", *Phrase.model_fields)


def _with_fields(command: Callable[..., None]) -> Callable[..., None]:
    for name in reversed(FIELDS):
        about = (
            Phrase.model_fields[name].description
            if name in Phrase.model_fields
            else "The bank that it goes into."
        )
        command = click.option(f"--{name.replace('_', '-')}", name, help=about)(command)
    return command


@click.command()
@click.argument("issue", required=False, type=click.File("rb"))
@_with_fields
@click.option("--show", is_flag=True, help="Only show the phrase; write nothing.")
@data_folder
def main(issue: BinaryIO | None, show: bool, root: Path, **options: str | None) -> None:
    """Put a new phrase into its bank, or better words into a phrase that is there.

    ISSUE is a file with the text of an issue form, '-' for what is piped in. Options count more than its
    answers. Lists have commas between their items. Without either, questions are asked. An id that is there
    already, without a bank, means better words for that phrase.
    """
    print_whatever_comes()
    library, problems = load_library(root)
    if problems:
        raise click.ClickException(
            "The banks have problems of their own; 'make check' names them. Nothing was written."
        )
    answers = {name: answer for name, answer in options.items() if answer is not None}
    if issue or answers:
        made = evaluate(_given(issue, answers, library), library, root)
    else:
        made = Asker(library, root).contribution()
    _show(made, library)
    if not show:
        _write(made, root)


def _given(issue: BinaryIO | None, answers: dict[str, str], library: Library) -> Submission:
    given = Submission(Location("options", 1, 1))
    if issue:
        try:
            given = submission.from_issue(issue.read().decode("utf-8-sig"), visible(issue.name), library)
        except UnicodeDecodeError as error:
            raise click.UsageError(f"'{visible(issue.name)}' isn't UTF-8 text. Save it as UTF-8.") from error
    given.answers |= answers
    given.places |= {name: Location(f"--{name.replace('_', '-')}", 1, 1) for name in answers}
    return given


def _show(made: Proposal, library: Library) -> None:
    """Show the phrase and say all that is wrong; leave if anything is."""
    for problem in made.problems:
        click.echo(str(problem), err=True)
    for near in suggestions.similar_phrases(
        str(made.fields.get("text", "")), library, besides=str(made.fields["id"])
    ):
        click.echo(
            f"Like it ({near.score} of 100): {near.phrase.place('text')}: {near.phrase.text}", err=True
        )
    for name, value in suggestions.facets(made.fields, made.bank, library).items():
        click.echo(
            f"Most phrases like it in '{made.bank.bank}' have {name}: "
            f"{', '.join(value) if isinstance(value, list) else value}",
            err=True,
        )
    click.echo("\n".join(visible(line) for line in made.text.split("\n")))
    if made.problems:
        click.echo(
            "Nothing was written. Put right what is named above, or paste the phrase into its bank yourself.",
            err=True,
        )
        sys.exit(1)


def _write(made: Proposal, root: Path) -> None:
    shown = f"{display_path(root)}/{made.name}"
    try:
        disk.replace(root / made.name, made.insertion.text)
    except OSError as error:
        raise click.ClickException(
            f"{shown} can't be written: {error.strerror}. Paste the phrase into it."
        ) from error
    click.echo(f"Written: {shown}:{min(made.insertion.fields.values())}", err=True)


if __name__ == "__main__":
    main()
