"""What a page's source may not say by the classes and the markers that Markdown knows nothing of."""

import html
import re
from collections.abc import Iterator

from phrasebank.render.marker_choices import alternatives
from phrasebank.render.marker_names import UnknownNameError

MARKER = re.compile(r"^:::[ \t]*(\S.*)", re.MULTILINE)
# In a list or a quote, too, Markdown would take it for one.
WITHIN = re.compile(r"^[^\n`]*[^\n`:]:::[ \t].*", re.MULTILINE)
BEGINS_ITS_LINE = "A marker stands at the beginning of its line, in no list and no quote. Write it there."
# Styles for small screens hide words of these, but for what we ourselves make of them.
HIDING = ("aside", "front")
# A class as HTML has it, in whatever letters, as Markdown has it, and as the kind of a box.
CLASSES = re.compile(
    r"""\bclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>}]+))|(?<=[\s{:])\.([\w-]+)|!!! ?([\w-]+(?: +[\w-]+)*)""",
    re.IGNORECASE,
)
FRONT_PAGE = "index.md"
HIDES = "'{}' is not for this page: on a phone it would hide words. Take it away."


def wrong(path: str, source: str) -> Iterator[tuple[str, str]]:
    """The words of a page, by its path below docs/, that may not stand there, and what to do about them."""
    for found in CLASSES.finditer(source):
        names = html.unescape(next(filter(None, found.groups()), "")).lower().split()
        for name in HIDING:
            if name in names and (path, name) != (FRONT_PAGE, "front"):
                yield found[0], HIDES.format(name)
    yield from ((found[0], BEGINS_ITS_LINE) for found in WITHIN.finditer(source))
    yield from _marked_again(source)


def _marked_again(source: str) -> Iterator[tuple[str, str]]:
    """A marker that fills a page with the same as one before it: a few make a page that no browser shows."""
    seen = set[tuple[str, frozenset[str]]]()
    for found in MARKER.finditer(source):
        name, *words = found[1].split()
        same = {(name, one) for one in _chosen(words)}
        if same & seen or len(set(words)) < len(words):
            yield found[0], f"'{found[0].strip()}' puts the same here twice. Write it once."
            return
        seen |= same


def _chosen(words: list[str]) -> Iterator[frozenset[str]]:
    """What a marker's words choose, each way to take one word of every list; too many are told elsewhere.
    Names are chosen one by one."""
    if words and not any("=" in word for word in words):
        yield from (frozenset([word]) for word in words)
        return
    try:
        yield from map(frozenset, alternatives(tuple(words)))
    except UnknownNameError:
        yield frozenset(words)
