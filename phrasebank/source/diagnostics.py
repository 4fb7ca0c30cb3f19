"""A problem and its place: what every check yields and every printer shows."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, order=True)
class Place:
    """A file as its path from the repository, a line and a column, both counted from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """Something wrong: where, the check's permanent name, what it is and what to do, and the line with the marked width."""

    place: Place
    name: str
    message: str
    line: str = ""
    width: int = 1

    def named(self, name: str) -> "Problem":
        """The same problem under the name of the check that found it."""
        return replace(self, name=name)

    def __str__(self) -> str:
        return f"{self.place}: {self.name}: {self.message}"
