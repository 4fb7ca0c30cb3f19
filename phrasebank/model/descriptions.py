"""What search engines show of the pages that make themselves: a text of a length that they show whole."""

from phrasebank.model.library import Library
from phrasebank.model.phrases import Bank, Letter
from phrasebank.model.vocabulary import Channel

# In characters.
SHORTEST, LONGEST = 50, 160


def of_letter(letter: Letter, library: Library) -> str:
    """What a letter's page is about: its situation, and where that is short what it leads to."""
    channel = library.words["channels"][letter.channel]
    called = channel.called if isinstance(channel, Channel) else None
    return _fitted(letter.situation, f"A whole {called or channel.label}, ready to copy.")


def of_bank(bank: Bank) -> str:
    """What a bank's page is about, where no page of its own says it."""
    return _fitted(bank.about, "Single sentences to copy, each with when to use it and when not.")


def _fitted(text: str, more: str) -> str:
    """The text in one line, cut behind a sentence where it is long, and with one more where it is short."""
    text = " ".join(text.split())
    while len(text) > LONGEST and ". " in text:
        text = text[: text.rindex(". ") + 1]
    return text if len(text) >= SHORTEST else f"{text} {more}"
