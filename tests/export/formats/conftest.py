import pytest

from phrasebank.export.formats.site import ExportSource


@pytest.fixture(scope="session")
def published(banks):
    """The published library on a site of its own."""
    dates = {phrase.id: 1_700_000_000 + at for at, phrase in enumerate(banks.phrases)}
    return ExportSource(banks, "Small Door", "https://a.example/", dates)
