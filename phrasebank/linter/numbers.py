"""Numbers, sums and percentages in a draft; token_kinds.py says what is asked of a word and answered."""

from collections.abc import Container, Mapping

from phrasebank.text.sentences import TokenizedText

Families = Mapping[str, frozenset[str]]
DIGITS = "0123456789"
CURRENCIES = "$\u00a2\u00a3\u00a4\u00a5" + "".join(map(chr, range(0x20A0, 0x20D0)))
GROUPING = (",", ".", "\xa0", "\u202f")
# Letters behind digits: thousands, millions.
SCALES = ("k", "m")
PERCENT = ("%", "percent")
PER_CENT = ("per", "cent")


def number(tokenized: TokenizedText, at: int, families: Families) -> int | None:
    """`<number>`: digits, with what groups them and a currency sign or a k; or words.

    Examples: 85, 85,000, $85k, eighty-five thousand.

    Flagged: They offered 85,000 a year.
    Passed: They offered enough.
    """
    counting, end = families.get("counting", frozenset()), at
    while end < tokenized.sentence_end[at] and tokenized.tokens[end].text in counting:
        end += 1
    if end > at:
        return end
    if not _counts(tokenized.tokens[at].text):
        return None
    end = at + 1
    while (
        end < len(tokenized.tokens)
        and tokenized.gap_after(end - 1) in GROUPING
        and tokenized.tokens[end].text[0] in DIGITS
    ):
        end += 1
    return end


def money(tokenized: TokenizedText, at: int, families: Families) -> int | None:
    """`<money>`: a number that is a sum: a currency before or behind it, or a k.

    Flagged: They offered $85,000.
    Passed: They offered 85 days.
    """
    if (end := number(tokenized, at, families)) is not None:
        if _followed(tokenized, end, families.get("currency", frozenset())):
            return end + 1
        if at > 0 and tokenized.gap_after(at - 1) == "/":  # A reference such as FM/2291/40K.
            return None
        said = "".join(word.text for word in tokenized.tokens[at:end])
        return end if said.endswith("k") or any(sign in CURRENCIES for sign in said) else None
    following = at + 1 < tokenized.sentence_end[at] and tokenized.tokens[at].text in families.get(
        "currency", frozenset()
    )
    return number(tokenized, at + 1, families) if following else None


def percent(tokenized: TokenizedText, at: int, families: Families) -> int | None:
    """`<percent>`: a number and its percent sign or word.

    Flagged: It is 20 percent less.
    Passed: It is 20 less.
    """
    said = tokenized.tokens[at].text
    if said.endswith("%"):
        return at + 1 if _digits(said[:-1]) else None
    end = number(tokenized, at, families)
    if end is None:
        return None
    if tokenized.tokens[end - 1].text.endswith("%") or _followed(tokenized, end, PERCENT):
        return end + (not tokenized.tokens[end - 1].text.endswith("%"))
    both = all(_followed(tokenized, end + more, (word,)) for more, word in enumerate(PER_CENT))
    return end + len(PER_CENT) if both else None


def _counts(word: str) -> bool:
    bare = word.strip(CURRENCIES)
    return _digits(bare[:-1] if bare[-1:] in SCALES else bare)


def _digits(word: str) -> bool:
    return word != "" and all(sign in DIGITS for sign in word)


def _followed(tokenized: TokenizedText, at: int, wanted: Container[str]) -> bool:
    return (
        0 < at < len(tokenized.tokens)
        and tokenized.sentence_index[at] == tokenized.sentence_index[at - 1]
        and tokenized.tokens[at].text in wanted
    )
