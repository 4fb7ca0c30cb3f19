"""JSON Schemas made from the models, with the vocabularies' words and meanings put in, so that editors complete and explain them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from phrasebank.entry import Entry
from phrasebank.lasting import LISTS
from phrasebank.library import Library
from phrasebank.model import Bank, Facets, Letter, Outline, Rule
from phrasebank.questions import Advisor
from phrasebank.terms import VOCABULARIES

MODELS: dict[str, type[Entry]] = {"bank": Bank, "letter": Letter, "outline": Outline, "rule": Rule, "advisor": Advisor} | LISTS | VOCABULARIES
# Fields outside phrases and letters that take a vocabulary's words.
OTHER_WORDS = {
    "Outline": {"stages": "stages", "channels": "channels", "audiences": "audiences"},
    "Part": {"move": "moves"},
    "Advice": {"level": "levels"},
    "Rule": {"moves": "moves", "tones": "tones"},
    "Topic": {"stops_at": "levels", "means": "facts"},
    "Tone": {"beside": "tones"},
    "Fact": {"excludes": "facts"},
}
WORDS = {"Facets": Facets.WORDS, "Phrase": Facets.WORDS, "Letter": Letter.WORDS} | OTHER_WORDS


def files(library: Library) -> dict[str, str]:
    """Every schema as file name and text. The shape comes from the models, the words from the library's vocabularies."""
    return {f"{name}.schema.json": _text(_schema(model, library)) for name, model in MODELS.items()}


def stale(library: Library, folder: Path) -> Iterator[str]:
    """The names of the schemas in `folder` that differ from what the models say now, missing and surplus ones too."""
    expected = files(library)
    present = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.json")}
    yield from sorted(name for name in expected.keys() | present.keys() if expected.get(name) != present.get(name))


def write(library: Library, folder: Path) -> None:
    """Write every schema into `folder`."""
    for name, text in files(library).items():
        (folder / name).write_text(text, encoding="utf-8")


def _schema(model: type[Entry], library: Library) -> dict[str, Any]:
    schema = model.model_json_schema()
    for name, definition in (*schema.get("$defs", {}).items(), (model.__name__, schema)):
        for field, vocabulary in WORDS.get(name, {}).items():
            if field in definition["properties"]:
                _put_in(definition["properties"][field], library, vocabulary)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema


def _put_in(field: dict[str, Any], library: Library, vocabulary: str) -> None:
    terms = library.words.get(vocabulary, {})
    choices = {"oneOf": [{"const": name, "title": term.label or name, "description": term.meaning} for name, term in terms.items()]}
    if field.get("type") == "array":
        field["items"] = choices
    else:
        for key in ("anyOf", "type", "pattern", "maxLength"):
            field.pop(key, None)
        field.update(choices)


def _text(schema: Mapping[str, Any]) -> str:
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
