"""The page of situations as a map, in small texts and in a small site."""

import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from hooks import related_links
from phrasebank.model.load_library import load_library
from phrasebank.render import situations
from tests.conftest import SMALL
from tests.hooks.build_server import build
from tests.hooks.sites import REPOSITORY, small_site

pytestmark = pytest.mark.slow

PAGE = """\
---
title: Situations
---

# Situations

**It isn't enough, is it?**
:   [Email](../letters/pay-too-low.md) · [Phrases](../phrases/thanks.md) · [Guide](../guide/pay.md#less)

**I said no.**
:   [Email](../letters/no-reason.md) · [Phrases](../phrases/saying-no.md) · [Guide](../guide/pay.md)
"""
KNOWN = {
    "letters/pay-too-low.md",
    "letters/no-reason.md",
    "phrases/thanks.md",
    "phrases/saying-no.md",
    "guide/pay.md",
}


def test_a_situation_knows_its_line_and_where_it_leads():
    first, second = situations.parse_situations(PAGE, KNOWN)
    assert (first.title, first.line) == ("It isn't enough, is it?", 7)
    assert situations.anchor(first.title) == "s-it-isnt-enough-is-it"
    assert first.leads == (
        ("letters/pay-too-low.md", ""),
        ("phrases/thanks.md", ""),
        ("guide/pay.md", "#less"),
    )
    assert (second.title, second.line) == ("I said no", 10)
    assert second.to("phrases") == [("phrases/saying-no.md", "")]


def test_what_leads_nowhere_and_what_nothing_leads_to_are_problems_with_their_place():
    found = situations.parse_situations(PAGE, KNOWN - {"phrases/thanks.md"})
    problems = [
        str(problem)
        for problem in situations.faults(
            found, KNOWN | {"letters/alone.md", "guide/alone.md", "guide/index.md", "phrases/alone.md"}
        )
    ]
    assert problems == [
        (
            "docs/situations/index.md:7:1: situation: 'It isn't enough, is it?' leads to nothing in "
            "phrases/. Add a link to a page of phrases."
        ),
        (
            "docs/situations/index.md:1:1: situation: No situation leads to guide/alone.md. "
            "Put a link to it under the one that it answers."
        ),
    ]
    assert list(situations.faults(situations.parse_situations(PAGE, KNOWN), KNOWN)) == []


def test_a_list_of_all_is_no_way_on_for_one_case():
    lists = {f"{folder}/index.md" for folder in situations.FOLDERS}
    text = "**A case.**\n:   " + " · ".join(f"[x](../{page})" for page in sorted(lists))
    (found,) = situations.parse_situations(text, KNOWN | lists)
    assert found.leads == () and len(list(situations.faults([found], lists))) == 3
    first, _ = situations.parse_situations(
        PAGE.replace("[Email]", "[All](../letters/index.md) · [Email]"), KNOWN | lists
    )
    assert first.to("letters") == [("letters/pay-too-low.md", "")]


def test_a_page_among_the_letters_that_is_none_has_no_links_and_is_led_to_by_none():
    library, _ = load_library(SMALL)
    sources = {name: f"# {name}" for name in ("letters/my-own.md", "guide/pay.md", "phrases/thanks.md")}
    sources[situations.PAGE] = (
        "**A case.**\n:   [Email](../letters/my-own.md) · [Email](../letters/pay-too-low.md) · "
        "[Phrases](../phrases/thanks.md) · [Guide](../guide/pay.md)\n"
    )
    sources["letters/pay-too-low.md"] = "# Pay"
    config = MkDocsConfig()
    config.load_dict({"site_name": "a", "docs_dir": str(SMALL)})
    config.validate()
    config.plugins._current_plugin = None
    files = Files([File.generated(config, path, content=text) for path, text in sources.items()])
    pages = {file.src_uri: Page(None, file, config) for file in files}
    index = related_links.read_situations(files, library)
    (found,) = index.found
    assert found.to("letters") == [("letters/pay-too-low.md", "")]
    build = SimpleNamespace(library=library, files=files, situations=index)
    assert related_links.of_page(pages["letters/my-own.md"], build) == []
    assert related_links.of_page(pages["guide/pay.md"], build)[0].url == "letters/pay-too-low/"


def test_a_line_leads_to_its_first_letter_and_its_links_become_chips():
    shown = situations.shown(PAGE)
    assert (
        "[I said no](../letters/no-reason.md) {#s-i-said-no}\n:   [Email](../letters/no-reason.md) "
        "[Sentences](../phrases/saying-no.md){: .aside } [Guide](../guide/pay.md){: .aside }\n"
    ) in shown
    assert "[It isn't enough, is it?](../letters/pay-too-low.md) {#s-it-isnt-enough-is-it}" in shown


def laid_out(folder: Path) -> Path:
    """Two letters, of which the page of situations names one, a guide of one page, and a place to compose."""
    site = small_site(folder)
    letter = site / "small/letters/pay-too-low.yml"
    other = letter.read_text(encoding="utf-8")
    for before, after in {
        "id: pay-too-low": "id: another",
        "The pay is": "Still",
        "you say so.": "you say it again.",
        "[subject-offer, ": "[",
    }.items():
        other = other.replace(before, after)
    letter.with_stem("another").write_text(other, encoding="utf-8")
    pages = {
        "situations/index.md": (
            "# Situations\n\n**It's the pay.**\n:   [Email](../letters/pay-too-low.md) · "
            "[Phrases](../phrases/thanks.md) · [Guide](../guide/pay.md#less)\n"
        ),
        "guide/pay.md": "# About pay\n\n## Less {#less}\n\nWords.\n",
        "compose/index.md": "# Compose\n\nWords.\n",
    }
    for name, text in pages.items():
        (site / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (site / "docs" / name).write_text(text, encoding="utf-8")
    return site


def onward(site: Path, page: str) -> list[tuple[str, str]]:
    html = (site / "site" / page / "index.html").read_text(encoding="utf-8")
    (nav,) = re.findall(r'<nav class="onward".*?</nav>', html, re.DOTALL)
    return re.findall(r'<a href="([^"]+)">([^<]+)</a>', nav)


def test_letters_phrases_and_guide_end_with_what_belongs_together(tmp_path):
    site = laid_out(tmp_path)
    page = site / "docs/situations/index.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace(
            " · [Phrases]", " · [Another](../letters/another.md) · [Phrases]"
        ),
        encoding="utf-8",
    )
    run = build(site)
    assert run.returncode == 0, run.stderr
    advice, case = (
        ("../../guide/pay/#less", "About pay"),
        ("../../situations/#s-its-the-pay", "It&#39;s the pay"),
    )
    assert onward(site, "letters/pay-too-low") == [
        ("../another/", "Still too low"),
        advice,
        ("../../phrases/thanks/", "Thanks"),
        case,
    ]
    assert onward(site, "letters/another")[1:] == [advice, ("../../phrases/thanks/", "Thanks"), case]
    assert onward(site, "phrases/thanks")[-2:] == [advice, case]
    assert onward(site, "guide/pay")[-2:] == [("../../phrases/thanks/", "Thanks"), case]


def test_a_letter_that_no_situation_names_leads_to_that_of_the_letters_like_it(tmp_path):
    site = laid_out(tmp_path)
    page = site / "docs/situations/index.md"
    links = "[Email](../letters/third.md) · [Phrases](../phrases/thanks.md) · [Guide](../guide/pay.md)"
    first = f"**Something else.**\n:   {links}\n\n"
    page.write_text(page.read_text(encoding="utf-8").replace("**It's", f"{first}**It's"), encoding="utf-8")
    letter = site / "small/letters/another.yml"
    text = (
        letter.read_text(encoding="utf-8")
        .replace("id: another", "id: third")
        .replace("Still", "Other")
        .replace("again", "twice")
    )
    letter.with_stem("third").write_text(
        text.replace("topic: pay\n", "")
        .replace("level: partial", "level: none")
        .replace("pay-partial, ", ""),
        encoding="utf-8",
    )
    assert build(site).returncode == 0
    assert onward(site, "letters/another")[-1] == ("../../situations/#s-its-the-pay", "It&#39;s the pay")
    assert onward(site, "letters/third")[-1] == ("../../situations/#s-something-else", "Something else")


def test_a_build_stops_at_a_page_of_the_guide_that_answers_no_situation(tmp_path):
    site = laid_out(tmp_path)
    (site / "docs/guide/alone.md").write_text("# Alone\n\nWords.\n", encoding="utf-8")
    command = [
        sys.executable,
        str(REPOSITORY / "scripts/build.py"),
        "--config",
        str(site / "mkdocs.yml"),
        "--site-dir",
        str(tmp_path / "new"),
    ]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert (
        "docs/situations/index.md:1:1: situation: No situation leads to guide/alone.md. Put a link"
        in run.stderr
    )
    assert "Traceback" not in run.stderr and not (tmp_path / "new").exists()
