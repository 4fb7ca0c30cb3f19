import pytest

from phrasebank.composer.composer import Composer


@pytest.fixture(scope="package")
def composer(banks):
    return Composer(banks)
