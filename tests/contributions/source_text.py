"""A data file as text in which single values can be found and replaced, as a hand in an editor would."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from phrasebank.checks import texts
from phrasebank.model import datafiles, validation_messages
from phrasebank.source import document
from phrasebank.source.frame import KeyPath


@dataclass(frozen=True)
class SourceText:
    """The text of a data file that is sound, by its name such as 'banks/thanks.yml'."""

    name: str
    text: str

    @cached_property
    def document(self) -> document.Document:
        parsed, problems = document.parse(self.text.encode(), self.name, [])
        assert parsed and not problems
        return parsed

    @property
    def folder(self) -> str:
        return self.name.partition("/")[0]

    @cached_property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    def texts(self) -> list[KeyPath]:
        """The paths of all texts."""
        return list(self._texts())

    def line_of(self, path: KeyPath) -> str:
        """The line on which a value begins."""
        return self.lines[self.document.values[path].line - 1]

    def named(self, *keys: str) -> list[KeyPath]:
        """The paths of texts in fields of these names."""
        return [path for path in self._texts() if self.key(path) in keys]

    def prose(self) -> list[KeyPath]:
        """The paths of texts that people read."""
        return [path for path in self._texts() if self._is_read(path)]

    def key(self, path: KeyPath) -> str:
        return next((str(key) for key in reversed(path) if isinstance(key, str)), "")

    def field_lines(self) -> list[int]:
        """The lines, counted from 0, with a name and a value or a list after it."""
        return sorted({mark.line - 1 for path, mark in self.document.keys.items() if path})

    def with_line(self, at: int, *lines: str) -> str:
        """The text with other lines in place of one."""
        return "\n".join([*self.lines[:at], *lines, *self.lines[at + 1 :]]) + "\n"

    def joined(self, at: int) -> str:
        """The text with a line and the next one as one."""
        whole = f"{self.lines[at]} {self.lines[at + 1].strip()}"
        return "\n".join([*self.lines[:at], whole, *self.lines[at + 2 :]]) + "\n"

    def without(self, path: KeyPath) -> str:
        """The text without a field or an item and all that stands in it."""
        span = self.document.line_range(path)
        return "\n".join([*self.lines[: span.start - 1], *self.lines[span.stop - 1 :]]) + "\n"

    def replaced(self, path: KeyPath, value: str) -> str:
        """The text with another value at a path."""
        mark = self.document.values[path]
        line = self.lines[mark.line - 1]
        before, after = line[: mark.column - 1], line[mark.column - 1 + mark.width :]
        if not line[mark.column - 1 :].startswith((">", "|")):
            return self.with_line(mark.line - 1, f"{before}{json.dumps(value, ensure_ascii=False)}{after}")
        deep = len(line) - len(line.lstrip(" -"))
        end = mark.line
        while end < len(self.lines) and (
            not self.lines[end].strip() or len(self.lines[end]) - len(self.lines[end].lstrip()) > deep
        ):
            end += 1
        text = " " * (deep + 2) + value.replace("\n", "\n" + " " * (deep + 2))
        return "\n".join([*self.lines[: mark.line], text, "", *self.lines[end:]]) + "\n"

    def value(self, path: KeyPath) -> str:
        value = self.document.get(path)
        assert isinstance(value, str)
        return value

    def _texts(self) -> Iterator[KeyPath]:
        return (path for path in self.document.values if path and isinstance(self.document.get(path), str))

    def _is_read(self, path: KeyPath) -> bool:
        owner = validation_messages.fields(datafiles.model_of(self.name), path)
        key = self.key(path)
        return (
            self.folder != "ids"
            and key in texts.free_fields(owner)
            and key not in texts.NOT_READ
            and key != "id"
        )
