"""What `make bench` measures can be built."""

import pytest

from scripts.benchmarks import fixtures
from tests.hooks.build_server import build

pytestmark = pytest.mark.slow


def test_the_site_of_made_up_phrases_is_sound(tmp_path):
    fixtures.site(tmp_path, fixtures.A_BANK)
    run = build(tmp_path, "-q")
    assert (run.returncode, run.stderr) == (0, "")
    assert (tmp_path / "site/phrases/generated-0/index.html").is_file()
