"""Speed, side by side in one run: each thing of ours against what it is compared with, as medians and ratios.

Machines are noisy, so nothing here is a test, and only what stands in one table may be compared.
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import click

from phrasebank.composer.composer import Composer
from phrasebank.composer.counting import Census
from phrasebank.model import library
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
        rows = [*_builds(Path(folder), rounds, phrases), *_tools(Path(folder))]
    click.echo(
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, {platform.machine()}, Python "
        f"{platform.python_version()}\n"
    )
    click.echo(
        "\n".join(_line(row) for row in [("What", "Seconds", "Against", "Ratio"), ("---",) * 4, *rows])
    )


def _builds(folder: Path, rounds: int, phrases: int) -> list[Row]:
    empty, ours, large = (
        fixtures.empty(folder / "empty", phrases),
        fixtures.site(folder / "ours", phrases),
        fixtures.site(folder / "large", phrases * 10),
    )
    plain, built = _medians(
        rounds, lambda: builds.cold(empty, folder / "a"), lambda: builds.cold(ours, folder / "b")
    )
    grown = builds.cold(large, folder / "c")
    # Last, because the edits stay in the bank.
    checked, linted = _medians(
        rounds,
        lambda: checks.ours(folder / "ours" / "banks"),
        lambda: checks.theirs(folder / "ours" / "banks"),
    )
    edits = builds.edit(ours, folder / "ours" / "banks" / "banks" / "generated-3.yml", "phrases/generated-3/")
    looked, renewed = map(statistics.median, zip(*edits, strict=True))
    return [
        (
            f"Building {phrases:,} phrases",
            _s(built),
            f"a plain Material site of as many pages, {_s(plain)}",
            f"{built / plain:.2f}",
        ),
        (f"Building {phrases * 10:,} phrases", _s(grown), f"building {phrases:,}", f"{grown / built:.1f}"),
        (
            f"An edit among {phrases:,} phrases, until a look at the preview shows it",
            _s(looked),
            "a cold build of them",
            f"{looked / built:.2f}",
        ),
        (
            "The same, until an open page of the preview renews itself",
            _s(renewed),
            "a cold build of them",
            f"{renewed / built:.2f}",
        ),
        (
            f"Checking {phrases:,} phrases",
            _s(checked),
            f"yamllint and check-jsonschema, {_s(linted)}",
            f"{checked / linted:.3f}",
        ),
    ]


def _tools(folder: Path) -> list[Row]:
    begun = time.perf_counter()
    total = sum(Census(Composer(library.read()[0])).messages().values())
    counted = time.perf_counter() - begun
    subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "build.py"), "--site-dir", str(folder / "site")],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
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
