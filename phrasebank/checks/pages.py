"""What would go wrong on the page that an entry makes, told where the entry stands."""

from collections.abc import Iterator

from phrasebank.checks.check import check
from phrasebank.model import descriptions
from phrasebank.model.descriptions import LONGEST, SHORTEST
from phrasebank.model.entry import Entry
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic


@check(reads="sound")
def odd_description(library: Library) -> Iterator[Diagnostic]:
    """A search result can show what a letter or a bank is about: neither too much nor too little of it."""
    said: list[tuple[Entry, str, str]] = [
        (letter, "situation", _description(library, letter)) for letter in library.letters
    ]
    said += [(bank, "about", descriptions.of_bank(bank, library)) for bank in library.banks]
    for entry, key, text in said:
        if text and len(text) > LONGEST:
            yield entry.diagnostic(
                key,
                f"Search results show {LONGEST} characters, and the first sentence here has {len(text)}. "
                "Make two sentences of it.",
            )
        elif text and len(text) < SHORTEST:
            yield entry.diagnostic(
                key, f"Search results show {SHORTEST} characters or more. Say a little more here."
            )


@check(reads="sound")
def same_description(library: Library) -> Iterator[Diagnostic]:
    """No two letters begin to say alike when they fit, and no two banks what they hold: people choose between
    search results by it."""
    seen: dict[str, str] = {}
    said: list[tuple[Entry, str, str, str]] = [
        (letter, letter.id, "situation", _description(library, letter)) for letter in library.letters
    ]
    said += [(bank, bank.bank, "about", descriptions.of_bank(bank, library)) for bank in library.banks]
    for entry, name, key, text in said:
        first = seen.setdefault(text.casefold(), name)
        if text and first != name:
            yield entry.diagnostic(
                key, f"Search results would say the same of '{first}'. Begin with what is new."
            )


def _description(library: Library, letter: Letter) -> str:
    known = letter.channel in library.words.get("channels", {})
    return descriptions.of_letter(letter, library) if known else ""


CHECKS = (odd_description, same_description)
