"""What a build reads and counts of the library before any page is made."""

import pytest

from tests.hooks.build_server import build
from tests.hooks.sites import small_site

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("count", [True, False])
def test_messages_are_counted_unless_the_settings_say_otherwise(tmp_path, count):
    site = small_site(tmp_path)
    settings = site / "mkdocs.yml"
    said = settings.read_text(encoding="utf-8")
    settings.write_text(said.replace("banks: small", f"banks: small\n  count: {count}"), encoding="utf-8")
    assert build(site).returncode == 0
    assert (site / ".cache/messages.json").exists() == count


def test_what_has_one_cause_is_told_once_by_the_build_too(tmp_path):
    site = small_site(tmp_path)
    bank = site / "small/banks/saying-no.yml"
    text = bank.read_text(encoding="utf-8")
    assert (count := text.count("    use: >-")) > 2
    bank.write_text(text.replace("    use: >-", "    color: red\n    use: >-"), encoding="utf-8")
    run = build(site)
    assert run.stdout.count("'color' is not a field here") == 1
    assert f"The same is true in {count - 1} more places." in run.stdout
