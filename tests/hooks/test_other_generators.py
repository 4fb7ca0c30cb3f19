"""The same site by MkDocs, by ProperDocs with our hooks, and by Zensical from pages that a script writes: the
same addresses, phrases to link to, and words of letters."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hooks.sites import REPOSITORY, small_site

pytestmark = pytest.mark.slow

GUIDE = (
    "# Tone\n\nBe *kind* and say [thanks](phrases/thanks.md), then [no](phrases/saying-no.md#p-no-short).\n"
)
FENCE = "\n## In `code` & words\n\n```yaml\none: 1\n\ntwo: 2\n```\n"


HOSTILE_FIELDS = """\
---
title: 'Hi</title><script>o=1</script>'
description: 'How"><script>o=1</script><img src=x onerror="o=1">'
---

# Hi
"""
HOSTILE_HEADING = "# Hey &lt;/title&gt;&lt;script&gt;o=1&lt;/script&gt;\n"
HOSTILE_SITUATION = (
    """situation: '0; url=//evil.example/x " http-equiv=refresh x="y. They offered too little.'"""
)


@pytest.fixture(scope="module")
def sites(tmp_path_factory) -> dict[str, Path]:
    """The small site's built folder by each generator."""
    project = small_site(tmp_path_factory.mktemp("small"))
    (project / "docs/tone.md").write_text(GUIDE + FENCE, encoding="utf-8")
    (project / "docs/hi.md").write_text(HOSTILE_FIELDS, encoding="utf-8")
    (project / "docs/hey.md").write_text(HOSTILE_HEADING, encoding="utf-8")
    letter = project / "small/letters/pay-too-low.yml"
    said = re.sub(
        r"^situation: .*\n(?: .*\n)*", f"{HOSTILE_SITUATION}\n", letter.read_text("utf-8"), flags=re.M
    )
    letter.write_text(said, encoding="utf-8")
    (project / "docs/.DS_Store").symlink_to("/etc/os-release")
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("permalink: true", "permalink: false"), "utf-8")
    written = project / "written"
    run(project, sys.executable, str(REPOSITORY / "scripts/write_pages.py"), "--project", ".", "written")
    run(project, sys.executable, "-m", "mkdocs", "build")
    run(project, sys.executable, "-m", "properdocs", "build", "-f", "mkdocs.yml", "-d", "proper")
    run(written, sys.executable, "-m", "zensical", "build")
    shutil.copytree(written / "files", written / "site", dirs_exist_ok=True)
    assert not (written / "docs/.DS_Store").exists()
    return {"mkdocs": project / "site", "properdocs": project / "proper", "zensical": written / "site"}


def run(folder: Path, *command: str) -> None:
    settings = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(command, cwd=folder, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def pages(site: Path) -> dict[str, str]:
    """What each page says, by its address."""
    return {
        page.parent.relative_to(site).as_posix(): page.read_text(encoding="utf-8")
        for page in site.rglob("index.html")
    }


def phrases(page: str) -> list[str]:
    return re.findall(r'id="?(p-[a-z0-9-]+)', page)


def words(page: str) -> str:
    """What the whole letter of a page says."""
    letters = re.findall(r'<div class="words".*?</div>', page, re.DOTALL)
    return " ".join(re.sub("<[^>]*>", " ", " ".join(letters)).split())


@pytest.mark.parametrize("other", ["properdocs", "zensical"])
def test_every_generator_builds_the_same_pages_with_the_same_phrases_and_letters(sites, other):
    ours, theirs = pages(sites["mkdocs"]), pages(sites[other])
    assert len(ours) >= 5 and set(theirs) == set(ours)
    anchors = {address: phrases(page) for address, page in ours.items()}
    assert anchors["phrases/thanks"] == ["p-thanks-short", "p-thanks-brief", "p-thanks-met"]
    assert {address: phrases(page) for address, page in theirs.items()} == anchors
    letters = {address: words(page) for address, page in ours.items()}
    assert "It came down to pay. Best wishes, [your name]" in letters["letters/pay-too-low"]
    assert {address: words(page) for address, page in theirs.items()} == letters


@pytest.mark.parametrize("other", ["properdocs", "zensical"])
def test_links_lead_to_the_same_pages_and_code_stays_as_it_was(sites, other):
    tone = pages(sites[other])["tone"]
    begun = "/" if other == "zensical" else "../"
    assert f'href="{begun}phrases/thanks/"' in tone
    assert f'href="{begun}phrases/saying-no/#p-no-short"' in tone
    assert re.search(r"one: 1\n(&#10;)?\n?two: 2", re.sub("<[^>]*>", "", tone))


@pytest.mark.parametrize("generator", ["mkdocs", "properdocs", "zensical"])
def test_no_field_of_a_page_becomes_markup_on_any(sites, generator):
    for page in pages(sites[generator]).values():
        assert not re.search(r'<script>o=1|<img src=x|<(?:[^<>"]|"[^"]*")* http-equiv=refresh', page)


def test_a_site_of_written_pages_asks_no_host_about_the_repository(sites):
    assert "repo_url" not in (sites["zensical"].parent / "mkdocs.yml").read_text(encoding="utf-8")


def test_pages_that_may_not_be_published_are_not_written(tmp_path):
    project = small_site(tmp_path)
    (project / "docs/evil.html").write_text("<p>x</p>", encoding="utf-8")
    assert "The pages have problems" in refused(project)


def test_nothing_is_written_where_a_source_is_a_link(tmp_path):
    project = small_site(tmp_path)
    (project / "phrasebank").mkdir()
    (project / "phrasebank/honesty.md").symlink_to("/proc/self/environ")
    assert "The sources have links" in refused(project)


def refused(project: Path) -> str:
    """What is said where pages are not written."""
    command = [sys.executable, str(REPOSITORY / "scripts/write_pages.py"), "--project", ".", "written"]
    settings = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(command, cwd=project, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 1 and not (project / "written").exists()
    return done.stderr


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    command = [sys.executable, str(REPOSITORY / "scripts/write_pages.py"), str(tmp_path)]
    settings = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "holds something else" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]
