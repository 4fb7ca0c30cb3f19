"""A folder made aside and put in place by renaming.

Who looks meets the old one or the new one, never half of either.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from time import time

NEW, OLD = "new", "old"
A_DAY = 24 * 60 * 60


@contextmanager
def aside(target: Path) -> Iterator[Path]:
    """The path of a folder to make, on the target's file system; its remains go when the block ends."""
    target.parent.mkdir(parents=True, exist_ok=True)
    workshop = Path(mkdtemp(prefix=_prefix(target), dir=target.parent))
    try:
        yield workshop / NEW
    finally:
        _clear(workshop, target)


def put_in_place(fresh: Path, target: Path) -> None:
    """Let the folder that was made aside take the target's place."""
    # Between the two there is no target, for less than a millisecond: no call that all systems know exchanges
    # two folders. Nobody is served from here; what is published is a copy of the finished one.
    if target.exists():
        target.rename(fresh.with_name(OLD))
    fresh.rename(target)


def recover(target: Path) -> None:
    """Put right what earlier runs left when they were cut off.

    The old folder comes back; what never got finished goes.
    """
    if not target.parent.exists():
        return
    for workshop in [path for path in target.parent.iterdir() if path.name.startswith(_prefix(target))]:
        # A younger one may belong to a build that is still running.
        if (workshop / OLD).exists() or workshop.stat().st_mtime < time() - A_DAY:
            _clear(workshop, target)


def _clear(workshop: Path, target: Path) -> None:
    old = workshop / OLD
    if old.exists() and not target.exists():
        old.rename(target)
    rmtree(workshop, ignore_errors=True)


def _prefix(target: Path) -> str:
    return f".{target.name}-"
