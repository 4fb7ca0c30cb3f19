"""YAML's events built into plain data, with the place of every key and value; it stops at limits, so that no file can exhaust it."""

from dataclasses import dataclass

import yaml

from phrasebank.source import scalars
from phrasebank.source.messages import LineSpan, RawDiagnostic, diagnostic

KeyPath = tuple[str | int, ...]
DEEPEST = 8
MOST_VALUES = 5_000


@dataclass
class Frame:
    """A mapping or list that is still being read; in a mapping, with the key that waits for its value."""

    items: dict | list
    path: KeyPath
    mark: LineSpan
    key: str | None = None

    def awaits_key(self) -> bool:
        return isinstance(self.items, dict) and self.key is None

    def next_path(self) -> KeyPath:
        return (*self.path, len(self.items) if self.key is None else self.key)

    def add(self, value: dict | list | str) -> None:
        if self.key is None:
            self.items.append(value)
        else:
            self.items[self.key], self.key = value, None


class LimitExceeded(Exception):
    """Reading ends with this finding: what follows would be too much, or can't be understood."""

    def __init__(self, finding: RawDiagnostic) -> None:
        self.finding = finding


class DocumentBuilder:
    """What the events have told so far: the data, the places, what is wrong, whether that is all, and with which finding reading ended early."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        self.lines = lines
        self.data: dict | None = None
        self.keys: dict[KeyPath, LineSpan] = {}
        self.values: dict[KeyPath, LineSpan] = {}
        self.findings: list[RawDiagnostic] = []
        self.whole = False
        self.fatal: RawDiagnostic | None = None
        self._open: list[Frame] = []
        self._count = 0

    def feed(self, event: yaml.Event) -> None:
        """Add an event to the data. Raises Stop where reading must end."""
        if isinstance(event, yaml.DocumentStartEvent):
            self._document(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.findings += scalars.check(event, self.lines)
            self._open.pop()
        elif isinstance(event, yaml.NodeEvent):
            self._node(event)

    def _node(self, event: yaml.NodeEvent) -> None:
        if not self._open and not isinstance(event, yaml.MappingStartEvent):
            raise LimitExceeded(
                diagnostic(
                    "empty-file" if scalars.is_empty(event) else "not-a-mapping",
                    scalars.mark_of(event, self.lines),
                )
            )
        wrong = list(scalars.check(event, self.lines))
        self.findings += wrong
        if not self._open:
            self.data = self._enter(event, (), scalars.mark_of(event, self.lines))
        elif self._open[-1].awaits_key():
            self._key(event, self._open[-1], sound=not wrong)
        else:
            self._value(event, self._open[-1], sound=not wrong)

    def innermost(self, last: yaml.Event | None) -> LineSpan | None:
        """Where the innermost list or mapping that is open after the event `last`, not yet taken, begins."""
        if isinstance(last, yaml.CollectionStartEvent):
            return scalars.mark_of(last, self.lines)
        still_open = self._open[:-1] if isinstance(last, yaml.CollectionEndEvent) else self._open
        return still_open[-1].mark if still_open else None

    def abort(self, complaint: RawDiagnostic) -> None:
        """Take in why YAML reads no further, without saying the same twice."""
        self.fatal, line = complaint, complaint.mark.line
        if complaint.name == "bad-indentation":
            # The text whose words stand in the wrong column looks empty.
            self.findings = [
                it for it in self.findings if (it.name, it.mark.line) != ("empty-value", line - 1)
            ]
        if not any(it.mark.line == line or it.name == "directive" for it in self.findings):
            self.findings.append(complaint)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        if self.data is not None:
            raise LimitExceeded(diagnostic("second-document", scalars.mark_of(event, self.lines)))

    def _key(self, event: yaml.NodeEvent, parent: Frame, sound: bool) -> None:
        mark, parent.key = scalars.mark_of(event, self.lines), getattr(event, "value", "")
        path = parent.next_path()
        if isinstance(event, yaml.CollectionStartEvent):
            self._enter(event, path, mark)
        if not parent.key.strip() or "\n" in parent.key:
            self.findings += [diagnostic("key-not-text", mark)] if sound else []
        elif parent.key == "<<":
            self.findings.append(diagnostic("merge-key", mark))
        elif path in self.keys:
            self.findings.append(diagnostic("duplicate-key", mark, key=parent.key, line=self.keys[path].line))
        else:
            self.keys[path] = mark

    def _value(self, event: yaml.NodeEvent, parent: Frame, sound: bool) -> None:
        path, mark = parent.next_path(), scalars.mark_of(event, self.lines)
        self._count += 1
        if self._count > MOST_VALUES:
            raise LimitExceeded(diagnostic("too-many-values", mark, most=f"{MOST_VALUES:,}"))
        if sound and scalars.is_empty(event):
            self.findings.append(scalars.nothing(event, self.keys.get(path), parent.mark, self.lines))
        self.values[path] = mark
        parent.add(
            self._enter(event, path, mark)
            if isinstance(event, yaml.CollectionStartEvent)
            else scalars.text_of(event)
        )

    def _enter(self, event: yaml.CollectionStartEvent, path: KeyPath, mark: LineSpan) -> dict | list:
        if len(self._open) == DEEPEST:
            raise LimitExceeded(diagnostic("too-deep", mark, most=DEEPEST))
        items = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._open.append(Frame(items, path, mark))
        self.values[path] = mark
        return items
