"""Phrases, letters and vocabularies as HTML, from autoescaped templates compiled once. Decides what a card shows; the templates only show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

import jinja2

from phrasebank import ROOT, letters, slots, words
from phrasebank.entry import Entry
from phrasebank.library import Library
from phrasebank.model import Letter, Phrase
from phrasebank.slots import Piece
from phrasebank.terms import Point

SPOKEN = ("call", "voicemail", "in-person")
SHOWN_FACETS = {"tone": "tones", "level": "levels", "topics": "topics", "stages": "stages", "audiences": "audiences", "readers": "readers", "channels": "channels"}
MANY = 4


@lru_cache
def templates() -> jinja2.Environment:
    """The environment of the core's templates: autoescaped, and a name that is missing is an error."""
    loader = jinja2.FileSystemLoader(ROOT / "templates")
    return jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def anchor(phrase: Phrase) -> str:
    """The id of a phrase's heading on its bank's page."""
    return f"p-{phrase.id}"


@dataclass(frozen=True)
class Cards:
    """Cards for one page: `base` leads from the page to the site's root ("../../"), `source` to a file in the repository's browser."""

    library: Library
    base: str = ""
    source: str = ""

    def phrase(self, phrase: Phrase, titled: bool = False) -> str:
        """A phrase's card; `titled` where no heading stands above it."""
        return self._show("phrase.html", phrase=phrase, titled=titled, pieces=self.pieces(phrase), facets=self.facets(phrase),
                          facts=self._labels("facts", phrase.facts), edit=self.edit(phrase, "text"), link=self.link(phrase), points=self._points(phrase))

    def letter(self, letter: Letter, linked: bool = False) -> str:
        """A letter as paper; `linked` where it stands on another page than its own."""
        message = letters.assemble(self.library, letter)
        paragraphs = [[(line.part.cue or self._word("moves", line.part.move), list(self.pieces(line.phrase))) for line in group] for group in message.paragraphs]
        return self._show("letter.html", letter=letter, linked=linked, spoken=letter.channel in SPOKEN, paragraphs=paragraphs,
                          subject=list(self.pieces(message.subject)) if message.subject else [], link=self.letter_link(letter))

    def makings(self, letter: Letter) -> str:
        """What a letter is made of: its phrases, what must be true, how long it is, where to change it."""
        message = letters.assemble(self.library, letter)
        made_of = [(self._word("moves", line.phrase.move), line.phrase, self.link(line.phrase)) for line in message.lines]
        return self._show("makings.html", letter=letter, made_of=made_of, facts=self._labels("facts", letter.facts),
                          choices=self._choices(letter), length=self.length(letter), edit=self.edit(letter, "phrases"))

    def letters(self, chosen: list[Letter]) -> str:
        """Letters as a list of links."""
        return self._show("letters.html", rows=[(letter, self.letter_link(letter), self._choices(letter)) for letter in chosen])

    def index(self) -> str:
        """All phrases as a list that reads without script and can be narrowed with it."""
        rows = [(phrase, self.link(phrase), list(self.pieces(phrase)), dict(self._data(phrase))) for phrase in self.library.phrases]
        return self._show("index.html", rows=rows, choices=self._filters())

    def vocabulary(self, name: str) -> str:
        """A vocabulary as a table."""
        return self._show("vocabulary.html", vocabulary=self.library.vocabularies[name], name=name)

    def levels(self, topic: str) -> str:
        """One reason at the four levels side by side, with the reason where it stops early."""
        term = self.library.words["topics"][topic]
        rows = [(level, self._example(topic, name)) for name, level in self.library.words["levels"].items()]
        shown = [(level, phrase, list(self.pieces(phrase)) if phrase else [], self.link(phrase) if phrase else "") for level, phrase in rows]
        return self._show("levels.html", topic=term, rows=shown)

    def unknown(self, line: str, reason: str) -> str:
        """A marker that names nothing known: the line as it stands, and why."""
        return self._show("unknown.html", line=line, reason=reason)

    def pieces(self, phrase: Phrase) -> Iterator[Piece]:
        """The phrase's words with every slot as a blank that shows its label."""
        for piece in slots.pieces(phrase.text, {}):
            yield Piece(f"[{self.library.slot_labels.get(piece.slot, piece.slot)}]", piece.slot) if piece.slot else piece

    def facets(self, phrase: Phrase) -> list[str]:
        """The labels of what the phrase is limited to; a facet that admits nearly everything is left out."""
        found = []
        for name, vocabulary in SHOWN_FACETS.items():
            value = getattr(phrase, name)
            listed = value if isinstance(value, tuple) else (value,)
            if value and value != "none" and len(listed) <= MANY:
                found += self._labels(vocabulary, listed)
        return found

    def length(self, letter: Letter) -> str:
        """How long the letter is, with the slots' examples put in, in the channel's unit and against its limit."""
        channel = self.library.words["channels"][letter.channel]
        examples = {name: slot.example for name, slot in self.library.words["slots"].items()}
        body = letters.assemble(self.library, letter).body(examples, {})
        return f"{words.length(body, channel.unit)} {channel.unit} of {channel.limit}"

    def link(self, phrase: Phrase) -> str:
        return f"{self.base}phrases/{self.library.bank_of[phrase.id].bank}/#{anchor(phrase)}"

    def letter_link(self, letter: Letter) -> str:
        return f"{self.base}letters/{letter.id}/"

    def edit(self, entry: Entry, key: str) -> str:
        """The address of the line on which a value of the entry stands, in the repository's browser."""
        place = entry.place(key)
        return f"{self.source}{quote(place.path)}?plain=1#L{place.line}" if self.source else ""

    def points(self) -> str:
        """Every point of the sources with the pages and phrases that are its home."""
        homes = [(point, self._pages(point), self._voices(name)) for name, point in self.library.words["points"].items()]
        return self._show("points.html", homes=homes, sources=self.library.words["sources"])

    def _pages(self, point: Point) -> list[str]:
        return [f"{self.base}{page}" for page in point.pages]

    def _voices(self, name: str) -> list[tuple[Phrase, str]]:
        return [(phrase, self.link(phrase)) for phrase in self.library.phrases if name in phrase.points]

    def _points(self, phrase: Phrase) -> list[tuple[str, Point, str]]:
        known = self.library.words.get("points", {})
        return [(name, known[name], f"{self.base}about/sources/#{name.lower()}") for name in phrase.points if name in known]

    def _example(self, topic: str, level: str) -> Phrase | None:
        fitting = (phrase for phrase in self.library.phrases if phrase.move == "reason" and phrase.level == level and topic in phrase.topics)
        return min(fitting, key=lambda phrase: (len(phrase.topics), bool(phrase.audiences), phrase.tone != "neutral"), default=None)

    def _choices(self, letter: Letter) -> list[str]:
        named = {name: getattr(letter, name) for name in ("stage", "topic", "level", "audience", "reader", "channel", "tone")}
        return [self._word(Letter.WORDS[name], word) for name, word in named.items() if word]

    def _data(self, phrase: Phrase) -> Iterator[tuple[str, str]]:
        for name in self._filtered():
            value = getattr(phrase, name)
            yield name, " ".join(value) if isinstance(value, tuple) else value or ""

    def _filters(self) -> dict[str, list[tuple[str, str]]]:
        return {name: [(term.id, term.label) for term in self.library.words[vocabulary].values()] for name, vocabulary in self._filtered().items()}

    def _filtered(self) -> dict[str, str]:
        return {"move": "moves", "topics": "topics", "level": "levels", "audiences": "audiences", "channels": "channels", "tone": "tones"}

    def _labels(self, vocabulary: str, ids: tuple[str, ...]) -> list[str]:
        return [self._word(vocabulary, word) for word in ids]

    def _word(self, vocabulary: str, word: str) -> str:
        return self.library.words[vocabulary][word].label

    def _show(self, template: str, **values: object) -> str:
        return templates().get_template(template).render(base=self.base, **values)
