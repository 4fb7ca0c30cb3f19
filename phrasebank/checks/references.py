"""What is named anywhere has its place: a vocabulary its file, and a point of the sources its home."""

from collections.abc import Iterator

from phrasebank.checks.check import check
from phrasebank.model.entry import Entry
from phrasebank.model.facet_fields import Facets
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.vocabulary import OPTIONAL, TERM_WORDS
from phrasebank.source.diagnostics import Diagnostic


@check(reads="sound", needs="all_files")
def missing_vocabulary(library: Library) -> Iterator[Diagnostic]:
    """A vocabulary whose words are named is there; it is told once."""
    told = set(library.vocabularies)
    for entry, field, vocabulary in _named(library):
        if vocabulary not in told:
            told.add(vocabulary)
            yield entry.diagnostic(
                field,
                f"The file vocabulary/{vocabulary}.yml is missing, and this is a word of it. Bring it back.",
            )


def _named(library: Library) -> Iterator[tuple[Entry, str, str]]:
    """Every entry, and its field, that has a word of a vocabulary that may be missing."""
    fields = [(name, vocabulary) for name, vocabulary in Facets.WORDS.items() if vocabulary in OPTIONAL]
    asked = [(name, vocabulary) for name, vocabulary in Letter.WORDS.items() if vocabulary in OPTIONAL]
    for entries, known in ((library.phrases, fields), (library.letters, asked)):
        yield from ((one, *row) for one in entries for row in known if getattr(one, row[0]))
    yield from ((point, "sources", "sources") for point in library.points.values())


@check(reads="sound", needs="all_files")
def homeless_point(library: Library) -> Iterator[Diagnostic]:
    """Every point of the sources has a home: a page that says it or a phrase that voices it."""
    voiced = {name for phrase in library.phrases for name in phrase.points}
    for name, point in library.points.items():
        if not point.pages and name not in voiced:
            yield point.diagnostic(
                "id",
                f"{name} has no home. Name a page in 'pages', or a phrase that voices it in its 'points'.",
            )


@check(reads="file")
def names_itself(library: Library) -> Iterator[Diagnostic]:
    """A word of a vocabulary says of others how it stands to them, and not of itself."""
    for vocabulary, fields in TERM_WORDS.items():
        others = [field for field, words in fields.items() if words == vocabulary]
        for term in library.words.get(vocabulary, {}).values():
            for field in others:
                # A list called like another has terms of another kind.
                named = getattr(term, field) if field in term.model_fields_set else ()
                if term.id in named:
                    yield term.diagnostic(
                        (field, named.index(term.id)), f"'{term.id}' names itself here. Take it away."
                    )


CHECKS = (names_itself, homeless_point, missing_vocabulary)
