"""How much a line and a paragraph of a page's source may hold.

Readers of Markdown look from each mark to the paragraph's end, and put what a reference says wherever it is
named.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from mkdocs.utils import meta as mkdocs_meta

# Of each, what has most of it today has a third or less.
LONGEST_PARAGRAPH = 8_000
MOST_LINKS_IN_PARAGRAPH = 90
MOST_SPACES = 40
MOST_WORDLESS_LINES = 6
MOST_CELLS = 20
# Today there is none.
LONGEST_REFERENCE = 500
# Each line of a table gets as many cells as its head, whatever stands in it.
WIDE = re.compile(rf"^(?:[^|\n]*\|){{{MOST_CELLS + 1}}}", re.MULTILINE)
# Before a line, they are levels.
SPACES = re.compile(rf"(?<=\S)[^\S\n]{{{MOST_SPACES + 1}}}")
WORDLESS = re.compile(rf"\n(?:[^\w\n]*\n){{{MOST_WORDLESS_LINES + 1}}}")
BLANK = re.compile(r"\n[ \t]*(?=\n)")
# `[name]: address`, and on the next line perhaps a title.
REFERENCE = re.compile(r"^[ \t>*+:?\d.)-]*\[[^\[\]]*\]:([^\n]*(?:\n[^\n]+)?)", re.MULTILINE)


def beyond(source: str) -> Iterator[tuple[int, str]]:
    """Where a line or a paragraph is beyond a limit: the first place of each, and what to do."""
    if found := SPACES.search(source):
        yield found.start(), f"More than {MOST_SPACES} spaces stand in a row here. Take them away."
    if found := WIDE.search(source):
        message = f"A line has more than {MOST_CELLS} signs '|' here"
        yield found.start(), f"{message}, and each makes a cell of every other line. Make two tables of it."
    long = (found for found in REFERENCE.finditer(source) if len(found[1]) > LONGEST_REFERENCE)
    if found := next(long, None):
        message = f"A reference has more than {LONGEST_REFERENCE} characters here"
        yield found.start(), f"{message}, and each link to it repeats them. Shorten it."
    yield from _paragraphs(source)


def wordless(source: str) -> Iterator[tuple[int, str]]:
    """Where many lines in a row have no word: the first place, and what to do."""
    if found := WORDLESS.search(source):
        message = f"More than {MOST_WORDLESS_LINES} lines in a row have no word here"
        yield found.start() + 1, f"{message}, and push what follows out of sight. Take some away."


def _paragraphs(source: str) -> Iterator[tuple[int, str]]:
    fields = mkdocs_meta.YAML_RE.match(source)
    begin = fields.end() if fields else 0
    borders = [begin, *(found.end() + 1 for found in BLANK.finditer(source, begin)), len(source)]
    told = set()
    for at, end in pairwise(borders):
        for reason in _beyond_in_one(source[at:end]):
            if reason not in told:
                yield at, f"This paragraph has {reason}. Put a blank line into it."
            told.add(reason)


def _beyond_in_one(paragraph: str) -> Iterator[str]:
    if len(paragraph) > LONGEST_PARAGRAPH:
        yield f"more than {LONGEST_PARAGRAPH} characters"
    if paragraph.count("[") > MOST_LINKS_IN_PARAGRAPH:
        yield f"more than {MOST_LINKS_IN_PARAGRAPH} signs '['"
