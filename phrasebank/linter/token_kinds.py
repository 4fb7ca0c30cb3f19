"""Kinds of words that a rule can name in angle brackets, such as `<money>`, and the table of all of them.

They are plain looks at words and characters, no regular expressions. Each asks whether its kind
begins at a word, and answers with the index behind its last word, or None. The browser has a twin
in docs/assets/js/linter/token-kinds.js.
"""

from collections.abc import Callable

from phrasebank.linter.name_kinds import addressed, called, name, signed, someone
from phrasebank.linter.numbers import Families, money, number, percent
from phrasebank.text.sentences import TokenizedText

GAPS = (" ", "\n")
SMALL_I = ("i", "i'm", "i've", "i'd", "i'll")
# Letters that capitals running must have together; fewer are initials and abbreviations.
LOUD = 8


def closing_no(tokenized: TokenizedText, at: int, families: Families) -> int | None:
    """`<closing-no>`: the word no, where a sentence ends with it.

    Flagged: My answer is no.
    Passed: There is no other offer.
    """
    return at + 1 if tokenized.tokens[at].text == "no" and at + 1 == tokenized.sentence_end[at] else None


def small_i(tokenized: TokenizedText, at: int, families: Families) -> int | None:
    """`<small-i>`: the word I, written small.

    Flagged: Yesterday i signed elsewhere.
    Passed: Yesterday I signed elsewhere.
    """
    word = tokenized.tokens[at]
    return at + 1 if tokenized.text[word.start] == "i" and word.text in SMALL_I else None


def doubled(tokenized: TokenizedText, at: int, families: Families) -> int | None:
    """`<doubled>`: a word of the family never-twice, twice with nothing between.

    Flagged: Thank you for the the offer.
    Passed: I knew that that offer was good.
    """
    again = (
        at + 1 < tokenized.sentence_end[at]
        and tokenized.tokens[at].text == tokenized.tokens[at + 1].text
        and tokenized.gap_after(at) in GAPS
    )
    return at + 2 if again and tokenized.tokens[at].text in families.get("never-twice", ()) else None


def capitals(tokenized: TokenizedText, at: int, families: Families) -> int | None:
    """`<capitals>`: two or more words running that are all capitals, eight letters together at least.

    Flagged: I WILL NEVER work there.
    Passed: I work for NASA now.
    """
    end = at
    while end < tokenized.sentence_end[at] and _loud(tokenized, end):
        end += 1
    return end if end > at + 1 and sum(len(word.text) for word in tokenized.tokens[at:end]) >= LOUD else None


Kind = Callable[[TokenizedText, int, Families], int | None]
TOKEN_CLASSES: dict[str, Kind] = {
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


def _loud(tokenized: TokenizedText, at: int) -> bool:
    word = tokenized.tokens[at]
    return len(word.text) > 1 and all("A" <= sign <= "Z" for sign in tokenized.text[word.start : word.end])
