"""What search engines show of the pages that make themselves: a text of a length that they show whole."""

from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.phrases import Bank

# In characters.
SHORTEST, LONGEST = 50, 160


def of_letter(letter: Letter, library: Library) -> str:
    """What a letter's page is about: its situation, and where that is short what it leads to."""
    channel = library.channels[letter.channel]
    called, gettext = channel.called or channel.label, library.catalogue.gettext
    return _fitted(letter.situation, gettext("A whole %(channel)s, ready to copy.", channel=called))


def of_bank(bank: Bank, library: Library) -> str:
    """What a bank's page is about, where no page of its own says it."""
    gettext = library.catalogue.gettext
    return _fitted(bank.about, gettext("Single sentences to copy, each with when to use it and when not."))


def _fitted(text: str, more: str) -> str:
    """The text in one line, cut behind a sentence where it is long, and with one more where it is short."""
    text = " ".join(text.split())
    while len(text) > LONGEST and ". " in text:
        text = text[: text.rindex(". ") + 1]
    return text if len(text) >= SHORTEST else f"{text} {more}"
