"""A built page taken apart: its elements with their parents, and its text; no opinion about what is right.

page_reader.py takes it apart.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, takewhile
from typing import NamedTuple

from phrasebank.text import marks

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


# Not frozen: a site has hundreds of thousands of them, and that would take half of the reading.
@dataclass(slots=True, eq=False)
class Element:
    """A tag in lower case, its attributes, the element around it, how many texts stand before it, and whether
    it is code or stands in some."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    texts_before: int = 0
    unread: bool = False

    def get(self, name: str) -> str:
        """The value of an attribute; nothing where it is missing or has no value."""
        return self.attributes.get(name, "")

    def lineage(self) -> Iterator["Element"]:
        """The element itself, then those around it, outwards."""
        element: Element | None = self
        while element:
            yield element
            element = element.parent

    def inside(self, *tags: str) -> bool:
        """Whether the element, or one around it, has one of the tags."""
        return any(element.tag in tags for element in self.lineage())


class Text(NamedTuple):
    """A run of text without a tag in it, and the element it stands in."""

    content: str
    parent: Element


@dataclass(frozen=True)
class Page:
    """An HTML file of the site: its path from the site's folder, its source, and what was read in it, in
    order."""

    path: str
    source: str
    elements: tuple[Element, ...]
    texts: tuple[Text, ...]

    @cached_property
    def ids(self) -> Counter[str]:
        """The ids of the page, and how often each is given."""
        return Counter(element.attributes["id"] for element in self.elements if "id" in element.attributes)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """What a `#fragment` can lead to."""
        return frozenset(self.ids) | {element.get("name") for element in self.tagged("a")} | {"", "top"}

    def tagged(self, *tags: str) -> Iterator[Element]:
        """The elements with one of the tags."""
        return (element for element in self.elements if element.tag in tags)

    def text_in(self, element: Element) -> str:
        """All text inside an element, its spaces made single."""
        after = islice(self.texts, element.texts_before, None)
        inside = takewhile(lambda text: element in text.parent.lineage(), after)
        return " ".join("".join(text.content for text in inside).split())

    def description(self) -> str:
        """What search engines show of the page, its spaces made single."""
        found = (
            element.get("content") for element in self.tagged("meta") if element.get("name") == "description"
        )
        return " ".join(next(found, "").split())

    def unlisted(self) -> bool:
        """Whether the page asks search engines to leave it out, as those do that only lead on."""
        return any(
            element.get("name") == "robots" and "noindex" in element.get("content")
            for element in self.tagged("meta")
        )

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every text that a reader sees or hears, attributes included, code left out."""
        return tuple(self._words())

    @cached_property
    def marked_words(self) -> tuple[str, ...]:
        """Those of the texts that have marks of Markdown, or slots."""
        return tuple(words for words in self.words if not marks.none_in(words))

    def _words(self) -> Iterator[str]:
        yield from (text.content for text in self.texts if not text.parent.unread)
        yield self.description()
        for element in self.elements:
            yield from (
                element.get(name)
                for name in ("alt", "aria-label", "placeholder", "title")
                if name in element.attributes
            )
