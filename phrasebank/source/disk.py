"""A file's bytes, if it is an ordinary file of sensible size and name; a file written whole or not at all."""

import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from phrasebank.source.messages import LineSpan, RawDiagnostic, diagnostic
from phrasebank.text.slugs import slugify

MOST_BYTES = 256 * 1024
_TOP = LineSpan(1, 1)
_FILE_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\.yml")


def load(file: Path, root: Path | None) -> tuple[bytes | None, list[RawDiagnostic]]:
    """The bytes, or None where there are none to be read, and what is wrong with the file and its name.

    `root` ends the search for symbolic links.
    """
    data, diagnostics = _bytes(file, root)
    return data, [*diagnostics, *_misnamed(file.name)]


def replace(file: Path, text: str) -> None:
    """Write a text in place of a file's, all of it or nothing. Raises OSError."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", newline="", dir=file.parent, prefix=f".{file.name}.", delete=False
    ) as stream:
        stream.write(text)
    written = Path(stream.name)
    try:
        if file.exists():
            shutil.copymode(file, written)
        written.replace(file)
    except OSError:
        written.unlink()
        raise


def _bytes(file: Path, root: Path | None) -> tuple[bytes | None, list[RawDiagnostic]]:
    try:
        kind = file.lstat().st_mode
        if stat.S_ISLNK(kind) or any(folder.is_symlink() for folder in _folders(file, root)):
            return None, [diagnostic("symbolic-link", _TOP)]
        # Checked before opening: to open a pipe would wait for ever.
        if not stat.S_ISREG(kind):
            return None, [diagnostic("not-a-file", _TOP)]
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        return None, [
            diagnostic("unreadable", _TOP, why=getattr(error, "strerror", None) or "its name can't be used")
        ]
    return (
        (data, [])
        if len(data) <= MOST_BYTES
        else (None, [diagnostic("too-large", _TOP, most=MOST_BYTES // 1024)])
    )


def _misnamed(name: str) -> Iterator[RawDiagnostic]:
    if not _FILE_NAME.fullmatch(name):
        better = slugify(Path(name).stem).strip("-0123456789") or "new-bank"
        yield diagnostic("odd-file-name", _TOP, name=name, better=f"{better}.yml")


def _folders(file: Path, root: Path | None) -> list[Path]:
    return [folder for folder in file.parents if root in folder.parents] if root else []
