"""The snippets by the grammar that VS Code documents: https://code.visualstudio.com/docs/editing/userdefinedsnippets#_grammar."""

import json
import re

import jsonschema
import pytest

from phrasebank.export.formats import snippets
from phrasebank.export.formats.site import ExportSource, letter_text

SCHEMA = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "additionalProperties": False,
        "required": ["prefix", "body", "description"],
        "properties": {
            "prefix": {"type": "string", "pattern": "^[a-z0-9-]+$"},
            "body": {"type": "array", "items": {"type": "string", "pattern": "^[^\n\t]*$"}, "minItems": 1},
            "description": {"type": "string", "minLength": 1},
        },
    },
}
# An escaped sign, a tab stop with what it shows, or any other sign that means itself.
PART = re.compile(r"\\([\\$}])|\$\{([0-9]+):((?:\\[\\$}]|[^\\$}])*)\}|([^\\$])")


def read(body: str) -> str:
    """What is in the editor when nothing has been filled in."""
    parts = list(PART.finditer(body))
    assert "".join(part[0] for part in parts) == body
    return "".join(part[1] or re.sub(r"\\(.)", r"\1", part[3] or "") or part[4] for part in parts)


@pytest.fixture(scope="module")
def read_snippets(published):
    files = snippets.files(published)
    first, second = map(json.loads, files.values())
    assert first == second
    return first


def test_every_snippet_has_the_keys_of_one(read_snippets):
    jsonschema.Draft202012Validator(SCHEMA).validate(read_snippets)


def test_every_snippet_writes_the_text_of_its_phrase_or_letter(read_snippets, published, banks):
    texts = [phrase.text for phrase in banks.phrases]
    texts += [letter_text(banks, letter) for letter in banks.letters]
    for snippet, text in zip(read_snippets.values(), texts, strict=True):
        assert read("\n".join(snippet["body"])) == published.with_blanks(text)


def test_no_prefix_stands_twice(read_snippets):
    prefixes = [snippet["prefix"] for snippet in read_snippets.values()]
    assert len(set(prefixes)) == len(prefixes)


def test_what_the_syntax_gives_a_meaning_is_escaped_and_a_slot_again_is_the_same_stop(small):
    made = snippets.body(r"{company} pays $5} \ for {name} at {company}", ExportSource(small))
    company, name = small.slot_labels["company"], small.slot_labels["name"]
    assert made == rf"${{1:[{company}]}} pays \$5\}} \\ for ${{2:[{name}]}} at ${{1:[{company}]}}"
    assert read(made) == rf"[{company}] pays $5}} \ for [{name}] at [{company}]"
