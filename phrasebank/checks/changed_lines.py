"""Which lines changed since a commit, as git tells it."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from phrasebank.source import git
from phrasebank.source.diagnostics import Location
from phrasebank.source.git import GitError

_DIFF = ("diff", "-U0", "--no-color", "--no-ext-diff", "--no-renames", "--no-prefix", "--relative")
_HERE = ("--", ".")
_HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
FAR = 1_000_000
HAPPENED = {"A": "new", "D": "gone", "T": "of another kind"}

Changes = Mapping[str, list[range]]


def since(commit: str, folder: Path) -> Changes:
    """The lines below `folder` that differ from where this branch left `commit`, counted from 1.

    They are told by their file's path from `folder`. Files that git doesn't know yet are changed as a whole.
    Raises GitError.
    """
    try:
        told = git.lines(folder, *_DIFF, "--merge-base", "--end-of-options", commit, *_HERE)
    except GitError:
        # A shallow copy of a repository knows no place where branches parted.
        told = git.lines(folder, *_DIFF, "--end-of-options", commit, *_HERE)
    new = git.lines(folder, "ls-files", "--others", "--exclude-standard", *_HERE)
    return _changed(iter(told)) | {path: [range(1, FAR)] for path in new}


def files(commit: str, folder: Path) -> list[tuple[str, str]]:
    """What happened to each file below `folder` since this branch left `commit`, and its path from there.

    Raises GitError.
    """
    options = ("diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", "--relative")
    try:
        told = git.run(folder, *options, "--merge-base", "--end-of-options", commit, *_HERE)
    except GitError:
        told = git.run(folder, *options, "--end-of-options", commit, *_HERE)
    words = iter(told.split("\0")[:-1])
    new = git.run(folder, "ls-files", "-z", "--others", "--exclude-standard", *_HERE).split("\0")[:-1]
    found = [(HAPPENED.get(status[:1], "changed"), path) for status, path in zip(words, words, strict=True)]
    return sorted([*found, *(("new", path) for path in new)], key=lambda one: one[1])


def distance(changes: Changes, place: Location) -> int:
    """How many lines lie between a place and the nearest change in its file."""
    return min(
        (
            max(lines.start - place.line, place.line - lines.stop + 1, 0)
            for lines in changes.get(place.path, ())
        ),
        default=FAR,
    )


def _changed(diff: Iterator[str]) -> dict[str, list[range]]:
    """The changed lines that a diff without context names; where lines only went, those on both sides."""
    found: dict[str, list[range]] = {}
    for line in diff:
        if line.startswith("+++ "):
            path = line.removeprefix("+++ ").rstrip("\t")
        elif hunk := _HUNK.match(line):
            gone, start, count = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
            found.setdefault(path, []).append(
                range(start, start + count) if count else range(start, start + 2)
            )
            # The lines themselves may look like anything.
            list(islice(diff, gone + count))
    return found
