"""What keeps a preview from showing today's sources, said at the top of every page that it answers with."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import escape

Answer = Callable[[dict[str, Any], Any], Iterable[bytes]]
# What is wrong: a sentence, and the lines that belong to it.
Said = list[tuple[str, list[str]]]
_BODY = re.compile(rb"<body[^>]*>")
# More would hide the page.
MOST_LINES = 20


def answering(answer: Answer, wrong: Callable[[], Said]) -> Answer:
    """What answers as `answer` does, with a banner on each page while something is wrong."""

    def fresh(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        head: list[Any] = []
        body = answer(environ, lambda *words: head.extend(words))
        status, headers = head
        if not (dict(headers).get("Content-Type", "").startswith("text/html") and (said := wrong())):
            start(status, headers)
            return body
        page = with_banner(b"".join(body), said)
        kept = [(name, value) for name, value in headers if name != "Content-Length"]
        start(status, [*kept, ("Content-Length", str(len(page)))])
        return [page]

    return fresh


def with_banner(page: bytes, said: Said) -> bytes:
    """The page with a banner where its body begins."""
    banner = f'<div class="problem" role="alert">{"".join(map(_part, said))}</div>'.encode()
    marked, found = _BODY.subn(lambda body: body[0] + banner, page, count=1)
    return marked if found else banner + page


def _part(said: tuple[str, list[str]]) -> str:
    sentence, lines = said
    items = "".join(f"<li><code>{escape(line)}</code></li>" for line in lines[:MOST_LINES])
    more = f"<p>{len(lines) - MOST_LINES} more are in the terminal.</p>" if lines[MOST_LINES:] else ""
    return f"<p>{escape(sentence)}</p>" + (f"<ul>{items}</ul>" if items else "") + more
