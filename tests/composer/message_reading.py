"""What a careful reader notices in a text, by rules of this file's own.

None of them is taken from the core or from the banks.
"""

import re
from collections import Counter
from collections.abc import Iterator

# How often one message may say it.
WORN = {
    "thanks": (r"thank(?:s|ed|ing|ful)?", 3),
    "opportunity": (r"opportunit(?:y|ies)", 1),
    "appreciation": (r"appreciat\w+", 1),
    "gratitude": (r"grateful\w*|gratitude", 1),
    "hope": (r"hop(?:e|es|ing|eful|efully)", 1),
    "apology": (r"sorry|apolog\w+", 1),
    "truly": (r"truly", 1),
}
NO = (
    r"n't|\bnot\b|\bno\b|\bcannot\b|declin\w+|withdr[ae]w\w*|without me|take back|"
    r"\btak(?:e|ing) (?:it|that|my \w+) back|my name off|me (?:off|out)|step(?:ping)? (?:out|down)|"
    r"no longer|(?:pass|passing) on|have to pass|turn(?:ed|ing)? (?:\w+ ){0,2}down|unable to|"
    r"after all|final|stands"
)
# What only a reason tells, or an answer to somebody who asked.
TELLING = (
    r"salar\w+|underpaid|commut\w*|relocat\w*|health|illness|doctor|pregnan\w+|"
    r"(?:my|our) (?:family|children|kids|wife|husband|partner|parents?)|visa|"
    r"(?:another|other|better) (?:offer|job|employer|company)|counter-?offer|overtime|"
    r"night shifts?|reorgani\w+|layoffs?|culture"
)
# That money would change nothing tells no reason.
CONCEDED = r"(?:higher salary|better offer) would(?: not|n't)|coming back with a better offer"
SHORT = r"\b(?:\w+n't|\w+'(?:ve|ll|re|d)|I'm|(?:it|that|there|what|who|let|here)'s)\b"
# A decision that is still to come, and one that is made in this very message.
PENDING = (
    r"still (?:thinking|deciding|weighing)|(?:have not|haven't) (?:yet )?decided|(?:will|'ll) decide|"
    r"need (?:a little |some )?more time(?! for)|may I give you my answer"
)
# Not what somebody has heard of it.
DECIDING = (
    r"(?<!heard that )(?:I(?:'m| am) (?:declining|withdrawing)|I(?:'ve| have) decided (?:not|against)|"
    r"I (?:won't|will not) be (?:joining|accepting|taking))"
)
FORM = {
    "gap": r"  | [.,;:?!]|^\s|\s$|[{}\[\]]",
    "stops": r"[.,;:?!]{2}",
    "article": r"\b[Aa] [AEIOaeio]\w|\b[Aa]n [BCDFGJKLPQRTVWYZbcdfgjklpqrtvwyz]\w",
    "capital": r"(?:^|[.?!]\s+)[a-z]",
}


def count(text: str) -> Counter[str]:
    """How often a text says each worn word."""
    return Counter({name: len(_said(pattern, text)) for name, (pattern, _) in WORN.items()})


def worn(text: str) -> Iterator[str]:
    """The words that a text says too often."""
    return (name for name, times in count(text).items() if times > WORN[name][1])


def shortened(text: str) -> bool:
    """Whether a text has a contraction."""
    return bool(re.search(SHORT, text.replace("\u2019", "'"), re.IGNORECASE))


def says_no(text: str) -> bool:
    return bool(re.search(NO, text.replace("\u2019", "'"), re.IGNORECASE))


def tells(text: str) -> bool:
    """Whether a text tells a reason."""
    return bool(_said(TELLING, re.sub(CONCEDED, "", text, flags=re.IGNORECASE)))


def pending(text: str) -> bool:
    """Whether a text speaks of a decision that is still to come."""
    return bool(_said(PENDING, text))


def deciding(text: str) -> bool:
    """Whether a text makes the decision."""
    return bool(_said(DECIDING, text))


def third_person(text: str) -> bool:
    return bool(_said(r"he|she|him|her|his|hers", text))


def first_person(text: str) -> bool:
    return bool(_said(r"I|my|me|mine", text))


def malformed(text: str) -> Iterator[str]:
    """What is wrong with the form of a text.

    Gaps, doubled stops, a wrong article, a small letter where a sentence begins.
    """
    return (name for name, pattern in FORM.items() if re.search(pattern, text))


def _said(pattern: str, text: str) -> list[str]:
    return re.findall(rf"\b(?:{pattern})\b", text, re.IGNORECASE)
