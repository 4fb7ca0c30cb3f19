"""What may be published: pages, and of other files only the kinds that this site is made of.

MkDocs copies whatever lies under docs/ and follows links out of it. A link would publish a file of the
builder's machine, a page of HTML or a drawing would run script that no policy holds, and some names steer the
host.
"""

import re
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from hooks.gates import drawings, host_headers, pictures, unused_assets
from hooks.gates.refusal import refuse
from phrasebank import REPOSITORY
from phrasebank.model.data_folder import PASSING
from phrasebank.source.diagnostics import Diagnostic, Location

# The check reads pages by this, and all of MkDocs takes a while to load.
if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from hooks.context import Build

CODE = "not-publishable"
KINDS = {"": (".md",), "assets": (".png",), "assets/css": (".css",), "assets/js": (".js",)}
# An address that needs no escaping, and no line that a workflow's log would take for a command.
NAME = re.compile(r"[a-z0-9_.-]+")
# Files of other kinds, and what reads each: its text to the number of a line and what is wrong there.
NAMED = {"_headers": host_headers.problems, "assets/mark.svg": drawings.problems}
# Our own site has these, whatever a publisher's has.
NEEDED = ("_headers", "index.md", "assets/mark.svg", "assets/card.png", "assets/readme.png")
OURS = REPOSITORY / "docs"
GONE = "This file is gone, and others rely on it. Bring it back with 'git restore'."
MADE = ("assets/stylesheets", "assets/javascripts", "assets/data")
LETTERS, BANKS = "letters", "phrases"
# Today's have a third or less.
MOST_PAGES, MOST_BYTES_OF_PAGES = 250, 1_000_000
# Each is unpacked to be checked.
MOST_PICTURES = 12
# Each is filled by the data, some with all of it.
MOST_MARKERS = 320
MOST_FOLDERS = 8
LINK = "This is a link. Put the file itself here, or take the link away."
NOT_ORDINARY = "This is not an ordinary file. Take it away."


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
        if reason := _reason(place, PurePosixPath(name)) or unused.get(place, ""):
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


def _reason(place: Path, name: PurePosixPath) -> str:
    if place.is_symlink():
        return LINK
    if name.name.startswith("."):
        return "Its name begins with a dot. Take it away."
    if len(name.parts) > MOST_FOLDERS:
        return f"More than {MOST_FOLDERS} folders stand inside each other here. Write it flatter."
    if place.is_dir():
        return _misnamed(name) or ("A folder's name has no dot. Rename it." if "." in name.name else "")
    if not stat.S_ISREG(place.lstat().st_mode):
        return NOT_ORDINARY
    if not name.as_posix().isprintable():
        return "Its name has signs that nobody can see. Rename it."
    if not _is_allowed(name):
        return _remedy(name)
    return (
        _misnamed(name)
        or _two_endings(name)
        or _misplaced(name)
        or _same_address(place)
        or _unreadable(place)
    )


def _misnamed(name: PurePosixPath) -> str:
    if name.name.startswith("_") and name.as_posix() not in NAMED:
        return "Names that begin with '_' are for the host. Rename it."
    return (
        "" if NAME.fullmatch(name.name) else "Its name is an address: use small letters, digits and hyphens."
    )


def _two_endings(name: PurePosixPath) -> str:
    """A page such as robots.txt.md would take the place of another file."""
    wrong = name.suffix == ".md" and "." in name.stem
    return "A page's name has no dot but that of '.md'. Rename it." if wrong else ""


def _misplaced(name: PurePosixPath) -> str:
    """A file where none can be: a letter's page is made from the letter, and some folders a build makes."""
    if name.suffix != ".md":
        made = next((folder for folder in MADE if PurePosixPath(folder) in name.parents), "")
        return f"A build makes {made}/ and tidies it away. Give this another folder." if made else ""
    if name.parts[0] == "assets":
        return "No page stands under assets/. Give it another folder."
    if name.parts[0] == LETTERS and name.parts != (LETTERS, "index.md"):
        return (
            "Letters have no pages of their own here: each is made from its file in "
            "phrasebank/data/letters/. Take this away."
        )
    if name.parts[0] == BANKS and len(name.parts) > 2:
        return f"Pages of banks stand in {BANKS}/, in no folder there. Call it {BANKS}/{name.parts[1]}.md."
    return ""


def _same_address(place: Path) -> str:
    """A page that another would be published in place of: the page of a folder has the address of one
    beside the folder that has its name."""
    other = place.parent.with_suffix(".md")
    if place.name == "index.md" and other.exists():
        return f"It has the address of {other.name} beside its folder. Take one of the two away."
    return ""


def _unreadable(place: Path) -> str:
    if place.suffix == ".png":
        with place.open("rb") as picture:
            return pictures.fault(picture.read(pictures.MOST_BYTES + 1))
    if place.suffix != ".md":
        return ""
    try:
        place.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return "It isn't saved as UTF-8. Save it so."
    return ""


def _is_allowed(name: PurePosixPath) -> bool:
    folders = {parent.as_posix() for parent in name.parents}
    kinds = [kind for folder, kinds in KINDS.items() if folder in folders or not folder for kind in kinds]
    return name.as_posix() in NAMED or name.suffix in kinds


def _remedy(name: PurePosixPath) -> str:
    return (
        "Files of this kind are not published here. Pages are .md; pictures are .png under assets/, styles "
        ".css under assets/css/, scripts .js under assets/js/."
    )


def visible(name: str) -> str:
    """A name as a log may show it: without signs that nobody can see."""
    return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in name)
