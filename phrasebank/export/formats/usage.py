"""What the page "Use the phrases elsewhere" says of a format, which states it beside what it makes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Usage:
    """A row of the page's table: what a reader uses, what to take for it, and what that gets them; and the
    section below it, whose `how` is Markdown with a link to each file."""

    program: str
    heading: str
    anchor: str
    take: str
    gets: str
    how: str

    @property
    def row(self) -> str:
        """The line of the table."""
        return f"| [{self.program}](#{self.anchor}) | {self.take} | {self.gets} |\n"

    @property
    def section(self) -> str:
        """The section, with the empty line behind it."""
        return f"## {self.heading} {{#{self.anchor}}}\n\n{self.how}\n"
