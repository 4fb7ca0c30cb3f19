"""What is logged while MkDocs builds, as lines to print."""

import logging
import re

from hooks.log_lines import LogLines

PLACED = re.compile(r"\S+:\d+:\d+: ")


class Complaints(LogLines):
    """What MkDocs, its plugins and our hooks log as a warning or worse, as lines to print."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message with its level."""
        self.add(record.levelname.lower(), record.getMessage())

    def add(self, level: str, message: str) -> None:
        """Note a message under `mkdocs: level:`, unless it names a place of its own, which editors find
        only where a line begins."""
        self.lines.append(message if PLACED.match(message) else f"mkdocs: {level}: {message}")
