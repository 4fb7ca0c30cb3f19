"""All the data, read once: every file becomes frozen entries that know their place, or problems."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeVar

from phrasebank import DATA, display_path
from phrasebank.model import data_folder, datafiles
from phrasebank.model.advisor import Advisor
from phrasebank.model.datafiles import DATA_FILES, DataFile
from phrasebank.model.entry import Entry
from phrasebank.model.held_files import held
from phrasebank.model.ids import Published, Retired, Retirements
from phrasebank.model.letters import Letter, OwnPhrase
from phrasebank.model.outlines import Outline
from phrasebank.model.phrases import Bank, Phrase
from phrasebank.model.rule import Rule
from phrasebank.model.terms import Terms
from phrasebank.model.vocabulary import Vocabulary
from phrasebank.source import disk
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.source.messages import visible

E = TypeVar("E", bound=Entry)


# A library is equal to itself alone, so that what was made of it can be remembered.
@dataclass(frozen=True, eq=False)
class Library(Terms):
    """Everything that the banks hold.

    While files have faults, `lost` has the ids that stand in these files, and `complete` is
    false where ids are missing that nobody can tell, so that nothing else is blamed for it.
    Without faults the library is `whole`.
    """

    outlines: tuple[Outline, ...] = ()
    rules: tuple[Rule, ...] = ()
    advisors: tuple[Advisor, ...] = ()
    banks: tuple[Bank, ...] = ()
    letters: tuple[Letter, ...] = ()
    retired: tuple[Retired, ...] = ()
    published: Published | None = None
    lost: frozenset[str] = frozenset()
    complete: bool = True
    whole: bool = True

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases of all banks, each with its bank's defaults put in."""
        return tuple(phrase.with_defaults(bank.defaults) for bank in self.banks for phrase in bank.phrases)

    @cached_property
    def own(self) -> tuple[tuple[Letter, tuple[OwnPhrase, ...]], ...]:
        """The letters, each with the words that it has of its own."""
        return tuple((letter, tuple(letter.own())) for letter in self.letters)

    @cached_property
    def own_phrases(self) -> tuple[OwnPhrase, ...]:
        """The words that letters have of their own."""
        return tuple(phrase for _, phrases in self.own for phrase in phrases)

    @cached_property
    def worded(self) -> tuple[Phrase, ...]:
        """Everything that anybody may copy: the banks' phrases and the letters' own words."""
        return (*self.phrases, *self.own_phrases)

    @cached_property
    def phrase(self) -> Mapping[str, Phrase]:
        return {phrase.id: phrase for phrase in reversed(self.worded)}

    @cached_property
    def outline(self) -> Mapping[str, Outline]:
        return {outline.id: outline for outline in self.outlines}

    @cached_property
    def letter(self) -> Mapping[str, Letter]:
        return {letter.id: letter for letter in self.letters}

    @cached_property
    def bank_of(self) -> Mapping[str, Bank]:
        """The bank in which each phrase stands, by the phrase's id."""
        return {phrase.id: bank for bank in self.banks for phrase in bank.phrases}

    @cached_property
    def ids(self) -> Mapping[str, Mapping[str, Entry]]:
        """The entries that links from elsewhere lead to: by kind, then by id."""
        own: dict[str, Mapping[str, Entry]] = {
            row.kind: {getattr(entry, row.key): entry for entry in self.held(row)}
            for row in DATA_FILES
            if row.kind
        }
        own["phrase"] = {phrase.id: phrase for phrase in reversed(self.phrases)}
        return dict(sorted(own.items()))

    def held(self, row: DataFile) -> tuple[Entry, ...]:
        """What the files of a kind hold: one entry a file, or of the lists of ids the retired ones."""
        entries: tuple[Entry, ...] | Mapping[str, Entry] = getattr(self, row.library)
        return tuple(entries.values() if isinstance(entries, Mapping) else entries)

    @cached_property
    def formerly(self) -> Mapping[str, list[str]]:
        """The retired ids of each phrase that has any, by the id of what took their place."""
        found: dict[str, list[str]] = {}
        for entry in self.retired:
            if entry.kind == "phrase" and entry.now:
                found.setdefault(entry.now, []).append(entry.id)
        return found


def read(
    root: Path = DATA, instead: Mapping[str, Path | str] | None = None, second: Path | None = None
) -> tuple[Library, list[Diagnostic]]:
    """Read every data file under `root`, and those of a second folder as if they stood there too.

    `instead` maps a file's name under `root` ("banks/thanks.yml") to a file, or a text, to read in its place.

    Returns all that could be read and all problems of bytes, syntax and shape, never
    raising for a mistake in the data.
    """
    found: list[Entry] = []
    given = dict(instead or {})
    more = datafiles.present(second) if second else {}
    present: dict[str, Path | str] = {**more, **datafiles.present(root), **given}
    beside = [stray for folder in (root, second) if folder for stray in data_folder.strays(folder)]
    problems = [*data_folder.missing(root, present), *filter(data_folder.hides_data, beside)]
    problems += data_folder.twice(root, second) if second else ()
    # Nobody can tell which ids a missing file has.
    names: set[str | None] = {None} if problems else set()
    for name, file in sorted(present.items(), key=itemgetter(0)):
        ours = name not in given or isinstance(file, str)
        home = second if second and more.get(name) == file else root
        shown = f"{display_path(home)}/{name}" if ours else str(file)
        data, findings = (_encoded(file), []) if isinstance(file, str) else disk.load(file, None)
        entry, wrong, ids = held(datafiles.model_of(name), data, visible(shown), tuple(findings))
        problems += wrong
        names |= ids
        if entry:
            found.append(entry)
    others = [stray for stray in beside if stray not in problems]
    return _library(found, names, not problems), [*problems, *others]


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _library(found: list[Entry], names: set[str | None], whole: bool) -> Library:
    held: dict[str, Any] = {row.library: _only(row.model, found) for row in DATA_FILES}
    retired = (entry for file in _only(Retirements, found) for entry in file.retired)
    held["vocabularies"] = {entry.vocabulary: entry for entry in _only(Vocabulary, found)}
    held["retired"] = tuple(entry for entry in retired if not entry.in_doubt)
    return Library(
        **held,
        published=next(iter(_only(Published, found)), None),
        lost=frozenset(name for name in names if name),
        complete=None not in names,
        whole=whole,
    )


def _only(kind: type[E], entries: Iterable[Entry]) -> tuple[E, ...]:
    return tuple(entry for entry in entries if isinstance(entry, kind))
