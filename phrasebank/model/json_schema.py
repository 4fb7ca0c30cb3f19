"""JSON Schemas made from the models, for editors to complete and explain.

The vocabularies' words and meanings are put in. A schema says what an editor can tell from one file: whether
an id is taken and a slot is declared, the check tells. Where a text looks like a number (`title: 2026`), an
editor asks for quotes; the check reads all scalars as text, and both ways end in the same.
"""

import json
from collections.abc import Mapping
from typing import Any

from phrasebank.model import datafiles
from phrasebank.model.entry import Entry, inner
from phrasebank.model.facet_fields import Facets
from phrasebank.model.facets import OUTLINE_WORDS
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase, WrittenPhrase
from phrasebank.model.rule import Rule
from phrasebank.model.validation_messages import spelling
from phrasebank.model.vocabulary import TERM_WORDS, VOCABULARIES


def _of_terms() -> dict[str, dict[str, str]]:
    """For each kind of term the vocabularies from which its fields take their words."""
    kinds = {name: inner(VOCABULARIES[name].model_fields["terms"].annotation) for name in TERM_WORDS}
    return {kind.__name__: TERM_WORDS[name] for name, kind in kinds.items() if kind}


# Fields that take a vocabulary's words.
WORDS = {
    "Facets": Facets.WORDS,
    "Phrase": Facets.WORDS,
    "Letter": Letter.WORDS,
    "OwnPart": {"move": "moves"},
    "Rule": Rule.WORDS,
    "Outline": OUTLINE_WORDS,
    "Part": {"move": "moves"},
    "Advice": {"level": "levels"},
    **_of_terms(),
}
# Fields that take the id of an entry. What is there is an example: whoever adds one needs no new schema.
REFERENCES = {
    "Phrase": {"variant_of": "phrase"},
    "Letter": {"outline": "outline", "phrases": "phrase"},
    "Rule": {"phrases": "phrase"},
    "Reminder": {"letter": "letter"},
}
WITH_SLOTS = {"Phrase": ("text", "clause", "after_reason"), "OwnPart": ("text",)}


def files(library: Library) -> dict[str, str]:
    """Every schema as file name and text.

    The shape comes from the models, the words from the library's vocabularies.
    """
    return {
        f"{name}.schema.json": _text(_schema(model, library)) for name, model in datafiles.SCHEMAS.items()
    }


def _schema(model: type[Entry], library: Library) -> dict[str, Any]:
    schema = _shape(model)
    for name, definition in (*schema.get("$defs", {}).items(), (model.__name__, schema)):
        fields = definition.get("properties", {})
        for field in WITH_SLOTS.get(name, ()):
            fields[field]["description"] += f" Slots: {', '.join(f'{{{slot}}}' for slot in library.slots)}."
        for field, vocabulary in WORDS.get(name, {}).items():
            if field in fields:
                _put_in(fields[field], _choices(library, vocabulary))
        for field, kind in REFERENCES.get(name, {}).items():
            _put_in(fields[field], {"type": "string", "examples": list(library.ids[kind])})
    _explain_patterns(schema)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema


def _shape(model: type[Entry]) -> dict[str, Any]:
    # To whoever writes a bank, a phrase as it is written is a phrase.
    text = json.dumps(model.model_json_schema()).replace(WrittenPhrase.__name__, Phrase.__name__)
    shape: dict[str, Any] = json.loads(text)
    return shape


def _choices(library: Library, vocabulary: str) -> dict[str, Any]:
    terms = library.words.get(vocabulary, {})
    # Not in the standard, and known to the editors: https://code.visualstudio.com/docs/languages/json
    explained = [f"{term.label}: {term.meaning}" if term.label else term.meaning for term in terms.values()]
    return {"enum": list(terms), "enumDescriptions": explained}


def _explain_patterns(node: Any) -> None:
    """Say in words what each pattern asks for; editors show that in place of the pattern."""
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str):
            node["patternErrorMessage"] = f"Spelling: {spelling(node['pattern'])}"
        for inside in node.values():
            _explain_patterns(inside)
    elif isinstance(node, list):
        for inside in node:
            _explain_patterns(inside)


def _put_in(field: dict[str, Any], choices: dict[str, Any]) -> None:
    """Let a field, or each item of its list, have the choices."""
    if field.get("type") == "array":
        # An editor explains an item by what is said of the item.
        field["items"] = {"description": field["description"]} | choices
        return
    for key in ("anyOf", "type", "pattern", "minLength", "maxLength"):
        field.pop(key, None)
    # A default of null would be offered as a value.
    if field.get("default") is None:
        field.pop("default", None)
    field.update(choices)


def _text(schema: Mapping[str, Any]) -> str:
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
