"""A page cut where it can be linked to: at its headings, and at the terms of its lists. What stands on cards,
which are found by themselves, is left out, and so is what no reader sees at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from posixpath import join, normpath

HEADINGS = ("h1", "h2", "h3")
# A case of the page of situations is a term, and its links are the definition below it.
TERM = "dt"
LEFT_OUT_TAGS = ("template", "script", "style", "svg", "button", "form")
LEFT_OUT_CLASSES = frozenset(
    ("card", "rows", "names", "letters", "chips", "onward", "rule", "fold-count", "headerlink")
)
VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "wbr", "col", "source"))


@dataclass
class Section:
    """A heading or a term, its id, the text below it, and its links: addresses and what they say."""

    tag: str
    anchor: str
    title: str = ""
    text: str = ""
    links: list[list[str]] = field(default_factory=list)


def read(html: str) -> list[Section]:
    """The sections of a page's content in their order; what stands ahead of the first has an empty tag."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    for section in parser.found:
        section.title, section.text = _in_line(section.title), _in_line(section.text)
    return parser.found


def address(page: str, link: str) -> str:
    """The address, from the site's root, that a link on a page leads to; both end in `/` or a fragment."""
    path, mark, anchor = link.partition("#")
    steps = normpath(join(page, path)) if path else page.rstrip("/")
    return f"{'' if steps == '.' else steps + '/'}{mark}{anchor}"


def _in_line(text: str) -> str:
    return " ".join(text.split())


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = [Section("", "")]
        self.open: list[str] = []
        self.out_at: int | None = None
        self.title_at: int | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in VOID:
            return
        self.open.append(tag)
        if self.out_at is None and _is_left_out(tag, given.get("class", "").split()):
            self.out_at = len(self.open)
        if self.out_at is not None:
            return
        if (tag in HEADINGS or tag == TERM) and "id" in given:
            self.found.append(Section(tag, given["id"]))
            self.title_at = len(self.open)
        elif tag == "a" and "href" in given:
            self.found[-1].links.append([given["href"], ""])

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.open:
            return
        while self.open:
            depth = len(self.open)
            self.out_at = None if self.out_at == depth else self.out_at
            self.title_at = None if self.title_at == depth else self.title_at
            if self.open.pop() == tag:
                break
        self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        if self.out_at is not None:
            return
        section = self.found[-1]
        if "a" in self.open and section.links:
            section.links[-1][1] += data
        if self.title_at is not None:
            section.title += data
        else:
            section.text += data


def _is_left_out(tag: str, classes: Iterable[str]) -> bool:
    return tag in LEFT_OUT_TAGS or not LEFT_OUT_CLASSES.isdisjoint(classes)
