"""The snippet `phrase` for VS Code: a new phrase with a stop at every field that most phrases have."""

import json
from collections.abc import Iterator

from phrasebank.model.facet_fields import Facets
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase

PATH = ".vscode/phrase.code-snippets"
# What nearly every phrase says for itself; the rest mostly comes from the bank's defaults.
OFFERED = ("id", "title", "text", "tone", "facts", "keywords", "use", "avoid", "reasoning")
PROSE = ("text", "use", "avoid", "reasoning")
EXAMPLES = {"id": "a-name-for-links", "title": "What a person would look for"}


def text(library: Library) -> str:
    """The snippet's text; the same for the same models and vocabularies."""
    body = [line for stop, name in enumerate(_names(), 1) for line in _lines(library, name, stop)]
    phrase = {
        "scope": "yaml",
        "prefix": "phrase",
        "description": "A new phrase, at the indentation of its neighbours",
        "body": ["-" + body[0][1:], *body[1:]],
    }
    return json.dumps({"A new phrase": phrase}, ensure_ascii=False, indent=2) + "\n"


def _names() -> Iterator[str]:
    return (name for name in Phrase.model_fields if name in OFFERED)


def _lines(library: Library, name: str, stop: int) -> Iterator[str]:
    field, words = Phrase.model_fields[name], library.words.get(Facets.WORDS.get(name, ""), {})
    hint = (field.description or "").replace("}", "\\}")
    if name in PROSE:
        yield from (f"  {name}: >-", f"    ${{{stop}:{hint}}}")
    elif "tuple" in str(field.annotation):
        # Empty, so that the editor offers the words with their meanings and nothing is claimed by accident.
        yield f"  {name}: [${stop}]"
    else:
        value = f"|{','.join(words)}|" if words else f":{EXAMPLES[name]}"
        yield f"  {name}: ${{{stop}{value}}}"
