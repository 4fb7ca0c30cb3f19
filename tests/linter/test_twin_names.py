"""The browser's twins have the files and the public names of the Python that they answer to."""

import importlib
import inspect
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("text", "linter")
TWINS = sorted(
    file
    for package in PACKAGES
    for file in (ROOT / "docs/assets/js" / package).glob("*.js")
    if "The twin of phrasebank/" in file.read_text(encoding="utf-8")
)
# What only a page needs: a value as it is typed, and blanks that show their labels.
OF_THE_PAGE = {"slots.js": {"fitted", "shown"}}
# Functions that a table hands on by the names under which rules have them; the twin
# tests of the browser hold the tables.
IN_TABLES = {"symbols.js", "evaluators.js", "token-kinds.js"}


def public(file: Path) -> tuple[set[str], set[str]]:
    """The names of a twin's Python module in JavaScript's spelling: its functions, and all that it has."""
    name = f"phrasebank.{file.parent.name}.{file.stem.replace('-', '_')}"
    own = [
        value
        for key, value in vars(importlib.import_module(name)).items()
        if callable(value) and getattr(value, "__module__", "") == name and not key.startswith("_")
    ]
    classes = [value for value in own if inspect.isclass(value)]
    methods = {key for one in classes for key in vars(one) if not key.startswith("_")}
    functions = {value.__name__ for value in own if not inspect.isclass(value)}
    names = {value.__name__[0].lower() + value.__name__[1:] for value in classes} | methods | functions
    return {camel(name) for name in functions}, {camel(name) for name in names}


def camel(name: str) -> str:
    return re.sub(r"_(\w)", lambda letter: letter[1].upper(), name)


@pytest.mark.parametrize("file", TWINS, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_twin_offers_what_its_python_offers(file):
    exported = set(re.findall(r"^export function (\w+)", file.read_text(encoding="utf-8"), re.MULTILINE))
    functions, names = public(file)
    assert exported - OF_THE_PAGE.get(file.name, set()) <= names
    assert file.name in IN_TABLES or functions <= exported


def test_every_file_that_a_twin_names_is_there():
    python = [file for package in PACKAGES for file in (ROOT / "phrasebank" / package).glob("*.py")]
    texts = [file.read_text(encoding="utf-8") for file in (*python, *TWINS)]
    named = {
        name
        for text in texts
        for name in re.findall(r"(?:docs/assets/js|phrasebank)/[\w/-]+\.(?:js|py)", text)
    }
    assert len(named) >= 20
    assert sorted(name for name in named if not (ROOT / name).exists()) == []
