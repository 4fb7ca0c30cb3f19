"""Text as words: plain comparisons that Python and JavaScript can make alike, without regular expressions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import process

APOSTROPHES = {"\u2019": "'", "\u02bc": "'"}
STOPS = ".!?"
# A careful speaker's pace; the channels' seconds are counted with it.
WORDS_A_MINUTE = 150


@dataclass(frozen=True)
class Word:
    """A word in lower case and where it stands: `start` inclusive, `end` exclusive, in characters."""

    text: str
    start: int
    end: int


def split(text: str) -> list[Word]:
    """The words of a text. A word is a run of letters and digits; an apostrophe belongs to it where letters stand on both sides."""
    found, start = [], None
    for at in range(len(text) + 1):
        inside = at < len(text) and _belongs(text, at)
        if inside and start is None:
            start = at
        elif not inside and start is not None:
            found.append(Word(_plain(text[start:at]), start, at))
            start = None
    return found


def find(words: list[Word], wanted: str) -> Iterator[tuple[int, int]]:
    """Where a word or a run of words stands in `words`, as start and end in characters."""
    run = [word.text for word in split(wanted)]
    for at in range(len(words) - len(run) + 1):
        if run and [word.text for word in words[at : at + len(run)]] == run:
            yield words[at].start, words[at + len(run) - 1].end


def seconds(text: str) -> int:
    """How long the text takes to say, in whole seconds, rounded up."""
    return -(-len(split(text)) * 60 // WORDS_A_MINUTE)


def length(text: str, unit: str) -> int:
    """The length of a text in `words`, `characters` or `seconds`."""
    return {"words": lambda: len(split(text)), "characters": lambda: len(text), "seconds": lambda: seconds(text)}[unit]()


def sentences(text: str) -> list[str]:
    """The sentences of a text, without the spaces between them."""
    found, start = [], 0
    for at, sign in enumerate(text):
        if sign in STOPS and (at + 1 == len(text) or text[at + 1] in " \n"):
            found.append(text[start : at + 1].strip())
            start = at + 1
    return [sentence for sentence in [*found, text[start:].strip()] if sentence]


def nearest(word: str, known: Iterable[str]) -> str:
    """' Did you mean ...?' for the known word most like this one, or nothing where none is near."""
    match = process.extractOne(word, list(known), score_cutoff=60)
    return f" Did you mean '{match[0]}'?" if match else ""


def _belongs(text: str, at: int) -> bool:
    if text[at].isalnum():
        return True
    inner = 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()
    return inner and (text[at] == "'" or text[at] in APOSTROPHES)


def _plain(word: str) -> str:
    return "".join(APOSTROPHES.get(sign, sign) for sign in word).lower()
