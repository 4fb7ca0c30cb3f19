"""What fails in a preview, kept until it works: MkDocs' own server would answer nothing any more."""

import logging
from collections.abc import Callable

from hooks import build_errors
from hooks.log_lines import LogLines

# Of which its plugins' loggers and ours are parts; what it logs goes no higher.
MKDOCS = "mkdocs"
log = logging.getLogger("mkdocs.hooks.failures")


class Failures:
    """Why something failed, by what was tried: a whole build, the data, or the path of a page."""

    def __init__(self) -> None:
        self._lines: dict[str, list[str]] = {}

    @property
    def lines(self) -> list[str]:
        """What all of them say, each line once."""
        return list(dict.fromkeys(line for lines in self._lines.values() for line in lines))

    def of(self, what: str) -> list[str]:
        """Why it failed when it was last tried; nothing where it did not."""
        return self._lines.get(what, [])

    def attempt(self, what: str, act: Callable[[], None]) -> None:
        """Do something, and where it fails, note why. Raises nothing of Exception."""
        self._lines.pop(what, None)
        with LogLines(logging.ERROR, MKDOCS) as logged:
            try:
                act()
            except Exception as error:
                lines = [*build_errors.error_lines(error), *logged.lines]
                self._lines[what] = lines
                log.error("The pages stay as they were:\n%s", "\n".join(lines))

    def keep_only(self, what: str) -> None:
        """Forget all others."""
        self._lines = {tried: lines for tried, lines in self._lines.items() if tried == what}

    def clear(self) -> None:
        """Forget all."""
        self._lines.clear()
