"""All formats at once."""

import re

import pytest

from phrasebank import REPOSITORY
from phrasebank.export.formats import registry
from phrasebank.export.formats.site import ExportSource
from phrasebank.export.formats.usage import Usage
from scripts.generated import uses

PAGE = (REPOSITORY / "docs/use/index.md").read_text(encoding="utf-8")
MODULES = {file.stem for file in (REPOSITORY / "phrasebank/export/formats").glob("*.py")}
# What explains itself beside the files that it comes with.
BESIDE = "exports/espanso/door-ajar/README.md"


def test_every_module_of_a_format_stands_in_the_table():
    assert {row.files.__module__.rpartition(".")[2] for row in registry.ALL} == MODULES - {
        *("__init__", "registry", "site", "usage"),
    }


def test_the_page_says_how_to_use_every_file(published):
    linked = {path.removeprefix("../") for path in re.findall(r'href="([^"#]+)"', PAGE)}
    assert set(registry.files(published)) - {BESIDE} <= linked


def test_the_same_site_gives_the_same_bytes(published):
    assert registry.files(published) == registry.files(published)


@pytest.mark.parametrize("library", ["banks", "small"])
def test_every_file_says_that_the_words_are_free_or_is_part_of_what_says_it(library, request):
    files = registry.files(ExportSource(request.getfixturevalue(library)))
    unsaid = {path for path, text in files.items() if "CC0" not in text and "publicdomain/zero" not in text}
    # An editor would take a line about rights for a snippet.
    assert unsaid == {"exports/vscode/door-ajar.code-snippets", "exports/zed/snippets.json"}


def test_without_an_address_everything_is_called_by_its_path(small):
    files = registry.files(ExportSource(small))
    assert "](/phrases/thanks/)" in files["llms.txt"]
    assert "homepage" not in files["exports/espanso/door-ajar/_manifest.yml"]


def test_what_the_page_says_of_a_format_is_what_the_format_says(published, monkeypatch):
    usage = Usage("A fridge", "On the fridge", "fridge", "one note", "a reminder", "Print [it](note.txt).\n")
    monkeypatch.setattr(registry, "ALL", (*registry.ALL, registry.Format(lambda site: {}, usage)))
    page = uses.text(published.library)
    assert "| [A fridge](#fridge) | one note | a reminder |\n| [A terminal](#terminal)" in page
    assert "\n## On the fridge {#fridge}\n\nPrint [it](note.txt).\n\n## A terminal" in page
    monkeypatch.undo()
    assert uses.text(published.library) == PAGE
