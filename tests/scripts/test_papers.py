"""What README and CONTRIBUTING name is there."""

import re

import pytest

from phrasebank import REPOSITORY

# Folders and files of the project, as a sentence names them.
NAMED = re.compile(r"`((?:phrasebank|hooks|scripts|docs|tests)/[\w./-]*)`")


@pytest.mark.parametrize("paper", ["README.md", "CONTRIBUTING.md"])
def test_every_path_that_is_named_is_there(paper):
    named = NAMED.findall((REPOSITORY / paper).read_text(encoding="utf-8"))
    assert named and [path for path in named if not (REPOSITORY / path).exists()] == []
