"""What docs/_headers may tell a host that reads that file: comments, paths, and the headers that this project
sends, word for word.

Hosts read more there: an address on another host, a header taken away, one repeated with another value.
"""

import re
from collections.abc import Iterator

HEADERS = frozenset(
    (
        "Access-Control-Allow-Origin: *",
        "Content-Security-Policy: frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy: same-origin",
        "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
        "browsing-topics=()",
        "Referrer-Policy: no-referrer",
        "X-Content-Type-Options: nosniff",
        "X-Frame-Options: DENY",
    )
)
NAMES = frozenset(header.partition(":")[0] for header in HEADERS)
PLAIN = re.compile(r"(?:#.*|/[a-z0-9_./-]*\*?|)")
INDENT = "  "


def problems(text: str) -> Iterator[tuple[int, str]]:
    """The number of each line that may not stand there, and what to do about it."""
    # Hosts differ in which other signs end a line.
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        if not line.isprintable():
            yield number, "A tab or another sign that nobody sees stands here. Use spaces."
        elif not PLAIN.fullmatch(line) and line.removeprefix(INDENT) not in HEADERS:
            yield number, _remedy(line)
        elif line in HEADERS:
            yield number, "A header needs two spaces before it."


def _remedy(line: str) -> str:
    name = line.strip().partition(":")[0]
    if not line.startswith(INDENT):
        return "This is neither a comment nor a path that begins with '/'. Take it away, or indent a header."
    if name not in NAMES:
        return f"It sends '{name}', which is not one of {', '.join(sorted(NAMES))}."
    known = next(header for header in HEADERS if header.startswith(f"{name}:"))
    return f"'{name}' has one value here. Write '{INDENT}{known}'."
