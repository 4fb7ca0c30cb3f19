"""Write anew the list of what the site says to its readers, from which a translation begins: `make strings`.

babel.cfg says where it is looked for; pybabel makes a catalogue of the list, and brings one up to date.
"""

from io import BytesIO
from pathlib import Path

import click
from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import write_po

from phrasebank import REPOSITORY

PATH = "phrasebank/text/strings.pot"
HEADER = "# What the site says to its readers. Made by scripts/strings.py: make strings"
# What the list says of itself and nobody fills in, or what would change without a change of the strings.
LEFT_OUT = tuple(
    f'"{name}'
    for name in ("Report", "POT-Creation-Date", "PO-Revision-Date", "Last", "Language-Team", "Generated")
)


def template(repository: Path = REPOSITORY) -> str:
    """The list's text, with the files in which each string stands; the same for the same sources."""
    found = Catalog(project="door-ajar", version="1", charset="utf-8", header_comment=HEADER, fuzzy=False)
    with (repository / "babel.cfg").open(encoding="utf-8") as stream:
        methods, options = parse_mapping_cfg(stream)  # type: ignore[no-untyped-call]
    for file, line, message, comments, _ in extract_from_dir(repository, methods, options):
        found.add(message, locations=[(file, line)], auto_comments=comments)
    written = BytesIO()
    write_po(written, found, sort_by_file=True, include_lineno=False, width=110)
    lines = written.getvalue().decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(LEFT_OUT))


@click.command()
def main() -> None:
    """Write the list."""
    (REPOSITORY / PATH).write_text(template(), encoding="utf-8")


if __name__ == "__main__":
    main()
