"""Where next: what a letter, a page of phrases and a page of the guide lead to, drawn from the page of
situations and from the library; and the other ways in which a letter is sent."""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.render import links as addresses
from phrasebank.render import situations
from phrasebank.render.letter_neighbours import elsewhere, neighbours, users
from phrasebank.render.situation_index import SituationIndex
from phrasebank.render.situations import Situation


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
            RelatedLink(
                other.channel, self._channel(other), addresses.letter(other.id) if other is not letter else ""
            )
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
