"""Add what is on the site now to the list of published ids.

Exit 0: done, or nothing to do, 1: with --check, ids are missing; 2: wrong use.
"""

import sys

import click

from phrasebank import DATA
from phrasebank.checks.library_check import load_and_check
from phrasebank.export import published_ids


@click.command()
@click.option("--check", is_flag=True, help="Only say which ids are missing.")
def main(check: bool) -> None:
    """Renew phrasebank/data/ids/published.yml: run it when phrases have been published.

    From then on their ids are kept for ever.
    """
    library, problems = load_and_check()
    if problems:
        raise click.ClickException("The banks have problems; scripts/check.py names them.")
    missing = [f"{kind} {name}" for kind, names in published_ids.unlisted(library).items() for name in names]
    click.echo("\n".join([*missing, f"{len(missing)} ids {'missing' if check else 'added'}."]))
    if not check:
        (DATA / published_ids.NAME).write_text(published_ids.text(library), encoding="utf-8")
    sys.exit(check and bool(missing))


if __name__ == "__main__":
    main()
