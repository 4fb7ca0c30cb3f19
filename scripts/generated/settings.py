"""VS Code's settings for the project: which schema explains which files."""

import json

from phrasebank.model.datafiles import FOLDERS
from phrasebank.model.ids import LISTS
from phrasebank.model.json_schema import MODELS
from phrasebank.model.library import Library
from phrasebank.model.vocabulary import VOCABULARIES

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
        f"phrasebank/data/schema/{name}.schema.json": f"phrasebank/data/{_files(name)}" for name in MODELS
    }
    interpreter = {"python.defaultInterpreterPath": "${workspaceFolder}/.venv/bin/python"}
    return (
        json.dumps(
            {"yaml.schemas": schemas, "yaml.format.enable": False, "[yaml]": YAML} | interpreter, indent=2
        )
        + "\n"
    )


def _files(name: str) -> str:
    """The files of a shape: one where each has a shape of its own, else a folder's."""
    if name in VOCABULARIES:
        return f"vocabulary/{name}.yml"
    return (
        f"ids/{name}.yml"
        if name in LISTS
        else f"{next(folder for folder, model in FOLDERS.items() if model is MODELS[name])}/*.yml"
    )
