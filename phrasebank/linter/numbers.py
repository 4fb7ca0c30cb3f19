"""Numbers, sums and percentages in a draft; kinds.py says what is asked of a word and answered."""

from collections.abc import Mapping

from phrasebank.text.sentences import Reading

Families = Mapping[str, frozenset[str]]
DIGITS = "0123456789"
CURRENCIES = "$\u00a2\u00a3\u00a4\u00a5" + "".join(map(chr, range(0x20A0, 0x20D0)))
GROUPING = (",", ".", "\xa0", "\u202f")


def number(reading: Reading, at: int, families: Families) -> int | None:
    """`<number>`: digits, with what groups them and a currency sign or a k; or words: 85, 85,000, $85k, eighty-five thousand."""
    counting, end = families.get("counting", frozenset()), at
    while end < reading.limit[at] and reading.words[end].text in counting:
        end += 1
    if end > at:
        return end
    if not _counts(reading.words[at].text):
        return None
    end = at + 1
    while (
        end < len(reading.words)
        and reading.between(end - 1) in GROUPING
        and reading.words[end].text[0] in DIGITS
    ):
        end += 1
    return end


def money(reading: Reading, at: int, families: Families) -> int | None:
    """`<money>`: a number that is a sum: a currency before or behind it, or a k."""
    if (end := number(reading, at, families)) is not None:
        if _followed(reading, end, families.get("currency", frozenset())):
            return end + 1
        said = "".join(word.text for word in reading.words[at:end])
        return end if said.endswith("k") or any(sign in CURRENCIES for sign in said) else None
    following = at + 1 < reading.limit[at] and reading.words[at].text in families.get("currency", frozenset())
    return number(reading, at + 1, families) if following else None


def percent(reading: Reading, at: int, families: Families) -> int | None:
    """`<percent>`: a number and its percent sign or word."""
    said = reading.words[at].text
    if said.endswith("%"):
        return at + 1 if _digits(said[:-1]) else None
    end = number(reading, at, families)
    if end is None:
        return None
    if reading.words[end - 1].text.endswith("%") or _followed(reading, end, frozenset(("%", "percent"))):
        return end + (not reading.words[end - 1].text.endswith("%"))
    both = _followed(reading, end, frozenset(("per",))) and _followed(reading, end + 1, frozenset(("cent",)))
    return end + 2 if both else None


def _counts(word: str) -> bool:
    bare = word.strip(CURRENCIES)
    return _digits(bare[:-1] if bare[-1:] in ("k", "m") else bare)


def _digits(word: str) -> bool:
    return word != "" and all(sign in DIGITS for sign in word)


def _followed(reading: Reading, at: int, wanted: frozenset[str]) -> bool:
    return (
        0 < at < len(reading.words)
        and reading.sentence[at] == reading.sentence[at - 1]
        and reading.words[at].text in wanted
    )
