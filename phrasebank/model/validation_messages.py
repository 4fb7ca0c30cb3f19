"""What is said where data differs from its model: pydantic's errors in plain words, at their places."""

from collections.abc import Iterator

from pydantic_core import ErrorDetails

from phrasebank.model.entry import Entry, inner
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.source.document import Document
from phrasebank.source.messages import LONGEST_QUOTED
from phrasebank.text.similarity import did_you_mean

Loc = tuple[str | int, ...]

# pydantic's kinds of error: our name, and what to say; {key}, {given} and
# pydantic's own numbers are filled in.
MESSAGES = {
    "missing": ("missing-key", "'{key}' is missing. Add it: {meaning}"),
    "extra_forbidden": ("unknown-key", "'{key}' is not a field here.{near}"),
    "string_type": (
        "wrong-kind",
        "'{key}' takes one text: write it without a dash, brackets or keys of its own.",
    ),
    "tuple_type": ("wrong-kind", "'{key}' takes a list{example}."),
    "model_type": (
        "wrong-kind",
        "A mapping of keys and values is expected here, such as 'id: ...' and 'title: ...'.",
    ),
    "string_too_short": (
        "too-short",
        "'{key}' has {given_length} characters; it needs {min_length} or more.",
    ),
    "string_too_long": ("too-long", "'{key}' has {given_length} characters; {max_length} is the most."),
    "string_pattern_mismatch": ("odd-name", "'{given}' can't be used for '{key}': {spelling}"),
    "too_short": ("too-few", "'{key}' needs at least {min_length} entries."),
    "too_long": (
        "too-many",
        "'{key}' has {actual_length} entries; {max_length} is the most. "
        "Take some away, or start a second file.",
    ),
    "literal_error": ("unknown-word", "'{given}' is not one of {expected}."),
    "bool_parsing": ("wrong-kind", "'{key}' takes true or false."),
    "int_parsing": ("wrong-kind", "'{key}' takes a whole number."),
    "less_than_equal": ("wrong-kind", "'{key}' can be {le} at most."),
    "greater_than": ("wrong-kind", "'{key}' must be more than {gt}."),
}
SPELLINGS = {
    "/)+": "write a page of this site and a place on it, such as guide/letter/#thanks.",
    r"\S": "write one name on one line, without spaces around it.",
    "^P": "points are written P001 to P999.",
    "-": "use small letters, digits and single hyphens, beginning with a letter.",
    "_": "use small letters and single underscores.",
}
NAMES = sorted({name for name, _ in MESSAGES.values()})
# These are each told with what they mean; of more, the names alone.
MAX_MISSING_FIELDS_LISTED = 2


def fields(model: type[Entry], loc: Loc) -> type[Entry]:
    """The model of the mapping that contains `loc`, walking down from `model`."""
    for key in loc[:-1]:
        if isinstance(key, str) and key in model.model_fields:
            model = inner(model.model_fields[key].annotation) or model
    return model


def spelling(pattern: str) -> str:
    """What a pattern asks for, in words."""
    return next((words for sign, words in SPELLINGS.items() if sign in pattern), "")


def problems(model: type[Entry], text: Document, wrong: list[ErrorDetails]) -> Iterator[Diagnostic]:
    """A problem for each difference; many fields that one entry lacks are one."""
    lacking: dict[Loc, list[str]] = {}
    for detail in wrong:
        if detail["type"] == "missing":
            lacking.setdefault(tuple(detail["loc"][:-1]), []).append(key_of(tuple(detail["loc"])))
    for path, keys in lacking.items():
        if len(keys) > MAX_MISSING_FIELDS_LISTED:
            message = f"{_listed(keys)} are missing. Add them."
            yield text.diagnostic((*path, keys[0]), "missing-key", message)
    for detail in wrong:
        if (
            detail["type"] != "missing"
            or len(lacking[tuple(detail["loc"][:-1])]) <= MAX_MISSING_FIELDS_LISTED
        ):
            yield _problem(model, text, detail)


def _problem(model: type[Entry], text: Document, detail: ErrorDetails) -> Diagnostic:
    loc: Loc = tuple(detail["loc"])
    name, message = MESSAGES.get(detail["type"], ("wrong-kind", "'{key}' can't be read as it stands."))
    owner, key = fields(model, loc), str(key_of(loc))
    given = detail["input"] if isinstance(detail["input"], str) else ""
    known = owner.model_fields
    words = detail.get("ctx", {}) | {
        "key": key[:LONGEST_QUOTED],
        "given": given[:LONGEST_QUOTED],
        "given_length": len(given),
        "near": did_you_mean(key, known) or f" Its fields are {', '.join(known)}.",
        "meaning": known[key].description if key in known else "",
        "example": f", such as [{given[:LONGEST_QUOTED]}]"
        if given
        else ": begin each item with a dash, '- '",
        "spelling": spelling(detail.get("ctx", {}).get("pattern", "")),
    }
    return text.diagnostic(loc, name, message.format(**words), at_key=detail["type"] == "extra_forbidden")


def _listed(keys: list[str]) -> str:
    return ", ".join(f"'{key}'" for key in keys[:-1]) + f" and '{keys[-1]}'"


def key_of(loc: Loc) -> str:
    """The innermost name on the way to a value."""
    return next((key for key in reversed(loc) if isinstance(key, str)), "the file")
