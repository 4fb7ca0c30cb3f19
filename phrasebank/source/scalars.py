"""What can be wrong with one value or key by itself.

In these files nothing is named, shared, typed, commented away or left empty.
"""

import re
from collections.abc import Iterator
from typing import TypeGuard

import yaml

from phrasebank.source.decoding import suspect
from phrasebank.source.event_marks import is_block, mark_of, marks_of, rest_of_line
from phrasebank.source.messages import LineSpan, RawDiagnostic, diagnostic

MAX_CHARACTERS = 5_000
_NOTHING = {"~", "null", "Null", "NULL"}
_COMMENT = re.compile(r"[:\s]*#")
_HEADER_COMMENT = re.compile(r"[|>][-+0-9]*\s+#")


def look(event: yaml.NodeEvent, lines: tuple[str, ...]) -> tuple[LineSpan, list[RawDiagnostic]]:
    """Where the words of a value or a key stand, and what is wrong with it, whatever stands around it."""
    if isinstance(event, yaml.ScalarEvent) and (mark := _ordinary_mark(event, lines)):
        return mark, []
    return mark_of(event, lines), check(event, lines)


def check(event: yaml.Event, lines: tuple[str, ...]) -> list[RawDiagnostic]:
    """What is wrong with a value, a key, or the end of a list, whatever stands around it."""
    return [] if _is_ordinary_list(event, lines) else list(_check(event, lines))


def _ordinary_mark(event: yaml.ScalarEvent, lines: tuple[str, ...]) -> LineSpan | None:
    """As `mark_of` has it, where one look tells that nothing is wrong, as with nearly all words and texts."""
    if event.tag or event.anchor or not event.value or len(event.value) > MAX_CHARACTERS:
        return None
    start, end = marks_of(event)
    at, column = start.line, start.column
    line, is_one = lines[at], at == end.line
    if "#" in line or "\\" in line or not (is_one or is_block(event)):
        return None
    last = end.column if is_one else len(line)
    return LineSpan(at + 1, column + 1, last - column if last > column else 1)


def _is_ordinary_list(event: yaml.Event, lines: tuple[str, ...]) -> bool:
    """Whether one look tells that nothing is wrong with the beginning or the end of a list or mapping."""
    if isinstance(event, yaml.CollectionStartEvent):
        if event.tag or event.anchor:
            return False
    elif not isinstance(event, yaml.CollectionEndEvent):
        return False
    end = marks_of(event)[1].line
    return end >= len(lines) or "#" not in lines[end]


def _check(event: yaml.Event, lines: tuple[str, ...]) -> Iterator[RawDiagnostic]:
    if comment := _comment(event, lines):
        yield comment
    if isinstance(event, yaml.AliasEvent):
        yield diagnostic("alias", mark_of(event, lines))
    if isinstance(event, yaml.ScalarEvent):
        yield from _scalar(event, lines)
    if getattr(event, "tag", None):
        yield diagnostic("tag", _word(event, lines, "!"))
    if getattr(event, "anchor", None) and not isinstance(event, yaml.AliasEvent):
        yield diagnostic("anchor", _word(event, lines, "&"))


def is_empty(event: yaml.Event) -> TypeGuard[yaml.ScalarEvent]:
    """Whether nothing is written: no value at all, blanks, or one of YAML's words for nothing."""
    return isinstance(event, yaml.ScalarEvent) and (
        not event.value.strip() or (not event.style and event.value in _NOTHING)
    )


def text_of(event: yaml.Event) -> str:
    """The text as it was typed: `no`, `1.0` and `2024-01-01` mean what the author wrote.

    A block's last line end is not text.
    """
    value: str = getattr(event, "value", "")
    return value.rstrip("\n") if is_block(event) else value


def nothing(
    event: yaml.ScalarEvent, key: LineSpan | None, parent: LineSpan, lines: tuple[str, ...]
) -> RawDiagnostic:
    """The diagnostic for an empty value: at the value, or where none is written, at its name or dash.

    `{company}` alone is one, too.
    """
    mark = mark_of(event, lines)
    before = lines[mark.line - 1][: mark.column - 1].rstrip()
    if event.value or event.style:
        return diagnostic("empty-value", mark)
    if lines[parent.line - 1][parent.column - 1] == "{" and not before.endswith(":"):
        return diagnostic("unquoted-slot", parent)
    return diagnostic("empty-value", key or LineSpan(mark.line, max(1, len(before))))


def _scalar(event: yaml.ScalarEvent, lines: tuple[str, ...]) -> Iterator[RawDiagnostic]:
    start, end = marks_of(event)
    if not event.style and end.line > start.line:
        dash = re.match(r"-\w", event.value)
        yield diagnostic("missing-space" if dash else "unquoted-prose", mark_of(event, lines), sign="-")
    if len(event.value) > MAX_CHARACTERS:
        yield diagnostic(
            "too-many-characters", mark_of(event, lines), length=len(event.value), most=MAX_CHARACTERS
        )
    # Elsewhere the characters are the file's own and have been looked at; a backslash can make others.
    escapes = event.style == '"' and any("\\" in line for line in lines[start.line : end.line + 1])
    if escapes and (what := suspect(event.value)):
        yield diagnostic("escaped-character", mark_of(event, lines), what=what)


def _comment(event: yaml.Event, lines: tuple[str, ...]) -> RawDiagnostic | None:
    start, end = marks_of(event)
    place, pattern = (start, _HEADER_COMMENT) if is_block(event) else (end, _COMMENT)
    line = lines[place.line] if place.line < len(lines) else ""
    match = pattern.match(line, place.column)
    return (
        diagnostic("comment-after-text", LineSpan(place.line + 1, match.end(), len(line) - match.end() + 1))
        if match
        else None
    )


def _word(event: yaml.Event, lines: tuple[str, ...], sign: str) -> LineSpan:
    mark = rest_of_line(marks_of(event)[0], lines)
    column = max(mark.column, lines[mark.line - 1].find(sign, mark.column - 1) + 1)
    return LineSpan(mark.line, column, len(lines[mark.line - 1][column - 1 :].split(" ")[0]))
