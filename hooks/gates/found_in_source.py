"""Where a page's source holds what a gate has found in the page that was made of it."""

import html
import re
from collections.abc import Iterable, Iterator

from phrasebank.source import decoding
from phrasebank.source.diagnostics import Diagnostic, Location
from phrasebank.source.visible import visible

CODE = "page-content"
ENTITY_OR_ODD = re.compile(r"&#?\w+;?|[^\n -~]")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
LONGEST_SLUG = 100
LONGEST_MESSAGE = 400
# To find the words of which an id was made takes long; of more than these, the page is told.
MOST_LOOKED_FOR = 3


def told(path: str, source: str, wrong: Iterable[tuple[str, str]]) -> Iterator[Diagnostic]:
    """Each message at the place of its sign, in the page with this path below docs/; without a sign, where
    the first stands that misleads. Of messages on the same sign, the first."""
    left = MOST_LOOKED_FOR
    for sign, message in dict(reversed(list(wrong))).items():
        made = sign not in source and bool(SLUG.fullmatch(sign[: LONGEST_SLUG + 1]))
        left -= made
        at = _misleading(source) if not sign else 0 if made and left < 0 else _place(source, sign)
        place = Location(f"docs/{path}", source.count("\n", 0, at) + 1, at - source.rfind("\n", 0, at))
        yield Diagnostic(place, CODE, visible(_short(message)))


def _place(source: str, sign: str) -> int:
    """Where something stands in a page's source, or the words of which Markdown has made an id."""
    at = source.find(sign)
    if at < 0 and len(sign) <= LONGEST_SLUG and SLUG.fullmatch(sign):
        found = re.search(sign.replace("-", r"[\W_]+"), source, re.IGNORECASE)
        at = found.start() if found else 0
    return max(at, 0)


def _short(message: str) -> str:
    """A message without the middle of what it quotes, where that would fill a screen."""
    half = LONGEST_MESSAGE // 2
    return message if len(message) <= LONGEST_MESSAGE else f"{message[:half]} ... {message[-half:]}"


def _misleading(source: str) -> int:
    """Where the first sign stands that nobody sees or that misleads, written as it is or as an entity."""
    odd = (one for one in ENTITY_OR_ODD.finditer(source) if _is_misleading(one[0]))
    return next((one.start() for one in odd), 0)


def _is_misleading(sign: str) -> bool:
    meant = html.unescape(sign)
    return bool(decoding.suspect(sign) or decoding.hidden(meant) or any(map(decoding.is_mark, meant)))
