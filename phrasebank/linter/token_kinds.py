"""Kinds of words that a rule can name in angle brackets, such as `<money>`: plain looks at words and characters, no regular expressions.

Each asks whether its kind begins at a word, and answers with the index behind its last word, or None.
The browser has a twin in docs/assets/js/check/kinds.js.
"""

from collections.abc import Callable

from phrasebank.linter.numbers import Families, money, number, percent
from phrasebank.text.sentences import Reading

DASHES = "-\u2013\u2014~"
CALLING = ",:!\n\u2013\u2014-"
GAPS = (" ", "\n")
SETTING_OFF = f",\n.!?{DASHES}"
# Words in a line that can be a signature, and words that may follow it: a title, an address, a telephone number.
SIGNATURE = 5
AFTER_NAME = 25
# Letters that capitals running must have together; fewer are initials and abbreviations.
LOUD = 8


def name(reading: Reading, at: int, families: Families) -> int | None:
    """`<name>`: words that begin with a capital and aren't declared to be nobody's name."""
    end = at
    while (
        end < reading.limit[at]
        and _named(reading, end, families)
        and (end == at or reading.between(end - 1) in (" ", " & ", ". "))
    ):
        end += 1
    return end if end > at else None


def someone(reading: Reading, at: int, families: Families) -> int | None:
    """`<someone>`: any word that isn't declared to be nobody's name; names are often written small."""
    return None if reading.words[at].text in families.get("nobody", frozenset()) else at + 1


def called(reading: Reading, at: int, families: Families) -> int | None:
    """`<called>`: a name that begins the text and is set off, as in "Hana, thank you", or has a line of its own and a comma."""
    begins = at == 0 or "\n" in reading.between(at - 1)
    end = name(reading, at, families) if begins else None
    set_off = "" if end is None else reading.between(end - 1)
    return (
        end
        if (at == 0 and set_off[:1] in tuple(CALLING)) or (set_off[:1] == "," and "\n" in set_off)
        else None
    )


def addressed(reading: Reading, at: int, families: Families) -> int | None:
    """`<addressed>`: a name between two commas, as in "Thank you, Hana, and good luck"; not one that only says who somebody is."""
    before = reading.words[at - 1].text if at > 0 else ""
    known = any(before in families.get(family, ()) for family in ("named-by-part", "relative"))
    if not before or known or reading.between(at - 1) != ", " or _named(reading, at - 1, families):
        return None
    titled = reading.words[at].text in families.get("title", ()) and at + 1 < len(reading.words)
    end = name(reading, at + titled, families)
    return (
        end
        if end is not None and end < reading.limit[at] and reading.between(end - 1).startswith(", ")
        else None
    )


def signed(reading: Reading, at: int, families: Families) -> int | None:
    """`<signed>`: the writer's name: set off at the very end, or in a short line near it."""
    if at > 0 and at + 1 == len(reading.words) and any(sign in DASHES for sign in reading.between(at - 1)):
        return at + 1
    if (end := name(reading, at, families)) is None or at == 0:
        return None
    last = end == len(reading.words) and any(sign in SETTING_OFF for sign in reading.between(at - 1))
    return (
        end
        if last
        or (
            _short_line(reading, at)
            and reading.between(end - 1)[:1] != ","
            and len(reading.words) - end <= AFTER_NAME
        )
        else None
    )


def closing_no(reading: Reading, at: int, families: Families) -> int | None:
    """`<closing-no>`: the word no, where a sentence ends with it."""
    return at + 1 if reading.words[at].text == "no" and at + 1 == reading.limit[at] else None


def small_i(reading: Reading, at: int, families: Families) -> int | None:
    """`<small-i>`: the word I, written small."""
    word = reading.words[at]
    return (
        at + 1
        if reading.text[word.start] == "i" and word.text in ("i", "i'm", "i've", "i'd", "i'll")
        else None
    )


def doubled(reading: Reading, at: int, families: Families) -> int | None:
    """`<doubled>`: a word of the family never-twice that stands there twice with nothing between, as in "the the"."""
    again = (
        at + 1 < reading.limit[at]
        and reading.words[at].text == reading.words[at + 1].text
        and reading.between(at) in GAPS
    )
    return at + 2 if again and reading.words[at].text in families.get("never-twice", ()) else None


def capitals(reading: Reading, at: int, families: Families) -> int | None:
    """`<capitals>`: two or more words running that are all capitals, eight letters together at least."""
    end = at
    while end < reading.limit[at] and _loud(reading, end):
        end += 1
    return end if end > at + 1 and sum(len(word.text) for word in reading.words[at:end]) >= LOUD else None


Kind = Callable[[Reading, int, Families], int | None]
KINDS: dict[str, Kind] = {
    f"<{kind.__name__.replace('_', '-')}>": kind
    for kind in (
        number,
        money,
        percent,
        name,
        someone,
        called,
        addressed,
        signed,
        closing_no,
        small_i,
        doubled,
        capitals,
    )
}


def _short_line(reading: Reading, at: int) -> bool:
    """Whether a word stands in a line of few words that is not the first."""
    start = reading.text.rfind("\n", 0, reading.words[at].start) + 1
    end = reading.text.find("\n", reading.words[at].start)
    inside = [
        word
        for word in reading.words[max(at - SIGNATURE, 0) : at + SIGNATURE]
        if start <= word.start < (end if end >= 0 else len(reading.text))
    ]
    return start > 0 and len(inside) <= SIGNATURE


def _named(reading: Reading, at: int, families: Families) -> bool:
    word = reading.words[at]
    return _capital(reading.text[word.start]) and word.text not in families.get("nobody", frozenset())


def _loud(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    return len(word.text) > 1 and all("A" <= sign <= "Z" for sign in reading.text[word.start : word.end])


def _capital(sign: str) -> bool:
    """Whether a name may begin so: capitals of Latin, Greek and Cyrillic, and any letter of scripts that have no capitals."""
    code = ord(sign)
    if code < 0x100:
        return 0x41 <= code <= 0x5A or 0xC0 <= code <= 0xDE
    if code < 0x180 or 0x1E00 <= code < 0x1F00:
        return code % 2 == 0
    return 0x386 <= code <= 0x3AB or 0x400 <= code <= 0x42F or 0x531 <= code <= 0x556 or code >= 0x5D0
