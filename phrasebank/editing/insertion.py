"""A phrase put into its bank, as text.

A new one stands behind the last of its move, a better wording in place of the words there are.
"""

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple

import yaml

from phrasebank.editing import autofix, yaml_writer
from phrasebank.editing.edits import Lines, apply, compose
from phrasebank.editing.yaml_writer import Value
from phrasebank.model.phrases import Bank


class Insertion(NamedTuple):
    """A bank's text with a phrase in it, and the line of each of the phrase's fields, counted from 1.

    `end` is the line behind the phrase.
    """

    text: str
    fields: dict[str, int]
    end: int

    def field(self, line: int) -> str | None:
        """The field in whose lines a line stands."""
        above = [name for name, start in self.fields.items() if start <= line < self.end]
        return above[-1] if above else None


def add(text: str, phrase: Mapping[str, Value]) -> Insertion:
    """A bank's text with a new phrase behind the last one of its move, or behind them all.

    Comments and blank lines stay where they are.
    """
    lines, root = Lines(text), compose(text)
    phrases = _phrases(root)
    kin = [node for node in phrases if _move(node, root) == (phrase.get("move") or _move(root, root))]
    behind = lines.end_line((kin or phrases)[-1])
    between = [""] if len(phrases) > 1 and not lines.lines[lines.end_line(phrases[0])].strip() else []
    changed = apply(text, [lines.insert(behind, [*between, *yaml_writer.phrase(phrase)])])
    return _placed(changed, behind + len(between))


def replace_wording(text: str, phrase: Mapping[str, Value]) -> Insertion:
    """A bank's text with other words, and other facets where they are given, for the phrase of the same id.

    Comments stay where they are.
    """
    lines, root = Lines(text), compose(text)
    node = next(node for node in _phrases(root) if _text(node, "id") == phrase["id"])
    there = {key.value: (key.start_mark.line, lines.end_line(value)) for key, value in node.value}
    fields = {name: yaml_writer.field(name, value) for name, value in phrase.items() if name != "id"}
    edits = [lines.edit_lines(*there[name], own) for name, own in fields.items() if name in there]
    new = [line for name, own in fields.items() if name not in there for line in own]
    edits.append(lines.insert(lines.end_line(node), new))
    changed = apply(text, edits)
    # What has a fault stays as it is, so that the fault can be told.
    with suppress(autofix.NotFixableError):
        changed = autofix.fix(changed, Bank)
    begins = re.compile(rf" *- id: *{phrase['id']} *")
    return _placed(changed, next(at for at, line in enumerate(changed.split("\n")) if begins.fullmatch(line)))


def _placed(text: str, start: int) -> Insertion:
    """Where the fields of the phrase stand that begins at a line, counted from 0."""
    lines = text.split("\n")
    fields: dict[str, int] = {}
    for at in range(start, len(lines)):
        if at > start and lines[at].strip() and not lines[at].startswith(" " * yaml_writer.DEPTH):
            return Insertion(text, fields, at + 1)
        if name := re.match(r"(?: {4}|  - )(\w+):", lines[at]):
            fields[name[1]] = at + 1
    return Insertion(text, fields, len(lines) + 1)


def _move(node: yaml.MappingNode, root: yaml.MappingNode) -> str | None:
    defaults = _value(root, "defaults")
    inherited = _text(defaults, "move") if isinstance(defaults, yaml.MappingNode) else None
    return _text(node, "move") or inherited


def _text(node: yaml.MappingNode, name: str) -> str | None:
    value = _value(node, name)
    return value.value if isinstance(value, yaml.ScalarNode) else None


def _phrases(root: yaml.MappingNode) -> list[yaml.MappingNode]:
    value = _value(root, "phrases")
    nodes = value.value if isinstance(value, yaml.SequenceNode) else []
    return [node for node in nodes if isinstance(node, yaml.MappingNode)]


def _value(node: yaml.MappingNode, name: str) -> yaml.Node | None:
    return next((value for key, value in node.value if key.value == name), None)
