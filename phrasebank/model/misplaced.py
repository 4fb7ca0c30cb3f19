"""A file among those of another kind: all its names are known, though not here."""

from phrasebank.model.datafiles import DATA_FILES
from phrasebank.model.entry import Entry
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.source.document import Document

CODE = "unknown-key"
# A single name may be a slip; so may some of many.
FEWEST = 2


def problem(model: type[Entry], text: Document) -> Diagnostic | None:
    """What is wrong with a file as a whole that is read as an entry of a kind; None where it may be one."""
    unknown = [name for name in text.data if name not in model.model_fields]
    if len(unknown) < FEWEST:
        return None
    for row in DATA_FILES:
        if row.key in text.data and text.data.keys() <= row.model.model_fields.keys():
            message = f"The names in this file are those of {row.folder}/. Move it there."
            return text.diagnostic((), CODE, message)
    if len(unknown) == len(text.data):
        fields = ", ".join(model.model_fields)
        return text.diagnostic((), CODE, f"None of the names here is a field of this file: {fields}.")
    return None
