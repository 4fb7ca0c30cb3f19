"""What MkDocs, its plugins and our hooks log while a site is made, kept as lines to show."""

import logging
from typing import Self


class LogLines(logging.Handler):
    """The lines of what is logged at a level or above under a logger's name; used as a context."""

    def __init__(self, level: int, logger: str | None = None) -> None:
        super().__init__(level)
        self.lines: list[str] = []
        self._logger = logging.getLogger(logger)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message's lines."""
        self.lines += record.getMessage().splitlines()

    def __enter__(self) -> Self:
        self._logger.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        self._logger.removeHandler(self)
