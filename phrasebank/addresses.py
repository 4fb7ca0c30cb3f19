"""Where the repository's host shows a line of a file, and where it takes a better phrase; what those addresses look like is told from outside."""

from dataclasses import dataclass
from urllib.parse import quote, quote_plus

from phrasebank.model import Phrase
from phrasebank.problem import Place

# What must be filled in for a phrase; a phrase that is to be bettered begins with its own.
FILLED = ("id", "title", "text", "use", "avoid")


@dataclass(frozen=True)
class Addresses:
    """Patterns, empty where there is no such address: `line` with {path} and {line}, `form` as it is, `better` with the names in FILLED."""

    line: str = ""
    form: str = ""
    better: str = ""

    def of_line(self, place: Place) -> str:
        """The address of a line."""
        return self.line.format(path=quote(place.path), line=place.line) if self.line else ""

    def of_better(self, phrase: Phrase) -> str:
        """The address at which a better wording of the phrase can be given, beginning with the one there is."""
        return self.better.format(**{name: quote_plus(getattr(phrase, name)) for name in FILLED}) if self.better else ""


NOWHERE = Addresses()
