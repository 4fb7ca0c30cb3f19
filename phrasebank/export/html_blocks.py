"""HTML as the blocks of a Markdown page: a plain heading as a heading of Markdown, anything else as HTML."""

import re
from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser
from typing import NamedTuple

HEADINGS = ("h1", "h2", "h3")
VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "wbr", "col", "source"))
# In Markdown these could begin something; `&` and `<` are written as HTML has them.
# The number of a sign, as in `&#123;`, is none.
MARKS = re.compile(r"[\\`*_\[\]{}]|(?<!&)#")
BLANK_LINE = re.compile(r"(?<=\n)([ \t]*)\n")
KEEPING = ("pre", "textarea")


class Block(NamedTuple):
    """An element that stands in no other: its tag, its attributes, and where it begins and ends."""

    tag: str
    attributes: dict[str, str]
    begin: int
    end: int


def markdown(html: str) -> Iterator[str]:
    """The blocks of a page in their order, none with a blank line in it."""
    for block in _blocks(html):
        yield _heading(block, html) or _without_blank_lines(html[block.begin : block.end])


def _heading(block: Block, html: str) -> str:
    """A heading of words alone as Markdown; empty for anything else."""
    inside = html[html.index(">", block.begin) + 1 : html.rindex("<", block.begin, block.end)]
    if block.tag not in HEADINGS or "<" in inside or "\n" in inside:
        return ""
    given = " ".join(
        f"#{value}" if name == "id" else f'{name}="{escape(value)}"'
        for name, value in block.attributes.items()
    )
    words = MARKS.sub(lambda mark: f"\\{mark[0]}", inside)
    return f"{'#' * int(block.tag[1])} {words}{f' {{ {given} }}' if given else ''}"


def _without_blank_lines(html: str) -> str:
    parts = re.split(rf"(<(?:{'|'.join(KEEPING)})\b.*?</(?:{'|'.join(KEEPING)})>)", html, flags=re.DOTALL)
    # Where blank lines are seen, a reference stands for the end of each.
    return "".join(BLANK_LINE.sub(r"\1&#10;" if at % 2 else "", part) for at, part in enumerate(parts))


def _blocks(html: str) -> list[Block]:
    parser = _Parser(html)
    parser.feed(html)
    parser.close()
    return parser.blocks


class _Parser(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.starts = [0, *(at.end() for at in re.finditer("\n", html))]
        self.blocks: list[Block] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        end = self._here() + len(self.get_starttag_text() or "")
        if not self.open:
            given = {name: value or "" for name, value in attrs}
            self.blocks.append(Block(tag, given, self._here(), end))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID and not self.open:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.open:
            return
        while self.open.pop() != tag:
            pass
        if not self.open:
            end = self._here() + len(f"</{tag}>")
            self.blocks[-1] = self.blocks[-1]._replace(end=end)

    def _here(self) -> int:
        line, column = self.getpos()
        return self.starts[line - 1] + column
