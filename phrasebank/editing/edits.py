"""A text with the places of its lines, and changes to it that are made all at once."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import yaml

from phrasebank.source.events import LOADER


class Edit(NamedTuple):
    """What is to stand between two places of a text, in characters: `start` inclusive, `end` exclusive."""

    start: int
    end: int
    text: str


class Lines:
    """A text by its lines; places as YAML counts them, from 0."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")
        self._starts = [0]
        for line in self.lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def offset_of(self, mark: yaml.Mark) -> int:
        """The place of a mark in the text."""
        return self._starts[mark.line] + mark.column

    def between(self, start: yaml.Mark, end: yaml.Mark) -> str:
        """The text from one mark up to another."""
        return self.text[self.offset_of(start) : self.offset_of(end)]

    def edit(self, start: yaml.Mark, end: yaml.Mark, text: str) -> Edit:
        """Another text in place of what stands between two marks."""
        return Edit(self.offset_of(start), self.offset_of(end), text)

    def edit_lines(self, first: int, last: int, lines: list[str]) -> Edit:
        """Other lines in place of those from `first` up to, but not with, `last`."""
        return Edit(self._starts[first], self._starts[last] - 1, "\n".join(lines))

    def insert(self, before: int, lines: list[str]) -> Edit:
        """More lines before a line."""
        return Edit(
            self._starts[before] - 1, self._starts[before] - 1, "".join(f"\n{line}" for line in lines)
        )

    def block(self, node: yaml.ScalarNode) -> tuple[int, int, int]:
        """The lines of a text under '>-' or '|', and their depth; 0 where none can be told.

        The blank lines behind the text are left out.
        """
        first = last = node.start_mark.line + 1
        depth = len(self.lines[first]) - len(self.lines[first].lstrip(" ")) if first < len(self.lines) else 0
        while last < len(self.lines) and (
            not self.lines[last].strip() or self.lines[last].startswith(" " * depth)
        ):
            last += 1
        while last > first and not self.lines[last - 1].strip():
            last -= 1
        told = self.lines[first - 1][node.start_mark.column + 1 :].strip("+-")
        return first, last, 0 if told or last == first else depth

    def end_line(self, node: yaml.Node) -> int:
        """The line behind the last one of a value."""
        if isinstance(node, yaml.ScalarNode) and node.style in (">", "|"):
            return self.block(node)[1]
        if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
            last = node.value[-1]
            return self.end_line(last[1] if isinstance(node, yaml.MappingNode) else last)
        return node.end_mark.line + 1


# Several kinds of edits are asked for in turn, and most of them change nothing.
@lru_cache(maxsize=1)
def compose(text: str) -> yaml.MappingNode:
    """The nodes of a file's text, which must be a mapping. Raises YAMLError."""
    root = yaml.compose(text, LOADER)
    if not isinstance(root, yaml.MappingNode):
        raise yaml.YAMLError("The file is not a mapping.")
    return root


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits that don't overlap made in it."""
    parts, at = [], 0
    for edit in sorted(edits):
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])
