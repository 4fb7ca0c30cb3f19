"""Marks of Markdown and of templates in a text: they mean something to programs and nothing to readers."""

import re
from collections.abc import Iterator

from phrasebank.text.spans import Span

MARKS = re.compile(
    # Of templates, of Markdown, and of text expanders.
    r"\{\{|\}\}|\{%|%\}|\{:|\]\(|\]\[|\[\^|\[\[|\]\]|\$\|\$|^[ \t]*(?::::|!!! |\?\?\? |=== |--8<--)",
    re.MULTILINE,
)
# Where a text becomes a heading, what begins no slot may begin a list of attributes.
MARKS_OR_BRACES = re.compile(rf"{MARKS.pattern}|\{{(?![a-z][a-z_]*\}})", re.MULTILINE)
SLOT = re.compile(r"\{[a-z][a-z_]*\}(?!\})")
# What each of these has; to look for it takes half as long.
_ANY_SIGN = re.compile(r"[{}\[\]|]|:::|!!!|\?\?\?|===|--8")
_EITHER = re.compile(f"{MARKS_OR_BRACES.pattern}|{SLOT.pattern}", re.MULTILINE)


def none_in(text: str) -> bool:
    """Whether a text has neither marks nor slots, as nearly all texts."""
    return not (_ANY_SIGN.search(text) and _EITHER.search(text))


def marks_in(text: str, marks: re.Pattern[str] = MARKS) -> Iterator[tuple[str, Span]]:
    """Each mark in a text, without the spaces around it, and where it stands."""
    return ((match[0].strip(), match.span()) for match in marks.finditer(text))


def slots(text: str) -> Iterator[tuple[str, Span]]:
    """Each slot in a text, and where it stands."""
    return ((match[0], match.span()) for match in SLOT.finditer(text))
