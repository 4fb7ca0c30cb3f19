"""The lists of ids and of the interface's fields only grow, seen from the commit that a change is made to.

All other checks believe these lists. A change that takes an id off them would hide from every check that it
breaks links, so what was there before is taken from git, where no change can reach it.
"""

from collections.abc import Iterator
from pathlib import Path

from phrasebank import DATA, display_path
from phrasebank.model import validation
from phrasebank.model.ids import LISTS, Published, Retirements
from phrasebank.model.library import Library
from phrasebank.source import document, git
from phrasebank.source.diagnostics import Diagnostic, Location

CODE, INVENTED = "shortened-list", "invented-id"
# Every field of the interface; scripts/generate.py adds to it.
FIELDS = "phrasebank/export/api-fields.txt"
# What a change is made to where nobody says it: the first of these that git knows.
BASES = ("origin/HEAD", "origin/main", "main", "HEAD")
Listed = set[tuple[str, str]]


def shortened(library: Library, repository: Path, base: str, root: Path = DATA) -> Iterator[Diagnostic]:
    """A problem for each id that the lists had in the commit `base`, and have no more.

    Nothing where that is empty, or where the data has faults that are told anyway.
    """
    for name in LISTS if base and library.whole else ():
        path = f"{display_path(root)}/ids/{name}.yml"
        before = _in(_text_at(repository, f"{base}:{path}"), path, name)
        for kind, listed in sorted(before - _now(library, name)):
            message = f"The {kind} '{listed}' was on this list before, and no id ever leaves it. Put it back."
            yield Diagnostic(Location(path, 1, 1), CODE, message)


def invented(library: Library, repository: Path, base: str, root: Path = DATA) -> Iterator[Diagnostic]:
    """A problem for each id that is new on the list of what was published, seen from the commit `base`, and
    that nothing has.

    Retired at once, it would be a page that nobody asked for.
    """
    path = f"{display_path(root)}/ids/published.yml"
    # Where there was no list, nobody can tell what is new.
    text = _text_at(repository, f"{base}:{path}") if base and library.whole else ""
    before = _in(text, path, "published")
    for kind, listed in sorted(_now(library, "published") - before) if text else ():
        if listed not in library.ids[kind]:
            message = f"There is no {kind} '{listed}', and none was on this list before. Take it off."
            yield Diagnostic(Location(path, 1, 1), INVENTED, message)


def taken_away(repository: Path, base: str) -> Iterator[Diagnostic]:
    """A problem for each field that programs were promised in the commit `base`, and that went."""
    file = repository / FIELDS
    now = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    for line in _text_at(repository, f"{base}:{FIELDS}").splitlines() if base else ():
        if line not in now:
            message = f"Programs were promised '{line}', and no promise is taken back. Put it back."
            yield Diagnostic(Location(FIELDS, 1, 1), CODE, message)


def base_of(repository: Path, commit: str | None) -> str:
    """The commit to compare with, where this branch left `commit`; empty where git knows none."""
    for name in (commit,) if commit else BASES:
        try:
            found = git.run(
                repository, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
            )
        except git.GitError:
            continue
        try:
            return git.run(repository, "merge-base", "HEAD", found.strip()).strip()
        except git.GitError:
            # A shallow copy of a repository knows no place where branches parted.
            return found.strip()
    return ""


def _in(text: str, path: str, name: str) -> Listed:
    """What a list had then; nothing where it was not there, or couldn't be read."""
    parsed, _ = document.parse(text.encode(), path, []) if text else (None, [])
    entry = validation.entry(LISTS[name], parsed)[0] if parsed else None
    return _listed(entry)


def _text_at(repository: Path, blob: str) -> str:
    """The text of a file as a commit has it; nothing where it has none."""
    try:
        return git.run(repository, "cat-file", "blob", blob)
    except git.GitError:
        return ""


def _now(library: Library, name: str) -> Listed:
    if name == "retired":
        return {(entry.kind, entry.id) for entry in library.retired}
    return _listed(library.published)


def _listed(entry: object) -> Listed:
    if isinstance(entry, Retirements):
        return {(one.kind, one.id) for one in entry.retired}
    if isinstance(entry, Published):
        return {(kind.removesuffix("s"), one) for kind, ids in entry if isinstance(ids, tuple) for one in ids}
    return set()
