"""Reading that goes on where YAML gives up.

The entry at fault is left out, so that all others are read and told in the same run.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from phrasebank.source.builder import DocumentBuilder
from phrasebank.source.events import MOST_DIAGNOSTICS, build
from phrasebank.source.frame import KeyPath, Value
from phrasebank.source.messages import HARMLESS, LineSpan, RawDiagnostic

MOST_TRIES = 20
# Where one of these stands, the reader would see other lines than the author; what it then says of them would
# mislead.
_SHAPES_LINES = {"tab", "unusual-line-break"}
# After these, nobody can say what belongs where.
_FINAL = {"second-document", "not-a-mapping", "empty-file", "too-many-values"}
_ITEM = re.compile(r" {0,3}-(?: |$)")
_KEYED_ITEM = re.compile(r" {0,3}- *[\w-]+:(?: |$)")
_DEEP_NAME = re.compile(r" {4,}[\w-]+: *$")
_FIELD = re.compile(r"[a-z]\w*:(?: |$)")
_ID = re.compile(r"""\bid:? *["']?([\w-]+)""")


def _starts_of(lines: tuple[str, ...]) -> Iterator[int]:
    """The lines with which entries begin; a list that stands too far left below its name is part of one."""
    shifted = False
    for number, (above, line) in enumerate(zip(("", *lines), lines, strict=False), 1):
        item = _ITEM.match(line)
        shifted = bool(item and not _KEYED_ITEM.match(line) and (shifted or _DEEP_NAME.match(above)))
        if (item and not shifted) or _FIELD.match(line):
            yield number


@dataclass(frozen=True)
class ParseResult:
    """What could be read of a text, and what is wrong.

    `data` is None where nothing can be relied on. `tainted_lines` are in doubt; of these, `skipped_lines`
    were left out, and `skipped_ids` stand in those.
    """

    data: dict[str, Value] | None
    keys: dict[KeyPath, LineSpan]
    values: dict[KeyPath, LineSpan]
    diagnostics: list[RawDiagnostic]
    tainted_lines: frozenset[int]
    skipped_lines: frozenset[int]
    skipped_ids: frozenset[str]


NOTHING = ParseResult(None, {}, {}, [], frozenset(), frozenset(), frozenset())


def parse_with_recovery(text: str, lines: tuple[str, ...], wrong: list[RawDiagnostic]) -> ParseResult:
    """Read a text whose characters the reader accepts.

    `lines` are the file's own, `wrong` is what was found in their characters.
    """
    if len(wrong) >= MOST_DIAGNOSTICS:
        return NOTHING
    attempt = _Attempt(lines, wrong)
    for _ in range(MOST_TRIES):
        tree = build(attempt.text(text), lines)
        if attempt.is_last(tree):
            break
    lost = {match[1] for number in attempt.skipped_lines for match in _ID.finditer(lines[number - 1])}
    return ParseResult(
        tree.data if tree.whole else None,
        tree.keys,
        tree.values,
        attempt.diagnostics,
        frozenset(attempt.tainted_lines | attempt.skipped_lines),
        frozenset(attempt.skipped_lines),
        frozenset(lost),
    )


@dataclass
class _Attempt:
    """What the attempts so far have told, and the lines that the next one leaves out."""

    lines: tuple[str, ...]
    wrong: list[RawDiagnostic]
    diagnostics: list[RawDiagnostic] = field(default_factory=list)
    tainted_lines: set[int] = field(default_factory=set)
    skipped_lines: set[int] = field(default_factory=set)
    last: RawDiagnostic | None = None

    def __post_init__(self) -> None:
        self.tainted_lines |= {it.mark.line for it in self.wrong if it.name not in HARMLESS}
        for line in {it.mark.line for it in self.wrong if it.name in _SHAPES_LINES}:
            self.skipped_lines |= set(self._entry(line))

    def text(self, text: str) -> str:
        """The text with empty lines in place of those that are left out."""
        if not self.skipped_lines:
            return text
        return "\n".join(
            "" if number in self.skipped_lines else line for number, line in enumerate(text.split("\n"), 1)
        )

    def is_last(self, tree: DocumentBuilder) -> bool:
        """Take in what an attempt found; whether no other attempt would find more."""
        self.tainted_lines |= {it.mark.line for it in tree.diagnostics if it.name not in HARMLESS}
        self.diagnostics += [it for it in tree.diagnostics if not self._is_consequence(it, tree.fatal)]
        if tree.whole or tree.fatal is None or tree.fatal.name in _FINAL or self._is_repeated(tree.fatal):
            return True
        entry = self._entry(tree.fatal.mark.line)
        if not self._is_one(entry) or self.skipped_lines.issuperset(entry):
            return True
        self.skipped_lines, self.last = self.skipped_lines | set(entry), tree.fatal
        return False

    def _is_consequence(self, it: RawDiagnostic, halt: RawDiagnostic | None) -> bool:
        """Whether a diagnostic comes from a character that is named already, or from what was left out."""
        if it is halt:
            entry = self._entry(it.mark.line)
            return self._is_repeated(it) or any(wrong.mark.line in entry for wrong in self.wrong)
        return it.name == "empty-value" and it.mark.line + 1 in self.skipped_lines

    def _is_repeated(self, halt: RawDiagnostic) -> bool:
        """Whether the entry after one that is out of line is out of line with it."""
        before = self._entry(halt.mark.line).start - 1
        return (
            self.last is not None
            and halt.name == self.last.name == "bad-indentation"
            and before in self.skipped_lines
        )

    def _entry(self, line: int) -> range:
        """The lines of the list item, or of the field of the whole file, in which a line stands."""
        at = bisect_right(self._starts, line)
        return range(
            self._starts[at - 1] if at else 1,
            self._starts[at] if at < len(self._starts) else len(self.lines) + 1,
        )

    @cached_property
    def _starts(self) -> list[int]:
        return list(_starts_of(self.lines))

    def _is_one(self, entry: range) -> bool:
        """Whether these lines can be left out without touching others.

        An item can; a field can, unless a list of items follows it.
        """
        first, after = (
            self.lines[number - 1] if number <= len(self.lines) else ""
            for number in (entry.start, entry.stop)
        )
        return bool(_ITEM.match(first) or (_FIELD.match(first) and not _ITEM.match(after)))
