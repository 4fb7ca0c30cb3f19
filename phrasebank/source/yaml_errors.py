"""YAML's errors, which speak of tokens and blocks, taken as complaints with places in our lines."""

from typing import NamedTuple

import yaml

from phrasebank.source.event_marks import Mark, rest_of_line
from phrasebank.source.messages import LineSpan


class ParseErrorContext(NamedTuple):
    """YAML's words, where it stopped, and where there began what it was reading.

    `last` is the last thing it had read, `bracket` the innermost bracket.
    """

    words: str
    at: LineSpan
    since: LineSpan
    last: LineSpan
    bracket: LineSpan
    lines: tuple[str, ...]

    @property
    def before(self) -> str:
        """The words of its line before the place at which YAML stopped."""
        return self.lines[self.at.line - 1][: self.at.column - 1]

    @property
    def sign(self) -> str:
        """The character at that place; empty at a line's end."""
        return self.lines[self.at.line - 1][self.at.column - 1 :][:1]

    def line(self, mark: LineSpan) -> str:
        """The line in which a mark stands."""
        return self.lines[mark.line - 1]


def context_of(
    error: yaml.YAMLError, last: yaml.Event | None, bracket: LineSpan | None, lines: tuple[str, ...]
) -> ParseErrorContext:
    """The complaint that an error makes.

    `last` is the last event before it, `bracket` where the innermost list began.
    """
    begun = _mark(last.start_mark if last else None, LineSpan(1, 1), lines)
    at = _mark(getattr(error, "problem_mark", None), begun, lines)
    since = _mark(getattr(error, "context_mark", None), at, lines)
    words = f"{getattr(error, 'context', '')} {getattr(error, 'problem', error)}"
    return ParseErrorContext(words, at, since, begun, bracket or at, lines)


def _mark(place: Mark | None, otherwise: LineSpan, lines: tuple[str, ...]) -> LineSpan:
    return rest_of_line(place, lines) if place else otherwise
