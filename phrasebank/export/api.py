"""The phrases for other programs: static JSON, versioned and additive.

Fields are added within a version, never taken away or changed.

Decided: one file for each kind and none for a single entry, since a thousand small files would be fetched one
by one; no dates and no commit in them, so that the same data gives the same bytes, and whoever copies them
asks the host whether they have changed. An id that went is in `retired.json`. The advisor's questions and the
counts of messages belong to this site's pages and are no data of their own. A host that reads `_headers` lets
other sites fetch the files.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from phrasebank.composer import messages
from phrasebank.export import api_schema, endpoints
from phrasebank.model.datafiles import DATA_FILES
from phrasebank.model.entry import Entry
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.text import slots

VERSION = "v1"
LICENSE, LICENSE_URL = api_schema.RIGHTS, "https://creativecommons.org/publicdomain/zero/1.0/"
FOLDER = f"api/{VERSION}/"


# What there is for programs, each in a file of its name.
PARTS = ("phrases", "letters", "vocabulary", *(row.library for row in DATA_FILES if row.as_is))


def names() -> list[str]:
    """The paths of the data's files under the site, without the schemas."""
    return [f"{FOLDER}{name}.json" for name in (*PARTS, "index")]


def files(library: Library, site: str = "") -> dict[str, str]:
    """Every file of the interface: its path under the site and its text, the same for the same library.

    `site` is the site's address with a / at its end; without one, schemas are called by their paths alone.
    """
    rows = (row for row in DATA_FILES if row.as_is)
    as_they_are = (_entries(library.entries_of(row)) for row in rows)
    made = (_phrases(library), _letters(library), _vocabulary(library), *as_they_are)
    parts: dict[str, Any] = dict(zip(PARTS, made, strict=True))
    data = {name: _headed(name, {name: part}) for name, part in parts.items()}
    data["index"] = _headed("index", _index(library, parts))
    described = endpoints.openapi(f"{site}{FOLDER}" if site else "", VERSION)
    schemas = api_schema.schemas(f"{site}{FOLDER}")
    return (
        {f"{FOLDER}{name}.json": _text(content) for name, content in data.items()}
        | {f"{FOLDER}{api_schema.path(name)}": _text(schema) for name, schema in schemas.items()}
        | {f"{FOLDER}{endpoints.PATH}": _text(described)}
    )


def entry_files(library: Library) -> dict[str, str]:
    """A file for each phrase, letter and topic: its path under the site and its text."""
    topics = {name: _topic(library, name) for name in library.topics}
    named = {
        "phrase": {one["id"]: {"phrase": one} for one in _phrases(library)},
        "letter": {one["id"]: {"letter": one} for one in _letters(library)},
        "topic": topics,
    }
    return {
        f"{FOLDER}{kind}s/{name}.json": _text(_headed(kind, content, "../"))
        for kind, entries in named.items()
        for name, content in entries.items()
    }


def _topic(library: Library, name: str) -> dict[str, Any]:
    return {
        "topic": _plain(library.topics[name]),
        "phrases": [phrase.id for phrase in library.phrases if name in phrase.topics],
        "letters": [letter.id for letter in library.letters if letter.topic == name],
    }


def _headed(name: str, content: Mapping[str, Any], up: str = "") -> dict[str, Any]:
    return {"$schema": up + api_schema.path(name), "version": VERSION, "license": LICENSE, **content}


def _index(library: Library, parts: Mapping[str, Any]) -> dict[str, Any]:
    counts = {name: len(part) for name, part in parts.items()}
    banks = [
        {"id": bank.bank, "title": bank.title, "about": bank.about, "count": len(bank.phrases)}
        for bank in library.banks
    ]
    return {
        "files": {name: f"{name}.json" for name in parts},
        "schemas": {name: api_schema.path(name) for name in ("index", *parts)},
        "counts": counts,
        "banks": banks,
        "endpoints": endpoints.listed(),
        "openapi": endpoints.PATH,
    }


def _phrases(library: Library) -> list[dict[str, Any]]:
    return [
        _plain(phrase) | {"bank": library.bank_of[phrase.id].bank, "slots": slots.names(phrase.text)}
        for phrase in library.phrases
    ]


def _letters(library: Library) -> list[dict[str, Any]]:
    return [_plain(letter) | _assembled(library, letter) for letter in library.letters]


def _assembled(library: Library, letter: Letter) -> dict[str, Any]:
    message = messages.assemble(library, letter)
    paragraphs = [" ".join(line.phrase.text for line in group) for group in message.paragraphs]
    return {"subject": _words(message.subject), "paragraphs": paragraphs, "slots": message.slots}


def _vocabulary(library: Library) -> dict[str, Any]:
    return {name: _plain(vocabulary) for name, vocabulary in sorted(library.vocabularies.items())}


def _entries(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    return [_plain(entry) for entry in entries]


def _plain(entry: Entry) -> dict[str, Any]:
    # Tuples of a union of models dump by the declared type; each term must keep its own fields.
    return entry.model_dump(mode="json", exclude_none=True, serialize_as_any=True)


def _words(phrase: Phrase | None) -> str:
    return phrase.text if phrase else ""


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
