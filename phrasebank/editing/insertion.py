"""A phrase put into its bank, as text: a new one behind the last of its move, a better wording in place of the words there are."""

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple

import yaml

from phrasebank.editing import autofix, yaml_writer
from phrasebank.editing.autofix import LOADER
from phrasebank.editing.edits import Lines, apply
from phrasebank.editing.yaml_writer import Value
from phrasebank.model.phrases import Bank


class Placed(NamedTuple):
    """A bank's text with the phrase in it, and the line of each of the phrase's fields, counted from 1; `end` is the line behind it."""

    text: str
    fields: dict[str, int]
    end: int

    def field(self, line: int) -> str | None:
        """The field in whose lines a line stands."""
        above = [name for name, start in self.fields.items() if start <= line < self.end]
        return above[-1] if above else None


def add(text: str, phrase: Mapping[str, Value]) -> Placed:
    """A bank's text with a new phrase behind the last one of its move, or behind them all. Comments and blank lines stay where they are."""
    lines, root = Lines(text), yaml.compose(text, LOADER)
    phrases = _value(root, "phrases").value
    kin = [node for node in phrases if _move(node, root) == (phrase.get("move") or _move(root, root))]
    behind = lines.behind((kin or phrases)[-1])
    between = [""] if len(phrases) > 1 and not lines.lines[lines.behind(phrases[0])].strip() else []
    return _placed(
        apply(text, [lines.insert(behind, [*between, *yaml_writer.phrase(phrase)])]), behind + len(between)
    )


def better(text: str, phrase: Mapping[str, Value]) -> Placed:
    """A bank's text with other words, and other facets where they are given, for the phrase of the same id. Comments stay where they are."""
    lines, root = Lines(text), yaml.compose(text, LOADER)
    node = next(node for node in _value(root, "phrases").value if _text(node, "id") == phrase["id"])
    there = {key.value: (key.start_mark.line, lines.behind(value)) for key, value in node.value}
    fields = {name: yaml_writer.field(name, value) for name, value in phrase.items() if name != "id"}
    edits = [lines.edit_lines(*there[name], own) for name, own in fields.items() if name in there]
    edits.append(
        lines.insert(
            lines.behind(node), [line for name, own in fields.items() if name not in there for line in own]
        )
    )
    changed = apply(text, edits)
    # What has a fault stays as it is, so that the fault can be told.
    with suppress(autofix.Unmendable):
        changed = autofix.of(changed, Bank)
    return _placed(
        changed,
        next(
            at
            for at, line in enumerate(changed.split("\n"))
            if re.fullmatch(rf" *- id: *{phrase['id']} *", line)
        ),
    )


def _placed(text: str, start: int) -> Placed:
    """Where the fields of the phrase stand that begins at a line, counted from 0."""
    lines, fields = text.split("\n"), {}
    for at in range(start, len(lines)):
        if at > start and lines[at].strip() and not lines[at].startswith(" " * yaml_writer.DEPTH):
            return Placed(text, fields, at + 1)
        if name := re.match(r"(?: {4}|  - )(\w+):", lines[at]):
            fields[name[1]] = at + 1
    return Placed(text, fields, len(lines) + 1)


def _move(node: yaml.MappingNode, root: yaml.MappingNode) -> str | None:
    defaults = _value(root, "defaults")
    return _text(node, "move") or (_text(defaults, "move") if defaults else None)


def _text(node: yaml.MappingNode, name: str) -> str | None:
    value = _value(node, name)
    return value.value if value else None


def _value(node: yaml.MappingNode, name: str) -> yaml.Node | None:
    return next((value for key, value in node.value if key.value == name), None)
