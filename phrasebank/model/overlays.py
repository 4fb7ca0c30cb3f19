"""Which of the project's files a file from anywhere would take the place of."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from phrasebank.model.datafiles import DATA_FILES, FOLDERS
from phrasebank.source import document
from phrasebank.source.visible import visible


class UnclearPathError(ValueError):
    """Paths that don't say what is to be judged, with what to do about it."""


def instead(root: Path, paths: Iterable[Path]) -> Mapping[str, Path]:
    """For each file in `paths`, folders walked through: the name under `root` in whose place it is judged.

    Raises UnclearPathError where a path leads nowhere, a folder holds no bank, or two files claim one place.
    """
    taken: dict[str, Path] = {}
    for file in (file for path in paths for file in _files(path)):
        first = taken.setdefault(_name(root, file), file)
        if first.absolute() != file.absolute():
            raise UnclearPathError(
                visible(f"'{first}' and '{file}' would take the same place. Check one of them at a time.")
            )
    return taken


def _files(path: Path) -> Iterable[Path]:
    # Not Path.exists, which raises for a name that is too long.
    if not os.path.lexists(path):
        raise UnclearPathError(visible(f"There is no file or folder '{path}'."))
    if path.is_symlink() or not path.is_dir():
        return [path]
    if found := sorted(_inside(path)):
        return found
    raise UnclearPathError(visible(f"In the folder '{path}' there is no file that ends in .yml."))


def _inside(folder: Path) -> Iterator[Path]:
    named = (
        file
        for file in folder.rglob("*")
        if file.suffix.lower() in (".yml", ".yaml") and not file.name.startswith(".")
    )
    return (file for file in named if file.is_symlink() or not file.is_dir())


def _name(root: Path, file: Path) -> str:
    if file.parent.name in FOLDERS:
        return f"{file.parent.name}/{file.name}"
    present = next((folder for folder in FOLDERS if (root / folder / file.name).exists()), None)
    return f"{present or _told(file) or 'banks'}/{file.name}"


def _told(file: Path) -> str | None:
    """The folder that the file's keys tell, where neither its name nor its folder does."""
    text, _ = document.parse_file(file)
    keys = text.data if text and isinstance(text.data, dict) else {}
    return next((row.folder for row in DATA_FILES if row.telling and row.telling in keys), None)
