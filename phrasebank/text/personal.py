"""What leads to one real person or place: addresses and numbers, except those kept free for examples."""

import re
from collections.abc import Iterator
from functools import lru_cache

from phrasebank.text.spans import Span

_KINDS = {
    "an email address": r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    # Mails and messages make a link of a host's name alone.
    "a web address": (
        r"\b(?:https?://|www\.)\S+"
        r"|(?<![\w.@/-])(?:[\w-]{1,63}\.)+(?!(?:docx?|ics|js|pdf|txt|yml)\b)[a-z]{2,24}(?![\w-])"
    ),
    "an account number": r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b",
    "a phone number": r"(?<![\w$€£.,-])(?:\+\d|\(?\d)[\d ()./-]{5,}\d(?![\w%])",
    "a street address": (
        r"\b\d{1,5}[a-z]? (?:[A-Z][\w'.]+ ){1,3}"
        r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Terrace|Square)\b"
    ),
}
# One of these is in each, and in few other texts.
_SIGN = re.compile(r"[\d@]|www\.|https?:|\w\.[a-z]{2}")
_ANY = re.compile("|".join(f"({pattern})" for pattern in _KINDS.values()))
# Kept free for examples: RFC 2606 has the domains, the North American plan the numbers 555-01xx.
_MADE_UP_HOST = re.compile(
    r"(?:.*\.)?(?:example\.(?:com|net|org)|[^.]+\.(?:example|invalid|test))", re.IGNORECASE
)
_MADE_UP_NUMBER = re.compile(r"\b555[ -]?01\d\d\b")
_ON_THE_NET = ("an email address", "a web address")
_HOST = re.compile(r"[\w.-]*\w")
# Days, years and large figures are written with as many digits: 2026-05-01, 2024-2026, 1 000 000.
_FIGURE = re.compile(
    r"\d{1,3}(?: \d{3})+|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4} ?[-/] ?\d{4}"
)
_FEWEST_DIGITS = 7


# A preview asks about the same texts again.
@lru_cache(maxsize=50_000)
def personal_data_in(text: str) -> tuple[tuple[str, Span], ...]:
    """Each such piece of a text: what it is called, and where it stands."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[tuple[str, Span]]:
    for match in _ANY.finditer(text) if _SIGN.search(text) else ():
        name = next(name for name, group in zip(_KINDS, match.groups(), strict=True) if group)
        if not _is_made_up(name, match[0]):
            yield name, match.span()


def _is_made_up(name: str, text: str) -> bool:
    if name == "a phone number":
        return bool(_MADE_UP_NUMBER.search(text)) or _is_no_phone(text)
    return name in _ON_THE_NET and bool(_MADE_UP_HOST.fullmatch(_host(text)))


def _host(address: str) -> str:
    """The host to which an address leads, whatever its path is called."""
    whole = address.partition("//")[2] if "//" in address else address
    authority = re.split(r"[/?#\\]", whole)[0].rpartition("@")[2]
    host = _HOST.match(authority)
    return host[0] if host else ""


def _is_no_phone(number: str) -> bool:
    return bool(_FIGURE.fullmatch(number)) or sum(map(str.isdigit, number)) < _FEWEST_DIGITS
