"""The small site in German beside the English one: its words, its language, and links between the two."""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from babel.messages.pofile import read_po

from phrasebank import DATA
from scripts.site_checks import registry
from scripts.site_checks.site import load_site
from tests.hooks.build_server import build
from tests.hooks.sites import small_site

GERMAN = Path(__file__).parents[1] / "german"
PAGES = ("index.html", "phrases/thanks/index.html", "letters/pay-too-low/index.html", "404.html")
OLD = "letters/pay-is-low/index.html"
ADDRESS = "https://small.example/"
# What no reader sees, and what one sees or hears.
CODE = re.compile(r"<(?:script|style)\b.*?</(?:script|style)>|<!--.*?-->", re.DOTALL)
SHOWN = re.compile(r'>([^<]+)<|\b(?:aria-label|title|placeholder|alt|content|data-label)="([^"]*)"')

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """The folder of the English site as it was built, with the German one in `de`."""
    folder = two_sites(tmp_path_factory.mktemp("two"))
    for run in (build(folder), build_german(folder)):
        assert run.returncode == 0, run.stdout + run.stderr
    return folder / "site"


def two_sites(folder: Path) -> Path:
    """The small site's sources with the German ones beside them, as docs/use/publish.md has it."""
    small_site(folder)
    shutil.copytree(GERMAN, folder / "german")
    (folder / "german/mkdocs.de.yml").rename(folder / "mkdocs.de.yml")
    (folder / "docs/guide.md").write_text("# Guide\n\nOnly in English.\n", encoding="utf-8")
    settings = yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["extra"]["languages"] = ["mkdocs.yml", "mkdocs.de.yml"]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return folder


def build_german(folder: Path) -> subprocess.CompletedProcess[str]:
    return build(folder, "-f", "mkdocs.de.yml")


def shown(page: Path) -> list[str]:
    """Every text and every told attribute of a page, each in one line."""
    found = SHOWN.findall(CODE.sub("", page.read_text(encoding="utf-8")))
    return [" ".join(html.unescape(text or told).split()) for text, told in found]


def english() -> dict[str, re.Pattern[str]]:
    """Every string of the list that isn't the same in German, as a pattern of what it is with its values."""
    with (DATA.parent / "text/strings.pot").open("rb") as stream:
        ids = [message.id for message in read_po(stream) if message.id]
    strings = [text for one in ids for text in ([one] if isinstance(one, str) else one)]
    return {
        text: re.compile(re.sub(r"%\\\(\w+\\\)s", ".+", re.escape(re.sub(r"<[^>]+>", "", text))))
        for text in strings
    }


@pytest.mark.parametrize("page", [*PAGES, OLD])
def test_no_string_of_the_catalogue_is_left_in_english_and_the_page_says_its_language(two, page):
    text = (two / "de" / page).read_text(encoding="utf-8")
    assert re.findall(r'<html lang="([^"]*)"', text) == ["de"]
    told = shown(two / "de" / page)
    left = {string for string, pattern in english().items() if any(map(pattern.fullmatch, told))}
    assert left == set()
    assert re.findall(r'<html lang="([^"]*)"', (two / page).read_text(encoding="utf-8")) == ["en"]


def test_the_same_pages_do_have_the_strings_in_english(two):
    told = {text for page in PAGES for text in shown(two / page)}
    assert len([1 for pattern in english().values() if any(map(pattern.fullmatch, told))]) > 50
    assert {"Your names", "Make it mine", "Subject", "About this letter"} <= told


def test_a_letter_and_a_bank_say_their_own_words_and_ours_in_german(two):
    letter, bank = (set(shown(two / "de" / page)) for page in reversed(PAGES[1:3]))
    assert {"Das Gehalt ist zu niedrig", "Betreff", "Über diesen Brief"} <= letter
    assert any(text.endswith(": Herzlich") for text in letter)
    assert any("Den Ausschlag hat das Gehalt gegeben." in text for text in letter)
    assert {"Danke sagen", "Vielen Dank für das Angebot.", "Wann nicht", "Immer."} <= bank


@pytest.mark.parametrize("page", PAGES[:3])
def test_a_page_that_both_have_names_both_in_both(two, page):
    address = page.removesuffix("index.html")
    link = '<link rel="alternate" hreflang="{}" href="{}">'
    both = [link.format("en", ADDRESS + address), link.format("de", f"{ADDRESS}de/{address}")]
    for site in (two, two / "de"):
        text = (site / page).read_text(encoding="utf-8")
        assert re.findall(r'<link rel="alternate" hreflang=[^>]+>', text) == both
    assert f'<a href="{ADDRESS}{address}" hreflang="en" lang="en">English</a>' in text
    english_page = (two / page).read_text(encoding="utf-8")
    assert f'<a href="{ADDRESS}de/{address}" hreflang="de" lang="de">Deutsch</a>' in english_page


def test_a_page_that_one_alone_has_names_no_other_and_leads_to_where_the_other_begins(two):
    text = (two / "guide/index.html").read_text(encoding="utf-8")
    assert 'rel="alternate" hreflang' not in text
    assert f'<a href="{ADDRESS}de/" hreflang="de" lang="de">Deutsch</a>' in text


def test_files_for_programs_say_their_language(two):
    assert 'xml:lang="de"' in (two / "de/feed.xml").read_text(encoding="utf-8")
    kinds = json.loads((two / "de/assets/data/search.json").read_text(encoding="utf-8"))["kinds"]
    assert [kinds[name][1] for name in ("letter", "sentence", "page")] == ["Brief", "Satz", "Seite"]


def test_both_sites_stand_up_to_the_checks_of_built_sites(two, tmp_path):
    shutil.copytree(two, tmp_path / "en", ignore=shutil.ignore_patterns("de"))
    for folder, address in ((tmp_path / "en", ADDRESS), (two / "de", f"{ADDRESS}de/")):
        found = registry.run(load_site(folder, address))
        # The small sites have no looks, no scripts and few pages, of which much else is said.
        assert [problem for problem in map(str, found) if ADDRESS in problem] == []


def test_english_alone_has_no_trace_of_other_languages(site):
    assert build(site).returncode == 0
    for page in (site / "site").rglob("*.html"):
        assert "hreflang" not in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("Language: de", "Language: fr", "It is in 'fr' by its line 'Language:', and the theme's language"),
        ("„%(understood)s“", "„%(verstanden)s“", "The English has no '%(verstanden)s', so nothing can"),
        ('msgstr "Menü"', 'msgstr "100% Menü"', "'Menu': The English has no '% ', so nothing can"),
        ('msgstr "Menü"', 'msgstr "<b>Menü</b>"', "'Menu': The translation has a tag, a quote or a '&'"),
        ('msgstr "Menü"', "Menü", "This is no catalogue of gettext"),
    ],
)
def test_a_faulty_catalogue_stops_the_build_with_what_is_wrong(tmp_path, before, after, said):
    folder = two_sites(tmp_path)
    strings = folder / "german/de.po"
    text = strings.read_text(encoding="utf-8")
    assert before in text
    strings.write_text(text.replace(before, after), encoding="utf-8")
    run = build_german(folder)
    assert run.returncode == 1 and "Traceback" not in run.stdout + run.stderr
    assert re.search(rf"german/de\.po: .*{re.escape(said)}", run.stdout)
