"""The one table of facets: what a phrase can be limited to, and what the composer asks about it.

Whoever lists facets, choices or questions reads them here; the browser gets them with the composer's data.
"""

from dataclasses import dataclass
from typing import Literal

from phrasebank.text.catalogue import N_


@dataclass(frozen=True)
class Facet:
    """One row. `field` is the phrase's field and `vocabulary` has its words.

    `criterion` is what a letter or a writer's choice calls it. `limits` says how it limits messages:
    by a "list" of what it admits, by a "rule" of the composer's own, or by "nothing".
    `card`, `index` and `letters` are its places on a phrase's card and among the filters of the phrases and
    of the letters, where `label` names it; 0 where it isn't shown. `everybody` is the word of a letter's that
    limits nobody.
    """

    field: str
    vocabulary: str
    criterion: str
    limits: Literal["list", "rule", "nothing"]
    card: int = 0
    index: int = 0
    letters: int = 0
    label: str = ""
    in_outline: bool = False
    everybody: str = ""


@dataclass(frozen=True)
class ComposerQuestion:
    """What the composer asks about a criterion, in its `words`.

    `place` is where: above the message, in the bar beneath it, or folded under "Adjust". `title` goes before
    the answer in the bar, and where the answers that are folded are summed up. `yields` says when its answer
    gives way to one that it doesn't go with: 1 first, 0 never. `unanswered` is the answer that leaves the
    question open, and `left` is how the page says that it has been left open; without them it has an answer
    always.
    """

    criterion: str
    words: str
    place: Literal["top", "bar", "folded"] = "folded"
    title: str = ""
    yields: int = 0
    unanswered: str = ""
    left: str = ""


@dataclass(frozen=True, kw_only=True)
class Choices:
    """What a writer has chosen for each criterion; an empty word leaves it open.

    `facts` is what is true for the writer, None leaves it open.
    """

    stage: str = ""
    topic: str = ""
    level: str = ""
    audience: str = ""
    reader: str = ""
    channel: str = ""
    tone: str = ""
    facts: frozenset[str] | None = None


FACETS = (
    Facet("move", "moves", "", "rule", index=1, label=N_("Which part")),
    Facet("level", "levels", "level", "rule", card=2, index=3, label=N_("How much it says")),
    Facet("tone", "tones", "tone", "rule", card=1, index=6, label=N_("Tone")),
    Facet("topics", "topics", "topic", "rule", card=3, index=2, letters=2, label=N_("Reason")),
    Facet(
        "stages", "stages", "stage", "list", card=4, letters=1, label=N_("Your situation"), in_outline=True
    ),
    Facet(
        *("audiences", "audiences", "audience", "list"),
        card=5,
        index=4,
        label=N_("Who's writing"),
        in_outline=True,
        everybody="general",
    ),
    Facet("readers", "readers", "reader", "list", card=6, letters=4, label=N_("Who reads it")),
    Facet(
        "channels",
        "channels",
        "channel",
        "list",
        card=7,
        index=5,
        letters=3,
        label=N_("How it's sent"),
        in_outline=True,
    ),
    Facet("facts", "facts", "facts", "rule"),
    Facet("points", "points", "", "nothing"),
)
# In the order in which addresses of the composer name them.
QUESTIONS = (
    ComposerQuestion("stage", N_("What happened?")),
    ComposerQuestion(
        "topic",
        N_("Why are you saying no?"),
        place="top",
        yields=6,
        unanswered=N_("Rather not say"),
        left=N_("no reason"),
    ),
    ComposerQuestion("level", N_("How much do you want to say?"), place="top", yields=3),
    ComposerQuestion("audience", N_("Who's writing?"), title=N_("from:"), yields=5),
    ComposerQuestion("reader", N_("Who's it for?"), place="bar", title=N_("to:"), yields=2),
    ComposerQuestion("channel", N_("How will you send it?"), place="bar", yields=4),
    ComposerQuestion("tone", N_("How should it sound?"), title=N_("tone:"), yields=1),
)
WORDS = {facet.field: facet.vocabulary for facet in FACETS}
LIMITS = {facet.field: facet.criterion for facet in FACETS if facet.limits == "list"}
OUTLINE_WORDS = {facet.field: facet.vocabulary for facet in FACETS if facet.in_outline}
ON_CARD = {
    facet.field: facet.vocabulary for facet in sorted(FACETS, key=lambda facet: facet.card) if facet.card
}
IN_INDEX = tuple(facet for facet in sorted(FACETS, key=lambda facet: facet.index) if facet.index)
FOR_LETTERS = tuple(facet for facet in sorted(FACETS, key=lambda facet: facet.letters) if facet.letters)
_VOCABULARIES = {facet.criterion: facet.vocabulary for facet in FACETS if facet.criterion}
# What a letter or a writer chooses once, and the vocabulary of each.
CRITERIA = {
    question.criterion: _VOCABULARIES[question.criterion]
    for question in QUESTIONS
    # checks/facet_table.py tells of a question without a row.
    if question.criterion in _VOCABULARIES
}


def admits(words: tuple[str, ...], word: str) -> bool:
    """Whether a list has a word; an empty list has every word."""
    return not words or word in words


def admits_or_open(words: tuple[str, ...], word: str) -> bool:
    """The same, where a choice that was left open, an empty word, is shut out by no list."""
    return not word or admits(words, word)


def words(entry: object, field: str) -> tuple[str, ...]:
    """The words that an entry has in a facet's field, one or many; none where it is left out."""
    value = getattr(entry, field)
    return value if isinstance(value, tuple) else (value,) if value else ()
