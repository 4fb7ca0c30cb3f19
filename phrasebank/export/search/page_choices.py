"""What a page, its sections and its sentences are for, of the choices that every letter makes: a stage, a
channel, a reader or a writer, where it is for one of them."""

from collections.abc import Iterator
from itertools import chain

from phrasebank.export.search.asked_for import CHOICES
from phrasebank.model.facets import CRITERIA
from phrasebank.model.library import Library
from phrasebank.render import links

# What no bank says of all its phrases. By the beginnings of addresses, behind that of the guide or the banks:
# the letters' field, and the choice.
PAGES = {
    "decision/": ("stage", "offer"),
    "when-to-answer/": ("stage", "needs-time"),
    "after/": ("stage", "after"),
    "phone": ("channel", "call"),
    "internal-offers/": ("audience", "internal"),
    "executives/": ("audience", "executive"),
}
# For all of them.
ANY = ("", "")


def of(library: Library, address: str) -> tuple[str, str]:
    """The field and the choice of a page's address, both empty where it is for all.

    A page of the guide is for what the bank of its name is for.
    """
    place = address.removeprefix(links.GUIDE).removeprefix(links.PHRASES)
    stated = (choice for begin, choice in PAGES.items() if place.startswith(begin))
    return next(chain(stated, _of_bank(library, place.partition("/")[0])), ANY)


def _of_bank(library: Library, name: str) -> Iterator[tuple[str, str]]:
    """What all of a bank's phrases are for, unless a query need not name it."""
    for bank in (bank for bank in library.banks if bank.bank == name):
        for facet in CHOICES:
            chosen = getattr(bank.defaults, CRITERIA[facet.field])
            if len(chosen) == 1 and chosen[0] not in facet.usual:
                yield facet.field, chosen[0]
