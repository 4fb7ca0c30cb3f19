"""The addresses of the interface: what stands at each, and the whole of it as OpenAPI 3.1.

https://spec.openapis.org/oas/v3.1.1.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from phrasebank.export import api_schema


@dataclass(frozen=True)
class Endpoint:
    """A path below the interface's folder, `{id}` standing for an entry's own, and the name of its schema."""

    path: str
    schema: str
    about: str


ENDPOINTS = (
    Endpoint("index.json", "index", "What there is, and how much of it."),
    Endpoint("phrases.json", "phrases", "Every phrase."),
    Endpoint("phrases/{id}.json", "phrase", "One phrase."),
    Endpoint("letters.json", "letters", "Every whole letter, with its paragraphs put together."),
    Endpoint("letters/{id}.json", "letter", "One letter."),
    Endpoint("topics/{id}.json", "topic", "One reason, and the ids of the phrases and letters about it."),
    Endpoint("outlines.json", "outlines", "Every outline: which moves make a message."),
    Endpoint("rules.json", "rules", "Every rule: what a message must not say, and what to write instead."),
    Endpoint("vocabulary.json", "vocabulary", "Every word that the other files use, with its meaning."),
    Endpoint("retired.json", "retired", "Every id that is no longer in use, and what took its place."),
)
PATH = "openapi.json"
ABOUT = "Phrases and letters for declining a job offer"
ID = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
GONE = "There is nothing of this id. If there was, retired.json says what became of it."


def listed() -> list[dict[str, str]]:
    """The endpoints as the index of the interface names them."""
    return [
        {"path": one.path, "about": one.about, "schema": api_schema.path(one.schema)} for one in ENDPOINTS
    ]


def openapi(address: str, version: str) -> dict[str, Any]:
    """The description: `address` is where the interface is, with a / at its end; empty where not known.

    Its schemas are the files that stand beside it.
    """
    return {
        "openapi": "3.1.0",
        "info": {
            "title": ABOUT,
            "description": "Static files: nothing is asked for but a path. Fields are added, never removed.",
            "version": version,
            "license": {"name": "CC0 1.0", "identifier": api_schema.RIGHTS},
        },
        "servers": [{"url": address or "./"}],
        "paths": {f"/{one.path}": {"get": _operation(one)} for one in ENDPOINTS},
    }


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    schema = {"$ref": api_schema.path(endpoint.schema)}
    found = {"description": endpoint.about, "content": {"application/json": {"schema": schema}}}
    responses: Mapping[str, Any] = {"200": found}
    named = {"operationId": f"get-{endpoint.schema}", "summary": endpoint.about}
    if "{id}" not in endpoint.path:
        return named | {"responses": responses}
    return named | {"parameters": [ID], "responses": {**responses, "404": {"description": GONE}}}
