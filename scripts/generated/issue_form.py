"""The issue form in which a phrase is given without any tools: a question for every field of the schema."""

from typing import Any

import yaml

from phrasebank.editing import issue_form
from phrasebank.editing.issue_form import Field
from phrasebank.export.api import LICENSE_URL
from phrasebank.model.library import Library

PATH = ".github/ISSUE_TEMPLATE/phrase.yml"
# `title` in a link is the title of the issue, so in the form the phrase's own needs another name.
RENAMED = {"title": "heading"}
# Asked with the required ones: a phrase says where it comes from, here or by points of the sources.
ORIGIN = "reasoning"
# A phrase that is there already stands in a bank, and links can't fill in a list to choose from.
OPTIONAL = {
    "bank": " For a better wording of a phrase that is there, leave it out.",
    ORIGIN: " A new phrase needs this or, below, points of the sources.",
}
SHORT = 100
WELCOME = (
    "Thank you for a better sentence. The first six answers make a phrase. "
    "The others help to place it, and whoever reviews it can add them.\n"
    f"What you give here is dedicated to everybody: [CC0 1.0]({LICENSE_URL}). "
    "Please write it yourself, and name no real person.\n"
)


class _Lines(yaml.SafeDumper):
    """Writes a text of several lines as such."""


_Lines.add_representer(
    str,
    lambda dumper, value: dumper.represent_scalar(
        "tag:yaml.org,2002:str", value, style="|" if "\n" in value else None
    ),
)


def text(library: Library) -> str:
    """The form's text; the same for the same models and vocabularies."""
    asked = sorted(issue_form.fields(library), key=lambda field: (not field.required, field.id != ORIGIN))
    whole = {
        "name": "A phrase",
        "description": "Give a phrase, or a better wording of one that is there. Nothing to install.",
        "labels": ["phrase"],
        "body": [{"type": "markdown", "attributes": {"value": WELCOME}}, *map(_element, asked)],
    }
    made = yaml.dump(whole, Dumper=_Lines, sort_keys=False, allow_unicode=True, width=1000)
    return (
        "# Made by scripts/generate.py from phrasebank/model/phrases.py and "
        f"phrasebank/data/vocabulary/.\n{made}"
    )


def _element(field: Field) -> dict[str, Any]:
    required = field.required and field.id not in OPTIONAL
    attributes: dict[str, Any] = {
        "label": field.label,
        "description": field.description + _hint(field) + OPTIONAL.get(field.id, ""),
    }
    if field.options:
        attributes |= {"multiple": field.several, "options": list(field.options)}
    validations = {"validations": {"required": True}} if required else {}
    return {
        "type": _type(field),
        "id": RENAMED.get(field.id, field.id),
        "attributes": attributes,
    } | validations


def _type(field: Field) -> str:
    if field.options:
        return "dropdown"
    return "textarea" if field.longest > SHORT else "input"


def _hint(field: Field) -> str:
    if field.several and not field.options:
        return " Put commas between them."
    return f" At most {field.longest} characters." if field.longest and field.id != "id" else ""
