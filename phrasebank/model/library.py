"""All the data as frozen entries that know their place; load_library.py makes it of the files."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from phrasebank.model.advisor import Advisor
from phrasebank.model.datafiles import DATA_FILES, DataFile
from phrasebank.model.entry import Entry
from phrasebank.model.ids import Published, Retired
from phrasebank.model.letters import Letter, OwnPhrase
from phrasebank.model.outlines import Outline
from phrasebank.model.phrases import Bank, Phrase
from phrasebank.model.rule import Rule
from phrasebank.model.terms import Terms
from phrasebank.text.catalogue import ENGLISH, Catalogue


# A library is equal to itself alone, so that what was made of it can be remembered.
@dataclass(frozen=True, eq=False)
class Library(Terms):
    """Everything that the banks hold.

    While files have faults, `lost` has the ids that stand in these files, and `complete` is
    false where ids are missing that nobody can tell, so that nothing else is blamed for it.
    Without faults the library is `whole`. `catalogue` is
    the language of its words, and what the site says in it.
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
    catalogue: Catalogue = ENGLISH

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases of all banks, each with its bank's defaults put in."""
        return tuple(phrase.with_defaults(bank.defaults) for bank in self.banks for phrase in bank.phrases)

    @cached_property
    def letters_with_own_phrases(self) -> tuple[tuple[Letter, tuple[OwnPhrase, ...]], ...]:
        """The letters, each with the words that it has of its own."""
        said_in = {name: fact.said_in for name, fact in self.facts.items()}
        alike = {name: getattr(reader, "alike", ()) for name, reader in self.words.get("readers", {}).items()}
        return tuple(
            (letter, tuple(letter.own_phrases(said_in, alike.get(letter.reader or "", ()))))
            for letter in self.letters
        )

    @cached_property
    def own_phrases(self) -> tuple[OwnPhrase, ...]:
        """The words that letters have of their own."""
        return tuple(phrase for _, phrases in self.letters_with_own_phrases for phrase in phrases)

    @cached_property
    def worded(self) -> tuple[Phrase, ...]:
        """Everything that anybody may copy: the banks' phrases and the letters' own words."""
        return (*self.phrases, *self.own_phrases)

    @cached_property
    def phrase(self) -> Mapping[str, Phrase]:
        """Everything that anybody may copy, by its id; of two with one id, the first."""
        return {phrase.id: phrase for phrase in reversed(self.worded)}

    @cached_property
    def outline(self) -> Mapping[str, Outline]:
        """The outlines by their ids; of two with one id, the last."""
        return {outline.id: outline for outline in self.outlines}

    @cached_property
    def letter(self) -> Mapping[str, Letter]:
        """The letters by their ids; of two with one id, the last."""
        return {letter.id: letter for letter in self.letters}

    @cached_property
    def bank_of(self) -> Mapping[str, Bank]:
        """The bank in which each phrase stands, by the phrase's id."""
        return {phrase.id: bank for bank in self.banks for phrase in bank.phrases}

    @cached_property
    def ids(self) -> Mapping[str, Mapping[str, Entry]]:
        """The entries that links from elsewhere lead to: by kind, then by id."""
        own: dict[str, Mapping[str, Entry]] = {
            row.kind: {getattr(entry, row.key): entry for entry in self.entries_of(row)}
            for row in DATA_FILES
            if row.kind
        }
        own["phrase"] = {phrase.id: phrase for phrase in reversed(self.phrases)}
        return dict(sorted(own.items()))

    def entries_of(self, row: DataFile) -> tuple[Entry, ...]:
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
