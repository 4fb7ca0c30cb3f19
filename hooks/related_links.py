"""Where next: from each letter, page of phrases and page of the guide, a few links to what belongs with it;
and above each letter how it is sent, with links to the same case sent otherwise.

Drawn from the page of situations and from the library; nobody keeps these links by hand. A site without
that page has none.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from hooks.context import Build
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.render import links as addresses
from phrasebank.render import situations
from phrasebank.render.letter_neighbours import elsewhere, neighbours, users
from phrasebank.render.situation_index import SituationIndex
from phrasebank.render.situations import Situation

log = logging.getLogger("mkdocs.hooks.related_links")


@dataclass(frozen=True)
class RelatedLink:
    """A link: what kind of thing it leads to, its words, its address from the site's root, and what the
    words leave open."""

    kind: str
    title: str
    url: str
    note: str = ""


@dataclass(frozen=True)
class RelatedLinks:
    """What the pages' links are drawn from."""

    library: Library
    files: Files
    situations: SituationIndex

    def of_letter(self, path: str) -> Iterator[RelatedLink]:
        """The links of a letter's page, whose source is at `letters/x.md`."""
        letter = self.library.letter[addresses.entry_of(path)]
        situation = self.situations.of_letter(letter)
        yield from map(self.letter_link, neighbours(self.library, letter, self.situations.letters(situation)))
        yield self.guide_link(situation)
        yield self.phrases_link(situation)
        yield self.situation_link(situation)

    def ways_of_letter(self, path: str) -> list[RelatedLink]:
        """How the letter is sent, without an address, and by which other ways there is one for its case."""
        letter = self.library.letter[addresses.entry_of(path)]
        named = self.situations.beside(path)
        return [
            RelatedLink("", self._channel(other), addresses.letter(other.id) if other is not letter else "")
            for other in (letter, *elsewhere(self.library, letter, named))
        ]

    def of_bank(self, path: str) -> Iterator[RelatedLink]:
        """The links of a bank's page, whose source is at `phrases/x.md`."""
        situation = self.situations.of_page(path)
        yield from map(
            self.letter_link,
            users(self.library, addresses.entry_of(path), self.situations.letters(situation)),
        )
        yield self.guide_link(situation)
        yield self.situation_link(situation)

    def of_guide(self, path: str) -> Iterator[RelatedLink]:
        """The links of a page of the guide, whose source is at `guide/x.md`."""
        situation = self.situations.of_page(path)
        yield self.letter_link(self.situations.letters(situation)[0])
        yield self.phrases_link(situation)
        yield self.situation_link(situation)

    def letter_link(self, letter: Letter) -> RelatedLink:
        """To a letter's page."""
        return RelatedLink(
            self.gettext("Letter"),
            letter.title,
            addresses.letter(letter.id),
            self._channel(letter),
        )

    def guide_link(self, situation: Situation) -> RelatedLink:
        """To the first page of the guide that a situation leads to."""
        (path, fragment), *_ = situation.to("guide")
        return RelatedLink(self.gettext("Guide"), self._page(path).title, f"{self._page(path).url}{fragment}")

    def phrases_link(self, situation: Situation) -> RelatedLink:
        """To the first page of sentences that a situation leads to."""
        page = self._page(situation.to("phrases")[0][0])
        return RelatedLink(self.gettext("Sentences"), page.title, page.url)

    def situation_link(self, situation: Situation) -> RelatedLink:
        """To a situation's place on the page of situations."""
        return RelatedLink(
            self.gettext("Situation"),
            situation.title,
            addresses.situation(situations.anchor(situation.title)),
        )

    def gettext(self, english: str) -> str:
        return self.library.catalogue.gettext(english)

    def _channel(self, letter: Letter) -> str:
        return self.library.words["channels"][letter.channel].label

    def _page(self, path: str) -> Page:
        file = self.files.get_file_from_path(path)
        # A situation leads to known pages only, and all of them have been read.
        assert file and file.page
        return file.page


LINKS: dict[str, Callable[[RelatedLinks, str], Iterator[RelatedLink]]] = {
    "letters": RelatedLinks.of_letter,
    "phrases": RelatedLinks.of_bank,
    "guide": RelatedLinks.of_guide,
}


def read_situations(files: Files, library: Library) -> SituationIndex:
    """The situations that lead to a letter, to phrases and to the guide; what the page of situations lacks
    is logged."""
    page = files.get_file_from_path(situations.PAGE)
    known = {file.src_uri for file in files.documentation_pages() if not _is_no_letter(file.src_uri, library)}
    found = situations.parse_situations(page.content_string, known) if page else []
    # Said, not raised: a build that is to be published stops at it, a preview goes on.
    for problem in situations.faults(found, known) if page else ():
        log.error("%s", problem)
    complete = (situation for situation in found if all(map(situation.to, situations.FOLDERS)))
    return SituationIndex(library, tuple(complete))


def with_anchors(markdown: str, page: Page) -> str:
    """The page of situations with a place to land for each; any other page as it is."""
    return situations.shown(markdown) if page.file.src_uri == situations.PAGE else markdown


def of_page(page: Page, build: Build) -> list[RelatedLink]:
    """The links at the end of a page; none on a list, and none where no situation is known."""
    path = page.file.src_uri
    links = LINKS.get(path.partition("/")[0])
    unlinked = path.endswith("/index.md") or _is_no_letter(path, build.library)
    if not links or not build.situations.found or unlinked:
        return []
    return list(links(RelatedLinks(build.library, build.files, build.situations), path))


def ways_of_page(page: Page, build: Build) -> list[RelatedLink]:
    """Above a letter: how it is sent, and its case sent otherwise. Nothing above any other page."""
    path = page.file.src_uri
    if (
        not path.startswith(addresses.LETTERS)
        or path.endswith("/index.md")
        or _is_no_letter(path, build.library)
    ):
        return []
    return RelatedLinks(build.library, build.files, build.situations).ways_of_letter(path)


def _is_no_letter(path: str, library: Library) -> bool:
    """Whether a page lies among those of the letters and is none: a preview only names it and goes on."""
    return path.startswith(addresses.LETTERS) and addresses.entry_of(path) not in library.letter
