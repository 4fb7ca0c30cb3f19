"""A library as seen from one page: its words in the reader's language, and the way to everything in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from phrasebank.model.entry import Entry
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.render import links
from phrasebank.render.repository_links import NOWHERE, Addresses
from phrasebank.render.templating import templates


@dataclass(frozen=True)
class View:
    """`base` leads from the page to the site's root ("../../"), `at` to the repository's host; `messages` is
    how many messages each outline makes, where they have been counted."""

    library: Library
    base: str = ""
    at: Addresses = NOWHERE
    messages: Mapping[str, int] = field(default_factory=dict)

    def gettext(self, english: str, **values: object) -> str:
        """A text in the language of the library."""
        return self.library.catalogue.gettext(english, **values)

    def link(self, phrase: Phrase) -> str:
        """The address of a phrase's card, as seen from the page."""
        return self.base + links.phrase(self.library.bank_of[phrase.id].bank, phrase.id)

    def letter_link(self, letter: Letter) -> str:
        """The address of a letter's page, as seen from the page."""
        return self.base + links.letter(letter.id)

    def edit(self, entry: Entry, key: str) -> str:
        """The address of the line on which a value of the entry stands."""
        return self.at.of_line(entry.place(key))

    def _labels(self, vocabulary: str, ids: tuple[str, ...]) -> list[str]:
        return [self._word(vocabulary, word) for word in ids]

    def _word(self, vocabulary: str, word: str) -> str:
        return self.library.words[vocabulary][word].label

    def _show(self, template: str, **values: object) -> str:
        return templates(self.library.catalogue).get_template(template).render(base=self.base, **values)
