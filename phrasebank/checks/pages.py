"""What would go wrong on the page that an entry makes, told where the entry stands."""

from collections.abc import Iterator

from phrasebank.model import descriptions
from phrasebank.model.descriptions import LONGEST, SHORTEST
from phrasebank.model.entry import Entry
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text import marks

# Fields whose slots become blanks, or which no page shows as they stand.
WITH_SLOTS = {"text", "clause", "after_reason", "flagged", "passed", "words", "unless", "beside"}


def odd_description(library: Library) -> Iterator[Diagnostic]:
    """A search result can show what a letter or a bank is about: neither too much nor too little of it."""
    said: list[tuple[Entry, str, str]] = [
        (letter, "situation", _description(library, letter)) for letter in library.letters
    ]
    said += [(bank, "about", descriptions.of_bank(bank)) for bank in library.banks]
    for entry, key, text in said:
        if text and len(text) > LONGEST:
            yield entry.problem(
                key,
                f"Search results show {LONGEST} characters, and the first sentence here has {len(text)}. "
                "Make two sentences of it.",
            )
        elif text and len(text) < SHORTEST:
            yield entry.problem(
                key, f"Search results show {SHORTEST} characters or more. Say a little more here."
            )


def same_description(library: Library) -> Iterator[Diagnostic]:
    """No two letters begin to say alike when they fit: people choose between search results by it."""
    seen: dict[str, Letter] = {}
    for letter in library.letters:
        first = seen.setdefault(_description(library, letter).casefold(), letter)
        if first is not letter and _description(library, letter):
            yield letter.problem(
                "situation",
                f"Search results would say the same of '{first.id}'. Begin with what is new.",
            )


def leftover_mark(library: Library) -> Iterator[Diagnostic]:
    """No mark of Markdown or of a template is in what readers see, and no slot where nothing fills it."""
    for entry in _entries(library):
        for name in type(entry).model_fields:
            value = getattr(entry, name) if name in entry.model_fields_set else None
            for at, text in enumerate(value if isinstance(value, tuple) else (value,)):
                if isinstance(text, str) and not marks.none_in(text):
                    keys = (name, at) if isinstance(value, tuple) else (name,)
                    yield from _left_over(entry, keys, text)


def _left_over(entry: Entry, keys: tuple[str | int, ...], text: str) -> Iterator[Diagnostic]:
    slotted = keys[0] in WITH_SLOTS
    for mark, span in marks.found(text):
        if not (slotted and "{" in mark):
            yield entry.problem(
                keys, f"'{mark}' is a mark for programs and would be shown. Take it away.", span
            )
    for slot, span in () if slotted else marks.slots(text):
        yield entry.problem(keys, f"Nothing fills '{slot}' here. Say it in words.", span)


def _entries(library: Library) -> Iterator[Entry]:
    """Every entry, and every one that stands in another."""
    ahead: list[Entry] = [
        *library.banks,
        *library.letters,
        *library.outlines,
        *library.rules,
        *library.advisors,
        *library.retired,
        *library.vocabularies.values(),
    ]
    for entry in ahead:
        yield entry
        for name in entry.model_fields_set:
            value = getattr(entry, name)
            inside = value if isinstance(value, tuple) else (value,)
            ahead += [one for one in inside if isinstance(one, Entry)]


def _description(library: Library, letter: Letter) -> str:
    known = letter.channel in library.words.get("channels", {})
    return descriptions.of_letter(letter, library) if known else ""


CHECKS = (odd_description, same_description, leftover_mark)
