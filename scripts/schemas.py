"""Write the JSON Schemas anew. They are made from the models and the vocabularies; a test notices when they are stale."""

import click

from phrasebank import ROOT, library, schema


@click.command()
def main() -> None:
    """Write phrasebank/schema/*.json and say which files changed."""
    read, problems = library.read()
    if problems:
        raise click.ClickException("The banks have problems; scripts/check.py names them.")
    for name in schema.stale(read, ROOT / "schema"):
        click.echo(f"phrasebank/schema/{name}")
    schema.write(read, ROOT / "schema")


if __name__ == "__main__":
    main()
