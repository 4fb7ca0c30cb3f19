"""JSON Schemas made from the models, for editors to complete and explain.

The vocabularies' words and meanings are put in.
"""

import json
from collections.abc import Mapping
from typing import Any

from phrasebank.model import datafiles
from phrasebank.model.entry import Entry
from phrasebank.model.facets import OUTLINE_WORDS
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.phrases import Facets, Phrase, WrittenPhrase
from phrasebank.model.rule import Rule

# Fields outside phrases and letters that take a vocabulary's words.
OTHER_WORDS = {
    "Outline": OUTLINE_WORDS,
    "Part": {"move": "moves"},
    "Advice": {"level": "levels"},
    "Topic": {"stops_at": "levels", "means": "facts"},
    "Tone": {"beside": "tones"},
    "Fact": {"excludes": "facts", "said_in": "moves"},
}
WORDS = {
    "Facets": Facets.WORDS,
    WrittenPhrase.__name__: Facets.WORDS,
    "Letter": Letter.WORDS,
    "Rule": Rule.WORDS,
} | OTHER_WORDS


def files(library: Library) -> dict[str, str]:
    """Every schema as file name and text.

    The shape comes from the models, the words from the library's vocabularies.
    """
    return {
        f"{name}.schema.json": _text(_schema(model, library)) for name, model in datafiles.SCHEMAS.items()
    }


def _schema(model: type[Entry], library: Library) -> dict[str, Any]:
    schema = model.model_json_schema()
    for name, definition in (*schema.get("$defs", {}).items(), (model.__name__, schema)):
        for field, vocabulary in WORDS.get(name, {}).items():
            if field in definition["properties"]:
                _put_in(definition["properties"][field], library, vocabulary)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema


def _put_in(field: dict[str, Any], library: Library, vocabulary: str) -> None:
    terms = library.words.get(vocabulary, {})
    # Not in the standard, and known to the editors: https://code.visualstudio.com/docs/languages/json
    choices = {
        "enum": list(terms),
        "enumDescriptions": [
            f"{term.label}: {term.meaning}" if term.label else term.meaning for term in terms.values()
        ],
    }
    if field.get("type") == "array":
        # An editor explains an item by what is said of the item.
        field["items"] = {"description": field["description"]} | choices
    else:
        # A default of null would be offered as a value.
        for key in (
            "anyOf",
            "type",
            "pattern",
            "maxLength",
            *(["default"] if field.get("default") is None else []),
        ):
            field.pop(key, None)
        field.update(choices)


def _text(schema: Mapping[str, Any]) -> str:
    # To whoever writes or reads a bank, a phrase is a phrase.
    text = json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
    return text.replace(WrittenPhrase.__name__, Phrase.__name__)
