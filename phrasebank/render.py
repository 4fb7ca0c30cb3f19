"""A Python-Markdown extension: block markers in a page become headings and cards.

`::: bank gratitude` and its like stand alone on a line. A marker's headings are real ones, with stable ids, so that the table of
contents and the search know them; its cards are put in after Markdown has run, so that nothing in a phrase is ever read as markup.
A marker that names nothing known stays in the page with the reason, where readers of a preview and the build's own check see it.
"""

import inspect
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

import markdown
from markdown.blockprocessors import BlockProcessor
from markdown.postprocessors import Postprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from phrasebank import library as libraries
from phrasebank.cards import Cards, anchor
from phrasebank.letters import Choices, found
from phrasebank.library import Library
from phrasebank.model import Letter
from phrasebank.words import nearest

Known = TypeVar("Known")
SIGN = "::: "


@dataclass(frozen=True)
class Heading:
    """A heading of the page: `level` 1 to 6, an id that never changes, and its text as it stands."""

    level: int
    id: str
    text: str


class UnknownName(Exception):
    """A marker names something that does not exist."""


def bank(cards: Cards, name: str) -> Iterator[Heading | str]:
    """`::: bank gratitude`: every phrase of a bank, each under its heading."""
    chosen = _known({entry.bank: entry for entry in cards.library.banks}, name, "bank")
    for phrase in chosen.phrases:
        yield Heading(2, anchor(phrase), phrase.title)
        yield cards.phrase(cards.library.phrase[phrase.id])


def phrases(cards: Cards, *names: str) -> Iterator[Heading | str]:
    """`::: phrases thanks-for-the-tour kind-and-short`: a few phrases inside a guide page."""
    for name in names:
        yield cards.phrase(_known(cards.library.phrase, name, "phrase"), titled=True)


def letter(cards: Cards, name: str) -> Iterator[Heading | str]:
    """`::: letter pay-too-low`: a letter's whole page."""
    chosen = _known(cards.library.letter, name, "letter")
    yield Heading(1, f"l-{chosen.id}", chosen.title)
    yield cards.letter(chosen)
    yield Heading(2, "made-of", "What it is made of")
    yield cards.makings(chosen)


def sample(cards: Cards, name: str) -> Iterator[Heading | str]:
    """`::: sample pay-too-low`: a letter inside a guide page."""
    yield cards.letter(_known(cards.library.letter, name, "letter"), linked=True)


def letters(cards: Cards, *choices: str) -> Iterator[Heading | str]:
    """`::: letters stage=offer channel=email`: links to the letters that agree with the choices."""
    wanted = dict(choice.partition("=")[::2] for choice in choices)
    for name, word in wanted.items():
        _known(cards.library.words[_known(Letter.WORDS, name, "choice")], word, name)
    yield cards.letters(list(found(cards.library, Choices(**wanted))))


def index(cards: Cards) -> Iterator[Heading | str]:
    """`::: index`: all phrases as a list to narrow."""
    yield cards.index()


def vocabulary(cards: Cards, name: str) -> Iterator[Heading | str]:
    """`::: vocabulary topics`: a vocabulary as a table."""
    _known(cards.library.vocabularies, name, "vocabulary")
    yield cards.vocabulary(name)


def levels(cards: Cards, topic: str) -> Iterator[Heading | str]:
    """`::: levels compensation`: one reason at the four levels side by side."""
    _known(cards.library.words["topics"], topic, "topic")
    yield cards.levels(topic)


def points(cards: Cards) -> Iterator[Heading | str]:
    """`::: points`: every point of the sources and its home."""
    yield cards.points()


Marker = Callable[..., Iterator[Heading | str]]
MARKERS: dict[str, Marker] = {marker.__name__: marker for marker in (bank, phrases, letter, sample, letters, index, vocabulary, levels, points)}


class PhraseBank(markdown.Extension):
    """The extension. Without a library handed to it, it reads the banks itself, so that pages build under any Markdown tool."""

    def __init__(self, **settings: object) -> None:
        self.config = {
            # A default of None would have Python-Markdown turn what is handed over into true or false.
            "library": ["", "The Library to render; nothing reads the banks that come with the package."],
            "base": ["/", "The way from the page to the site's root."],
            "source": ["", "The address under which the repository's files can be seen."],
        }
        super().__init__(**settings)
        self.stash: list[str] = []

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        md.registerExtension(self)
        md.parser.blockprocessors.register(Markers(md.parser, self), "phrasebank", 110)
        # After every other postprocessor: what a card says is never read as Markdown or HTML.
        md.postprocessors.register(PutIn(self), "phrasebank", -1000)

    def reset(self) -> None:
        self.stash.clear()

    def cards(self) -> Cards:
        """The cards of the page that is being read."""
        return Cards(self.getConfig("library") or libraries.read()[0], self.getConfig("base"), self.getConfig("source"))

    def keep(self, html: str) -> str:
        """Keep some HTML for later; what comes back stands for it until then."""
        self.stash.append(html)
        return f"\u0002card{len(self.stash) - 1}\u0003"


class Markers(BlockProcessor):
    """Reads blocks whose lines all begin with the sign."""

    def __init__(self, parser: markdown.blockparser.BlockParser, extension: PhraseBank) -> None:
        super().__init__(parser)
        self.extension = extension

    def test(self, parent: etree.Element, block: str) -> bool:
        return block.startswith(SIGN)

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        for line in blocks.pop(0).splitlines():
            for item in _items(self.extension.cards(), line):
                self._add(parent, item)

    def _add(self, parent: etree.Element, item: Heading | str) -> None:
        if isinstance(item, Heading):
            element = etree.SubElement(parent, f"h{item.level}", {"id": item.id})
            # Markdown would let what looks like an entity through as one.
            element.text = AtomicString(item.text.replace("&", f"{AMP_SUBSTITUTE}amp;"))
        else:
            etree.SubElement(parent, "div").text = AtomicString(self.extension.keep(item))


class PutIn(Postprocessor):
    """Puts the cards where their placeholders stand."""

    def __init__(self, extension: PhraseBank) -> None:
        super().__init__()
        self.extension = extension

    def run(self, text: str) -> str:
        for at, html in enumerate(self.extension.stash):
            text = text.replace(f"<div>\u0002card{at}\u0003</div>", html, 1)
        return text


def _items(cards: Cards, line: str) -> list[Heading | str]:
    name, *given = line.removeprefix(SIGN).split() or [""]
    try:
        marker = _known(MARKERS, name, "marker")
        inspect.signature(marker).bind(cards, *given)
        return list(marker(cards, *given))
    except UnknownName as unknown:
        return [cards.unknown(line, str(unknown))]
    except TypeError:
        return [cards.unknown(line, f"'{name}' takes other words: {MARKERS[name].__doc__}")]


def _known(entries: Mapping[str, Known], name: str, kind: str) -> Known:
    if name not in entries:
        raise UnknownName(f"There is no {kind} '{name}'.{nearest(name, entries)}")
    return entries[name]


def makeExtension(**settings: object) -> PhraseBank:
    """The entry point that Python-Markdown looks for."""
    return PhraseBank(**settings)
