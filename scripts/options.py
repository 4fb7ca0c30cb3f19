"""Options that several scripts have."""

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
