"""Data held against its model.

Every difference becomes a problem in plain words, at its place, all of them at once.
"""

import re

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from phrasebank.model import partial
from phrasebank.model.entry import Entry, entries_in
from phrasebank.model.validation_messages import Loc, fields, key_of, problems
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.source.document import Document
from phrasebank.text.similarity import nearest

_PLAIN = re.compile(r"[\w.-]+")


def entry(model: type[Entry], text: Document) -> tuple[Entry | None, list[Diagnostic]]:
    """The entry that a file holds, and what is wrong with its shape.

    Where something is wrong with it, the entry is what is sound of it.
    """
    try:
        found, wrong = model.model_validate(text.data), []
    except ValidationError as error:
        wrong = error.errors()
    if wrong or text.tainted_lines:
        causes = [detail for detail in wrong if not _is_consequence(model, text, detail, wrong)]
        return partial.entry(model, text), list(problems(model, text, causes))
    _locate(found, text, ())
    return found, []


def _is_consequence(
    model: type[Entry], text: Document, detail: ErrorDetails, wrong: list[ErrorDetails]
) -> bool:
    """Whether a difference comes from what reading has told already.

    That is a name or a value that isn't what was meant, or an entry left out.
    """
    loc: Loc = tuple(detail["loc"])
    if detail["type"] == "missing":
        known = fields(model, loc).model_fields
        unknown = text.mapping(loc[:-1]).keys() - known.keys()
        # A misspelt name is told as such.
        meant = any(not _PLAIN.fullmatch(key) or nearest(key, known) == key_of(loc) for key in unknown)
        return meant or (len(loc) == 1 and text.is_left_out(key_of(loc)))
    if detail["type"] == "extra_forbidden":
        return not _PLAIN.fullmatch(key_of(loc))
    if detail["type"] == "too_short":
        # Items that are wrong are not counted.
        return bool(text.skipped_lines) or any(len(other["loc"]) > len(loc) for other in wrong)
    return text.tainted(loc)


def _locate(found: Entry, text: Document, path: Loc) -> None:
    found.locate(text, path)
    for keys, part in entries_in(found):
        _locate(part, text, path + keys)
