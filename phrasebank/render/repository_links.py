"""Where the repository's host shows a line of a file, and where it takes a better phrase; what those
addresses look like is told from outside."""

from dataclasses import dataclass
from urllib.parse import quote

from phrasebank.model.phrases import Phrase
from phrasebank.source.diagnostics import Location


@dataclass(frozen=True)
class Addresses:
    """Patterns, empty where there is no such address: `line` with {path} and {line}, `form` as it is,
    `better` with {id}."""

    line: str = ""
    form: str = ""
    better: str = ""

    def of_line(self, place: Location) -> str:
        """The address of a line."""
        return self.line.format(path=quote(place.path), line=place.line) if self.line else ""

    def of_better(self, phrase: Phrase) -> str:
        """The address at which a better wording of the phrase can be given."""
        return self.better.format(id=phrase.id) if self.better else ""


NOWHERE = Addresses()
