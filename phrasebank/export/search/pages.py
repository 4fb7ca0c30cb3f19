"""The pages as documents: each page, and the sections of those that give advice.

A page comes from whatever builds the site, as `SourcePage`; nothing here knows what that is.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from phrasebank.export.search import sections
from phrasebank.export.search.documents import Document, beginning
from phrasebank.export.search.sections import Section
from phrasebank.render import links

# What a page is, by the beginning of its address; the longest that fits counts.
KINDS = {
    "": "page",
    links.GUIDE: "advice",
    links.SITUATIONS: "situation",
    links.LETTERS: "letters",
    links.PHRASES: "bank",
    links.COMPOSER: "tool",
    links.CHECKER: "tool",
    links.ABOUT: "about",
    links.CONTRIBUTING: "contributor",
}
# Pages of these kinds are found by their sections as well.
CUT = ("advice", "situation", "letters", "about")
# So much of a text is looked through, in characters: what it is about is said early.
READ = 400
# Every page of the guide has these: no row could tell one from another.
SAME_EVERYWHERE = ("when", "do", "say", "avoid", "unknown")


@dataclass(frozen=True)
class SourcePage:
    """A page: its address from the site's root, what it is about in a line, the questions that it answers,
    its content as HTML without anything around it, and how people ask for it and, by their anchors, for its
    sections."""

    address: str
    title: str
    description: str
    keywords: tuple[str, ...]
    html: str
    asked: tuple[str, ...] = ()
    asked_below: Mapping[str, Sequence[str]] = field(default_factory=dict)


def of_pages(pages: Iterable[SourcePage]) -> Iterator[Document]:
    """The documents of pages and their sections; pages of letters, which the library has, are none."""
    for page in pages:
        if not links.letter_of(page.address):
            yield from _of_page(page)


def asked(pages: Iterable[SourcePage]) -> Mapping[str, list[str]]:
    """The cases on the page of situations by the address of each letter that they lead to: people who have
    the case look for the letter."""
    found: dict[str, list[str]] = defaultdict(list)
    for page in pages:
        if page.address == links.SITUATIONS:
            for case in _cases(page):
                for address in _led_to(page, case):
                    found[address].append(case.title)
    return found


def first(pages: Iterable[SourcePage]) -> set[str]:
    """The addresses of the letters that stand first below a case: most people who have it need them."""
    return {
        found[0]
        for page in pages
        if page.address == links.SITUATIONS
        for case in _cases(page)
        if (found := _led_to(page, case))
    }


def _led_to(page: SourcePage, case: Section) -> list[str]:
    """The addresses of the letters below a case, each once."""
    found = dict.fromkeys(sections.address(page.address, address) for address, _ in case.links)
    return [address for address in found if links.letter_of(address)]


def _cases(page: SourcePage) -> list[Section]:
    return [section for section in sections.read(page.html) if section.tag == sections.TERM]


def _of_page(page: SourcePage) -> Iterator[Document]:
    kind = _kind(page.address)
    cut = sections.read(page.html)
    apart = [one for one in cut if kind in CUT and _stands_apart(one)]
    title = next((one.title for one in cut if one.tag == "h1"), page.title)
    text = " ".join((page.description, *(f"{one.title} {one.text}" for one in cut if one not in apart)))
    yield Document(kind, page.address, title, page.description, page.keywords, "", text[:READ], page.asked)
    for section in apart:
        yield _of_section(page, section, kind)


def _kind(address: str) -> str:
    if address == links.PHRASES:
        # The list of all sentences would answer whatever is asked about any.
        return "sentences"
    return KINDS[max((begin for begin in KINDS if address.startswith(begin)), key=len)]


def _of_section(page: SourcePage, section: Section, kind: str) -> Document:
    case = section.tag == sections.TERM
    return Document(
        "case" if case else f"{kind}-section",
        f"{page.address}#{section.anchor}",
        section.title,
        _letters(page, section) if case else beginning(section.text) or page.description,
        (),
        page.title,
        section.text[:READ],
        tuple(page.asked_below.get(section.anchor, ())),
    )


def _stands_apart(section: Section) -> bool:
    return section.tag not in ("", "h1") and section.anchor not in SAME_EVERYWHERE


def _letters(page: SourcePage, case: Section) -> str:
    """What the letters of a case are called, without the one to which the case itself leads."""
    named = [name for link, name in case.links[1:] if links.letter_of(sections.address(page.address, link))]
    return " · ".join(named)
