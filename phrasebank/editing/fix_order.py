"""The fields of every entry in the order of its model, each with the comments that stand above it."""

from collections.abc import Iterator

import yaml

from phrasebank.editing.edits import Edit, Lines
from phrasebank.model.entry import Entry, inner


def edits(node: yaml.Node, lines: Lines, model: type[Entry], nested: bool) -> Iterator[Edit]:
    """The entries to write in another order: those that stand inside others, or the outermost one."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        if nested:
            for key, value in node.value:
                if below := _model_of(key.value, model):
                    for part in value.value if isinstance(value, yaml.SequenceNode) else [value]:
                        yield from edits(part, lines, below, nested=False)
        else:
            yield from _ordered(node, lines, list(model.model_fields))


def _model_of(name: str, model: type[Entry]) -> type[Entry] | None:
    """The model of the entries that a field holds; None for other fields."""
    return inner(model.model_fields[name].annotation) if name in model.model_fields else None


def _ordered(node: yaml.MappingNode, lines: Lines, order: list[str]) -> Iterator[Edit]:
    names = [key.value for key, _ in node.value]
    if set(names) <= set(order) and names != sorted(names, key=order.index):
        begins = [_begin(lines.lines, key.start_mark, first=not at) for at, (key, _) in enumerate(node.value)]
        ends = [*begins[1:], lines.end_line(node)]
        fields = {name: lines.lines[begin:end] for name, begin, end in zip(names, begins, ends, strict=True)}
        depth, dash = node.start_mark.column, lines.lines[begins[0]][: node.start_mark.column]
        fields[names[0]][0] = " " * depth + fields[names[0]][0][depth:]
        written = [line for name in sorted(names, key=order.index) for line in fields[name]]
        yield lines.edit_lines(begins[0], ends[-1], _begun(written, dash))


def _begin(lines: list[str], key: yaml.Mark, first: bool) -> int:
    """The line with which a field begins: its own, or that of the comments right above it.

    Above the first field they are the entry's.
    """
    line = key.line
    while not first and lines[line - 1].startswith(" " * key.column + "#"):
        line -= 1
    return line


def _begun(written: list[str], dash: str) -> list[str]:
    """The lines of an entry with its dash before the first field.

    Comments above that field stand above the dash.
    """
    first = next(at for at, line in enumerate(written) if not line.lstrip().startswith("#"))
    above = " " * (len(dash) - len(dash.lstrip(" ")))
    return [
        *(above + line.lstrip() for line in written[:first]),
        dash + written[first][len(dash) :],
        *written[first + 1 :],
    ]
