"""What has one right answer, put right in a file. What the file says stays.

spacing   line ends, the file's end, spaces behind words, several between them, tabs or odd spaces there
quotes    straight ones in texts; none of YAML's where none is needed
order     the fields of an entry as its model has them, with the comments above them
folding   texts under '>-' filled to 110 characters; a text that breaks its line put under '>-'
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

import yaml

from phrasebank import DATA, REPOSITORY
from phrasebank.editing import fix_order, fix_whitespace, fix_wording
from phrasebank.editing.edits import Lines, apply, compose
from phrasebank.model import datafiles
from phrasebank.model.entry import Entry
from phrasebank.model.rule import Rule
from phrasebank.source import disk, document
from phrasebank.source.messages import HARMLESS
from phrasebank.source.visible import visible


class NotFixableError(Exception):
    """A file that has to be put right by hand first."""


class FileChange(NamedTuple):
    """A file's text as it is and as it should be."""

    file: Path
    before: str
    after: str

    @property
    def name(self) -> str:
        """The file as messages name it: from the repository if it is the project's, else as given."""
        return visible(
            (self.file.relative_to(REPOSITORY) if DATA in self.file.parents else self.file).as_posix()
        )


def changes(named: Mapping[str, Path]) -> Iterator[FileChange]:
    """What to change in files, each with its name under the banks' folder ("banks/thanks.yml").

    What can't be read is left alone.
    """
    for name, file in named.items():
        before = (disk.load(file, None)[0] or b"").decode("utf-8", "surrogateescape")
        with suppress(NotFixableError):
            after = fix(before, datafiles.model_of(name))
            if after != before:
                yield FileChange(file, before, after)


def diff(change: FileChange) -> str:
    """The difference that a change makes, fit for a terminal."""
    lines = unified_diff(
        change.before.split("\n"), change.after.split("\n"), change.name, change.name, lineterm="", n=1
    )
    return "\n".join(visible(line) for line in lines)


def fix(text: str, model: type[Entry]) -> str:
    """A file's text as it should be. Raises NotFixableError where it can't be read."""
    text = fix_whitespace.fix(text)
    if any(
        problem.name not in HARMLESS
        for problem in document.parse(text.encode("utf-8", "surrogateescape"), "", [])[1]
    ):
        raise NotFixableError
    better = apply(text, fix_wording.edits(compose(text), Lines(text), model))
    for nested in (True, False):
        better = apply(better, fix_order.edits(compose(better), Lines(better), model, nested))
    if better != text and _meaning(better, model) != _meaning(text, model):
        raise NotFixableError
    return better


def _meaning(text: str, model: type[Entry]) -> object:
    """All that a file says; where spacing and quotes may be mended, as if they were."""
    data = yaml.load(text, yaml.CBaseLoader if hasattr(yaml, "CBaseLoader") else yaml.BaseLoader)
    return data if model is Rule else _with_words(data)


def _with_words(data: object) -> object:
    if isinstance(data, dict):
        return {key: _with_words(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_with_words(value) for value in data]
    return fix_wording.tidy(str(data)).rstrip("\n")
