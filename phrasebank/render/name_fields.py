"""The strip of names above the cards of a page: a field for each blank that the page has."""

import re

from phrasebank.render import links
from phrasebank.render.cards import Cards
from phrasebank.text.slots import NAME

# What a page's cards begin with, or a letter below what is said of it; the composer and the list of all
# phrases have blanks, but no cards.
CARDS = re.compile(
    rf'<h2 id="{links.PHRASE_ANCHOR}|<div class="(?:card|sample|levels)"|(?<=</p>\n)<div class="paper'
)
BLANK = re.compile(rf'data-slot="({NAME})"')


def insert_name_fields(cards: Cards, html: str) -> str:
    """A page's HTML with the strip ahead of its first card; as it was where it has no cards or no blanks."""
    first = CARDS.search(html)
    used = dict.fromkeys(BLANK.findall(html, first.start())) if first else {}
    known = cards.library.slots
    strip = cards.name_fields([known[name] for name in used if name in known]) if used else ""
    return f"{html[: first.start()]}{strip}{html[first.start() :]}" if first and strip else html
