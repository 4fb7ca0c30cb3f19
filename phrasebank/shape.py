"""Data held against its model: every difference becomes a problem in plain words, at its place, all of them at once."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from phrasebank.entry import Entry
from phrasebank.findings import LONGEST_QUOTED
from phrasebank.model import Bank, Phrase
from phrasebank.problem import Problem
from phrasebank.source import Source
from phrasebank.words import nearest

Loc = tuple[str | int, ...]

# pydantic's kinds of error: our name, and what to say; {key}, {given} and pydantic's own numbers are filled in.
MESSAGES = {
    "missing": ("missing-key", "'{key}' is missing. Add it: {meaning}"),
    "extra_forbidden": ("unknown-key", "'{key}' is not a field here.{near}"),
    "string_type": ("wrong-kind", "'{key}' takes one text, not a list or a mapping."),
    "tuple_type": ("wrong-kind", "'{key}' takes a list, such as [{given}]."),
    "model_type": ("wrong-kind", "A mapping of keys and values is expected here, such as 'id: ...' and 'title: ...'."),
    "string_too_short": ("too-short", "'{key}' has {given_length} characters; it needs {min_length} or more."),
    "string_too_long": ("too-long", "'{key}' has {given_length} characters; {max_length} is the most."),
    "string_pattern_mismatch": ("odd-name", "'{given}' can't be used for '{key}': {spelling}"),
    "too_short": ("too-few", "'{key}' needs at least {min_length} entries."),
    "too_long": ("too-many", "'{key}' has {actual_length} entries; {max_length} is the most. Start a second file."),
    "literal_error": ("unknown-word", "'{given}' is not one of {expected}."),
    "bool_parsing": ("wrong-kind", "'{key}' takes true or false."),
    "int_parsing": ("wrong-kind", "'{key}' takes a whole number."),
    "greater_than": ("wrong-kind", "'{key}' must be more than {gt}."),
}
SPELLINGS = {
    "^P": "points are written P001 to P999.",
    "-": "use small letters, digits and single hyphens, beginning with a letter.",
    "_": "use small letters and single underscores.",
}
NAMES = sorted({name for name, _ in MESSAGES.values()})


def entry(model: type[Entry], text: Source) -> tuple[Entry | None, list[Problem]]:
    """The entry that a file holds, and what is wrong with its shape. A bank with some bad phrases comes without those."""
    try:
        found = model.model_validate(text.data)
    except ValidationError as error:
        return _salvaged(model, text), [_problem(model, text, detail) for detail in error.errors()]
    _locate(found, text, ())
    return found, []


def fields(model: type[Entry], loc: Loc) -> type[Entry]:
    """The model of the mapping that contains `loc`, walking down from `model`."""
    for key in loc[:-1]:
        if isinstance(key, str) and key in model.model_fields:
            model = _inner(model.model_fields[key].annotation) or model
    return model


def _problem(model: type[Entry], text: Source, detail: dict[str, Any]) -> Problem:
    loc: Loc = tuple(detail["loc"])
    name, message = MESSAGES.get(detail["type"], ("wrong-kind", "'{key}' can't be read as it stands."))
    owner, key = fields(model, loc), str(_key(loc))
    given = detail["input"] if isinstance(detail["input"], str) else ""
    known = owner.model_fields
    words = detail.get("ctx", {}) | {
        "key": key[:LONGEST_QUOTED],
        "given": given[:LONGEST_QUOTED],
        "given_length": len(given),
        "near": nearest(key, known) or f" Its fields are {', '.join(known)}.",
        "meaning": known[key].description if key in known else "",
        "spelling": _spelling(detail),
    }
    return text.problem(loc, name, message.format(**words), at_key=detail["type"] == "extra_forbidden")


def _key(loc: Loc) -> str:
    return next((key for key in reversed(loc) if isinstance(key, str)), "the file")


def _spelling(detail: dict[str, Any]) -> str:
    pattern = detail.get("ctx", {}).get("pattern", "")
    return next((spelling for sign, spelling in SPELLINGS.items() if sign in pattern), "")


def _salvaged(model: type[Entry], text: Source) -> Entry | None:
    data = text.data
    if model is not Bank or not isinstance(data, dict) or not isinstance(data.get("phrases"), list):
        return None
    bank = _tried(Bank, data | {"phrases": [_STAND_IN]})
    if bank is None:
        return None
    _locate(bank, text, ())
    return bank.model_copy(update={"phrases": tuple(_good_phrases(text))})


def _good_phrases(text: Source) -> Iterator[Phrase]:
    for at, data in enumerate(text.data["phrases"]):
        if phrase := _tried(Phrase, data) or _tried(Phrase, _without_faults(data, at)):
            phrase.locate(text, ("phrases", at))
            yield phrase


def _without_faults(data: Any, at: int) -> Any:
    """What is sound of a phrase, so that its other mistakes are found in the same run. Without its own id and text it is nothing."""
    faults = _faults(Phrase, data)
    if not isinstance(data, dict) or faults & {"id", "text"}:
        return None
    stand_in = {key: f"{value} {at}" for key, value in _STAND_IN.items() if key in faults}
    return stand_in | {key: value for key, value in data.items() if key not in faults}


def _faults(model: type[Entry], data: Any) -> set[str | int]:
    try:
        model.model_validate(data)
    except ValidationError as error:
        return {detail["loc"][0] for detail in error.errors() if detail["loc"]}
    return set()


def _tried(model: type[Entry], data: object) -> Any:
    return None if _faults(model, data) or not isinstance(data, dict) else model.model_validate(data)


def _locate(found: Entry, text: Source, path: Loc) -> None:
    found.locate(text, path)
    for name in found.model_fields_set:
        value = getattr(found, name)
        for at, inner in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(inner, Entry):
                _locate(inner, text, (*path, name, at))
        if isinstance(value, Entry):
            _locate(value, text, (*path, name))


def _inner(annotation: Any) -> type[Entry] | None:
    options = (annotation, *getattr(annotation, "__args__", ()))
    return next((option for option in options if isinstance(option, type) and issubclass(option, Entry)), None)


_STAND_IN = {"id": "stand-in", "title": "Stand-in", "text": "Stand-in.", "use": "Never.", "avoid": "Always."}
