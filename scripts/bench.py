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
from scripts.benchmarks import builds, checks, composer, fixtures

ROOT = Path(__file__).parents[1]
Row = tuple[str, str, str, str]


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
    click.echo(
        "\n".join(_line(row) for row in [("What", "Seconds", "Against", "Ratio"), ("---",) * 4, *rows])
    )


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
    return [
        (
            "Checking our own data",
            _s(checked),
            f"yamllint and check-jsonschema, {_s(linted)}",
            f"{checked / linted:.2f}",
        ),
        (
            f"Building our own site of {pages} pages, and checking what was built",
            _s(built),
            f"a plain Material site of as many pages, {_s(bare)}",
            f"{built / bare:.2f}",
        ),
    ]


def _generated(folder: Path, rounds: int, phrases: int) -> list[Row]:
    """Banks of made-up words, of any size."""
    ours, large = (
        fixtures.site(folder / "ours", phrases),
        fixtures.site(folder / "large", phrases * 10),
    )
    grown = builds.cold(large, folder / "c")
    built = builds.cold(ours, folder / "b")
    empty = fixtures.empty(folder / "empty", builds.pages(folder / "b"))
    # Last, because the edits stay in the bank.
    plain, built, checked, linted = _medians(
        rounds,
        lambda: builds.cold(empty, folder / "a"),
        lambda: builds.cold(ours, folder / "b"),
        lambda: checks.ours(folder / "ours" / "banks"),
        lambda: checks.theirs(folder / "ours" / "banks", wanted="bank"),
    )
    edits = builds.edit(ours, folder / "ours" / "banks" / "banks" / "generated-3.yml", "phrases/generated-3/")
    looked, renewed = map(statistics.median, zip(*edits, strict=True))
    return [
        (
            f"Building {phrases:,} generated phrases",
            _s(built),
            f"a plain Material site of as many pages, {_s(plain)}",
            f"{built / plain:.2f}",
        ),
        (f"Building {phrases * 10:,} of them", _s(grown), f"building {phrases:,}", f"{grown / built:.1f}"),
        (
            f"Checking {phrases:,} generated phrases",
            _s(checked),
            f"yamllint and check-jsonschema, {_s(linted)}",
            f"{checked / linted:.2f}",
        ),
        (
            f"An edit among {phrases:,} phrases, until a look at the preview shows it",
            f"{_s(looked)} on the clock",
            "",
            "",
        ),
        (
            "The same, until an open page of the preview renews itself",
            f"{_s(renewed)} on the clock",
            "",
            "",
        ),
    ]


def _tools(folder: Path) -> list[Row]:
    begun = time.process_time()
    total = sum(Census(Composer(load_library()[0])).messages().values())
    counted = time.process_time() - begun
    median, most, changes = composer.milliseconds(folder / "site")
    return [
        (f"Counting {total:,} messages, in one process", _s(counted), "", ""),
        (
            f"Redrawing the composer, median of {changes} changes",
            f"{median / 1000:.4f}",
            "a frame of 0.0167",
            f"{median / 16.7:.2f}",
        ),
        (
            "Redrawing the composer, 95th percentile",
            f"{most / 1000:.4f}",
            "a frame of 0.0167",
            f"{most / 16.7:.2f}",
        ),
    ]


def _medians(rounds: int, *tasks: Callable[[], float]) -> list[float]:
    """Each task in turn, so that whatever else the machine does falls on all of them."""
    took = [[task() for task in tasks] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*took, strict=True)]


def _s(seconds: float) -> str:
    return f"{seconds:.2f}"


def _line(row: Row) -> str:
    return f"| {' | '.join(row)} |"


if __name__ == "__main__":
    main()
