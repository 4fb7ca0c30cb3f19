"""A phrase or a letter as HTML: decides what a card shows; the templates only show it."""

from collections.abc import Iterator, Sequence

from phrasebank.composer import messages, spare_sentences
from phrasebank.composer.forms import Line
from phrasebank.composer.messages import Message
from phrasebank.model import facets
from phrasebank.model.facets import CRITERIA, FACETS
from phrasebank.model.letters import Letter
from phrasebank.model.phrases import Phrase
from phrasebank.model.term_types import Slot
from phrasebank.render import links
from phrasebank.render.message_view import Sheet, SheetLine, SheetRun
from phrasebank.render.view import View
from phrasebank.text import slots, tokens
from phrasebank.text.catalogue import N_
from phrasebank.text.slots import Piece

SPOKEN = ("call", "voicemail", "in-person")
MAX_CHIPS_OF_A_FACET = 4
# How long a message is, by the unit of its channel.
LENGTHS = {
    "words": N_("%(length)s words of %(limit)s"),
    "characters": N_("%(length)s characters of %(limit)s"),
    "seconds": N_("about %(length)s seconds"),
}


class Cards(View):
    """Cards for one page."""

    def phrase(self, phrase: Phrase, titled: bool = False, chips: str = "") -> str:
        """A phrase's card; `titled` where no heading stands above it, `chips` is the facet by which its page
        can be filtered."""
        return self._show(
            "phrase.html",
            phrase=phrase,
            titled=titled,
            chips=chips,
            sought=" ".join(facets.words(phrase, chips)) if chips else "",
            pieces=self.pieces(phrase.text),
            facets=self.facets(phrase),
            facts=self._labels("facts", phrase.facts),
            edit=self.edit(phrase, "text"),
            better=self.at.of_better(phrase),
            formerly=[] if titled else self.library.formerly.get(phrase.id, []),
            link=self.link(phrase),
            origin=self._origin(phrase),
        )

    def letter(self, letter: Letter, linked: bool = False) -> str:
        """A letter as paper; `linked` where it stands on another page than its own."""
        sheet = self.sheet(messages.assemble(self.library, letter), letter.channel)
        return self._show(
            "letter.html",
            letter=letter,
            linked=linked,
            sheet=sheet,
            link=self.letter_link(letter),
            facts=self._labels("facts", letter.facts),
        )

    def composition(self, letter: Letter) -> str:
        """What a letter is made of: phrases of the banks, if it is.

        And how long it is, and where to change it.
        """
        message = messages.assemble(self.library, letter)
        made_of = [
            (self._word("moves", line.part.move), line.phrase, self.link(line.phrase))
            for line in message.lines
            if line.phrase.id in self.library.bank_of
        ]
        return self._show(
            "composition.html",
            letter=letter,
            made_of=made_of,
            choices=self._choices(letter),
            length=self.length(letter),
            edit=self.edit(letter, "parts" if letter.parts else "phrases"),
        )

    def lead(self, about: str) -> str:
        """The words that a page begins with."""
        return self._show("lead.html", about=about)

    def name_fields(self, slots: Sequence[Slot]) -> str:
        """A strip with a field for each of the slots."""
        return self._show("name-fields.html", slots=slots)

    def unknown(self, line: str, reason: str) -> str:
        """A marker that names nothing known: the line as it stands, and why."""
        return self._show("unknown.html", line=line, reason=reason)

    def pieces(self, text: str) -> Iterator[Piece]:
        """A phrase's words with every slot as a blank that shows its label."""
        for piece in slots.pieces(text, {}):
            yield (
                Piece(f"[{self.library.slot_labels.get(piece.slot, piece.slot)}]", piece.slot)
                if piece.slot
                else piece
            )

    def sheet(self, message: Message, channel: str) -> Sheet:
        """The message as it lies on the paper."""
        groups = [list(map(self._line, group, [*group[1:], None])) for group in message.paragraphs]
        spoken = channel in SPOKEN
        apart = [[line] for group in groups for line in group]
        subject = list(self.pieces(message.subject.text)) if message.subject else []
        return Sheet(subject, apart if spoken else groups, spoken)

    def _line(self, line: Line, after: Line | None) -> SheetLine:
        cut = [SheetRun(list(self.pieces(run.text)), run.spare) for run in spare_sentences.runs(line, after)]
        cue = line.part.cue or self._word("moves", line.part.move)
        return SheetLine(cue, bool(line.part.cue), cut)

    def facets(self, phrase: Phrase) -> list[str]:
        """The labels of what the phrase is limited to; a facet that admits nearly everything is left out."""
        found = []
        for name, vocabulary in facets.ON_CARD.items():
            listed = facets.words(phrase, name)
            if listed != ("none",) and len(listed) <= MAX_CHIPS_OF_A_FACET:
                found += self._labels(vocabulary, listed)
        return found

    def length(self, letter: Letter) -> str:
        """How long the letter is, with the slots' examples put in, in the channel's unit and against its
        limit."""
        channel = self.library.channels[letter.channel]
        body = messages.assemble(self.library, letter).body(self.library.slot_examples, {})
        length = tokens.length(body, channel.unit)
        return self.gettext(LENGTHS[channel.unit], length=length, limit=channel.limit)

    def _origin(self, phrase: Phrase) -> tuple[str, list[str]]:
        """The place among the sources' points of the first that the phrase voices, and the letters of the
        articles that make them."""
        known = self.library.points
        points = [known[name] for name in phrase.points if name in known]
        articles = sorted({source.upper() for point in points for source in point.sources})
        return self.base + links.point(phrase.points[0]) if articles else "", articles

    def _choices(self, letter: Letter) -> list[tuple[str, str]]:
        """What a letter is for, each word with what it says."""
        labels = {facet.criterion: self.gettext(facet.label) for facet in FACETS if facet.label}
        named = [(name, vocabulary, getattr(letter, name)) for name, vocabulary in CRITERIA.items()]
        return [(labels[name], self._word(vocabulary, word)) for name, vocabulary, word in named if word]
