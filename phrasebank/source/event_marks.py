"""Where an event of YAML's stands in its file: lines and columns, counted from 1."""

from typing import Protocol, TypeGuard

import yaml

from phrasebank.source.messages import LineSpan

_WORDS = (yaml.ScalarEvent, yaml.AliasEvent)


class Mark(Protocol):
    """A place as YAML counts it, from 0. The C and the Python reader have each a class of their own."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


def mark_of(event: yaml.Event, lines: tuple[str, ...]) -> LineSpan:
    """Where an event's words stand: to its end or the line's; of a text under '>-', these signs."""
    start, end = marks_of(event)
    if isinstance(event, _WORDS) and end.line == start.line < len(lines):
        return LineSpan(start.line + 1, start.column + 1, max(1, end.column - start.column))
    return rest_of_line(start, lines)


def rest_of_line(place: Mark, lines: tuple[str, ...]) -> LineSpan:
    """A place of YAML's, counted from 1, with all that follows in its line.

    The end of the file is the end of its last line.
    """
    if place.line >= len(lines):
        return LineSpan(len(lines), len(lines[-1]) + 1)
    return LineSpan(place.line + 1, place.column + 1, max(1, len(lines[place.line]) - place.column))


def is_block(event: yaml.Event) -> TypeGuard[yaml.ScalarEvent]:
    """Whether this is a text under '>-' or '|'."""
    return isinstance(event, yaml.ScalarEvent) and event.style in ("|", ">")


def marks_of(event: yaml.Event) -> tuple[Mark, Mark]:
    """Where an event begins and ends, as YAML counts."""
    # Only an event that somebody makes by hand lacks them.
    assert event.start_mark and event.end_mark
    return event.start_mark, event.end_mark
