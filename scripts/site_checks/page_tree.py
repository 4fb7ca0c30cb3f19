"""A page's elements and texts, as its tags and texts are met one by one."""

from scripts.site_checks.page import Element, Text

VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
))  # fmt: skip
# Braces and colons in these are meant: examples for contributors, scripts, moulds for scripts to fill.
UNREAD = ("code", "pre", "script", "style", "template")


class PageTree:
    """What has been read so far; a tag is put into the element that is open."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.texts: list[Text] = []
        self._here = Element("", {})

    def start(self, tag: str, attributes: dict[str, str], closed: bool = False) -> None:
        """An element begins; one that is `closed`, or can hold nothing, ends at once."""
        here = self._here
        element = Element(tag, attributes, here, len(self.texts), here.unread or tag in UNREAD)
        self.elements.append(element)
        if not closed and tag not in VOID:
            self._here = element

    def end(self, tag: str) -> None:
        """The innermost open element of this name ends, if there is one."""
        here = self._here
        closed = (
            here
            if here.tag == tag
            else next((element for element in here.lineage() if element.tag == tag), None)
        )
        if closed:
            self._here = closed.parent or closed

    def text(self, content: str) -> None:
        """A run of text follows, without a tag in it."""
        if content and not content.isspace():
            self.texts.append(Text(content, self._here))
