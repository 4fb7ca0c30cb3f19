"""The table of facets held against what it needs elsewhere, before anything is read by it: a half-done facet
is told where something is lacking, and ends in no traceback."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path

from phrasebank import DATA, display_path
from phrasebank.model import facet_fields, facets
from phrasebank.model.facet_fields import Facets, LetterChoices
from phrasebank.model.facets import FACETS, QUESTIONS, Choices, ComposerQuestion, Facet
from phrasebank.source.diagnostics import Diagnostic, Location

CODE = "half-done-facet"
TABLE, FIELDS = (Path(str(module.__file__)) for module in (facets, facet_fields))
PLACES = ("card", "index", "letters")
# Points are the phrases' alone, and what is true for a writer is ticked, not asked.
NO_FIELD, NO_QUESTION = ("points",), ("", "facts")


def disagreements(
    rows: Sequence[Facet] = FACETS, questions: Sequence[ComposerQuestion] = QUESTIONS
) -> Iterator[Diagnostic]:
    """What a facet lacks beside its row, what has no row, and what a row says wrong."""
    asked = {question.criterion for question in questions}
    for row in rows:
        yield from _of_row(row, asked)
    yield from _without_row(rows, asked)
    yield from _places(rows)
    for question in questions:
        letters = LetterChoices.model_fields.get(question.criterion)
        if letters and not letters.is_required() and not (question.unanswered and question.left):
            remedy = "Give its question 'unanswered' and 'left', or everybody begins with its first word."
            yield _told(
                TABLE, question.criterion, f"A letter may leave '{question.criterion}' open. {remedy}"
            )


def wordless(vocabularies: Sequence[str]) -> Iterator[Diagnostic]:
    """The facets of whose words the published data has no file."""
    for row in FACETS:
        if row.vocabulary not in vocabularies:
            file = DATA / f"vocabulary/{row.vocabulary}.yml"
            yield _told(
                file, "", f"The facet '{row.field}' has no words. Write this file, as its neighbours are."
            )


def _of_row(row: Facet, asked: set[str]) -> Iterator[Diagnostic]:
    name, choice = row.field, row.criterion
    if name not in Facets.model_fields and name not in NO_FIELD:
        yield _told(FIELDS, "", f"No phrase has a field '{name}'. Add one to Facets.")
    if choice not in NO_QUESTION:
        if choice not in LetterChoices.model_fields:
            yield _told(
                FIELDS, "", f"No letter has a field '{choice}'. Add an optional one to LetterChoices."
            )
        if choice not in {field.name for field in fields(Choices)}:
            yield _told(TABLE, name, f"Nobody can choose '{choice}'. Add it to Choices.")
        if choice not in asked:
            yield _told(TABLE, name, f"Nobody is asked about '{choice}'. Add a row to QUESTIONS.")
    if any(getattr(row, place) for place in PLACES) and not row.label:
        yield _told(TABLE, name, f"The facet '{name}' is shown without a name. Give its row a 'label'.")


def _without_row(rows: Sequence[Facet], asked: set[str]) -> Iterator[Diagnostic]:
    named, chosen = {row.field for row in rows}, {row.criterion for row in rows}
    for name in sorted(Facets.model_fields.keys() - named):
        yield _told(FIELDS, f"{name}:", f"The field '{name}' of phrases is no facet. Add a row to FACETS.")
    choices = {field.name for field in fields(Choices)} | LetterChoices.model_fields.keys()
    for name in sorted((asked | choices) - chosen):
        yield _told(TABLE, name, f"'{name}' is chosen, and is no facet. Add a row to FACETS.")


def _places(rows: Sequence[Facet]) -> Iterator[Diagnostic]:
    for place in PLACES:
        first: dict[int, Facet] = {}
        for row in (row for row in rows if getattr(row, place)):
            at = getattr(row, place)
            other = first.setdefault(at, row)
            if other is not row:
                message = (
                    f"'{place}={at}' is the place of '{other.field}' already. Give '{row.field}' another."
                )
                yield _told(TABLE, row.field, message)


def _told(file: Path, word: str, message: str) -> Diagnostic:
    """A problem at the first line of a file that has a word, in quotes or as it is."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() and word else []
    found = (at for at, line in enumerate(lines, 1) if f'"{word}"' in line or line.strip().startswith(word))
    return Diagnostic(Location(display_path(file), next(found, 1), 1), CODE, message)
