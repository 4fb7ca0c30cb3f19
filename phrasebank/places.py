"""Which of the project's files a file from anywhere would take the place of."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from phrasebank import source
from phrasebank.library import FOLDERS

# A key that only files of one folder have; looked at when neither the file's name nor its folder tells.
TELLING = {
    "vocabulary": "vocabulary",
    "phrases": "banks",
    "outline": "letters",
    "parts": "outlines",
    "words": "rules",
    "questions": "advisor",
    "retired": "ids",
}


def instead(root: Path, paths: Iterable[Path]) -> Mapping[str, Path]:
    """For each file in `paths`, folders walked through: the name under `root` in whose place it is judged."""
    return {_name(root, file): file for path in paths for file in _files(path)}


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir() and not path.is_symlink():
        yield from sorted(file for file in path.rglob("*") if file.is_file() and not file.name.startswith("."))
    else:
        yield path


def _name(root: Path, file: Path) -> str:
    if file.parent.name in FOLDERS:
        return f"{file.parent.name}/{file.name}"
    present = next((folder for folder in FOLDERS if (root / folder / file.name).exists()), None)
    return f"{present or _told(file) or 'banks'}/{file.name}"


def _told(file: Path) -> str | None:
    text, _ = source.read(file)
    keys = text.data if text and isinstance(text.data, dict) else {}
    return next((folder for key, folder in TELLING.items() if key in keys and not (key == "phrases" and "outline" in keys)), None)
