"""What every format is made from, and the words that several of them say in the same way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from phrasebank.composer import messages
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.render import links
from phrasebank.text import slots

# Under this folder of the site stand the files that no convention puts elsewhere.
FOLDER = "exports/"
# What a file is called after, in programs that ask for a name of small letters and hyphens.
NAME = "door-ajar"
RIGHTS = (
    "The phrases and letters are CC0 1.0: use them without asking and without naming anybody. "
    "https://creativecommons.org/publicdomain/zero/1.0/"
)


@dataclass(frozen=True, eq=False)
class ExportSource:
    """The library and the site that publishes it.

    `address` ends in `/` and is empty where nobody knows it; `dates` has when each phrase came, in seconds
    since 1970, and lacks those of which nobody knows.
    """

    library: Library
    name: str = "Door Ajar"
    address: str = ""
    dates: Mapping[str, int] = field(default_factory=dict)

    def phrase_address(self, phrase: Phrase) -> str:
        """The whole address of a phrase's card, or its path where nobody knows the site's."""
        return self.address + links.phrase(self.library.bank_of[phrase.id].bank, phrase.id)

    def letter_address(self, letter: Letter) -> str:
        """The whole address of a letter's page, or its path where nobody knows the site's."""
        return self.address + links.letter(letter.id)

    def with_blanks(self, text: str) -> str:
        """A text with the label of each slot in square brackets."""
        return slots.fill(text, {}, self.library.slot_labels)


def letter_text(library: Library, letter: Letter) -> str:
    """A letter's words with their slots in braces; a subject stands on a line of its own above them."""
    message = messages.assemble(library, letter)
    paragraphs = (" ".join(line.phrase.text for line in group) for group in message.paragraphs)
    label = library.catalogue.gettext("Subject")
    subject = (f"{label}: {message.subject.text}",) if message.subject else ()
    return "\n\n".join((*subject, *paragraphs))


def one_line(text: str) -> str:
    """A text as a part of a line of Markdown, in which nothing is a mark: no line begins, no tag, no link."""
    return " ".join(text.split()).replace("<", "&lt;").replace("[", "\\[").replace("://", ":&#47;/")


def template(name: str) -> str:
    """The text of one of our templates for `str.format`."""
    return (Path(__file__).parent / "templates" / f"{name}.md").read_text(encoding="utf-8")
