"""A data folder as a whole: what others need of it is there, and nothing else stands in it.

What stands beside the data is named and never read: the copy that an editor leaves would hide today's file
behind yesterday's, and a link would let in files from anywhere.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from phrasebank import display_path
from phrasebank.model import datafiles
from phrasebank.source.diagnostics import Diagnostic, Location
from phrasebank.source.messages import MESSAGES
from phrasebank.source.visible import visible
from phrasebank.text.similarity import did_you_mean

MISSING, STRAY, LINK, TWICE = "missing-file", "not-a-data-file", "symbolic-link", "same-file"
TOO_MUCH = "too-much-data"
# Today's are two fifths of it; every check takes as much longer as there is more.
MOST_FILES, MOST_BYTES = 2_500, 7_000_000
# What is made from the models stands here.
SCHEMAS = "schema"
# What editors and systems put there while somebody works.
PASSING = re.compile(r"\.DS_Store|\..*\.sw[a-z]|\.#.*|\.[a-z0-9-]+\.yml\..*")


def missing(root: Path, present: Mapping[str, object]) -> Iterator[Diagnostic]:
    """A problem for each folder and file that others need and that is not among those present."""
    filled = {name.partition("/")[0] for name in present}
    rows = datafiles.DATA_FILES
    unfilled = [row.folder for row in rows if row.folder not in filled and not row.optional]
    # A link is named as such.
    empty = [folder for folder in unfilled if not (root / folder).is_symlink()]
    needed = [(row.folder, name) for row in rows for name in row.files if name not in row.optional_files]
    files = [f"{folder}/{name}.yml" for folder, name in needed if folder in filled]
    for name in [*empty, *(name for name in files if name not in present)]:
        path = f"{display_path(root)}/{name}"
        what = "folder has no data file" if name in empty else "file is missing"
        yield _problem(path, MISSING, f"This {what}, and others need it. Bring it back: git restore {path}")


def too_much(root: Path, files: Iterable[object]) -> Iterator[Diagnostic]:
    """A problem where there is more data than any check could read in time: none of it is read."""
    paths = [file for file in files if isinstance(file, Path)]
    size = sum(file.lstat().st_size for file in paths if file.is_file())
    if len(paths) > MOST_FILES or size > MOST_BYTES:
        message = (
            f"There are {len(paths):,} files of data with {size // 1000:,} kB, and {MOST_FILES:,} with "
            f"{MOST_BYTES // 1000:,} kB are the most. Take some away."
        )
        yield _problem(display_path(root), TOO_MUCH, message)


def twice(root: Path, second: Path) -> Iterator[Diagnostic]:
    """A problem for each file of a second folder whose name a file of the first has: it is not read."""
    first = datafiles.present(root)
    for name, file in datafiles.present(second).items():
        if name in first:
            yield _problem(
                _shown(second, file), TWICE, f"{display_path(root)}/{name} has this name. Rename this file."
            )


def strays(root: Path) -> Iterator[Diagnostic]:
    """A problem for each thing in the data folder and its folders that is no data file, or only a link."""
    for place in [root, *sorted(root.iterdir() if root.is_dir() else ())]:
        if place.is_symlink():
            yield _problem(_shown(root, place), LINK, MESSAGES[LINK])
        elif place != root and place.name not in (*datafiles.FOLDERS, SCHEMAS):
            yield from _stray(root, place, list(datafiles.FOLDERS))
    for folder in datafiles.folders(root):
        for place in sorted(folder.iterdir()):
            if not datafiles.is_data(place):
                yield from _stray(root, place, datafiles.FOLDERS[folder.name].files)
    yield from _among_schemas(root)


def _among_schemas(root: Path) -> Iterator[Diagnostic]:
    folder, made = root / SCHEMAS, [f"{name}.schema.json" for name in datafiles.SCHEMAS]
    # A folder that is a link is named as one.
    for place in sorted(folder.iterdir()) if folder.is_dir() and not folder.is_symlink() else ():
        if place.is_symlink():
            yield _problem(_shown(root, place), LINK, MESSAGES[LINK])
        elif place.name not in made or not place.is_file():
            yield from _stray(root, place, made)


def hides_data(problem: Diagnostic) -> bool:
    """Whether what is wrong keeps data from being read."""
    return problem.name != STRAY


def _stray(root: Path, place: Path, known: Iterable[str]) -> Iterator[Diagnostic]:
    if PASSING.fullmatch(place.name):
        return
    yield _problem(
        _shown(root, place), STRAY, f"This is not a data file, and it isn't read. {_remedy(place, known)}"
    )


def _remedy(place: Path, known: Iterable[str]) -> str:
    if place.suffix.lower() in (".yaml", ".yml") and place.suffix != ".yml":
        return f"Data files end in .yml: rename it to '{place.stem}.yml'."
    if datafiles.is_called_like_the_list(place):
        return "The list of all has the page 'index': give it another id and its file the same name."
    near = did_you_mean(place.stem, known) if place.is_dir() or place.suffix == ".yml" else ""
    return f"Take it away.{near}"


def _shown(root: Path, place: Path) -> str:
    return "/".join([display_path(root), *place.relative_to(root).parts])


def _problem(path: str, name: str, message: str) -> Diagnostic:
    return Diagnostic(Location(visible(path), 1, 1), name, visible(message))
