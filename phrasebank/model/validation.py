"""Data held against its model.

Every difference becomes a problem in plain words, at its place, all of them at once.
"""

import re
from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from phrasebank.model import partial
from phrasebank.model.datafiles import DATA_FILES
from phrasebank.model.entry import ID, SLOT, Entry, inner
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.source.document import Document
from phrasebank.source.messages import LONGEST_QUOTED
from phrasebank.text.similarity import did_you_mean, nearest

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
        "'{key}' has {actual_length} entries; {max_length} is the most. Start a second file.",
    ),
    "literal_error": ("unknown-word", "'{given}' is not one of {expected}."),
    "bool_parsing": ("wrong-kind", "'{key}' takes true or false."),
    "int_parsing": ("wrong-kind", "'{key}' takes a whole number."),
    "greater_than": ("wrong-kind", "'{key}' must be more than {gt}."),
}
SPELLINGS = {
    "/)+": "write a page of this site and a place on it, such as guide/letter/#thanks.",
    r"\S": "write one name on one line, without spaces around it.",
    "^P": "points are written P001 to P999.",
    "-": "use small letters, digits and single hyphens, beginning with a letter.",
    "_": "use small letters and single underscores.",
}
_ANY_ID = re.compile(f"{ID}|{SLOT}|^P[0-9]{{3}}$")
_PLAIN = re.compile(r"[\w.-]+")
# These are each told with what they mean; of more, the names alone.
MAX_MISSING_FIELDS_LISTED = 2
NAMES = sorted({name for name, _ in MESSAGES.values()})


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
        return partial.entry(model, text), list(_problems(model, text, causes))
    _locate(found, text, ())
    return found, []


def names(model: type[Entry], text: Document | None) -> frozenset[str | None]:
    """The ids that stand in a file with faults, those of left-out entries too.

    None is among them where ids are missing that nobody can tell.
    """
    if text is None:
        return frozenset((None,))
    own = [text.data.get(key) for key in {row.key for row in DATA_FILES} if key in model.model_fields]
    entries = {*(row.entries for row in DATA_FILES if row.entries), "questions"}
    lists = (text.data.get(key) for key in sorted(entries))
    items = (item for held in lists if isinstance(held, list) for item in held)
    below = [item.get("id") for item in items if isinstance(item, dict)]
    told = (name if isinstance(name, str) and _ANY_ID.search(name) else None for name in (*own, *below))
    return frozenset((*text.skipped_ids, *told))


def fields(model: type[Entry], loc: Loc) -> type[Entry]:
    """The model of the mapping that contains `loc`, walking down from `model`."""
    for key in loc[:-1]:
        if isinstance(key, str) and key in model.model_fields:
            model = inner(model.model_fields[key].annotation) or model
    return model


def spelling(pattern: str) -> str:
    """What a pattern asks for, in words."""
    return next((words for sign, words in SPELLINGS.items() if sign in pattern), "")


def _problems(model: type[Entry], text: Document, wrong: list[ErrorDetails]) -> Iterator[Diagnostic]:
    """A problem for each difference; many fields that one entry lacks are one."""
    lacking: dict[Loc, list[str]] = {}
    for detail in wrong:
        if detail["type"] == "missing":
            lacking.setdefault(tuple(detail["loc"][:-1]), []).append(_key(tuple(detail["loc"])))
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
    owner, key = fields(model, loc), str(_key(loc))
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
        meant = any(not _PLAIN.fullmatch(key) or nearest(key, known) == _key(loc) for key in unknown)
        return meant or (len(loc) == 1 and text.is_left_out(_key(loc)))
    if detail["type"] == "extra_forbidden":
        return not _PLAIN.fullmatch(_key(loc))
    if detail["type"] == "too_short":
        # Items that are wrong are not counted.
        return bool(text.skipped_lines) or any(len(other["loc"]) > len(loc) for other in wrong)
    return text.tainted(loc)


def _listed(keys: list[str]) -> str:
    return ", ".join(f"'{key}'" for key in keys[:-1]) + f" and '{keys[-1]}'"


def _key(loc: Loc) -> str:
    return next((key for key in reversed(loc) if isinstance(key, str)), "the file")


def _locate(found: Entry, text: Document, path: Loc) -> None:
    found.locate(text, path)
    for name in found.model_fields_set:
        value = getattr(found, name)
        for at, part in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(part, Entry):
                _locate(part, text, (*path, name, at))
        if isinstance(value, Entry):
            _locate(value, text, (*path, name))
