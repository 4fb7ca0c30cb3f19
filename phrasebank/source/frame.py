"""A mapping or list of a file that is still being read."""

from dataclasses import dataclass
from typing import TypeAlias

from phrasebank.source.messages import LineSpan

KeyPath = tuple[str | int, ...]
Value: TypeAlias = "dict[str, Value] | list[Value] | str"


@dataclass
class Frame:
    """A mapping or list that is still being read.

    In a mapping with the key that waits for its value, and whether it is `again` one that stands there
    already.
    """

    items: dict[str, Value] | list[Value]
    path: KeyPath
    mark: LineSpan
    key: str | None = None
    again: bool = False

    def awaits_key(self) -> bool:
        """Whether what comes next is a key."""
        return isinstance(self.items, dict) and self.key is None

    def next_path(self) -> KeyPath:
        """The path of the value that comes next."""
        return (*self.path, len(self.items) if self.key is None else self.key)

    def add(self, value: Value) -> None:
        """Take in a value; in a mapping under the key that waits for it, and without one nowhere."""
        if isinstance(self.items, list):
            self.items.append(value)
        elif self.key is not None:
            self.items[self.key] = value
            self.key = None
