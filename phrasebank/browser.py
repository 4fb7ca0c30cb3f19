"""What the site's own tools read in the browser: one small file, loaded when a tool is first used. Not an interface for others."""

import json
from typing import Any

from phrasebank import traits
from phrasebank.entry import Entry
from phrasebank.library import Library
from phrasebank.model import Letter, Outline, Phrase
from phrasebank.traits import Traits

PATH = "assets/data/composer.json"
# What a tool needs of a phrase besides its traits; empty lists are left out and mean that everything fits.
PHRASE = ("id", "text", "move", "level", "tone", "topics", "stages", "audiences", "readers", "channels", "facts")
LETTER = ("id", "outline", "stage", "topic", "level", "audience", "reader", "channel", "tone", "facts", "phrases")
# What an address of the composer calls the kinds of id in it: old addresses hold ids that are retired.
NAMED = {"letter": "letter", "outline": "outline", "phrase": "phrases"}
# Vocabularies that the tools show or decide by.
WORDS = ("moves", "levels", "stages", "topics", "audiences", "readers", "channels", "tones", "facts", "slots")


def file(library: Library) -> str:
    """The file's text, the same for the same library."""
    read = traits.read(library)
    data = {
        "words": {name: [_chosen(term, set(type(term).model_fields) - {"keywords"}) for term in library.words[name].values()] for name in WORDS},
        "most": {rule.id: rule.most for rule in library.rules if rule.kind == "at-most"},
        "outlines": [_outline(outline) for outline in library.outlines],
        "phrases": [_phrase(phrase, read[phrase.id]) for phrase in library.phrases],
        "letters": [_letter(letter) for letter in library.letters],
        "now": {f"{NAMED[entry.kind]} {entry.id}": entry.now for entry in library.retired if entry.now and entry.kind in NAMED},
        "advisors": [advisor.model_dump(mode="json") for advisor in library.advisors],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _outline(outline: Outline) -> dict[str, Any]:
    return outline.model_dump(mode="json", exclude_defaults=True, exclude={"about"})


def _phrase(phrase: Phrase, read: Traits) -> dict[str, Any]:
    told = {
        "rations": dict(read.rations),
        "openings": [int(opening) for opening in read.openings],
        "lengths": [read.lengths["words"], read.lengths["characters"]],
    }
    return _chosen(phrase, PHRASE) | {name: value for name, value in told.items() if value} | ({"contracted": True} if read.contracted else {})


def _letter(letter: Letter) -> dict[str, Any]:
    return _chosen(letter, LETTER)


def _chosen(entry: Entry, names: Any) -> dict[str, Any]:
    # An id stays whatever it is: one of the levels is called "none".
    return {name: value for name, value in entry.model_dump(mode="json").items() if name in names and (name == "id" or value not in (None, [], "", "none"))}
