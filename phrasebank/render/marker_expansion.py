"""A block marker's line as it stands in a page, made into what it stands for.

A marker that names nothing known stays in the page with the reason, where readers of a preview and the
build's own check see it.
"""

import inspect

from phrasebank.render.marker_names import UnknownNameError, known
from phrasebank.render.markers import MARKERS, Item, Marker
from phrasebank.render.overviews import Overviews

PREFIX = "::: "


def expand(cards: Overviews, line: str) -> list[Item]:
    """What a marker's line stands for, in order."""
    name, *given = line.removeprefix(PREFIX).split() or [""]
    try:
        marker = known(MARKERS, name, "marker")
        if not _takes(marker, cards, *given):
            return [cards.unknown(line, f"'{name}' takes other words: {marker.__doc__}")]
        return list(marker(cards, *given))
    except UnknownNameError as unknown:
        return [cards.unknown(line, str(unknown))]


def _takes(marker: Marker, *given: object) -> bool:
    try:
        inspect.signature(marker).bind(*given)
    except TypeError:
        return False
    return True
