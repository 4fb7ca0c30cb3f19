"""VS Code's settings for the project: which schema explains which files."""

import json

from phrasebank.model.datafiles import SCHEMAS, described
from phrasebank.model.library import Library

PATH = ".vscode/settings.json"
YAML = {
    "editor.insertSpaces": True,
    "editor.tabSize": 2,
    "editor.snippetSuggestions": "top",
    "editor.quickSuggestions": {"other": True, "strings": True, "comments": False},
}


def text(library: Library) -> str:
    """The settings' text; prose stays as its author has wrapped it."""
    schemas = {
        f"phrasebank/data/schema/{name}.schema.json": f"phrasebank/data/{described(name)}" for name in SCHEMAS
    }
    interpreter = {"python.defaultInterpreterPath": "${workspaceFolder}/.venv/bin/python"}
    return (
        json.dumps(
            {"yaml.schemas": schemas, "yaml.format.enable": False, "[yaml]": YAML} | interpreter, indent=2
        )
        + "\n"
    )
