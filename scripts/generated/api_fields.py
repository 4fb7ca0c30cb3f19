"""The list of all fields that the JSON files have ever had: what is there now is added, and nothing goes."""

from phrasebank import REPOSITORY
from phrasebank.checks.kept_ids import FIELDS
from phrasebank.export import api_fields, api_schema
from phrasebank.model.library import Library

PATH = FIELDS


def text(library: Library) -> str:
    """The list, a line for each; the same for the same models and the same list before."""
    now, file = api_fields.fields(api_schema.schemas("")), REPOSITORY / PATH
    before = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return "".join(f"{line}\n" for line in sorted({*before, *now}))
