"""The browser's twins have the files and the public names of the Python that they answer to."""

import importlib
import inspect
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("text", "linter", "composer")
PYTHON = re.compile(r"phrasebank/[\w/]+\.py")
SCRIPTS = {
    file.relative_to(ROOT / "docs/assets/js").as_posix(): file.read_text(encoding="utf-8")
    for package in PACKAGES
    for file in sorted((ROOT / "docs/assets/js" / package).glob("*.js"))
}
TWINS = {path: text for path, text in SCRIPTS.items() if "The twin of phrasebank/" in text}
# Scripts of these folders that answer to no Python.
OF_THE_BROWSER = {"text/message-formats.js": "text for the clipboard, and gettext"}
# Python of these packages that the browser has no file for, and why.
OF_PYTHON = {
    "text/ascii_words": "finds words quicker, and the same",
    "text/catalogue": "stands in message-formats.js, and the build puts the translations in",
    "text/marks": "only the checks look for marks of Markdown",
    "text/instructions": "only the checks look for words that speak to a program",
    "text/markup": "only the checks look for markup",
    "text/language": "only the checks ask which language a text is in",
    "text/personal": "only the checks look for what belongs to one person",
    "text/similarity": "only the checks compare texts",
    "text/slugs": "ids are made where data is written",
    "text/spans": "a type alone",
    "composer/letter_command": "a command of the terminal",
    "composer/spare_sentences": "marks sentences in a letter's page as it is made",
    "linter/compiled": "makes the matcher quick enough for all banks",
    "linter/name_kinds": "stands in token-kinds.js",
    "linter/named_families": "makes the matcher quick enough for all banks",
    "linter/numbers": "stands in token-kinds.js",
    "linter/packed_weights": "unpacked in learned.js",
    "linter/repetitions": "stands in evaluators.js",
    "linter/token_starts": "makes the matcher quick enough for all banks",
    "linter/pattern_index": "makes the matcher quick enough for all banks",
    "linter/reference": "tells contributors how rules are written",
    "composer/messages": "stands in forms.js and choices.js",
    "composer/compatibility": "comes with each phrase in the data",
    "composer/traits": "comes with each phrase in the data; its length stands in soundness.js",
    "composer/counting": "counts for the build alone",
    "composer/phrase_bits": "counts for the build alone",
    "composer/phrase_classes": "counts for the build alone",
    "composer/exclusions": "counts for the build alone",
    "composer/step_budget": "counts for the build alone",
    "composer/moebius": "counts for the build alone",
    "composer/transfer_matrix": "counts for the build alone",
}
# What only a page needs: a value as it is typed, blanks that show their labels; work in steps, done at once;
# how tuples are compared; and what stands in name_kinds.py.
MORE = {
    "text/slots.js": {"fitted", "shown"},
    "composer/choices.js": {"nearest"},
    "linter/matcher.js": {"atOnce"},
    "linter/token-kinds.js": {"beginsWithCapital", "name"},
}
# What only Python needs, or what stands in a file for others.
LESS = {
    "text/sentences.js": {"tokenized"},
    "linter/learned.js": {"load", "written"},
    "composer/choices.js": {"traits"},
    "composer/soundness.js": {"apart"},
    "composer/forms.js": {"every", "of"},
}
# Functions that a table hands on by the names under which rules have them; the twin
# tests of the browser hold the tables.
IN_TABLES = {"linter/symbols.js", "linter/evaluators.js", "linter/token-kinds.js"}


def public(path: str) -> tuple[set[str], set[str]]:
    """The names of a Python file in JavaScript's spelling: what must be offered, and all that it has.

    The composer's classes are functions in the browser, so their methods must be offered as well.
    """
    name = path.removesuffix(".py").replace("/", ".")
    own = [
        value
        for key, value in vars(importlib.import_module(name)).items()
        if callable(value) and getattr(value, "__module__", "") == name and not key.startswith("_")
    ]
    classes = [value for value in own if inspect.isclass(value)]
    methods = {key for one in classes for key in vars(one) if not key.startswith("_")}
    held = {field.name for one in classes if is_dataclass(one) for field in fields(one)}
    functions = {value.__name__ for value in own if not inspect.isclass(value)}
    names = {value.__name__[0].lower() + value.__name__[1:] for value in classes} | methods | held | functions
    wanted = functions | (methods - held if ".composer." in name else set())
    return {camel(name) for name in wanted}, {camel(name) for name in names}


def camel(name: str) -> str:
    return re.sub(r"_(\w)", lambda letter: letter[1].upper(), name)


@pytest.mark.parametrize("path", TWINS)
def test_a_twin_offers_what_its_python_offers(path):
    exported = set(re.findall(r"^export function (\w+)", TWINS[path], re.MULTILINE))
    first, *others = PYTHON.findall(TWINS[path].partition("*/")[0])
    assert first == f"phrasebank/{path.replace('-', '_').removesuffix('.js')}.py"
    wanted, names = public(first)
    names = names.union(*(public(other)[1] for other in others))
    assert exported - names == MORE.get(path, set())
    assert path in IN_TABLES or wanted - exported == LESS.get(path, set())


def test_every_script_has_its_python_or_needs_none():
    assert sorted(SCRIPTS.keys() - TWINS.keys()) == sorted(OF_THE_BROWSER)


def test_every_module_has_its_script_or_a_reason_why_not():
    modules = {
        f"{package}/{file.stem}"
        for package in PACKAGES
        for file in (ROOT / "phrasebank" / package).glob("*.py")
        if file.stem != "__init__"
    }
    paired = {path.replace("-", "_").removesuffix(".js") for path in TWINS}
    assert sorted(modules - paired) == sorted(OF_PYTHON)


def test_every_file_that_a_twin_names_is_there():
    python = [file for package in PACKAGES for file in (ROOT / "phrasebank" / package).glob("*.py")]
    texts = [*(file.read_text(encoding="utf-8") for file in python), *TWINS.values()]
    named = {
        name
        for text in texts
        for name in re.findall(r"(?:docs/assets/js|phrasebank)/[\w/-]+\.(?:js|py)", text)
    }
    assert len(named) >= 30
    assert sorted(name for name in named if not (ROOT / name).exists()) == []
