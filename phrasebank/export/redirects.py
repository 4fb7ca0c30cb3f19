"""Where old links lead: a small page at each retired address of a letter or bank, and for phrases a file
that a script reads on a miss."""

import json
from collections.abc import Iterator

from phrasebank.model.ids import Retired
from phrasebank.model.library import Library
from phrasebank.render import links
from phrasebank.render.templating import templates

PATH = "assets/data/ids.json"


def files(library: Library) -> dict[str, str]:
    """Every file: its path under the site and its text, the same for the same library."""
    return {PATH: _ids(library)} | dict(_pages(library))


def _ids(library: Library) -> str:
    """The bank of every phrase, and what became of those that were retired."""
    retired = {
        entry.id: {"now": entry.now} if entry.now else {"because": entry.because}
        for entry in library.retired
        if entry.kind == "phrase"
    }
    data = {
        "banks": {phrase.id: library.bank_of[phrase.id].bank for phrase in library.phrases},
        "retired": retired,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _pages(library: Library) -> Iterator[tuple[str, str]]:
    for entry in library.retired:
        if folder := links.FOLDERS.get(entry.kind):
            yield f"{folder}{entry.id}/index.html", _page(library, entry, folder)


def _page(library: Library, entry: Retired, folder: str) -> str:
    now = library.ids[entry.kind][entry.now] if entry.now else None
    template = templates(library.catalogue).get_template("moved.html")
    return template.render(entry=entry, now=now, folder=folder, base="../../")
