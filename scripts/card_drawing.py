"""What the drawing of the card may hold: what every drawing may, and lines of words.

A browser draws it on the machine of whoever runs `make card`, and the picture is published.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from hooks.gates import drawings
from phrasebank import REPOSITORY
from phrasebank.source.diagnostics import Diagnostic, Location

SOURCE = Path(__file__).with_name("social_card.svg")
CODE = "not-publishable"
# Words stand in one plain element each; their fonts may be said of several.
WORDS = re.compile(r'<text(?: (?:x|y|fill|font-size)="[\w#.]+")*>[^<>&]*</text>')
FONTS = re.compile(r' font-(?:family|size)="[\w ,]+"')
GONE = "The drawing of the card is gone. Bring it back with 'git restore'."
LINK = "This is a link. Put the file itself here."


def problems(source: Path = SOURCE) -> Iterator[Diagnostic]:
    """Each line of the drawing on which something else stands."""
    if source.is_symlink():
        yield _problem(source, 1, LINK)
        return
    if not source.is_file():
        yield _problem(source, 1, GONE)
        return
    plain = FONTS.sub("", WORDS.sub("", source.read_text(encoding="utf-8", errors="replace")))
    for line, message in drawings.problems(plain):
        yield _problem(source, line, message)


def _problem(source: Path, line: int, message: str) -> Diagnostic:
    inside = source.is_relative_to(REPOSITORY)
    path = source.relative_to(REPOSITORY).as_posix() if inside else source.name
    return Diagnostic(Location(path, line, 1), CODE, message)
