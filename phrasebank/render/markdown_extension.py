"""A Python-Markdown extension: block markers in a page become headings and cards.

`::: bank gratitude` and its like stand alone on a line. A marker's headings are real ones, with stable ids,
so that the table of
contents and the search know them; its cards are put in after Markdown has run, so that nothing in a phrase
is ever read as markup.
A marker that names nothing known stays in the page with the reason, where readers of a preview and the
build's own check see it.
"""

from xml.etree.ElementTree import Element, SubElement

import markdown
from markdown.blockprocessors import BlockProcessor
from markdown.postprocessors import Postprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from phrasebank.model.load_library import load_library
from phrasebank.render.folds import Folds
from phrasebank.render.marker_expansion import PREFIX, expand
from phrasebank.render.marker_names import Fold, Heading
from phrasebank.render.markers import Item
from phrasebank.render.name_fields import insert_name_fields
from phrasebank.render.overviews import Overviews
from phrasebank.render.repository_links import Addresses
from phrasebank.render.table_labels import TableLabels

# What the sign that stands for a card begins with.
CARD = "\u0002card"


class PhraseBank(markdown.Extension):
    """The extension. Without a library handed to it, it reads the banks itself, so that pages build under
    any Markdown tool."""

    def __init__(self, **settings: object) -> None:
        self.config = {
            # A default of None would have Python-Markdown turn what is handed over into true or false.
            "library": ["", "The Library to render; nothing reads the banks that come with the package."],
            "messages": [
                "",
                "How many messages each outline makes, by its id; nothing where nobody has counted.",
            ],
            "base": ["/", "The way from the page to the site's root."],
            "line": ["", "The address of a line of the repository, with {path} and {line}."],
            "form": ["", "The address of an empty form for a phrase."],
            "better": ["", "The address that takes a better phrase, with {id}."],
        }
        super().__init__(**settings)
        self.stashed: list[str] = []

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802  # Markdown calls it so.
        md.registerExtension(self)
        md.parser.blockprocessors.register(Markers(md.parser, self), "phrasebank", 110)
        # Once a heading has its class and the table of contents has the heading.
        md.treeprocessors.register(Folds(self.stashed), "folds", 2)
        md.treeprocessors.register(TableLabels(md), "table-labels", 2)
        # After every other postprocessor: what a card says is never read as Markdown or HTML.
        md.postprocessors.register(StashPostprocessor(self), "phrasebank", -1000)

    def reset(self) -> None:
        self.stashed.clear()

    def cards(self) -> Overviews:
        """The cards of the page that is being read."""
        addresses = Addresses(*map(self.getConfig, ("line", "form", "better")))
        return Overviews(
            self.getConfig("library") or load_library()[0],
            self.getConfig("base"),
            addresses,
            self.getConfig("messages") or {},
        )

    def stash(self, html: str) -> str:
        """Keep some HTML for later; what comes back stands for it until then."""
        self.stashed.append(html)
        return f"{CARD}{len(self.stashed) - 1}\u0003"


class Markers(BlockProcessor):
    """Reads blocks whose lines all begin with the sign."""

    def __init__(self, parser: markdown.blockparser.BlockParser, extension: PhraseBank) -> None:
        super().__init__(parser)
        self.extension = extension

    def test(self, parent: Element, block: str) -> bool:
        return block.startswith(PREFIX)

    def run(self, parent: Element, blocks: list[str]) -> None:
        for line in blocks.pop(0).splitlines():
            for item in expand(self.extension.cards(), line):
                self._add(parent, item)

    def _add(self, parent: Element, item: Item) -> None:
        if isinstance(item, Heading):
            element = SubElement(parent, f"h{item.level}", {"id": item.id})
            # Markdown would let what looks like an entity through as one.
            element.text = AtomicString(item.text.replace("&", f"{AMP_SUBSTITUTE}amp;"))
        elif isinstance(item, Fold):
            details = SubElement(parent, "details", {"class": "fold more"})
            SubElement(details, "summary").text = item.title
            for one in item.inside:
                self._add(details, one)
        else:
            SubElement(parent, "div").text = AtomicString(self.extension.stash(item))


class StashPostprocessor(Postprocessor):
    """Puts the cards where their placeholders stand."""

    def __init__(self, extension: PhraseBank) -> None:
        super().__init__()
        self.extension = extension

    def run(self, text: str) -> str:
        # The table of contents has each heading run through it alone.
        if CARD not in text:
            return text
        for at, html in enumerate(self.extension.stashed):
            text = text.replace(f"<div>{CARD}{at}\u0003</div>", html, 1)
        return insert_name_fields(self.extension.cards(), text)
