"""What is named anywhere has its place: a vocabulary its file, and a point of the sources its home."""

from collections.abc import Iterator

from phrasebank.checks.check import check
from phrasebank.model.library import Library
from phrasebank.model.vocabulary import TERM_WORDS
from phrasebank.source.diagnostics import Diagnostic


@check(reads="sound", needs="all_files")
def missing_vocabulary(library: Library) -> Iterator[Diagnostic]:
    """A vocabulary whose words are named is there; it is told once."""
    told = set(library.vocabularies)
    points = library.words.get("points", {}).values()
    named = [
        *((phrase, "points", "points") for phrase in library.phrases if phrase.points),
        *((point, "sources", "sources") for point in points),
    ]
    for entry, field, vocabulary in named:
        if vocabulary not in told:
            told.add(vocabulary)
            yield entry.diagnostic(
                field,
                f"The file vocabulary/{vocabulary}.yml is missing, and this is a word of it. Bring it back.",
            )


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
                named = getattr(term, field)
                if field in term.model_fields_set and term.id in named:
                    yield term.diagnostic(
                        (field, named.index(term.id)), f"'{term.id}' names itself here. Take it away."
                    )


CHECKS = (names_itself, homeless_point, missing_vocabulary)
