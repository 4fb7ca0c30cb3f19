"""What each file of the interface holds, as a JSON Schema that allows more.

The schemas are made from the models, as the files are. They say which fields there are, of what type, and
which are always there. Lengths and closed lists of words are rules for the sources, and no promise to
programs.
"""

from collections.abc import Mapping
from typing import Any

from phrasebank.model.choice_types import Topic
from phrasebank.model.datafiles import DATA_FILES
from phrasebank.model.entry import Entry
from phrasebank.model.ids import Retired
from phrasebank.model.letters import Letter
from phrasebank.model.phrases import Phrase
from phrasebank.model.vocabulary import VOCABULARIES

DIALECT = "https://json-schema.org/draft/2020-12/schema"
RIGHTS = "CC0-1.0"
Schema = dict[str, Any]
STRING: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}
STRINGS: Schema = {"type": "array", "items": STRING}
MODELS: dict[str, type[Entry]] = {
    "phrases": Phrase,
    "letters": Letter,
    **{row.library: row.model for row in DATA_FILES if row.as_is},
    "retired": Retired,
}
# What the interface adds to what an entry of the sources holds.
ADDED: dict[str, dict[str, Schema]] = {
    "phrases": {
        "bank": STRING | {"description": "The bank in which it stands."},
        "slots": STRINGS | {"description": "The slots of its text, in their order."},
    },
    "letters": {
        "subject": STRING | {"description": "The words of its subject; empty where it has none."},
        "paragraphs": STRINGS | {"description": "Its words, a text for each paragraph."},
        "slots": STRINGS | {"description": "The slots of its words, in their order."},
    },
}
# What has a file for each entry, and the file that has all of them.
SINGLE = {"phrase": "phrases", "letter": "letters"}
# Of a model's schema, what a reader of the files may rely on.
KEPT = ("type", "description", "items", "properties", "$ref", "additionalProperties")


def path(name: str) -> str:
    """The schema of the file of this name, below the interface's own folder."""
    return f"schema/{name}.schema.json"


def schemas(address: str) -> dict[str, Schema]:
    """The schema of every file by its name; `address` is where the interface is, with a / at its end."""
    parts = {name: _list_of(name, model) for name, model in MODELS.items()} | {"vocabulary": _vocabulary()}
    found = {name: _file({name: part}) for name, part in parts.items()}
    found |= {name: _file({name: _one_of(many)}) for name, many in SINGLE.items()}
    found |= {"index": _file(_index()), "topic": _file(_topic())}
    head = {"$schema": DIALECT, "$comment": RIGHTS}
    return {
        name: head | {"$id": address + path(name), "title": f"{name}.json"} | schema
        for name, schema in sorted(found.items())
    }


def _file(parts: Mapping[str, Schema]) -> Schema:
    definitions: Schema = {}
    for part in parts.values():
        definitions |= part.pop("$defs", {})
    head = {"$schema": STRING, "version": STRING, "license": STRING}
    return _object(head | dict(parts)) | ({"$defs": definitions} if definitions else {})


def _object(properties: Mapping[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties, "required": sorted(properties)}


def _list_of(name: str, model: type[Entry]) -> Schema:
    schema = _of(model)
    definition = schema["$defs"][model.__name__]
    definition["properties"] |= ADDED.get(name, {})
    definition["required"] = sorted([*definition["required"], *ADDED.get(name, {})])
    return {"type": "array", "items": {"$ref": schema["$ref"]}, "$defs": schema["$defs"]}


def _one_of(many: str) -> Schema:
    every = _list_of(many, MODELS[many])
    return {"$ref": every["items"]["$ref"], "$defs": every["$defs"]}


def _topic() -> dict[str, Schema]:
    about = "The ids of those that are about it."
    ids = STRINGS | {"description": about}
    return {"topic": _of(Topic), "phrases": dict(ids), "letters": dict(ids)}


def _vocabulary() -> Schema:
    shapes = {name: _of(model) for name, model in sorted(VOCABULARIES.items())}
    definitions = {key: value for shape in shapes.values() for key, value in shape["$defs"].items()}
    properties = {name: {"$ref": shape["$ref"]} for name, shape in shapes.items()}
    return {"type": "object", "properties": properties, "$defs": definitions}


def _index() -> dict[str, Schema]:
    bank = _object({"id": STRING, "title": STRING, "about": STRING, "count": NUMBER})
    return {
        "files": {"type": "object", "additionalProperties": STRING},
        "schemas": {"type": "object", "additionalProperties": STRING},
        "counts": {"type": "object", "additionalProperties": NUMBER},
        "banks": {"type": "array", "items": bank},
        "endpoints": {"type": "array", "items": _object({"path": STRING, "about": STRING, "schema": STRING})},
        "openapi": STRING,
    }


def _of(model: type[Entry]) -> Schema:
    """A model's schema opened: every shape under `$defs`, and a `$ref` to its own."""
    schema = model.model_json_schema(mode="serialization")
    shapes = schema.pop("$defs", {}) | {model.__name__: schema}
    opened = {name: _opened_object(shape) for name, shape in shapes.items()}
    return {"$ref": f"#/$defs/{model.__name__}", "$defs": opened}


def _opened_object(shape: Schema) -> Schema:
    always = sorted(name for name, field in shape["properties"].items() if not _may_be_left_out(field))
    return _opened(shape) | {"required": always}


def _may_be_left_out(field: Schema) -> bool:
    return any(option.get("type") == "null" for option in field.get("anyOf", ()))


def _opened(node: Schema) -> Schema:
    options = [option for option in node.get("anyOf", ()) if option.get("type") != "null"]
    whole = node | (options[0] if options else {})
    kept = {key: whole[key] for key in KEPT if key in whole and whole[key] is not False}
    examples = whole.get("enum", ())
    for key in ("items", "additionalProperties"):
        if isinstance(kept.get(key), dict):
            kept[key] = _opened(kept[key])
    if "properties" in kept:
        kept["properties"] = {name: _opened(field) for name, field in kept["properties"].items()}
    return kept | ({"examples": list(examples)} if examples else {})
