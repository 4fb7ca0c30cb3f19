"""Speed, side by side in one run: each thing of ours against what it is compared with, as medians and ratios.

Seconds are those of the CPU, which other work on a machine stretches least.

Machines are noisy, so nothing here is a test, and only what stands in one table may be compared.
"""

import os
import platform
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import click

from phrasebank import DATA
from phrasebank.composer.composer import Composer
from phrasebank.composer.counting import Census
from phrasebank.model.load_library import load_library
from scripts.benchmarks import builds, checks, composer, fixtures, table
from scripts.benchmarks.table import Row

ROOT = Path(__file__).parents[1]
BOTH_TOOLS = "yamllint and check-jsonschema"
PLAIN_SITE = "a plain Material site of as many pages"
# A screen is drawn sixty times a second.
FRAME = 0.0167


@click.command()
@click.option(
    "--rounds",
    default=3,
    show_default=True,
    help="How often each build and check is timed; the median counts.",
)
@click.option(
    "--phrases",
    default=1_000,
    show_default=True,
    help="How many phrases are generated; ten times as many for the growth.",
)
def main(rounds: int, phrases: int) -> None:
    """Print a table of medians and ratios, as it stands in docs/contribute/speed.md."""
    os.environ |= {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    # What is installed is compiled already, and from the second run on so is ours.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        rows = [
            *_published(Path(folder), rounds),
            *_generated(Path(folder), rounds, phrases),
            *_tools(Path(folder)),
        ]
    click.echo(
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, {platform.machine()}, Python "
        f"{platform.python_version()}\n"
    )
    click.echo(table.text(rows))


def _published(folder: Path, rounds: int) -> list[Row]:
    """This project's own data and site."""
    # The first build counts the messages, which the others remember.
    builds.published(folder / "site")
    pages = builds.pages(folder / "site")
    plain = fixtures.empty(folder / "plain", pages)
    bare, built, checked, linted = _medians(
        rounds,
        lambda: builds.cold(plain, folder / "p"),
        lambda: builds.published(folder / "site"),
        lambda: checks.ours(DATA),
        lambda: checks.theirs(DATA),
    )
    ours = f"Building our own site of {pages} pages, and checking what was built"
    return [
        Row("Checking our own data", checked, f"{BOTH_TOOLS}, {linted:.2f}", linted),
        Row(ours, built, f"{PLAIN_SITE}, {bare:.2f}", bare),
    ]


def _generated(folder: Path, rounds: int, phrases: int) -> list[Row]:
    """Banks of made-up words, of any size."""
    ours = fixtures.site(folder / "ours", phrases)
    large = fixtures.site(folder / "large", phrases * 10)
    grown = builds.cold(large, folder / "c")
    built = builds.cold(ours, folder / "b")
    empty = fixtures.empty(folder / "empty", builds.pages(folder / "b"))
    plain, built, checked, linted = _medians(
        rounds,
        lambda: builds.cold(empty, folder / "a"),
        lambda: builds.cold(ours, folder / "b"),
        lambda: checks.ours(folder / "ours" / "banks"),
        lambda: checks.theirs(folder / "ours" / "banks", wanted="bank"),
    )
    few = f"{phrases:,}"
    return [
        Row(f"Building {few} generated phrases", built, f"{PLAIN_SITE}, {plain:.2f}", plain),
        Row(f"Building {phrases * 10:,} of them", grown, f"building {few}", built, digits=1),
        Row(f"Checking {few} generated phrases", checked, f"{BOTH_TOOLS}, {linted:.2f}", linted),
        # Last, because the edits stay in the bank.
        *_edits(ours, folder / "ours" / "banks" / "banks" / "generated-0.yml", few),
    ]


def _edits(site: Path, bank: Path, phrases: str) -> list[Row]:
    """A generated bank edited while its site is previewed."""
    edits = builds.edit(site, bank, f"phrases/{bank.stem}/")
    looked, renewed = map(statistics.median, zip(*edits, strict=True))
    shown = f"An edit among {phrases} phrases, until a look at the preview shows it"
    again = "The same, until an open page of the preview renews itself"
    return [
        Row(shown, looked, written="{:.2f} on the clock"),
        Row(again, renewed, written="{:.2f} on the clock"),
    ]


def _tools(folder: Path) -> list[Row]:
    begun = time.process_time()
    total = sum(Census(Composer(load_library()[0])).messages().values())
    counted = time.process_time() - begun
    median, most, changes = composer.milliseconds(folder / "site")
    against = f"a frame of {FRAME}"
    return [
        Row(f"Counting {total:,} messages, in one process", counted),
        Row(
            f"Redrawing the composer, median of {changes} changes",
            median / 1000,
            against,
            FRAME,
            written="{:.4f}",
        ),
        Row("Redrawing the composer, 95th percentile", most / 1000, against, FRAME, written="{:.4f}"),
    ]


def _medians(rounds: int, *tasks: Callable[[], float]) -> list[float]:
    """Each task in turn, so that whatever else the machine does falls on all of them."""
    took = [[task() for task in tasks] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*took, strict=True)]


if __name__ == "__main__":
    main()
