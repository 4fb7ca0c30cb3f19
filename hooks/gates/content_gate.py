"""What Markdown has made of a page, read before anything of the templates and of the markers is put in."""

import html
import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

import markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, HTML_PLACEHOLDER_RE, AtomicString

from hooks.gates import plain_html
from hooks.html_tokens import TAG, Tag, tokenize_html
from phrasebank.checks.markup import SPEAKS_TO_A_PROGRAM
from phrasebank.source import decoding
from phrasebank.text.instructions import instruction

HEADING = re.compile("h[1-6]")
LEADING = ("href", "src")
MOST_BLOCKS_INSIDE = 4
PERMALINK = f"{AMP_SUBSTITUTE}para;"
HIDDEN = "The page has {}, which nobody sees or which misleads. Take it away."
UNREADABLE = "A link in this page leads to what is no address. Write 'https://' and a host, or a page's path."
OVERFLOW = "Too much stands inside each other in this page to be read. Write it flatter."


class Address(NamedTuple):
    """What a link or a picture leads to, as its page has it, and whether it is HTML that says so."""

    text: str
    in_html: bool


class ContentGate(markdown.Extension):
    """Reads what Markdown has made of a page, before anything else is put in. `wrong` is what it found there:
    what to look for in the source, and what to do; `addresses` where its links lead, each once."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[tuple[str, str]] = []
        self.addresses: dict[Address, None] = {}

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802  # Markdown calls it so.
        md.registerExtension(self)
        # After attributes are read; before the list of headings takes some away.
        md.treeprocessors.register(_Tree(self), "page-attributes", 6)
        # With the headings' own, and before tables and sections get theirs.
        md.treeprocessors.register(_Tree(self), "page-content", 3)
        md.postprocessors.register(_Raw(md, self), "page-content", 1000)
        md.postprocessors.register(_Whole(self), "page-signs", -1)
        self._keep_from_overflow(md)

    def _keep_from_overflow(self, md: markdown.Markdown) -> None:
        convert = md.convert

        def convert_or_note(source: str) -> str:
            try:
                return convert(source)
            except RecursionError:
                self.wrong.append(("", OVERFLOW))
            # What follows a link, MkDocs for one, may not take its address for one.
            except ValueError:
                self.wrong += [] if self.wrong else [("", UNREADABLE)]
            return ""

        md.convert = convert_or_note  # type: ignore[method-assign]

    def reset(self) -> None:
        self.wrong = []
        self.addresses = {}


class _Tree(Treeprocessor):
    """Reads the elements that Markdown itself has made."""

    def __init__(self, gate: ContentGate) -> None:
        super().__init__()
        self.gate = gate

    def run(self, root: Element) -> None:
        for element in root.iter():
            if _is_of_a_marker(element):
                continue
            for name, value in () if _is_permalink(element) else element.attrib.items():
                # As a browser will have it: Markdown spells some signs out.
                plain = html.unescape(str(value).replace(AMP_SUBSTITUTE, "&"))
                if name in LEADING:
                    self.gate.addresses[Address(plain, in_html=False)] = None
                self.gate.wrong += plain_html.of_attribute(str(name), plain, str(element.tag))


class _Raw(Postprocessor):
    """Reads the HTML that stands in the page as such."""

    def __init__(self, md: markdown.Markdown, gate: ContentGate) -> None:
        super().__init__(md)
        self.gate = gate

    def run(self, text: str) -> str:
        # Within a line, each tag is a block of its own.
        blocks = "\n".join(map(str, self.md.htmlStash.rawHtmlBlocks))
        self.gate.wrong += plain_html.of_html(blocks)
        tags = (token for token in tokenize_html(blocks) if isinstance(token, Tag))
        for address in (value for tag in tags for name, value in tag.attributes if name in LEADING):
            self.gate.addresses[Address(address, in_html=True)] = None
        self.gate.wrong += plain_html.of_content(self._in_place(text).replace(AMP_SUBSTITUTE, "&"))
        return text

    def _in_place(self, text: str) -> str:
        """The page with its own HTML in its place."""
        blocks = self.md.htmlStash.rawHtmlBlocks
        # A block may hold another.
        for _ in range(MOST_BLOCKS_INSIDE):
            text = HTML_PLACEHOLDER_RE.sub(lambda found: str(blocks[int(found[1])]), text)
        return text


class _Whole(Postprocessor):
    """Reads what became of the whole page, in which an entity stands for its sign."""

    def __init__(self, gate: ContentGate) -> None:
        super().__init__()
        self.gate = gate

    def run(self, text: str) -> str:
        if what := decoding.hidden(html.unescape(text)):
            self.gate.wrong.append(("", HIDDEN.format(what)))
        plain = " ".join(html.unescape(TAG.sub("", text)).split())
        if span := instruction(plain):
            words = plain[slice(*span)].strip()
            self.gate.wrong.append((words, f"'{words}' {SPEAKS_TO_A_PROGRAM}"))
        return text


def _is_of_a_marker(element: Element) -> bool:
    """Whether it is a heading that a marker has put there: Markdown itself leaves no text of one alone."""
    return HEADING.fullmatch(str(element.tag)) is not None and isinstance(element.text, AtomicString)


def _is_permalink(element: Element) -> bool:
    """Whether it is the sign beside a heading that leads to it, which a theme shows only there."""
    made = set(element.attrib) == {"class", "href", "title"} and element.get("class") == "headerlink"
    return (
        made and str(element.get("href")).startswith("#") and element.text == PERMALINK and not len(element)
    )
