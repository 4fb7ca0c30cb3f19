"""The one table of facets: what a phrase can be limited to. Whoever lists facets reads it here."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Facet:
    """One row. `field` is the phrase's field and `vocabulary` has its words.

    `criterion` is what a letter or a writer's choice calls it. `limits` says how it limits messages:
    by a "list" of what it admits, by a "rule" of the composer's own, or by "nothing".
    `card` and `index` are its places on a phrase's card and among the filters of the index,
    where `label` names it; 0 where it isn't shown.
    """

    field: str
    vocabulary: str
    criterion: str
    limits: Literal["list", "rule", "nothing"]
    card: int = 0
    index: int = 0
    label: str = ""
    in_outline: bool = False


FACETS = (
    Facet("move", "moves", "", "rule", index=1, label="Part of the message"),
    Facet("level", "levels", "level", "rule", card=2, index=3, label="How much it says"),
    Facet("tone", "tones", "tone", "rule", card=1, index=6, label="Tone"),
    Facet("topics", "topics", "topic", "rule", card=3, index=2, label="Reason"),
    Facet("stages", "stages", "stage", "list", card=4, in_outline=True),
    Facet(
        "audiences", "audiences", "audience", "list", card=5, index=4, label="Who's writing", in_outline=True
    ),
    Facet("readers", "readers", "reader", "list", card=6),
    Facet("channels", "channels", "channel", "list", card=7, index=5, label="How it's sent", in_outline=True),
    Facet("facts", "facts", "facts", "rule"),
    Facet("points", "points", "", "nothing"),
)
WORDS = {facet.field: facet.vocabulary for facet in FACETS}
LIMITS = {facet.field: facet.criterion for facet in FACETS if facet.limits == "list"}
OUTLINE_WORDS = {facet.field: facet.vocabulary for facet in FACETS if facet.in_outline}
ON_CARD = {
    facet.field: facet.vocabulary for facet in sorted(FACETS, key=lambda facet: facet.card) if facet.card
}
IN_INDEX = tuple(facet for facet in sorted(FACETS, key=lambda facet: facet.index) if facet.index)


def words(entry: object, field: str) -> tuple[str, ...]:
    """The words that an entry has in a facet's field, one or many; none where it is left out."""
    value = getattr(entry, field)
    return value if isinstance(value, tuple) else (value,) if value else ()
