"""YAML read with the line and column of every key and value kept; no opinion about what the keys mean."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, takewhile
from pathlib import Path

from phrasebank.source import decoding, disk, positions, recovery, whole_files
from phrasebank.source.diagnostics import Diagnostic, Location
from phrasebank.source.events import MOST_DIAGNOSTICS
from phrasebank.source.frame import KeyPath, Value
from phrasebank.source.messages import LineSpan, RawDiagnostic, diagnostic
from phrasebank.source.recovery import ParseResult
from phrasebank.source.visible import visible
from phrasebank.text.spans import Span

# A longer line would drown its problem.
_LONGEST_SHOWN = 1_000
_TOP = LineSpan(1, 1)


# Each is itself alone: what is remembered by an entry would be compared word for word with all of its file.
@dataclass(frozen=True, eq=False)
class Document:
    """A file's data, in which every scalar is text, and where each key and value of it stands."""

    path: str
    data: dict[str, Value]
    lines: tuple[str, ...]
    keys: dict[KeyPath, LineSpan]
    values: dict[KeyPath, LineSpan]
    # Lines with something wrong that may change what is meant; those that were not read; the ids in these.
    tainted_lines: frozenset[int] = frozenset()
    skipped_lines: frozenset[int] = frozenset()
    skipped_ids: frozenset[str] = frozenset()

    def get(self, path: KeyPath) -> Value:
        """The value at a path of keys and positions. Raises LookupError where there is none."""
        value: Value = self.data
        for key in path:
            value = _item(value, key)
        return value

    def mapping(self, path: KeyPath) -> dict[str, Value]:
        """The mapping at a path; an empty one where something else stands there."""
        value = self.get(path)
        return value if isinstance(value, dict) else {}

    def tainted(self, path: KeyPath) -> bool:
        """Whether something that may change its meaning stands between a value's key and the next."""
        start = self.keys.get(path) or self._nearest(path)
        after = bisect_right(self._starts, start)
        end = self._starts[after].line if after < len(self._starts) else len(self.lines) + 1
        span = takewhile(
            lambda line: line not in self.skipped_lines, range(start.line, max(end, start.line + 1))
        )
        return not self.tainted_lines.isdisjoint(span)

    def line_range(self, path: KeyPath) -> range:
        """The lines of a value with all that stands in it."""
        start = self._nearest(path).line
        after = (
            mark.line for other, mark in self.keys.items() if other[: len(path)] != path and mark.line > start
        )
        return range(start, min(after, default=len(self.lines) + 1))

    def is_left_out(self, name: str) -> bool:
        """Whether a field of the whole file stands in lines that were left out."""
        return any(re.match(rf"{re.escape(name)}\b", self.lines[line - 1]) for line in self.skipped_lines)

    def place(self, path: KeyPath) -> Location:
        """The place of the value at a path of keys and positions.

        Where the value isn't written, it is the place of the nearest one around it that is.
        """
        mark = self._nearest(path)
        return Location(self.path, mark.line, mark.column)

    def diagnostic(
        self, path: KeyPath, name: str, message: str, at_key: bool = False, span: Span | None = None
    ) -> Diagnostic:
        """A problem at the value, at its key, or at a stretch of its text.

        The line stands in it as it stands in the file, made safe to print.
        """
        mark = self._nearest(path)
        text = self.get(path) if span and path in self.values else None
        if at_key:
            mark = self.keys.get(tuple(path), mark)
        elif span and isinstance(text, str):
            mark = positions.mark(self.lines, mark, text, span)
        return _problem(RawDiagnostic(mark, name, message), self.path, self.lines)

    @cached_property
    def _starts(self) -> list[LineSpan]:
        return sorted(self.keys.values())

    def _nearest(self, path: KeyPath) -> LineSpan:
        path = tuple(path)
        while path not in self.values:
            path = path[:-1]
        return self.values[path]


def _item(value: Value, key: str | int) -> Value:
    if isinstance(value, dict) and isinstance(key, str):
        return value[key]
    if isinstance(value, list) and isinstance(key, int):
        return value[key]
    raise LookupError(key)


def parse_file(
    file: Path, shown: str | None = None, root: Path | None = None
) -> tuple[Document | None, list[Diagnostic]]:
    """A file's source and all problems of its name, bytes and YAML. Raises nothing.

    The source is there where at least some entries are what the author means; it knows which lines are in
    doubt. `shown` is the path that readers see; without it, it is the path below `root`, or else the path
    as given.
    """
    data, diagnostics = disk.load(file, root)
    return parse(data, visible(shown or _below(file, root)), diagnostics)


def parse(
    data: bytes | None, path: str, diagnostics: list[RawDiagnostic]
) -> tuple[Document | None, list[Diagnostic]]:
    """The source that a file's bytes make, and all problems, those of the file itself (`diagnostics`) too.

    `path` is the file as readers see it.
    """
    lines, parsed = _parse(data, diagnostics) if data is not None else (("",), None)
    problems = [_problem(raw, path, lines) for raw in _distinct(diagnostics)]
    if parsed is None or parsed.data is None:
        return None, problems
    return Document(
        path,
        parsed.data,
        lines,
        parsed.keys,
        parsed.values,
        parsed.tainted_lines,
        parsed.skipped_lines,
        parsed.skipped_ids,
    ), problems


def _parse(data: bytes, diagnostics: list[RawDiagnostic]) -> tuple[tuple[str, ...], ParseResult]:
    """The lines of a file's bytes and what could be read of them; adds to the diagnostics."""
    whole, misleading = decoding.decode(data)
    lines = decoding.lines_of(whole)
    if instead := whole_files.stand_in(data, whole):
        diagnostics.append(instead)
        return lines, recovery.NOTHING
    wrong = list(islice(misleading, MOST_DIAGNOSTICS))
    parsed = recovery.parse_with_recovery(decoding.repaired(whole), lines, wrong)
    diagnostics += wrong + parsed.diagnostics
    if parsed.data is None and not diagnostics:
        diagnostics.append(diagnostic("empty-file", _TOP))
    return lines, parsed


def _distinct(diagnostics: list[RawDiagnostic]) -> list[RawDiagnostic]:
    """One diagnostic of a name at a place, in the file's order.

    A comment after a key, say, is met with the key and with its value.
    """
    return sorted({(raw.mark[:2], raw.name): raw for raw in reversed(diagnostics)}.values())


def _below(file: Path, root: Path | None) -> str:
    return (file.relative_to(root) if root and root in file.parents else file).as_posix()


def _problem(raw: RawDiagnostic, path: str, lines: tuple[str, ...]) -> Diagnostic:
    mark, name, message = raw
    line = lines[mark.line - 1]
    shown = visible(line) if len(line) <= _LONGEST_SHOWN else ""
    return Diagnostic(Location(path, mark.line, mark.column), name, visible(message), shown, mark.width)
