"""Texts written as the banks write them.

Straight quotes, single spaces, '>-' filled to a width, no YAML quotes without need.
"""

import re
import textwrap
from collections.abc import Iterator
from io import StringIO
from itertools import pairwise

import yaml

from phrasebank.editing.edits import Edit, Lines
from phrasebank.model.entry import Entry
from phrasebank.model.rule import Rule

WIDTH = 110
_EMITTER, _RESOLVER = yaml.SafeDumper(StringIO()), yaml.SafeLoader("")
_STRAIGHT = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'})


def tidy(text: str) -> str:
    """A text with straight quotes and single spaces."""
    return re.sub("(?<=[^ \n]) {2,}(?=[^ \n])", " ", text.translate(_STRAIGHT))


def edits(root: yaml.MappingNode, lines: Lines, model: type[Entry]) -> Iterator[Edit]:
    """What to write anew of a file's values.

    The words of rules stay: they may look for what is mended elsewhere.
    """
    for key, value, flow in _values(root, None, flow=False):
        yield from _gaps(key, value, lines)
        if isinstance(value, yaml.ScalarNode):
            meant = value.value if model is Rule else tidy(value.value)
            yield from (
                _block(value, meant, lines)
                if value.style in (">", "|")
                else _line(key, value, meant, lines, flow)
            )


def _gaps(key: yaml.Node | None, value: yaml.Node, lines: Lines) -> Iterator[Edit]:
    """One space between a name's colon and its value, and behind each comma of a list."""
    pairs = [(": ", key, value)] if key else []
    pairs += (
        [(", ", *items) for items in pairwise(value.value)]
        if isinstance(value, yaml.SequenceNode) and value.flow_style
        else []
    )
    for wanted, before, after in pairs:
        alone = before.end_mark.line == after.start_mark.line and re.fullmatch(
            f" *{wanted[0]} +", lines.between(before.end_mark, after.start_mark)
        )
        if alone and alone[0] != wanted:
            yield lines.edit(before.end_mark, after.start_mark, wanted)


def _values(
    node: yaml.Node, key: yaml.Node | None, flow: bool
) -> Iterator[tuple[yaml.Node | None, yaml.Node, bool]]:
    yield key, node, flow
    inside = flow or bool(getattr(node, "flow_style", False))
    pairs = (
        node.value
        if isinstance(node, yaml.MappingNode)
        else [(None, item) for item in node.value]
        if isinstance(node, yaml.SequenceNode)
        else []
    )
    for name, value in pairs:
        yield from _values(value, name, inside)


def _block(node: yaml.ScalarNode, meant: str, lines: Lines) -> Iterator[Edit]:
    """A text under '>-' filled anew, one under '|' line by line.

    It stays as it is where its own indentation means something.
    """
    first, last, depth = lines.block(node)
    paragraphs = meant.rstrip("\n").split("\n")
    if depth and not any(paragraph.startswith(" ") for paragraph in paragraphs):
        written = paragraphs if node.style == "|" else wrap(paragraphs, WIDTH - depth)
        yield lines.edit_lines(first, last, [" " * depth + line if line else "" for line in written])


def wrap(paragraphs: list[str], width: int) -> list[str]:
    """Paragraphs as lines of at most `width` characters, with a blank line between two."""
    found: list[str] = []
    for at, paragraph in enumerate(paragraphs):
        found += [""] if at else []
        found += textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)
    return found


def _line(
    key: yaml.Node | None, node: yaml.ScalarNode, meant: str, lines: Lines, flow: bool
) -> Iterator[Edit]:
    """A text in its name's line: under '>-' where it breaks the line, without quotes where it needs none."""
    breaks = node.end_mark.line > node.start_mark.line
    if breaks and not node.style and not flow:
        depth = key.start_mark.column + 2 if key else node.start_mark.column
        text = "\n".join(" " * depth + line for line in wrap(meant.split("\n"), WIDTH - depth))
        yield lines.edit(node.start_mark, node.end_mark, f">-\n{text}")
    elif not breaks and (node.style or meant != node.value):
        if needs_no_quotes(meant, flow) and (flow or node.start_mark.column + len(meant) <= WIDTH):
            yield lines.edit(node.start_mark, node.end_mark, meant)
        elif meant != node.value:
            yield lines.edit(node.start_mark, node.end_mark, "'" + meant.replace("'", "''") + "'")


def needs_no_quotes(text: str, flow: bool) -> bool:
    """Whether a text means itself without quotes, in any YAML reader."""
    found = _EMITTER.analyze_scalar(text)
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]  # PyYAML's
    return (
        (found.allow_flow_plain if flow else found.allow_block_plain)
        and not found.multiline
        and tag == "tag:yaml.org,2002:str"
    )
