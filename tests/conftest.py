from pathlib import Path

import pytest

from phrasebank.checks import registry
from phrasebank.model import library

SMALL = Path(__file__).parent / "small"


@pytest.fixture(scope="session")
def small():
    """A small sound library of its own words, so that tests don't change with the banks."""
    read, problems = library.read(SMALL)
    assert problems == []
    return read


@pytest.fixture(scope="session")
def banks():
    """The library that is published."""
    read, problems = library.read()
    assert [*problems, *registry.run(read)] == []
    return read
