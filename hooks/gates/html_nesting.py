"""Where the elements of a page end, and how many of them stand inside each other.

A browser goes on with what is never closed: a link would lie over all that follows. Small writing within
small writing is at last so small that nobody sees it.
"""

import re
from collections.abc import Iterable, Iterator

from hooks.gates.allowed_html import words
from hooks.html_tokens import COMMENT, TAG

VOID = words("br hr img")
# How many of these may stand inside each other.
WITHIN_A_LINE = words("a abbr b code em i kbd span strong sub sup")
SMALL = words("code kbd sub sup")
LINKS = words("a")
LIMITS = (
    (WITHIN_A_LINE, 5, "Marks of words stand more than 5 deep inside each other here. Write it flatter."),
    (SMALL, 2, "Small writing stands inside small writing here. Take one of them away."),
    (LINKS, 1, "A link stands inside a link here. Close the first with '</a>' before it."),
)
# Lines of nothing push what follows out of sight.
BREAKS = re.compile(r"(?:<br\s*/?>(?:[\s.\xa0]|&nbsp;|&\#160;){0,9}){3}", re.IGNORECASE)
# What has no word, read once to its end, and where a block begins in it.
BLOCK = r"<(?:p|li|dd|dt)\b[^<>]*>|<hr\s*/?>"
WORDLESS = re.compile(rf"(?:</(?:p|li|dd|dt)>|[\s.\xa0]|&nbsp;|&\#160;|<br\s*/?>|{BLOCK})+", re.IGNORECASE)
BLOCK_START = re.compile(BLOCK, re.IGNORECASE)
MOST_EMPTY_BLOCKS = 3
EMPTY_LINES = "Lines without words stand here. Take the line breaks away, and begin a paragraph."
CELL = re.compile(r"<t[dh]\b", re.IGNORECASE)
# Each row gets as many as the head has, whatever stands in it.
MOST_CELLS = 600
# Where these stand, and nowhere else.
IN_A_LIST = {"li": words("ul ol"), "dt": words("dl"), "dd": words("dl")}
OUTSIDE = "'{}' stands outside of a list. Write it as Markdown."
Open = list[re.Match[str]]


def of_nesting(content: str) -> Iterator[tuple[str, str]]:
    """What is never closed in its block, closes nothing or stands too deep, in what Markdown has made of a
    page with its own HTML: each what to look for, and what to do about it."""
    empty = (found[0] for found in (*BREAKS.finditer(content), *_empty_blocks(content)))
    yield from ((one.strip().partition("\n")[0], EMPTY_LINES) for one in empty)
    if (cells := len(CELL.findall(content))) > MOST_CELLS:
        yield "|", f"The tables have {cells:,} cells, and {MOST_CELLS} is the most. Make two pages of them."
    opened: Open = []
    for tag in TAG.finditer(COMMENT.sub("", content)):
        if _name(tag) in VOID:
            continue
        if tag[1]:
            yield from _closed(tag, opened)
        else:
            around = _name(opened[-1]) if opened else ""
            if around not in IN_A_LIST.get(_name(tag), (around,)):
                yield tag[0], OUTSIDE.format(tag[0])
            opened.append(tag)
            yield from _too_deep(tag, [_name(one) for one in opened])
    yield from map(_unclosed, opened)


def _empty_blocks(content: str) -> Iterator[re.Match[str]]:
    runs = WORDLESS.finditer(content)
    return (run for run in runs if len(BLOCK_START.findall(run[0])) > MOST_EMPTY_BLOCKS)


def _closed(tag: re.Match[str], opened: Open) -> Iterator[tuple[str, str]]:
    """What stands open where a tag closes another, all of which is then taken for closed."""
    at = next((at for at in reversed(range(len(opened))) if _name(opened[at]) == _name(tag)), None)
    if at is None:
        yield tag[0], f"'{tag[0]}' closes nothing that begins in its block. Take it away."
        return
    yield from map(_unclosed, opened[at + 1 :])
    del opened[at:]


def _unclosed(tag: re.Match[str]) -> tuple[str, str]:
    return tag[0], f"'{tag[0]}' isn't closed in its block. Write '</{_name(tag)}>' after its words."


def _too_deep(tag: re.Match[str], names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for kinds, most, message in LIMITS:
        # What is deeper still is told with the first that is too deep.
        if _name(tag) in kinds and sum(name in kinds for name in names) == most + 1:
            yield tag[0], message


def _name(tag: re.Match[str]) -> str:
    return tag[2].lower()
