"""YAML's events built into plain data, with the place of every key and value.

It stops at limits, so that no file can exhaust it.
"""

import re

import yaml

from phrasebank.source import scalars
from phrasebank.source.event_marks import mark_of
from phrasebank.source.frame import Frame, KeyPath, Value
from phrasebank.source.messages import LineSpan, RawDiagnostic, diagnostic

_ITEM = re.compile(r"- +[^:]*$")
DEEPEST = 8
MOST_VALUES = 5_000


class LimitExceededError(Exception):
    """Reading ends with this diagnostic: what follows would be too much, or can't be understood."""

    def __init__(self, raw: RawDiagnostic) -> None:
        self.diagnostic = raw


class DocumentBuilder:
    """What the events have told so far: the data, the places of keys and values, and what is wrong.

    `whole` says whether that is all, `fatal` with which diagnostic reading ended early.
    """

    def __init__(self, lines: tuple[str, ...]) -> None:
        self.lines = lines
        self.data: dict[str, Value] | None = None
        self.keys: dict[KeyPath, LineSpan] = {}
        self.values: dict[KeyPath, LineSpan] = {}
        self.diagnostics: list[RawDiagnostic] = []
        self.whole = False
        self.fatal: RawDiagnostic | None = None
        self._open: list[Frame] = []
        self._count = 0

    def feed(self, event: yaml.Event) -> None:
        """Add an event to the data. Raises LimitExceededError where reading must end."""
        if isinstance(event, yaml.NodeEvent):
            self._node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.diagnostics += scalars.check(event, self.lines)
            self._open.pop()
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def _node(self, event: yaml.NodeEvent) -> None:
        if not self._open:
            self._root(event)
            return
        mark, wrong = scalars.look(event, self.lines)
        self.diagnostics += wrong
        parent = self._open[-1]
        if parent.awaits_key():
            self._key(event, mark, parent, sound=not wrong)
        else:
            self._value(event, mark, parent, sound=not wrong)

    def innermost(self, last: yaml.Event | None) -> LineSpan | None:
        """Where the innermost list or mapping that is open after the event `last`, not yet taken, begins."""
        if isinstance(last, yaml.CollectionStartEvent):
            return mark_of(last, self.lines)
        still_open = self._open[:-1] if isinstance(last, yaml.CollectionEndEvent) else self._open
        return still_open[-1].mark if still_open else None

    def abort(self, complaint: RawDiagnostic) -> None:
        """Take in why YAML reads no further, without saying the same twice."""
        self.fatal = complaint
        line = complaint.mark.line
        if complaint.name == "bad-indentation":
            # The text whose words stand in the wrong column looks empty.
            self.diagnostics = [
                it for it in self.diagnostics if (it.name, it.mark.line) != ("empty-value", line - 1)
            ]
        if not any(it.mark.line == line or it.name == "directive" for it in self.diagnostics):
            self.diagnostics.append(complaint)

    def _root(self, event: yaml.NodeEvent) -> None:
        mark = mark_of(event, self.lines)
        if not isinstance(event, yaml.MappingStartEvent):
            name = "empty-file" if scalars.is_empty(event) else "not-a-mapping"
            raise LimitExceededError(diagnostic(name, mark))
        self.diagnostics += scalars.check(event, self.lines)
        self.data = {}
        self._enter(self.data, (), mark)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        if self.data is not None:
            raise LimitExceededError(diagnostic("second-document", mark_of(event, self.lines)))

    def _key(self, event: yaml.NodeEvent, mark: LineSpan, parent: Frame, sound: bool) -> None:
        parent.key = getattr(event, "value", "")
        path = parent.next_path()
        if isinstance(event, yaml.CollectionStartEvent):
            self._enter(_items(event), path, mark)
        if not parent.key.strip() or "\n" in parent.key:
            self.diagnostics += [diagnostic("key-not-text", mark)] if sound else []
        elif parent.key == "<<":
            self.diagnostics.append(diagnostic("merge-key", mark))
        elif path in self.keys and self._begins_an_item(parent):
            raise LimitExceededError(diagnostic("missing-dash", mark, key=f"{parent.key}:"))
        else:
            self._place(path, mark, parent)

    def _place(self, path: KeyPath, mark: LineSpan, parent: Frame) -> None:
        """Note where a key stands; of a stretch that stands there twice, the first key alone is told."""
        again = path in self.keys
        told = again and any(frame.again for frame in self._open)
        parent.again = again
        if again and not told:
            self.diagnostics.append(
                diagnostic("duplicate-key", mark, key=str(parent.key), line=self.keys[path].line)
            )
        self.keys.setdefault(path, mark)

    def _begins_an_item(self, parent: Frame) -> bool:
        """Whether the key is the one with which its item of a list begins: there it begins another."""
        is_item = bool(parent.path) and isinstance(parent.path[-1], int)
        return is_item and len(parent.items) > 1 and next(iter(parent.items)) == parent.key

    def _value(self, event: yaml.NodeEvent, mark: LineSpan, parent: Frame, sound: bool) -> None:
        path = parent.next_path()
        self._count += 1
        if self._count > MOST_VALUES:
            raise LimitExceededError(diagnostic("too-many-values", mark, most=f"{MOST_VALUES:,}"))
        if sound and scalars.is_empty(event):
            self.diagnostics.append(scalars.nothing(event, self.keys.get(path), parent.mark, self.lines))
        elif self.diagnostics and not scalars.is_empty(event) and (shifted := self._shifted_item(mark)):
            self.diagnostics[-1] = diagnostic("bad-indentation", shifted)
        self.values[path] = mark
        if isinstance(event, yaml.CollectionStartEvent):
            items = _items(event)
            self._enter(items, path, mark)
            parent.add(items)
        else:
            parent.add(scalars.text_of(event))

    def _shifted_item(self, mark: LineSpan) -> LineSpan | None:
        """The line of the first item of a list that stands too far left below its name.

        That name, the last thing told, seems to have no value.
        """
        last = self.diagnostics[-1]
        line = self.lines[mark.line - 1]
        if (last.name, last.mark.line) != ("empty-value", mark.line - 1):
            return None
        item = line.strip()
        column = len(line) - len(line.lstrip()) + 1
        is_left = bool(_ITEM.match(item)) and column < last.mark.column
        return LineSpan(mark.line, column, len(item)) if is_left else None

    def _enter(self, items: dict[str, Value] | list[Value], path: KeyPath, mark: LineSpan) -> None:
        if len(self._open) == DEEPEST:
            raise LimitExceededError(diagnostic("too-deep", mark, most=DEEPEST))
        self._open.append(Frame(items, path, mark))
        self.values[path] = mark


def _items(event: yaml.CollectionStartEvent) -> dict[str, Value] | list[Value]:
    return {} if isinstance(event, yaml.MappingStartEvent) else []
