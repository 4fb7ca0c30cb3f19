import pytest

from tests.hooks.sites import small_site


@pytest.fixture
def site(tmp_path):
    return small_site(tmp_path)
