"""What can be found: letters, sentences, and the pages with their sections, as documents of one shape."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from phrasebank.composer import messages
from phrasebank.export.search import facets
from phrasebank.model.letters import ANYONE, Letter
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.render import letter_order, links
from phrasebank.text import slots

# What is about more topics than this isn't found by their names: it would be found by everything.
FEW = 3
# So much is shown of what is longer, in characters: two lines of a row.
SHOWN = 80
# What is said ahead of a letter's first line.
BEFORE = ("subject", "greeting")


class Document(NamedTuple):
    """One thing that can be found.

    `kind` is a key of `ranking.KINDS`; `address` is a path from the site's root; `shown` is what its row
    shows below the title, slots in braces; `keywords` are whole questions and words to find it by; `asked`
    is how people ask for it; `about` are words of what it belongs to; `text` is what else it says; `facets`
    are the signs of a letter's choices.
    """

    kind: str
    address: str
    title: str
    shown: str
    keywords: tuple[str, ...] = ()
    about: str = ""
    text: str = ""
    asked: tuple[str, ...] = ()
    facets: str = ""


def of_library(library: Library) -> Iterator[Document]:
    """The letters and the sentences."""
    # What is alike stands together: an index of neighbors packs smaller.
    alike = sorted(library.letters, key=lambda one: (letter_order.is_base(one), one.topic or "", one.stage))
    yield from (_of_letter(library, letter) for letter in alike)
    yield from (_of_phrase(library, phrase) for phrase in library.phrases)


def _of_phrase(library: Library, phrase: Phrase) -> Document:
    bank = library.bank_of[phrase.id].bank
    topics = phrase.topics if len(phrase.topics) <= FEW else ()
    moves = _labels(library, "moves", (phrase.move,) if phrase.move else ())
    return Document(
        "sentence",
        links.phrase_sought(bank, phrase.id),
        phrase.title,
        phrase.text,
        phrase.keywords,
        " ".join((*moves, *_topical(library, topics))),
        f"{slots.fill(phrase.text, {}, library.slot_labels)}",
    )


def _of_letter(library: Library, letter: Letter) -> Document:
    base = letter_order.is_base(letter)
    kind = "letter" if letter.audience == ANYONE else "special"
    return Document(
        "base" if base else kind,
        links.letter(letter.id),
        letter.title,
        beginning(first_line(library, letter)),
        # There are hundreds of these, and their titles say all.
        () if base else letter.keywords,
        " ".join(_topical(library, (letter.topic,) if letter.topic else ())),
        "" if base else letter.situation,
        letter.asked,
        facets.of_letter(library, letter),
    )


def first_line(library: Library, letter: Letter) -> str:
    """The first thing that a letter says, behind its subject and greeting; slots in braces."""
    lines = messages.assemble(library, letter).lines
    return next((line.phrase.text for line in lines if line.phrase.move not in BEFORE), "")


def beginning(text: str) -> str:
    """A text, cut behind a word where it is longer than a row shows."""
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rpartition(' ')[0]} …"


def _topical(library: Library, topics: Iterable[str]) -> list[str]:
    terms = [library.topics[topic] for topic in topics]
    return [word for term in terms for word in (term.label, *term.keywords)]


def _labels(library: Library, vocabulary: str, ids: Iterable[str]) -> list[str]:
    return [library.words[vocabulary][word].label for word in ids]
