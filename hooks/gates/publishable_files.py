"""What may be published: pages, and of other files only the kinds that this site is made of.

MkDocs copies whatever lies under docs/ and follows links out of it. A link would publish a file of the
builder's machine, a page of HTML or a drawing would run script that no policy holds, and some names steer the
host.
"""

import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from hooks.gates import unused_assets
from hooks.gates.publishable_kinds import LINK, MOST_FOLDERS, NAMED, refusal_of
from hooks.gates.refusal import refuse
from phrasebank import REPOSITORY
from phrasebank.model.data_folder import PASSING
from phrasebank.source.diagnostics import Diagnostic, Location

# The check reads pages by this, and all of MkDocs takes a while to load.
if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from hooks.context import Build

CODE = "not-publishable"
# Our own site has these, whatever a publisher's has.
NEEDED = ("_headers", "index.md", "assets/mark.svg", "assets/card.png", "assets/readme.png")
OURS = REPOSITORY / "docs"
GONE = "This file is gone, and others rely on it. Bring it back with 'git restore'."
# Today's have a third or less.
MOST_PAGES, MOST_BYTES_OF_PAGES = 250, 1_000_000
# Each is unpacked to be checked.
MOST_PICTURES = 12
# Each is filled by the data, some with all of it.
MOST_MARKERS = 320


def refuse_others(config: "MkDocsConfig", build: "Build") -> None:
    """Stop where a file may not be published, with all such files in one message. Raises Abort."""
    refuse(unpublishable(Path(config.docs_dir)), "These files may not be published", build)


def unpublishable(docs: Path) -> Iterator[Diagnostic]:
    """A problem for each file or folder under `docs` that may not be published, and where the pages are too
    many."""
    if docs.is_symlink():
        yield Diagnostic(Location(docs.name, 1, 1), CODE, LINK)
        return
    places = sorted(below(docs))
    pages = [place for place in places if place.suffix == ".md" and stat.S_ISREG(place.lstat().st_mode)]
    pictures_ = [place for place in places if place.suffix == ".png"]
    if reason := _too_much(pages, len(pictures_)):
        yield Diagnostic(Location(docs.name, 1, 1), CODE, reason)
    for name in NEEDED if docs.resolve() == OURS else ():
        if not (docs / name).exists():
            yield Diagnostic(Location(f"{docs.name}/{name}", 1, 1), CODE, GONE)
    unused = dict(unused_assets.unused(docs))
    for place in places:
        # MkDocs passes over whatever begins with a dot; these an editor takes away by itself.
        if PASSING.fullmatch(place.name) and not place.is_dir():
            continue
        name = place.relative_to(docs).as_posix()
        if reason := refusal_of(place, PurePosixPath(name)) or unused.get(place, ""):
            yield Diagnostic(Location(f"{docs.name}/{visible(name)}", 1, 1), CODE, reason)
        elif read := NAMED.get(name):
            for line, message in read(place.read_text(encoding="utf-8", errors="replace")):
                yield Diagnostic(Location(f"{docs.name}/{name}", line, 1), CODE, message)


def below(root: Path) -> Iterator[Path]:
    """All that stands below a folder. Neither links nor folders that are too deep are looked into: readers
    of folders, ours too, go one step deeper for each."""
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        for place in folder.iterdir():
            yield place
            deep = len(place.relative_to(root).parts) > MOST_FOLDERS
            if place.is_dir() and not place.is_symlink() and not deep:
                waiting.append(place)


def _too_much(pages: list[Path], pictures_: int) -> str:
    size = sum(page.lstat().st_size for page in pages)
    if len(pages) > MOST_PAGES:
        return f"There are {len(pages)} pages, and {MOST_PAGES} is the most. Take some away."
    if size > MOST_BYTES_OF_PAGES:
        most = MOST_BYTES_OF_PAGES // 1000
        return f"All pages together are larger than {most} kB, which is the most. Shorten some."
    if pictures_ > MOST_PICTURES:
        return f"There are {pictures_} pictures, and {MOST_PICTURES} is the most. Take some away."
    markers = sum(page.read_bytes().count(b":::") for page in pages)
    if markers > MOST_MARKERS:
        message = f"All pages together have {markers} markers ':::', and {MOST_MARKERS} is the most."
        return f"{message} Take some away."
    return ""


def visible(name: str) -> str:
    """A name as a log may show it: without signs that nobody can see."""
    return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in name)
