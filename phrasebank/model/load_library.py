"""All data files read: each becomes a frozen entry that knows its place, or problems; all, the library."""

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from phrasebank import DATA, display_path
from phrasebank.model import data_folder, datafiles
from phrasebank.model.datafiles import DATA_FILES
from phrasebank.model.entry import Entry
from phrasebank.model.ids import Published, Retirements
from phrasebank.model.library import Library
from phrasebank.model.parse_cache import Parsed, parse_cached
from phrasebank.model.vocabulary import Vocabulary
from phrasebank.source import disk
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.source.visible import visible
from phrasebank.text.catalogue import ENGLISH, Catalogue

E = TypeVar("E", bound=Entry)


def load_library(
    root: Path = DATA,
    instead: Mapping[str, Path | str] | None = None,
    second: Path | None = None,
    catalogue: Catalogue = ENGLISH,
) -> tuple[Library, list[Diagnostic]]:
    """Read every data file under `root`, and those of a second folder as if they stood there too.

    They are in the language of the catalogue. `instead` maps a file's name under `root` ("banks/thanks.yml")
    to a file, or a text, to read in its place.

    Returns all that could be read and all problems of bytes, syntax and shape, never
    raising for a mistake in the data.
    """
    given = dict(instead or {})
    more = datafiles.present(second) if second else {}
    present: dict[str, Path | str] = {**more, **datafiles.present(root), **given}
    if beyond := list(data_folder.too_much(root, present.values())):
        return _library([], True, True, catalogue), beyond
    strays = [stray for folder in (root, second) if folder for stray in data_folder.strays(folder)]
    gaps = [*data_folder.missing(root, present), *filter(data_folder.hides_data, strays)]
    gaps += data_folder.twice(root, second) if second else ()
    parsed = []
    for name, file in sorted(present.items(), key=itemgetter(0)):
        ours = name not in given or isinstance(file, str)
        home = second if second and more.get(name) == file else root
        parsed.append(_parsed(name, file, f"{display_path(home)}/{name}" if ours else str(file)))
    problems = [*gaps, *(problem for _, wrong, _ in parsed for problem in wrong)]
    harmless = [stray for stray in strays if stray not in problems]
    return _library(parsed, bool(gaps), bool(problems), catalogue), [*problems, *harmless]


def _parsed(name: str, file: Path | str, shown: str) -> Parsed:
    """What a file, or a text in place of one, holds."""
    data, diagnostics = (_encoded(file), []) if isinstance(file, str) else disk.load(file, None)
    return parse_cached(datafiles.model_of(name), data, visible(shown), tuple(diagnostics))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _library(parsed: Sequence[Parsed], gaps: bool, problems: bool, catalogue: Catalogue) -> Library:
    found = [entry for entry, _, _ in parsed if entry]
    # Nobody can tell which ids a missing file has.
    lost: set[str | None] = {None} if gaps else set()
    lost = lost.union(*(ids for _, _, ids in parsed))
    fields: dict[str, Any] = {row.library: _only(row.model, found) for row in DATA_FILES}
    retired = (entry for file in _only(Retirements, found) for entry in file.retired)
    # By their files' names, so that one that is called like another takes no place but its own.
    fields["vocabularies"] = {
        PurePosixPath(entry.place().path).stem: entry for entry in _only(Vocabulary, found)
    }
    fields["retired"] = tuple(entry for entry in retired if not entry.in_doubt)
    return Library(
        **fields,
        published=next(iter(_only(Published, found)), None),
        lost=frozenset(name for name in lost if name),
        complete=None not in lost,
        whole=not problems,
        catalogue=catalogue,
    )


def _only(kind: type[E], entries: Iterable[Entry]) -> tuple[E, ...]:
    return tuple(entry for entry in entries if isinstance(entry, kind))
