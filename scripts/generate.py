"""Write anew what is made from the models and vocabularies.

It is JSON Schemas, the issue form, the editor's settings and snippet, the list of the interface's fields, and
what the site says of the formats for other programs. The check notices when they are stale.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import click

from phrasebank import REPOSITORY
from phrasebank.model import json_schema
from phrasebank.model.library import Library
from phrasebank.model.load_library import load_library
from phrasebank.source.diagnostics import Diagnostic, Location
from scripts.generated import api_fields, issue_form, settings, snippet, uses

CODE = "stale-file"
MESSAGE = (
    "This is made from the models, the vocabularies and phrasebank/export/formats/, and says something else. "
    "Make it anew: make generate"
)
# Ids. A contributor without a terminal may add a phrase, and it need not be among the examples at once.
_EXAMPLES = re.compile(r'"examples": \[[^]]*\]')


def files(library: Library) -> dict[str, str]:
    """Every such file: its path in the repository and its text."""
    schemas = {f"phrasebank/data/schema/{name}": text for name, text in json_schema.files(library).items()}
    return schemas | {
        made.PATH: made.text(library) for made in (api_fields, issue_form, settings, snippet, uses)
    }


def stale(library: Library, repository: Path = REPOSITORY) -> Iterator[Diagnostic]:
    """A problem for each such file that isn't as the library makes it now."""
    for name, text in files(library).items():
        file = repository / name
        kept = file.read_text(encoding="utf-8") if file.exists() else ""
        if _EXAMPLES.sub("", kept) != _EXAMPLES.sub("", text):
            yield Diagnostic(Location(name, 1, 1), CODE, MESSAGE)


@click.command()
def main() -> None:
    """Write the files, and say which changed."""
    library, problems = load_library()
    if problems:
        raise click.ClickException("The banks have problems; scripts/check.py names them.")
    for name, text in files(library).items():
        file = REPOSITORY / name
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            click.echo(name)
            file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
