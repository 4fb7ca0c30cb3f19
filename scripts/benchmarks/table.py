"""What was measured, as a table in Markdown."""

from collections.abc import Iterable
from typing import NamedTuple


class Row(NamedTuple):
    """What took how many seconds, and against what it is held; `digits` are those of the ratio."""

    what: str
    seconds: float
    against: str = ""
    other: float = 0
    digits: int = 2
    written: str = "{:.2f}"

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """The row as it is printed."""
        ratio = f"{self.seconds / self.other:.{self.digits}f}" if self.other else ""
        return self.what, self.written.format(self.seconds), self.against, ratio


def text(rows: Iterable[Row]) -> str:
    """The table with its head."""
    head = [("What", "Seconds", "Against", "Ratio"), ("---",) * 4]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [*head, *(row.cells for row in rows)])
