"""No list loses most of its entries at once, seen from the commit that a change is made to.

What nobody names by its id, such as the words that the search understands, could be lost in a slip, and all
that is left would be sound.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from phrasebank import DATA, display_path
from phrasebank.model.datafiles import DATA_FILES
from phrasebank.model.ids import LISTS
from phrasebank.model.library import Library
from phrasebank.source import git
from phrasebank.source.diagnostics import Diagnostic, Location

CODE = "shortened-terms"
# Banks are kept whole by the list of ids.
FOLDERS = [row.folder for row in DATA_FILES if not row.kind and row.files is not LISTS]
ENTRY = "^ *- +id:"
# Of what a list has, so much may go in one change.
MOST_GONE = 0.5


def shortened(library: Library, repository: Path, base: str, root: Path = DATA) -> Iterator[Diagnostic]:
    """A problem for each list that had its entries in the commit `base`, and lacks most of them.

    Nothing where that is empty, or where the data has faults that are told anyway.
    """
    if not (base and library.whole):
        return
    now = _now(library)
    for name, before in _before(repository, base, display_path(root)).items():
        gone = before - now.get(name, set())
        if len(gone) > MOST_GONE * len(before):
            message = (
                f"{len(gone)} of the {len(before)} entries that this list had are gone, such as "
                f"'{min(gone)}'. Put them back; what is meant to go, goes by no more than half at a time."
            )
            yield Diagnostic(Location(f"{display_path(root)}/{name}", 1, 1), CODE, message)


def _before(repository: Path, base: str, root: str) -> Mapping[str, set[str]]:
    """The ids of each file's entries as a commit has them, by the file's name in the folder of data."""
    found = defaultdict[str, set[str]](set)
    paths = [f"{root}/{folder}" for folder in FOLDERS]
    try:
        lines = git.lines(repository, "grep", "--no-color", "-E", ENTRY, base, "--", *paths)
    except git.GitError:
        return found
    for line in lines:
        path, _, entry = line.removeprefix(f"{base}:{root}/").partition(":")
        found[path].add(entry.partition(":")[2].strip().strip("'\""))
    return found


def _now(library: Library) -> Mapping[str, set[str]]:
    words = {f"vocabulary/{name}.yml": set(known) for name, known in library.words.items()}
    asked = {f"advisor/{one.id}.yml": {question.id for question in one.questions} for one in library.advisors}
    return words | asked
