"""A preview of a site with its own program: whatever breaks, it answers, says what is wrong, and heals."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hooks.sites import REPOSITORY, page_when, small_site
from tests.model.test_second_folder import BANK

pytestmark = pytest.mark.slow

BANNER = 'class="problem"'
WORDS = "Thank you for the offer."


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    folder = small_site(tmp_path_factory.mktemp("preview") / "site")
    for name in ("phrasebank", "hooks"):
        # What is compiled goes along: to compile all of it anew takes longer than to start.
        shutil.copytree(REPOSITORY / name, folder / name, ignore=shutil.ignore_patterns("data"))
    # The copied program takes this site for the project's own, which must have some files.
    replace(folder / "hooks/gates/publishable_files.py", 'REPOSITORY / "docs"', 'Path("elsewhere")')
    replace(folder / "mkdocs.yml", str(REPOSITORY), str(folder))
    replace(folder / "mkdocs.yml", "  banks: small\n", "  banks: small\n  own_banks: own\n")
    (folder / "own/banks").mkdir(parents=True)
    (folder / "own/banks/praise.yml").write_text(BANK, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def server(site) -> Iterator[subprocess.Popen]:
    """One preview for all tests, each of which leaves it healed; the last one ends it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    temporary(site).mkdir()
    settings = os.environ | {"TMPDIR": str(temporary(site)), "PYTHONPATH": str(site)}
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", address]
    with (site / "log").open("w") as log:
        running = subprocess.Popen(command, cwd=site, env=settings, stdout=log, stderr=log)
    running.address = f"http://{address}/phrases/thanks/"
    try:
        page_when(running.address, lambda text: WORDS in text and BANNER not in text)
        yield running
    finally:
        running.kill()
        running.wait(timeout=10)


def temporary(site: Path) -> Path:
    return site.parent / "temporary"


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def whole_builds(site: Path) -> int:
    return (site / "log").read_text(encoding="utf-8").count("Building documentation...")


def whole_builds_so_far(site: Path) -> int:
    """Once the log has said nothing for a second: what an earlier edit asked for may still be on its way."""
    log, said = site / "log", -1
    while said != log.stat().st_size:
        said = log.stat().st_size
        time.sleep(1)
    return whole_builds(site)


BREAKAGES = {
    "template": (
        "phrasebank/render/templates/phrase.html",
        "{% if %}",
        "phrasebank/render/templates/phrase.html:1: TemplateSyntaxError",
    ),
    "theme": ("hooks/theme/main.html", "{{ gone.away }}", "hooks/theme/main.html:1: UndefinedError"),
    "configuration": ("mkdocs.yml", "site_name: [\n", "mkdocs.yml:2:1: MkDocs"),
    "plugin": ("mkdocs.yml", "site_name: x\nplugins: [serch]\n", "The &#34;serch&#34; plugin is not"),
    "page": (
        "docs/index.md",
        b"# Caf\xe9\n",
        "docs/index.md:1:1: not-publishable: It isn&#39;t saved as UTF-8. Save it so.",
    ),
    "vocabulary": ("small/vocabulary/slots.yml", None, "small/vocabulary/slots.yml:1:1: missing-file"),
    "letter": (
        "small/letters/pay-too-low.yml",
        "id: [\n",
        "small/letters/pay-too-low.yml:1:5: unclosed-bracket",
    ),
    "outline": ("small/outlines/decline.yml", "parts: x\n", "small/outlines/decline.yml:1:8: wrong-kind"),
    "file": ("docs/evil.html", "<p>x</p>\n", "docs/evil.html:1:1: not-publishable: Files of this kind"),
    "bank": ("small/banks/thanks.yml", b"\xff", "small/banks/thanks.yml:1:"),
}


def test_whatever_breaks_the_preview_says_so_on_the_old_page_and_heals(site, server):
    for name, (path, broken, words) in BREAKAGES.items():
        file = site / path
        before = file.read_bytes() if file.exists() else None
        if broken is None:
            file.unlink()
        else:
            file.write_bytes(broken if isinstance(broken, bytes) else broken.encode())
        shown = page_when(server.address, lambda text: BANNER in text)
        assert words in shown and WORDS in shown, (name, shown[shown.index(BANNER) :][:600])
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)
        page_when(server.address, lambda text: WORDS in text and BANNER not in text)


def test_a_folder_that_goes_is_told_in_twenty_lines_at_most_and_comes_back(site, server):
    (site / "small").rename(site / "away")
    shown = page_when(server.address, lambda text: BANNER in text)
    assert "missing-file" in shown and WORDS in shown and shown.count("<li><code>") <= 20
    (site / "away").rename(site / "small")
    page_when(server.address, lambda text: WORDS in text and BANNER not in text)


def test_a_change_of_the_program_asks_for_a_new_start_until_it_is_taken_back(site, server):
    program = site / "phrasebank/text/slugs.py"
    before = program.read_text(encoding="utf-8")
    program.write_text(before + "\n# More.\n", encoding="utf-8")
    shown = page_when(server.address, lambda text: BANNER in text)
    assert "The program has changed. Stop the preview with Ctrl+C, and start it again: make serve" in shown
    program.write_text(before, encoding="utf-8")
    page_when(server.address, lambda text: BANNER not in text)


def test_a_letter_is_as_quick_to_edit_as_a_bank(site, server):
    before = whole_builds_so_far(site)
    replace(site / "small/letters/pay-too-low.yml", "title: ", "title: Once ")
    letter = server.address.replace("phrases/thanks", "letters/pay-too-low")
    page_when(letter, lambda text: '">Once The pay is too low' in text)
    assert whole_builds(site) == before


def test_the_publisher_s_own_folder_is_watched_as_the_first_is(site, server):
    before = whole_builds_so_far(site)
    replace(site / "own/banks/praise.yml", "You run a fine place.", "You run a lovely place.")
    praise = server.address.replace("thanks", "praise")
    page_when(praise, lambda text: "You run a lovely place." in text)
    assert whole_builds(site) == before


def test_an_edit_that_keeps_time_and_size_is_seen(site, server):
    page = site / "docs/phrases/thanks.md"
    before = page.stat()
    replace(page, "Words.", "Terms.")
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    page_when(server.address, lambda text: "Terms." in text)


def test_a_changed_part_of_the_theme_and_of_the_configuration_is_shown_and_stays(site, server):
    replace(site / "hooks/theme/main.html", "<title>", "<title>Once: ")
    page_when(server.address, lambda text: "<title>Once: " in text)
    replace(site / "mkdocs.yml", "site_name: Small", "site_name: Tiny")
    page_when(server.address, lambda text: " - Tiny</title>" in text)
    replace(site / "small/banks/thanks.yml", WORDS, "Thank you for your offer.")
    assert " - Tiny</title>" in page_when(server.address, lambda text: "for your offer." in text)


def test_a_preview_that_is_told_to_end_leaves_nothing_behind(site, server):
    assert [path.name[:7] for path in temporary(site).iterdir()] == ["mkdocs_"]
    server.send_signal(signal.SIGTERM)
    server.wait(timeout=20)
    assert list(temporary(site).iterdir()) == []
