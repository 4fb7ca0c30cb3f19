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


def shortened(
    library: Library, repository: Path, commit: str | None, root: Path = DATA
) -> Iterator[Diagnostic]:
    """A problem for each id that the lists had where this branch left `commit`, and have no more.

    Nothing where git can't tell, or where the data has faults that are told anyway.
    """
    base = base_of(repository, commit) if library.whole else ""
    for name in LISTS if base else ():
        path = f"{display_path(root)}/ids/{name}.yml"
        for kind, listed in sorted(_at(repository, f"{base}:{path}", name) - _now(library, name)):
            message = f"The {kind} '{listed}' was on this list before, and no id ever leaves it. Put it back."
            yield Diagnostic(Location(path, 1, 1), CODE, message)


def invented(
    library: Library, repository: Path, commit: str | None, root: Path = DATA
) -> Iterator[Diagnostic]:
    """A problem for each id that a change puts on the list of what was published, and that nothing has.

    Retired at once, it would be a page that nobody asked for.
    """
    base = base_of(repository, commit) if library.whole else ""
    path = f"{display_path(root)}/ids/published.yml"
    # Where there was no list, nobody can tell what is new.
    had = bool(base and _text_at(repository, f"{base}:{path}"))
    before = _at(repository, f"{base}:{path}", "published") if had else set()
    for kind, listed in sorted(_now(library, "published") - before) if had else ():
        if listed not in library.ids[kind]:
            message = f"There is no {kind} '{listed}', and none was on this list before. Take it off."
            yield Diagnostic(Location(path, 1, 1), INVENTED, message)


def taken_away(repository: Path, commit: str | None) -> Iterator[Diagnostic]:
    """A problem for each field that programs were promised where this branch left `commit`, and that went."""
    base, file = base_of(repository, commit), repository / FIELDS
    now = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    for line in _text_at(repository, f"{base}:{FIELDS}").splitlines() if base else ():
        if line not in now:
            message = f"Programs were promised '{line}', and no promise is taken back. Put it back."
            yield Diagnostic(Location(FIELDS, 1, 1), CODE, message)


def base_of(repository: Path, commit: str | None) -> str:
    """The commit to compare with; empty where there is none."""
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


def _at(repository: Path, blob: str, name: str) -> Listed:
    """What a list had then; nothing where it was not there, or couldn't be read."""
    text = _text_at(repository, blob)
    parsed, _ = document.parse(text.encode(), blob, []) if text else (None, [])
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
