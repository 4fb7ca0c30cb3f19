"""What docs/_headers may tell a host that reads that file: comments, paths, and the headers that this project
sends, word for word.

Hosts read more there: an address on another host, a header taken away, one repeated with another value. What
every file is sent with may not be missing either, or another site could show a page inside its own.
"""

import re
from collections.abc import Iterator

# What only some files are sent with.
SHARED = "Access-Control-Allow-Origin: *"
EVERYWHERE = frozenset(
    (
        "Content-Security-Policy: frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy: same-origin",
        "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
        "browsing-topics=()",
        "Referrer-Policy: no-referrer",
        "X-Content-Type-Options: nosniff",
        "X-Frame-Options: DENY",
    )
)
HEADERS = EVERYWHERE | {SHARED}
NAMES = frozenset(header.partition(":")[0] for header in HEADERS)
PLAIN = re.compile(r"(?:#.*|/[a-z0-9_./-]*\*?|)")
INDENT = "  "
# Some hosts read a hundred; today there are six.
MOST_PATHS = 20
MOST_LINES, MOST_SIGNS = 200, 10_000
ALL_FILES = "/*"


def problems(text: str) -> Iterator[tuple[int, str]]:
    """The number of each line that may not stand there, and of that below which one is missing; and what to
    do about it."""
    # Hosts differ in which other signs end a line.
    lines = text.removesuffix("\n").split("\n")
    if len(lines) > MOST_LINES or len(text) > MOST_SIGNS:
        yield 1, f"There are more than {MOST_LINES} lines or {MOST_SIGNS:,} signs here. Take some away."
        return
    yield from _missing(lines)
    yield from _twice(lines)
    for number, line in enumerate(lines, 1):
        if not line.isprintable():
            yield number, "A tab or another sign that nobody sees stands here. Use spaces."
        elif not PLAIN.fullmatch(line) and line.removeprefix(INDENT) not in HEADERS:
            yield number, _remedy(line)
        elif line in HEADERS:
            yield number, "A header needs two spaces before it."


def _missing(lines: list[str]) -> Iterator[tuple[int, str]]:
    """What isn't sent with every file and must be; of another value is told at its line."""
    path, sent, first = "", set(), 1
    for number, line in enumerate(lines, 1):
        if line.startswith("/"):
            path, first = line, number if line == ALL_FILES else first
        elif path == ALL_FILES:
            sent.add(line.strip().partition(":")[0])
    for header in sorted(EVERYWHERE):
        if header.partition(":")[0] not in sent:
            yield first, f"Every file must be sent with '{header}'. Write it in a line below '{ALL_FILES}'."


def _twice(lines: list[str]) -> Iterator[tuple[int, str]]:
    """What is sent twice with a file, which hosts join to a value that no browser knows; and the first path
    of those that are too many."""
    paths = [(number, line) for number, line in enumerate(lines, 1) if line.startswith("/")]
    if len(paths) > MOST_PATHS:
        message = f"There are {len(paths)} paths, and {MOST_PATHS} is the most. Hosts leave out what is more."
        yield paths[MOST_PATHS][0], message
        return
    again = (number for at, (number, path) in enumerate(paths) if path in dict(paths[:at]).values())
    if number := next(again, 0):
        yield (
            number,
            f"'{lines[number - 1]}' stands here again, and hosts read one of the two. Write all below one.",
        )
        return
    path, sent = "", list[tuple[str, str]]()
    for number, line in enumerate(lines, 1):
        path = line if line.startswith("/") else path
        name = line.strip().partition(":")[0]
        # What is told otherwise is told once.
        if line.removeprefix(INDENT) not in HEADERS - {line}:
            continue
        if other := next((one for one, known in sent if known == name and _meet(one, path)), None):
            yield number, f"'{name}' is sent with such a file below '{other}' too. Take it away here."
        sent.append((path, name))


def _meet(one: str, other: str) -> bool:
    """Whether a file may fit two paths, of which a star stands for whatever follows."""
    short, long = sorted((one, other), key=lambda path: len(path.rstrip("*")))
    return long.startswith(short[:-1]) if short.endswith("*") else short == long.rstrip("*")


def _remedy(line: str) -> str:
    name = line.strip().partition(":")[0]
    if not line.startswith(INDENT):
        return "This is neither a comment nor a path that begins with '/'. Take it away, or indent a header."
    if name not in NAMES:
        return f"It sends '{name}', which is not one of {', '.join(sorted(NAMES))}."
    known = next(header for header in HEADERS if header.startswith(f"{name}:"))
    return f"'{name}' has one value here. Write '{INDENT}{known}'."
