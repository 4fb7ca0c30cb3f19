"""Options that several scripts have, and how they print."""

import sys
from io import TextIOWrapper
from pathlib import Path

import click

from phrasebank import DATA

data_folder = click.option(
    "--data",
    "root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=DATA,
    help="Another folder of data than the project's own.",
)


def print_whatever_comes() -> None:
    """Let a terminal that can't show a character have its number."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
