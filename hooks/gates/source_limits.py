"""How much a page's source may hold, counted before anything reads it.

Readers of Markdown and of YAML overflow or crawl at what nobody writes by hand: thousands of marks inside
each other, or thousands that begin something and never end it.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from mkdocs.utils import meta as mkdocs_meta

from hooks.gates import paragraph_limits
from phrasebank.source.diagnostics import Diagnostic, Location

# The check reads pages by this, and all of MkDocs takes a while to load.
if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

    from hooks.context import Build

CODE = "page-limit"
# Of each, and of what is repeated, the page that has most of it has a third or less.
MOST_BYTES = 200_000
MOST_BYTES_OF_FIELDS = 75_000
# As HTML, whatever its markers choose.
MOST_BUILT = 1_200_000
MOST_LEVELS = 20
# What begins a list, a quote or a definition, and the spaces around it; a rule of dashes is none.
NESTING = re.compile(r"(?:[ \t]|>|[-*+:?](?=[ \t])|\d{1,9}[.)](?=[ \t]))*")
SPACES_A_LEVEL = 4


class Pair(NamedTuple):
    """What opens and closes something, how often it may be open at once, and why not more."""

    opens: str
    closes: str
    most: int
    reason: str


PAIRS = (
    Pair("[", "]", 30, "each is looked for to the end of the page"),
    Pair("{", "}", 30, "a field's reader goes one step deeper at each"),
    Pair("<![CDATA[", "]]>", 30, "each is looked for to the end of the page"),
    Pair("<", ">", 100, "each is read as a tag to the end of the page"),
)


class Repeated(NamedTuple):
    """What is looked for, how often it may stand in a page, and what it is."""

    pattern: re.Pattern[str]
    most: int
    name: str


REPEATED = (
    # Each is filled by the data, and a page with all of it has fifteen.
    Repeated(re.compile(r":::", re.MULTILINE), 45, "markers ':::'"),
    # Each is joined with all before it.
    Repeated(re.compile(r"^[ \t]*:[ \t]", re.MULTILINE), 400, "definitions ': '"),
    # For each, all that follows is read anew.
    Repeated(re.compile(r"^[ \t>*+:?\d.)-]*#", re.MULTILINE), 80, "headings '#'"),
    Repeated(
        re.compile(r"^[ \t>]*[-=*_][-=*_ \t]*$", re.MULTILINE), 60, "lines of nothing but '-', '=' or '*'"
    ),
    Repeated(re.compile(r"\n(?=[ \t]*\n)"), 400, "blank lines"),
    Repeated(re.compile(r"\n"), 1_600, "lines"),
    Repeated(re.compile(r"\|"), 300, "signs '|'"),
    # What may begin something within a line is looked for to its end, and what it became is read anew.
    Repeated(re.compile(r"[*_]"), 1_500, "signs '*' and '_'"),
    Repeated(re.compile(r"`"), 700, "signs '`'"),
    # A fence that never ends is looked for to the page's end, and so is each quote of what is lit in it.
    Repeated(re.compile(r"~"), 60, "signs '~'"),
    Repeated(re.compile(r"hl_lines"), 5, "fields 'hl_lines'"),
    # At each, attributes of what stands before it may begin.
    Repeated(re.compile(r"\{[^{}\n]*\}"), 100, "pairs '{' and '}'"),
    Repeated(re.compile(r"\["), 2_500, "signs '['"),
    # In quotes no end of it counts, and an open quote is looked for to the paragraph's end.
    Repeated(re.compile(r"""\]\((?![^()"'\n]*\))"""), 30, "links '](' with quotes or without ')'"),
    # Each becomes the list of all headings.
    Repeated(re.compile(r"\[TOC\]"), 5, "marks '[TOC]'"),
    Repeated(re.compile(r"<"), 200, "signs '<'"),
    Repeated(re.compile(r"[&\\]"), 100, "signs '&' and '\\'"),
)
# A name for what stood before, which ten lines make grow beyond all bounds; and what joins fields.
STANDS_FOR = re.compile(r"(?<!\w)[&*](?=[\w-])|<<")


def checked(page: "Page", build: "Build") -> str | None:
    """An empty source in place of one that is beyond the limits, which is noted; None for any other."""
    found = list(problems(page.file.src_uri, page.file.content_string))
    build.content_problems += found
    return "" if found else None


def beyond_when_built(path: str, content: str) -> Iterator[Diagnostic]:
    """A page, by its path below docs/, of which its markers make more than a browser shows at once."""
    if len(content) > MOST_BUILT:
        message = f"With what its markers bring, the page has more than {MOST_BUILT // 1000} kB."
        yield Diagnostic(Location(f"docs/{path}", 1, 1), CODE, f"{message} Take some away.")


def problems(path: str, source: str) -> Iterator[Diagnostic]:
    """Where a page's source, at a path below docs/, is beyond a limit: the first place of each."""
    # Many lines without a word are often what is beyond another limit.
    for at, message in list(_beyond(source)) or paragraph_limits.wordless(source):
        yield Diagnostic(Location(f"docs/{path}", source.count("\n", 0, at) + 1, 1), CODE, message)


def _beyond(source: str) -> Iterator[tuple[int, str]]:
    size = len(source.encode(errors="replace"))
    if size > MOST_BYTES:
        message = f"The page is larger than {MOST_BYTES // 1000} kB, which is the most."
        yield 0, f"{message} Make two pages of it."
        return
    yield from paragraph_limits.beyond(source)
    yield from _fields(source)
    yield from _nested(source)
    for pair in PAIRS:
        yield from _open(source, pair)
    for repeated in REPEATED:
        found = list(repeated.pattern.finditer(source))
        if len(found) > repeated.most:
            message = f"The page has {len(found)} {repeated.name}, and {repeated.most} is the most."
            yield found[repeated.most].start(), f"{message} Make two pages of it."


def _fields(source: str) -> Iterator[tuple[int, str]]:
    fields = mkdocs_meta.YAML_RE.match(source)
    if fields and len(fields[1].encode(errors="replace")) > MOST_BYTES_OF_FIELDS:
        message = f"The page's fields are larger than {MOST_BYTES_OF_FIELDS // 1000} kB, which is the most."
        yield 0, f"{message} Take some away."
    if found := STANDS_FOR.search(fields[1] if fields else ""):
        message = f"{found[0]!r} stands for other fields here."
        yield source.index(found[0]), f"{message} Write them out; between words, put a space behind the sign."


def _nested(source: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in source.split("\n"):
        if _levels(line) > MOST_LEVELS:
            message = f"Lists, quotes or spaces stand more than {MOST_LEVELS} levels deep here."
            yield at, f"{message} Write it flatter."
            return
        at += len(line) + 1


def _levels(line: str) -> int:
    begun = NESTING.match(line)
    prefix = begun[0].expandtabs(SPACES_A_LEVEL) if begun and line.strip() else ""
    marks = len(re.findall(r"[^ \d]", prefix))
    # A mark brings a space with it.
    return marks + max(0, prefix.count(" ") - marks) // SPACES_A_LEVEL


def _open(source: str, pair: Pair) -> Iterator[tuple[int, str]]:
    depth = 0
    for found in re.finditer(f"{re.escape(pair.opens)}|{re.escape(pair.closes)}", source):
        depth = depth + 1 if found[0] == pair.opens else max(0, depth - 1)
        if depth > pair.most:
            message = f"More than {pair.most} '{pair.opens}' stand open here, and {pair.reason}."
            yield found.start(), f"{message} Close them with '{pair.closes}'."
            return
