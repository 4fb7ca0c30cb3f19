"""What README and CONTRIBUTING name is there."""

import re
from collections.abc import Iterator

import pytest

from phrasebank import REPOSITORY

# Folders and files of the project, as a sentence names them.
NAMED = re.compile(r"`((?:phrasebank|hooks|scripts|docs|tests)/[\w./-]*)`")
# A line of the map of the house: a folder, and what is said of it, which the next line may go on with.
ROW = re.compile(r"^( *)([\w/-]+/)? +(\S.*)$")
INSIDE = re.compile(r"`([\w./-]+)`")


@pytest.mark.parametrize("paper", ["README.md", "CONTRIBUTING.md"])
def test_every_path_that_is_named_is_there(paper):
    named = NAMED.findall((REPOSITORY / paper).read_text(encoding="utf-8"))
    assert named and [path for path in named if not (REPOSITORY / path).exists()] == []


def test_every_module_that_the_map_names_is_in_the_folder_of_its_row():
    named = list(on_the_map((REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    assert "phrasebank/composer/choices.py" in named and "docs/assets/js/text/" in named
    assert [path for path in named if not (REPOSITORY / path).exists()] == []


def on_the_map(paper: str) -> Iterator[str]:
    """The folders of the map, and what stands there in backticks, as paths of the repository."""
    _, house, _ = re.split(r"^```$", paper.partition("## The house")[2], maxsplit=2, flags=re.MULTILINE)
    outer = row = ""
    for spaces, folder, said in (match.groups() for match in map(ROW.match, house.splitlines()) if match):
        if folder and not spaces:
            outer = row = folder
        elif folder:
            row = outer + folder
        yield from (row, *(row + name for name in INSIDE.findall(said)))
