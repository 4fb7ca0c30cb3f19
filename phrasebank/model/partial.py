"""What is sound of an entry with faults, so that its other faults are found in the same run."""

from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Any, get_origin

from pydantic import TypeAdapter, ValidationError

from phrasebank.model.entry import Entry, inner
from phrasebank.source.document import Document
from phrasebank.source.frame import KeyPath, Value

# Nothing else is read together with these: a fault in one says nothing about other fields.
_ASIDE = {
    "title",
    "label",
    "about",
    "situation",
    "meaning",
    "because",
    "less",
    "more",
    "use",
    "avoid",
    "why",
    "instead",
    "next",
    "cue",
    "keywords",
    "asked",
}


def entry(model: type[Entry], text: Document, path: KeyPath = ()) -> Entry | None:
    """The entry at a path, made of its sound fields; None where there is no entry.

    Fields that it must have get stand-ins: a text is `path:line:column:name`, a number 1, a list empty.
    It is in doubt where a fault may change what its sound fields mean.
    """
    data = text.get(path)
    if not isinstance(data, dict):
        return None
    sound = {
        name: value
        for name in model.model_fields
        if name in data
        for value in _value(model, text, path, name)
    }
    made = model.model_construct(
        _fields_set=set(sound), **_stand_ins(model, text, path, sound.keys()), **sound
    )
    made.locate(text, path, in_doubt=bool(set(_doubts(model, text, path, sound)) - _ASIDE))
    return made


def _value(model: type[Entry], text: Document, path: KeyPath, name: str) -> Iterator[object]:
    """The value of a field, if it is sound; of a list of entries those that are some.

    The field is that of the entry at the path.
    """
    inside = (*path, name)
    kind = model.model_fields[name].annotation
    below = inner(kind)
    several = get_origin(kind) is tuple
    data = text.get(inside)
    if below and several and isinstance(data, list):
        yield tuple(made for at in range(len(data)) if (made := entry(below, text, (*inside, at))))
    elif below and not several and (made := entry(below, text, inside)):
        yield made
    elif not below and not text.tainted(inside):
        try:
            yield _reader(model, name).validate_python(data)
        except ValidationError:
            return


def _doubts(model: type[Entry], text: Document, path: KeyPath, sound: dict[str, object]) -> Iterator[str]:
    """The fields that can't be relied on.

    They are those with faults, and the absent ones that a mistake may have kept away.
    """
    data = text.mapping(path)
    for name, info in model.model_fields.items():
        if name not in data:
            unknown = data.keys() - model.model_fields.keys()
            doubtful = info.is_required() or bool(unknown) or (not path and text.is_left_out(name))
        else:
            doubtful = (
                name not in sound
                or not _is_whole(sound[name], data[name])
                or (not path and bool(text.skipped_lines) and isinstance(sound[name], tuple))
            )
        # The phrases of a bank stand each for itself.
        if doubtful and not (name == "phrases" and inner(info.annotation)):
            yield name


def _is_whole(value: object, data: Value) -> bool:
    parts = value if isinstance(value, tuple) else (value,)
    return not any(isinstance(part, Entry) and part.in_doubt for part in parts) and (
        not isinstance(value, tuple) or len(value) == len(data)
    )


def _stand_ins(model: type[Entry], text: Document, path: KeyPath, sound: Collection[str]) -> dict[str, Any]:
    missing = {
        name: str(info.annotation)
        for name, info in model.model_fields.items()
        if info.is_required() and name not in sound
    }
    place = str(text.place(path))
    return {
        name: () if "tuple" in kind else {} if "dict" in kind else 1 if "int" in kind else f"{place}:{name}"
        for name, kind in missing.items()
    }


@lru_cache(maxsize=500)
def _reader(model: type[Entry], name: str) -> TypeAdapter[object]:
    return TypeAdapter(model.model_fields[name].rebuild_annotation())
