"""Letters and phrases as lists of rows: short enough to look through, and ready to be filtered by script."""

from collections import Counter
from collections.abc import Iterable, Iterator

from phrasebank.composer import messages
from phrasebank.model import facets
from phrasebank.model.facets import Facet
from phrasebank.model.letters import ANYONE, TELLING, Letter
from phrasebank.model.phrases import Bank, Phrase
from phrasebank.model.term_types import Term
from phrasebank.render.cards import Cards
from phrasebank.render.letter_order import commonest_first, is_base
from phrasebank.render.list_rows import Chip, Filter, LetterRow, PhraseRow
from phrasebank.text.sentences import TokenizedText

LETTERS_BEFORE_FOLDING = 8
LETTERS_ABOVE_FOLD = 5
# A bank of fewer phrases than this is looked through faster than it is filtered.
LONG_BANK = 13
# So many chips at most, and so many topics a phrase for topics to tell phrases apart.
CHIPS, ABOUT = 7, 5
# A bank of more moves than its own and a guest is told apart by what its phrases do.
MOVES = 2
# A preview that is longer, in characters, ends with its sentence.
PREVIEW = 60


class Lists(Cards):
    """Cards, and lists of rows."""

    def letters(self, chosen: Iterable[Letter]) -> str:
        """Letters as rows, the commonest first; of many only a few are shown, and the plain ones for each
        way of sending are folded."""
        listed = list(chosen)
        own = commonest_first(self.library, (letter for letter in listed if not is_base(letter)))
        plain = commonest_first(self.library, filter(is_base, listed))
        shown = LETTERS_ABOVE_FOLD if len(own) > LETTERS_BEFORE_FOLDING else len(own)
        return self._show(
            "letters.html",
            rows=list(map(self._letter_row, own[:shown])),
            more=list(map(self._letter_row, own[shown:])),
            plain=list(map(self._letter_row, plain)),
        )

    def letter_filter(self) -> str:
        """Room for the filter of a page of letters."""
        rows = facets.FOR_LETTERS
        filters = [self._filter(facet.criterion, facet) for facet in rows if self._terms(facet)]
        return self._show("filter.html", filters=filters, one="letter", rest=self.gettext("Without a reason"))

    def index(self) -> str:
        """All phrases, bank by bank, as folded lists that can be filtered with script: the parts of a letter
        in their order, then the rest."""
        moves = list(self.library.words["moves"])
        banks = sorted(
            self.library.banks,
            key=lambda bank: moves.index(bank.defaults.move) if bank.defaults.move else len(moves),
        )
        rows = [(bank.title, [self._phrase_row(phrase) for phrase in self._phrases(bank)]) for bank in banks]
        filters = [self._filter(facet.field, facet) for facet in facets.IN_INDEX if self._terms(facet)]
        return self._show(
            "index.html", banks=rows, filters=filters, one="sentence", rest=self.gettext("For any reason")
        )

    def chips(self, bank: Bank) -> str:
        """Chips by which a long bank is filtered; nothing for a short one."""
        field, vocabulary = self.chips_by(bank)
        counts = Counter(word for phrase in self._phrases(bank) for word in facets.words(phrase, field))
        common = [word for word, count in counts.most_common(CHIPS) if count > 1]
        chips = [
            Chip(term, counts[word])
            for word, term in self.library.words.get(vocabulary, {}).items()
            if word in common
        ]
        total = len(bank.phrases)
        wanted = total >= LONG_BANK and len(chips) > 1
        return self._show("chips.html", chips=chips, total=total) if wanted else ""

    def chips_by(self, bank: Bank) -> tuple[str, str]:
        """The facet that tells a bank's phrases apart, and its vocabulary: of reasons what they are about, of
        many moves what they do, else how they sound."""
        phrases = self._phrases(bank)
        moves = {phrase.move for phrase in phrases}
        topics = sum(len(phrase.topics) for phrase in phrases) / len(phrases)
        if moves == {"reason"} and topics <= ABOUT:
            return "topics", "topics"
        return ("move", "moves") if len(moves) > MOVES else ("tone", "tones")

    def _phrases(self, bank: Bank) -> list[Phrase]:
        """A bank's phrases with its defaults taken over."""
        return [self.library.phrase[phrase.id] for phrase in bank.phrases]

    def _filter(self, field: str, facet: Facet) -> Filter:
        label = self.gettext(facet.label)
        return Filter(field, label, self._terms(facet), splits=facet.vocabulary == "topics")

    def _terms(self, facet: Facet) -> list[Term]:
        return list(self.library.words.get(facet.vocabulary, {}).values())

    def _letter_row(self, letter: Letter) -> LetterRow:
        data = {facet.criterion: getattr(letter, facet.criterion) or "" for facet in facets.FOR_LETTERS}
        return LetterRow(letter, self.letter_link(letter), self._subtitle(letter), self.preview(letter), data)

    def preview(self, letter: Letter) -> str:
        """The line that makes the letter what it is: the one that tells the reason, or else says no."""
        lines = messages.assemble(self.library, letter).lines
        by_move = {line.phrase.move: line.phrase for line in lines}
        telling = next((by_move[move] for move in TELLING if move in by_move), lines[-1].phrase)
        return _beginning("".join(piece.text for piece in self.pieces(telling.text)))

    def _subtitle(self, letter: Letter) -> list[str]:
        """How it travels, and who writes where that isn't anyone."""
        named = [("channels", letter.channel)]
        if letter.audience != ANYONE:
            named.append(("audiences", letter.audience))
        return [self._word(vocabulary, word) for vocabulary, word in named]

    def _phrase_row(self, phrase: Phrase) -> PhraseRow:
        return PhraseRow(phrase, self.link(phrase), list(self.pieces(phrase.text)), dict(_data(phrase)))


def _data(phrase: Phrase) -> Iterator[tuple[str, str]]:
    for facet in facets.IN_INDEX:
        yield facet.field, " ".join(facets.words(phrase, facet.field))


def _beginning(text: str) -> str:
    """The first sentences of a text, until there are enough characters to fill a line."""
    tokenized = TokenizedText(text)
    ends = [tokenized.span(sentence)[1] for sentence in tokenized.sentences]
    return text[: next((end for end in ends if end >= PREVIEW), len(text))]
