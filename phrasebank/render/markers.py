"""What the block markers of a page stand for: headings and the HTML of cards.

marker_expansion.py reads a line of a page and finds its marker here.
"""

from collections.abc import Callable, Iterator

from phrasebank.composer.messages import matching_letters
from phrasebank.model.facets import Choices
from phrasebank.model.phrases import WrittenPhrase
from phrasebank.render import links, reference_markers
from phrasebank.render.marker_choices import alternatives, chosen_words
from phrasebank.render.marker_names import Fold, Heading, known
from phrasebank.render.overviews import Overviews

Item = Heading | Fold | str
PHRASES_BEFORE_FOLDING = 32
PHRASES_ABOVE_FOLD = 28


def bank(cards: Overviews, name: str) -> Iterator[Item]:
    """`::: bank gratitude`: every phrase of a bank, each under its heading."""
    chosen = known({entry.bank: entry for entry in cards.library.banks}, name, "bank")
    if chips := cards.chips(chosen):
        yield chips
    field = cards.chips_by(chosen)[0] if chips else ""
    shown = PHRASES_ABOVE_FOLD if len(chosen.phrases) > PHRASES_BEFORE_FOLDING else PHRASES_BEFORE_FOLDING
    for phrase in chosen.phrases[:shown]:
        yield from _phrase(cards, phrase, field)
    if more := chosen.phrases[shown:]:
        inside = (item for phrase in more for item in _phrase(cards, phrase, field))
        yield Fold(cards.gettext("%(num)s more", num=len(more)), tuple(inside))


def _phrase(cards: Overviews, phrase: WrittenPhrase, field: str) -> Iterator[Heading | str]:
    yield Heading(2, links.anchor(phrase.id), phrase.title)
    yield cards.phrase(cards.library.phrase[phrase.id], chips=field)


def whole_bank(cards: Overviews, name: str) -> Iterator[Item]:
    """`::: whole_bank gratitude`: a bank's whole page, where no other words stand on it."""
    chosen = known({entry.bank: entry for entry in cards.library.banks}, name, "bank")
    yield Heading(1, f"b-{chosen.bank}", chosen.title)
    yield cards.lead(chosen.about)
    yield from bank(cards, name)


def phrases(cards: Overviews, *names: str) -> Iterator[Heading | str]:
    """`::: phrases thanks-for-the-tour kind-and-short`: a few phrases inside a guide page."""
    for name in names:
        yield cards.phrase(known(cards.library.phrase, name, "phrase"), titled=True)


def letter(cards: Overviews, name: str) -> Iterator[Heading | str]:
    """`::: letter pay-too-low`: a letter's whole page."""
    chosen = known(cards.library.letter, name, "letter")
    yield Heading(1, f"l-{chosen.id}", chosen.title)
    yield cards.letter(chosen)
    yield Heading(2, links.COMPOSITION_ANCHOR, cards.gettext("About this letter"))
    yield cards.composition(chosen)


def sample(cards: Overviews, name: str) -> Iterator[Heading | str]:
    """`::: sample pay-too-low`: a letter inside a guide page."""
    yield cards.letter(known(cards.library.letter, name, "letter"), linked=True)


def letters(cards: Overviews, *choices: str) -> Iterator[Heading | str]:
    """`::: letters stage=offer topic=family,caring`: links to the letters that agree with the choices."""
    listed = [
        letter
        for alternative in alternatives(choices)
        for letter in matching_letters(cards.library, Choices(**chosen_words(cards, alternative), facts=None))
    ]
    yield cards.letters(listed)


def letter_filter(cards: Overviews) -> Iterator[Heading | str]:
    """`::: letter_filter`: what narrows down all letters of the page."""
    yield cards.letter_filter()


def composer(cards: Overviews, *choices: str) -> Iterator[Heading | str]:
    """`::: composer stage=offer channel=email`: the composer, beginning with some choices."""
    yield cards.composer(chosen_words(cards, choices))


def checker(cards: Overviews) -> Iterator[Heading | str]:
    """`::: checker`: the checker of drafts."""
    yield cards.checker()


def index(cards: Overviews) -> Iterator[Heading | str]:
    """`::: index`: all phrases as a list to narrow."""
    yield cards.index()


def vocabulary(cards: Overviews, name: str) -> Iterator[Heading | str]:
    """`::: vocabulary topics`: a vocabulary as a table."""
    known(cards.library.vocabularies, name, "vocabulary")
    yield cards.vocabulary(name)


def levels(cards: Overviews, topic: str) -> Iterator[Heading | str]:
    """`::: levels compensation`: one reason at the four levels side by side."""
    known(cards.library.words["topics"], topic, "topic")
    yield cards.levels(topic)


def points(cards: Overviews) -> Iterator[Heading | str]:
    """`::: points`: every point of the sources and its home."""
    yield cards.points()


def count(cards: Overviews) -> Iterator[Heading | str]:
    """`::: count`: how many different messages the composer can make."""
    yield cards.count()


def counts(cards: Overviews) -> Iterator[Heading | str]:
    """`::: counts`: the same, for each kind of message."""
    yield cards.counts()


Marker = Callable[..., Iterator[Item]]
MARKERS: dict[str, Marker] = {
    marker.__name__: marker
    for marker in (
        bank,
        whole_bank,
        phrases,
        letter,
        sample,
        letters,
        letter_filter,
        composer,
        checker,
        index,
        vocabulary,
        levels,
        points,
        count,
        counts,
        *reference_markers.MARKERS,
    )
}
