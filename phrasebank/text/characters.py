"""Which characters make words, and which only seem to stand there.

Declared ranges, because Python and JavaScript judge characters differently: no regular
expression and no table of Unicode is asked. The browser has a twin in
docs/assets/js/text/characters.js, which is sent the constants.
"""

from functools import lru_cache

Ranges = tuple[tuple[int, int], ...]

# Digits, letters of all scripts with the marks above them, currency signs and the
# percent sign: "$85k" and "20%" are words.
WORD_RANGES = (
    (0x24, 0x25), (0x30, 0x39), (0x41, 0x5A), (0x61, 0x7A), (0xA2, 0xA5), (0xAA, 0xAA), (0xB2, 0xB3),
    (0xB5, 0xB5), (0xB9, 0xBA), (0xBC, 0xBE), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x1FFF), (0x20A0, 0x20CF),
    (0x2C00, 0x2DFF), (0x3040, 0xD7FF), (0xF900, 0xFDFF), (0xFE70, 0xFEFE), (0xFF10, 0xFF19),
    (0xFF21, 0xFF3A), (0xFF41, 0xFF5A), (0xFF66, 0xFFDC),
)  # fmt: skip
# Joiners, soft hyphens, marks of direction, selectors: a word goes on across them.
IGNORABLE_RANGES = (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
)  # fmt: skip
SPACES = (
    " \t\n\r\x0b\x0c\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
APOSTROPHES = "'\u2019\u2018\u201b\u02bc\u00b4`\u2032\uff07"


@lru_cache(maxsize=2_000)
def is_ignorable(char: str) -> bool:
    """Whether a character is invisible and leaves a word one word."""
    return inside(ord(char), IGNORABLE_RANGES)


@lru_cache(maxsize=2_000)
def is_word_char(char: str) -> bool:
    """Whether words are made of a character.

    None beyond the first 65,536 is: there stand emoji, and no word of a rule.
    """
    return char not in APOSTROPHES and not is_ignorable(char) and inside(ord(char), WORD_RANGES)


def normalize(word: str) -> str:
    """A word as it is compared: small letters from A to Z, one kind of apostrophe, nothing invisible."""
    if word.isascii():
        return word.lower().replace("`", "'")
    return "".join(_normal(char) for char in word if not is_ignorable(char))


def strip(text: str) -> str:
    """The text without the white space at its ends."""
    return text.strip(SPACES)


def inside(code: int, ranges: Ranges) -> bool:
    """Whether a character's number is in one of the ranges, which stand in order, ends included."""
    return any(first <= code <= last for first, last in ranges)


def _normal(char: str) -> str:
    return "'" if char in APOSTROPHES else char.lower() if char.isascii() else char
