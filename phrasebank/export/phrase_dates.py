"""When each phrase came, as git tells it: the data has no dates."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from time import time

from phrasebank.source import git

# A commit's date stands on a line of its own after this sign; a line of a file has '+', '-' or ' ' before it.
DATE = "\x00"
# What a merge brought came with the merge: a commit of somebody else's has whatever date they gave it.
LOG = (
    *("-c", "log.showSignature=false", "log", "--first-parent", "-m"),
    *("--format=%x00%ct", "--patch", "--unified=0"),
    *("--no-color", "--no-ext-diff", "--no-renames", "--src-prefix=a/", "--dst-prefix=b/", "--", "."),
)
# How a phrase begins in a bank that was added to.
ADDED = "+  - id: "


# While a preview runs, nobody looks at a date. A site has one folder of data or two.
@lru_cache(maxsize=2)
def first_commit_dates(banks: Path) -> Mapping[str, int]:
    """The date of the first commit that has each phrase in a bank of the folder, in seconds since 1970.

    Nothing where git can't tell, or has only a part of the history.
    """
    try:
        if git.run(banks, "rev-parse", "--is-shallow-repository").strip() != "false":
            return {}
        return _first(git.lines(banks, *LOG), now=int(time()))
    except (git.GitError, OSError):
        return {}


def _first(log: Iterable[str], now: int) -> dict[str, int]:
    found: dict[str, int] = {}
    when = 0
    for line in log:
        if line.startswith(DATE):
            when = int(line[1:])
        # Nothing came later than now, whatever a commit says.
        elif line.startswith(ADDED) and when <= now:
            name = line.removeprefix(ADDED).strip()
            found[name] = min(when, found.get(name, when))
    return found
