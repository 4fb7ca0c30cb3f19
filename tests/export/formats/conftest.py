import pytest

from phrasebank.export.formats.site import Site


@pytest.fixture(scope="session")
def published(banks):
    """The published library on a site of its own."""
    dates = {phrase.id: 1_700_000_000 + at for at, phrase in enumerate(banks.phrases)}
    return Site(banks, "Small Door", "https://a.example/", dates)
