"""The links in what Markdown has made of a page: each has words, which say where it leads."""

import html
import re
from collections.abc import Iterator

from hooks.gates.addresses import SCHEME
from hooks.gates.link_words import misnamed, odd_sign, unsaid
from hooks.html_tokens import TAG, tag_of

LINK_END = re.compile(r"</a\b", re.IGNORECASE)
WORD = re.compile(r"[^\W_]")
# What seems one link and is two.
JOINED = re.compile(r"</a>(?:</?(?!a\b)[a-z][^<>]*>)*<a\b[^<>]*>", re.IGNORECASE)
SIDE_BY_SIDE = "Two links stand side by side and look like one. Write a space or words between them."
UNSAID = "A link that leaves the site says where it leads. Write '({})' at the end of its words."
LONGEST_WORDS = 300
TOO_LONG = (
    "The words of a link that leaves the site have {} characters, and "
    f"{LONGEST_WORDS} is the most. Take fewer into the link."
)
# What pushes the end of a link's words out of sight.
PUSHED = re.compile(r"[\s.]{5}")
TOO_WIDE = "A link's words have five spaces or stops in a row. Write one."
# A word so long is not broken into lines, and its end may stand out of sight.
LONGEST_WORD = 40
LONG_WORD = re.compile(rf"[^ \t\n]{{{LONGEST_WORD + 1}}}")
NOT_BROKEN = f"A word of a link that leaves the site has more than {LONGEST_WORD} characters. Shorten it."
# A line more for each, in which the last words may stand far below the first.
TALL = re.compile(r"<(?:br|hr|p|ul|ol|li|dl|dt|dd|pre|table)\b", re.IGNORECASE)
TOO_TALL = (
    "The words of a link that leaves the site stand in one line. Take the line breaks and lists out of it."
)
IN_CODE = "A link stands in code, where its words may run out of sight. Write it outside of it."
IN_TABLE = (
    "A link that leaves the site stands in a table, whose other words may push its end out of sight. Write "
    "it below the table."
)
# So much of what stands beside a link may belong to a name.
BESIDE = 300
FIRST_WORD, LAST_WORD = re.compile(r"\A[^ \t\n\xa0]+"), re.compile(r"(?<![^ \t\n\xa0])[^ \t\n\xa0]+\Z")
# More narrow than anybody sees.
NARROW = re.compile(r"[\u2000-\u200a\u202f\u205f]")
CUT_OFF = re.compile(r"\A[^<>]*>|<[^<>]*\Z")
# A style lays the first link of each entry over all of it.
OVER_ALL = "doors"
ALL_LEADS_OUT = (
    "Each entry of 'doors' is a link as a whole, which leads within the site. Write this link outside of it."
)


def of_links(content: str) -> Iterator[tuple[str, str]]:
    """What is wrong with links: each what to look for, and what to do about it."""
    yield from ((found[0], SIDE_BY_SIDE) for found in JOINED.finditer(content))
    opened = list[tuple[str, bool]]()
    for found in TAG.finditer(content):
        tag = tag_of(found)
        if found[1]:
            while opened and opened.pop()[0] != tag.name:
                pass
            continue
        opened.append((tag.name, OVER_ALL in tag.get("class").lower().split()))
        if tag.name == "a":
            yield from _of_link(tag.get("href"), content, found.start(), found.end())
            if any(name == "pre" for name, _ in opened):
                yield tag.get("href"), IN_CODE
            if SCHEME.match(tag.get("href")):
                yield from [(tag.get("href"), IN_TABLE)] if ("table", False) in opened else ()
                yield from [(tag.get("href"), ALL_LEADS_OUT)] if any(over for _, over in opened) else ()


def _of_link(address: str, content: str, start: int, begin: int) -> Iterator[tuple[str, str]]:
    closing = LINK_END.search(content, begin)
    end = closing.start() if closing else len(content)
    inner, leads_out = content[begin:end], bool(SCHEME.match(address))
    shown = _shown(inner)
    if leads_out and len(shown) > LONGEST_WORDS:
        yield address, TOO_LONG.format(len(shown))
        return
    if not _is_seen(address, shown, inner):
        yield address, "A link has no words, and nobody sees where it lies. Write some, or take it away."
    elif odd := odd_sign(address, shown):
        yield odd, f"A link's words have {odd!r}, which looks like another sign. Write them in plain letters."
    if leads_out and (tall := TALL.search(inner)):
        yield tall[0], TOO_TALL
    if leads_out and (wide := PUSHED.search(shown)):
        yield wide[0], TOO_WIDE
    if leads_out and (long := LONG_WORD.search(shown)):
        yield long[0], NOT_BROKEN
    before, after = content[max(0, start - BESIDE) : start], content[end : end + BESIDE]
    whole = f"{_beside(before, LAST_WORD)}{shown}{_beside(after, FIRST_WORD)}"
    if name := misnamed(address, shown) or (leads_out and misnamed(address, whole)):
        yield name, f"A link's words name '{name}', and it leads to '{address}'. Say in words where it leads."
    elif where := unsaid(address, html.unescape(TAG.sub(" ", inner))):
        yield address, UNSAID.format(where)


def _beside(piece: str, word: re.Pattern[str]) -> str:
    """What of a piece of a page belongs to a link's words."""
    found = word.search(_shown(CUT_OFF.sub("", piece)))
    return NARROW.sub("", found[0]) if found else ""


def _shown(content: str) -> str:
    """The words of a piece of a page, of a picture those that are read out."""
    plain = TAG.sub(lambda found: tag_of(found).get("alt") if found[2].lower() == "img" else "", content)
    return html.unescape(plain)


def _is_seen(address: str, shown: str, inner: str) -> bool:
    """Whether a link has a letter or a figure, or within the site any sign or a picture."""
    leads_out = SCHEME.match(address)
    return bool(WORD.search(shown) or (not leads_out and (shown.strip() or "<img" in inner)))
