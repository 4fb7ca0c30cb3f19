"""Names: ids are links, so they are unique for ever and stand where their file says."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from phrasebank.checks.check import check
from phrasebank.model.datafiles import DATA_FILES
from phrasebank.model.entry import Entry
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic


@check(reads="file")
def same_id(library: Library) -> Iterator[Diagnostic]:
    """Two phrases, letters, outlines, rules or questions may not share an id; none is retired twice.

    Upper and lower case are alike. Nor may a phrase and a letter: text expanders have one word for each.
    """
    own = (row for row in DATA_FILES if row.kind and not row.entries and row.library != "letters")
    questions = (advisor.questions for advisor in library.advisors)
    expanded = (*library.letters, *library.phrases)
    for entries in (expanded, *map(library.entries_of, own), *questions):
        yield from _twice(entries, "id", "Ids are links: pick another.")
    for kind in library.ids:
        yield from _twice(
            (entry for entry in library.retired if entry.kind == kind),
            "id",
            "It is retired once: delete one of the two.",
        )


@check(reads="file")
def same_term(library: Library) -> Iterator[Diagnostic]:
    """A vocabulary declares each word once."""
    for vocabulary in library.vocabularies.values():
        yield from _twice(vocabulary.terms, "id", "A word is declared once: delete one of the two.")


@check(reads="file")
def same_title(library: Library) -> Iterator[Diagnostic]:
    """Two phrases of a bank, or two letters, outlines or rules, may not share a heading: nobody could choose
    between them."""
    phrases = (bank.phrases for bank in library.banks)
    for entries in (*phrases, library.letters, library.outlines, library.rules):
        yield from _twice(entries, "title", "Readers choose by title: say what is different.")


@check(reads="copies")
def misnamed_file(library: Library) -> Iterator[Diagnostic]:
    """A file is called what it holds, and is no copy of another."""
    files = [(entry, row.key) for row in DATA_FILES if row.key for entry in library.entries_of(row)]
    for entry, key in files:
        name = PurePosixPath(entry.place().path).stem
        if key in entry.model_fields_set and getattr(entry, key) != name:
            held = getattr(entry, key)
            alike = (other for other, _ in files if type(other) is type(entry) and other is not entry)
            copied = any(getattr(other, key, None) == held for other in alike)
            remedy = (
                f"Another file has it too: give this one another '{key}', or delete it."
                if copied
                else "Give both the same name."
            )
            yield entry.diagnostic(key, f"'{held}' stands in a file called '{name}.yml'. {remedy}")


def _twice(entries: Iterable[Entry], key: str, remedy: str) -> Iterator[Diagnostic]:
    seen: dict[str, Entry] = {}
    for entry in entries:
        value = getattr(entry, key)
        first = seen.setdefault(value.casefold(), entry)
        if first is not entry:
            yield entry.diagnostic(key, f"'{value}' is already used at {first.place(key)}. {remedy}")


CHECKS = (same_id, same_term, same_title, misnamed_file)
