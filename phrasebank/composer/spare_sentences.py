"""Which sentences of a letter may go, whole as it stays, for somebody who can't fill a blank in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from phrasebank.composer.forms import Line
from phrasebank.text import slots

SENTENCE = re.compile(r".+?(?:[.!?](?= )|$)")
# A sentence has one of these that speaks of the one before it.
REFERRING = re.compile(
    r"^ ?(?:If (?:so|not|you do|you don't)|That|This|These|Those|It|They|He|She|Then|There|So|But|And|Or|"
    r"Both|Either|Which|Not|In that case|Otherwise)\b|\b(?:then|that day|either way)[.,]"
)
# Nobody writes a letter without knowing these.
KNOWN = {
    "company",
    "role",
    "your_name",
    "first_name",
    "hiring_manager",
    "recruiter",
    "consultant",
    "chair",
    "friend",
    "manager",
}
# Of these a message needs one, but not every sentence.
PARTLY = ("gratitude", "apology", "closing")
STAYING = ("decision", "answer", "counter", "request", "sign-off")


@dataclass(frozen=True)
class Run:
    """Words of a line, with the space before them, and whether they may go."""

    text: str
    spare: bool = False


def runs(line: Line, after: Line | None) -> list[Run]:
    """The line's words, cut where some may go; `after` is what stands behind it in its paragraph.

    What speaks of a sentence goes with it, and a line that something behind it speaks of stays.
    """
    text = line.phrase.text
    groups = list(_together(SENTENCE.findall(text))) if _cut(line, after) else []
    if not any(map(_unfilled, groups)) or (line.part.required and len(groups) == 1):
        return [Run(text)]
    return [Run(group, _unfilled(group)) for group in groups]


def _cut(line: Line, after: Line | None) -> bool:
    referred = after is not None and REFERRING.search(after.phrase.text)
    stays = line.phrase.move in STAYING or (line.part.required and line.phrase.move not in PARTLY)
    text = line.phrase.text
    # One that begins small ends the sentence before it.
    return not (referred or stays or "\n" in text or text[0].islower())


def _unfilled(sentence: str) -> bool:
    """Whether a sentence has a blank that not everybody can fill."""
    return not KNOWN.issuperset(slots.names(sentence))


def _together(sentences: list[str]) -> Iterator[str]:
    """The sentences, each with those that speak of it."""
    group = ""
    for sentence in sentences:
        if group and not REFERRING.search(sentence):
            yield group
            group = ""
        group += sentence
    yield group
