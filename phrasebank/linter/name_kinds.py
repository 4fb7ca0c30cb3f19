"""Kinds of words that are somebody's name, where they stand and how they are set off.

token_kinds.py says what is asked of a word and answered, and which twin the browser has.
"""

from phrasebank.linter.numbers import DIGITS, Families
from phrasebank.text import characters
from phrasebank.text.sentences import TokenizedText

DASHES = "-\u2013\u2014~"
CALLING = ",.:!\n\u2013\u2014-"
# What may stand between the words of one name.
JOINING = (" ", " & ", ". ")
SETTING_OFF = f",\n.!?{DASHES}"
# Words in a line that can be a signature, and words that may follow it: a
# title, an address, a telephone number.
SIGNATURE = 5
AFTER_NAME = 25
# What may stand behind a name in its line, and words before which a place follows.
BEHIND_NAME = "\n(|/-\u2013\u2014"
PLACES = ("from", "at", "in", "the")
KISSES = ("x", "xx", "xxx")
# Words that close a letter and are no names, such as "Thankfully", by their ends.
ADVERBS = ("ically", "ously", "ively", "antly", "ently", "erely", "edly", "ingly", "tfully", "kfully")
# A name written small has so many words at most, and the line above it so many.
SMALL_NAME, FEW = 3, 3
# Where names begin: the capitals of Latin, Greek, Cyrillic and Armenian, and every letter of scripts that
# have no capitals. In the paired ranges each even number is the capital of the letter behind it.
CAPITALS = ((0x41, 0x5A), (0xC0, 0xDE), (0x386, 0x3AB), (0x400, 0x42F), (0x531, 0x556), (0x5D0, 0x10FFFF))
PAIRED = ((0x100, 0x17F), (0x1E00, 0x1EFF))


def name(tokenized: TokenizedText, at: int, families: Families) -> int | None:
    """`<name>`: words that begin with a capital and aren't declared to be nobody's name.

    Flagged: I spoke with Hana.
    Passed: I spoke with the team.
    """
    end = at
    while (
        end < tokenized.sentence_end[at]
        and _named(tokenized, end, families)
        and (end == at or tokenized.gap_after(end - 1) in JOINING)
    ):
        end += 1
    return end if end > at else None


def someone(tokenized: TokenizedText, at: int, families: Families) -> int | None:
    """`<someone>`: any word that isn't declared to be nobody's name; names are often written small.

    Flagged: hana
    Passed: you
    """
    return None if tokenized.tokens[at].text in families.get("nobody", frozenset()) else at + 1


def called(tokenized: TokenizedText, at: int, families: Families) -> int | None:
    """`<called>`: a name that begins the text and is set off, as in "Hana, thank you" or "Hana - thank you".

    Or one that has a line of its own and a comma.

    Flagged: Hana, thank you for the offer.
    Passed: I want to thank Hana for the offer.
    """
    begins = at == 0 or "\n" in tokenized.gap_after(at - 1)
    end = name(tokenized, at, families) if begins else None
    set_off = "" if end is None else tokenized.gap_after(end - 1).lstrip(" ")
    return (
        end
        if (at == 0 and set_off[:1] in tuple(CALLING)) or (set_off[:1] == "," and "\n" in set_off)
        else None
    )


def addressed(tokenized: TokenizedText, at: int, families: Families) -> int | None:
    """`<addressed>`: a name between two commas, as in "Thank you, Hana, and good luck".

    Not one that only says who somebody is.

    Flagged: Thank you, Hana, and good luck.
    Passed: Thank you, everyone, and good luck.
    """
    before = tokenized.tokens[at - 1].text if at > 0 else ""
    known = any(before in families.get(family, ()) for family in ("named-by-part", "relative"))
    if not before or known or tokenized.gap_after(at - 1) != ", " or _named(tokenized, at - 1, families):
        return None
    titled = tokenized.tokens[at].text in families.get("title", ()) and at + 1 < len(tokenized.tokens)
    end = name(tokenized, at + titled, families)
    return (
        end
        if end is not None
        and end < tokenized.sentence_end[at]
        and tokenized.gap_after(end - 1).startswith(", ")
        else None
    )


def signed(tokenized: TokenizedText, at: int, families: Families) -> int | None:
    """`<signed>`: the writer's name: set off at the very end, or in a short line near it.

    Flagged: All the best, Maya
    Passed: All the best to Maya and the team.
    """
    count, before = len(tokenized.tokens), tokenized.gap_after(at - 1) if at > 0 else ""
    if at == 0 or tokenized.words[at].endswith(ADVERBS):
        return None
    if at + 1 == count and any(sign in DASHES for sign in before):
        return at + 1
    if (end := name(tokenized, at, families)) is None:
        return count if _small_name(tokenized, at, families) else None
    last = end == count and any(sign in SETTING_OFF for sign in before)
    near = _short_line(tokenized, at) and _stands_alone(tokenized, end) and count - end <= AFTER_NAME
    return end if last or near else None


def _short_line(tokenized: TokenizedText, at: int) -> bool:
    """Whether a word stands in a line of few words that is not the first."""
    start = tokenized.text.rfind("\n", 0, tokenized.tokens[at].start) + 1
    aside = tokenized.gap_after(at).startswith(" (") and tokenized.tokens[at].start == start
    return start > 0 and (aside or len(_line(tokenized, at)) <= SIGNATURE)


def _line(tokenized: TokenizedText, at: int) -> list[int]:
    """The words of a word's line, or the nearest of them."""
    start = tokenized.text.rfind("\n", 0, tokenized.tokens[at].start) + 1
    end = tokenized.text.find("\n", tokenized.tokens[at].start)
    near = range(max(at - SIGNATURE, 0), min(at + SIGNATURE + 1, len(tokenized.tokens)))
    stop = end if end >= 0 else len(tokenized.text)
    return [one for one in near if start <= tokenized.tokens[one].start < stop]


def _stands_alone(tokenized: TokenizedText, end: int) -> bool:
    """Whether nothing behind a name makes a sentence of its line."""
    behind = tokenized.gap_after(end - 1)
    if end == len(tokenized.tokens) or any(sign in BEHIND_NAME for sign in behind):
        return behind[:1] != ","
    following = tokenized.words[end]
    titled = behind == ", " and len(tokenized.tokens) - end <= FEW
    return titled or following in PLACES or following[0] in DIGITS or following in KISSES


def _small_name(tokenized: TokenizedText, at: int, families: Families) -> bool:
    """Whether a name written small is the last line, below a line of few words or an empty one."""
    line = _line(tokenized, at)
    return (
        line[0] == at
        and line[-1] + 1 == len(tokenized.tokens)
        and len(line) <= SMALL_NAME
        and (len(_line(tokenized, at - 1)) <= FEW or "\n\n" in tokenized.gap_after(at - 1))
        and not any(tokenized.words[one] in families.get("nobody", ()) for one in line)
    )


def _named(tokenized: TokenizedText, at: int, families: Families) -> bool:
    known = tokenized.tokens[at].text in families.get("nobody", frozenset())
    return begins_with_capital(tokenized, at) and (not known or _initial(tokenized, at))


def begins_with_capital(tokenized: TokenizedText, at: int) -> bool:
    """Whether a word begins with a capital, or is of a script that has none."""
    return _capital(tokenized.text[tokenized.tokens[at].start])


def _initial(tokenized: TokenizedText, at: int) -> bool:
    """Whether a word is one letter with a period, other than I."""
    word = tokenized.tokens[at].text
    return len(word) == 1 and word != "i" and tokenized.gap_after(at).startswith(".")


def _capital(sign: str) -> bool:
    code = ord(sign)
    return code % 2 == 0 if characters.inside(code, PAIRED) else characters.inside(code, CAPITALS)
