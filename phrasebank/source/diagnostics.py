"""A diagnostic and its location: what every check yields and every printer shows."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, order=True)
class Location:
    """A file as its path from the repository, a line and a column, both counted from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Diagnostic:
    """Something wrong: where, the check's permanent name, what it is and what to do.

    `line` is the text of the line, `width` how many of its characters are marked from the place on.
    """

    place: Location
    name: str
    message: str
    line: str = ""
    width: int = 1

    def with_code(self, name: str) -> "Diagnostic":
        """The same problem under the name of the check that found it."""
        return replace(self, name=name)

    def with_more(self, more: str) -> "Diagnostic":
        """The same problem with more said of it."""
        return replace(self, message=self.message + more)

    def __str__(self) -> str:
        return f"{self.place}: {self.name}: {self.message}"
