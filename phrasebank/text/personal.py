"""What leads to one real person or place: addresses and numbers, except those kept free for examples."""

import re
from collections.abc import Iterator
from functools import lru_cache

from phrasebank.text.spans import Span

# Browsers take each of these for a stop.
_STOP = "[.。．｡․·‧∙⋅﹒•・]"
# Spelled out, or before a folder, only these are taken for endings.
_ENDINGS = (
    "agency|ai|app|bank|biz|ca|careers?|click|club|cloud|co|com|de|dev|email|eu|fr|gov|help|info|io|jobs?|link|live|"
    "me|mobi|net|nl|online|org|page|pay|pro|ru|shop|site|store|support|team|tech|top|tv|uk|us|website|work|xyz"
)
_LAST = r"(?:xn--[a-z0-9-]+|[A-Za-z]{2,24})"
_NO_HOST = r"(?!(?:docx?|ics|js|pdf|txt|yml)\b(?!/))"
# What has an ending behind it is a host all the same.
_NO_DEGREE = rf"(?!(?:[BM]\.?(?:A|Ed|Eng|Sc|SC)|Ph\.D)\b(?!{_STOP}[^\W_]{{2}}))"
_SPELLED_DOT = r"(?:\s*[(\[{]\s*(?:(?i:dot)|\.)\s*[)\]}]\s*|\s+(?i:dot)\s+)"
_KINDS = {
    "an email address": rf"[\w.+-]+@[\w-]+(?:{_STOP}[\w-]+)+",
    # Mails and messages make a link of a host's name alone.
    "a web address": (
        r"\b(?i:https?:/{0,2}|www[.])[^\s/]\S*"
        rf"|(?<![\w@-]){_NO_DEGREE}(?:[\w-]{{1,63}}{_STOP})+{_NO_HOST}{_LAST}(?![^\W_]|-\w)"
        # What people read as one.
        rf"|(?<![\w@-])(?:[\w-]{{1,63}}{_STOP})+(?i:{_ENDINGS})(?=-\w|\d)"
        rf"|(?<![\w.@-])(?:\w+-)+\w+\s+(?i:dot)\s+[a-z]{{2,24}}(?![\w-])"
        rf"|(?<![\w.@-])[\w-]{{1,63}}{_SPELLED_DOT}(?:{_ENDINGS})(?![\w-])"
        r"|(?<![\w.@-])[\w-]{1,63}(?: \. ?|\. )(?:biz|com|info|net|org)(?![\w-])"
    ),
    "an account number": (
        r"\b[a-z]{2}\d{2}(?: ?\d{4}){2,7}(?: ?\d{1,3})?\b"
        r"|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b"
    ),
    "a phone number": (
        r"(?<!\w)(?<!\d[.,-])(?:\+\d|\(?\d)[\d ()./,:_·•~|*='’\xa0‐-―−-]{5,}\d(?![^\W_])"
        r"|\b\d{3}[-. ][A-Z]{3,4}[- ]?[A-Z]{3,4}\b|\b1[-. ]\d{3}[-. ][A-Za-z]{5,9}\b"
    ),
    "a street address": (
        r"\b\d{1,5}[a-z]? (?:[A-Z][\w'.]+ ){1,3}"
        r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Terrace|Square)\b"
    ),
}
# One of these is in each, and in few other texts: a sign, a stop that ends no sentence, or some words.
_SIGN = re.compile(r"[\d@。．｡․·‧∙⋅﹒•・]")
_STOP_INSIDE = re.compile(r"\.(?:[^\s]|(?<=[(\[{ ]\.)| (?:biz|com|info|net|org)\b)", re.IGNORECASE)
_SPELLED = ("http", "dot")
_ANY = re.compile("|".join(f"({pattern})" for pattern in _KINDS.values()))
# Kept free for examples: RFC 2606 has the domains, the North American plan the numbers 555-01xx.
_MADE_UP_HOST = re.compile(
    r"(?:.*\.)?(?:example\.(?:com|net|org)|[^.]+\.(?:example|invalid|test))", re.IGNORECASE
)
_MADE_UP_NUMBER = re.compile(r"(?:\+?1[ .-]?)?(?:\(?\d{3}\)?[ .-]?)?555[ -]?01\d\d")
_ON_THE_NET = ("an email address", "a web address")
_HOST = re.compile(r"[\w.-]*\w")
# Days, years, hours and large figures are written with as many digits: 2026-05-01, 2024-2026, 1 000 000.
_FIGURE = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d\d)?(?: ?[-–] ?\d{1,3}(?:,\d{3})+(?:\.\d\d)?)?"
    r"|\d{1,3}(?: \d{3})* 000(?: ?[-–] ?\d{1,3}(?: \d{3})* 000)?"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d"
    r"|\d{1,2}[.:]\d\d ?[-–] ?\d{1,2}[.:]\d\d"
)
_FEWEST_DIGITS = 7


# A preview asks about the same texts again.
@lru_cache(maxsize=50_000)
def personal_data_in(text: str) -> tuple[tuple[str, Span], ...]:
    """Each such piece of a text: what it is called, and where it stands."""
    return tuple(_found(text))


def _may_have_any(text: str) -> bool:
    if _SIGN.search(text) or _STOP_INSIDE.search(text):
        return True
    return any(map(text.lower().__contains__, _SPELLED))


def _found(text: str) -> Iterator[tuple[str, Span]]:
    for match in _ANY.finditer(text) if _may_have_any(text) else ():
        name = next(name for name, group in zip(_KINDS, match.groups(), strict=True) if group)
        if not _is_made_up(name, match[0]):
            yield name, match.span()


def _is_made_up(name: str, text: str) -> bool:
    if name == "a phone number":
        return bool(_MADE_UP_NUMBER.fullmatch(text)) or _is_no_phone(text)
    return name in _ON_THE_NET and bool(_MADE_UP_HOST.fullmatch(_host(text)))


def _host(address: str) -> str:
    """The host to which an address leads, whatever its path is called."""
    whole = address.partition("//")[2] if "//" in address else address
    authority = re.split(r"[/?#\\]", whole)[0].rpartition("@")[2]
    host = _HOST.match(authority)
    return host[0] if host else ""


def _is_no_phone(number: str) -> bool:
    return bool(_FIGURE.fullmatch(number)) or sum(map(str.isalnum, number)) < _FEWEST_DIGITS
