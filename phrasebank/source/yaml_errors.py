"""YAML's errors, which speak of tokens and blocks, taken as complaints with places in our lines."""

from typing import NamedTuple

import yaml

from phrasebank.source.messages import Mark
from phrasebank.source.scalars import rest_of_line


class Complaint(NamedTuple):
    """YAML's words, where it stopped, and where there began: what it was reading, the last thing it had read, the innermost bracket."""

    words: str
    at: Mark
    since: Mark
    last: Mark
    bracket: Mark
    lines: tuple[str, ...]

    @property
    def before(self) -> str:
        return self.lines[self.at.line - 1][: self.at.column - 1]

    @property
    def sign(self) -> str:
        return self.lines[self.at.line - 1][self.at.column - 1 :][:1]

    def line(self, mark: Mark) -> str:
        return self.lines[mark.line - 1]


def complaint_of(
    error: yaml.YAMLError, last: yaml.Event | None, bracket: Mark | None, lines: tuple[str, ...]
) -> Complaint:
    """The complaint that an error makes; `last` is the last event before it, `bracket` where the innermost list began."""
    begun = _mark(last and last.start_mark, Mark(1, 1), lines)
    at = _mark(getattr(error, "problem_mark", None), begun, lines)
    since = _mark(getattr(error, "context_mark", None), at, lines)
    words = f"{getattr(error, 'context', '')} {getattr(error, 'problem', error)}"
    return Complaint(words, at, since, begun, bracket or at, lines)


def _mark(place: yaml.Mark | None, otherwise: Mark, lines: tuple[str, ...]) -> Mark:
    return rest_of_line(place, lines) if place else otherwise
