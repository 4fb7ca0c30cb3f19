"""What one file or folder under docs/ may be: its kind, its name and its place, whatever else lies there."""

import re
import stat
from pathlib import Path, PurePosixPath

from hooks.gates import drawings, host_headers, pictures

KINDS = {"": (".md",), "assets": (".png",), "assets/css": (".css",), "assets/js": (".js",)}
# An address that needs no escaping, and no line that a workflow's log would take for a command.
NAME = re.compile(r"[a-z0-9_.-]+")
# Files of other kinds, and what reads each: its text to the number of a line and what is wrong there.
NAMED = {"_headers": host_headers.problems, "assets/mark.svg": drawings.problems}
MADE = ("assets/stylesheets", "assets/javascripts", "assets/data")
LETTERS, BANKS = "letters", "phrases"
MOST_FOLDERS = 8
LINK = "This is a link. Put the file itself here, or take the link away."
NOT_ORDINARY = "This is not an ordinary file. Take it away."
OTHER_KIND = (
    "Files of this kind are not published here. Pages are .md; pictures are .png under assets/, styles "
    ".css under assets/css/, scripts .js under assets/js/."
)


def refusal_of(place: Path, name: PurePosixPath) -> str:
    """Why a file or folder may not be published, by the name that it has under docs/; empty where it may."""
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
        return OTHER_KIND
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
