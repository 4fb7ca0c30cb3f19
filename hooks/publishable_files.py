"""What may be published: pages, and of other files only the kinds that this site is made of.

MkDocs copies whatever lies under docs/ and follows links out of it. A link would publish a file of the
builder's machine, a page of HTML or a drawing would run script that no policy holds, and some names steer the
host.
"""

import re
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig

from hooks import stop
from hooks.context import Build
from phrasebank.model.data_folder import PASSING

KINDS = {"": (".md",), "assets": (".css", ".js", ".png")}
# An address that needs no escaping, and no line that a workflow's log would take for a command.
NAME = re.compile(r"[a-z0-9_.-]+")
# Files of other kinds, each looked at by a person.
NAMED = frozenset(("_headers", "assets/mark.svg"))


def refuse_others(config: MkDocsConfig, build: Build) -> None:
    """Stop where a file may not be published, with all such files in one message. Raises Abort."""
    wrong = list(unpublishable(Path(config.docs_dir)))
    stop.at_lines(wrong, "These files may not be published", build)


def unpublishable(docs: Path) -> Iterator[str]:
    """A line for each file or folder under `docs` that may not be published.

    It says its path, what it is, and what to do.
    """
    for place in sorted(docs.rglob("*")):
        # MkDocs passes over whatever begins with a dot; these an editor takes away by itself.
        if PASSING.fullmatch(place.name) and not place.is_dir():
            continue
        name = place.relative_to(docs).as_posix()
        if reason := _reason(place, PurePosixPath(name)):
            yield f"{docs.name}/{_visible(name)}: {reason}"


def _reason(place: Path, name: PurePosixPath) -> str:
    if place.is_symlink():
        return "This is a link. Put the file itself here, or take the link away."
    if name.name.startswith("."):
        return "Its name begins with a dot. Take it away."
    if place.is_dir():
        return _misnamed(name)
    if not stat.S_ISREG(place.lstat().st_mode):
        return "This is not an ordinary file. Take it away."
    if not name.as_posix().isprintable():
        return "Its name has signs that nobody can see. Rename it."
    if not _is_allowed(name):
        return _remedy(name)
    return _misnamed(name) or _unreadable(place)


def _misnamed(name: PurePosixPath) -> str:
    return (
        "" if NAME.fullmatch(name.name) else "Its name is an address: use small letters, digits and hyphens."
    )


def _unreadable(place: Path) -> str:
    if place.suffix != ".md":
        return ""
    try:
        place.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return "It isn't saved as UTF-8. Save it so."
    return ""


def _is_allowed(name: PurePosixPath) -> bool:
    top = name.parts[0] if len(name.parts) > 1 else ""
    return name.as_posix() in NAMED or name.suffix in (*KINDS[""], *KINDS.get(top, ()))


def _remedy(name: PurePosixPath) -> str:
    kinds = ", ".join((*KINDS[""], *KINDS["assets"]))
    return f"Files of this kind are not published here. Use {kinds} (all but .md under assets/)."


def _visible(name: str) -> str:
    return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in name)
