"""What every page weighs on its way.

All of it, our own styles and scripts, and what can still come when a part is used.
"""

import gzip
import re
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
import rcssmin

from hooks.page_assets import STYLES
from tests.browser.sites import ROOT

LOADED = re.compile(
    r'<(?:link rel="(?:stylesheet|icon|modulepreload)"(?: fetchpriority="low")? href|script(?: '
    r'type="module")? src|img src)="([^"?#]+)"'
)
OURS = re.compile(r'src="([^"?#]*assets/js/[^"]+)"')
SHEET = re.compile(r'href="[^"]*assets/css/site\.css"')
STATIC = re.compile(r'\bfrom"(\.[^"]+)"')
DYNAMIC = re.compile(r'\bimport\("(\.[^"]+)"\)')
# What the search fetches when somebody turns to it.
LATER = re.compile(r'<link href="([^"]*assets/js/[^"]+)" rel="modulepreload"')
# Bytes at most, by the beginning of a page's address; the longest that fits counts. Beside the page come a
# style sheet, our modules and the mark; the tools fetch their data when they have come
# to rest, which is counted in a browser below.
BUDGETS = {
    "": 46_500,
    "letters/": 33_000,
    "letters/index.html": 75_000,
    "phrases/": 44_000,
    "phrases/index.html": 80_000,
}
FILES = 36


class Weights:
    """The weights of a built site's pages, in bytes of gzip at its strongest, as hosts keep files ready."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.text = cache(lambda path: (site / path).read_text(encoding="utf-8"))
        self.weight = cache(lambda path: len(gzip.compress((site / path).read_bytes(), 9)))
        self.own_sheet = len(gzip.compress(b"".join(map(_style, STYLES)), 9))

    def loaded(self, page: str) -> set[str]:
        """The page and all files that it loads by itself."""
        found = {page}
        for path in self._named(page, LOADED):
            self._follow(path, [STATIC], found)
        return found

    def of(self, page: str, later: bool) -> int:
        """What a page loads of ours by itself; with `later`, also all that its parts could load when used."""
        found: set[str] = set()
        for path in self._named(page, OURS, *([LATER] if later else [])):
            self._follow(path, [STATIC, *([DYNAMIC] if later else [])], found)
        return sum(map(self.weight, found)) + self.own_sheet

    def _follow(self, path: str, ways: list[re.Pattern[str]], found: set[str]) -> None:
        if path not in found:
            found.add(path)
            for other in self._named(path, *ways) if path.endswith(".js") else []:
                self._follow(other, ways, found)

    def _named(self, path: str, *ways: re.Pattern[str]) -> list[str]:
        return [
            normpath(join(dirname(path), name)).lstrip("/")
            for way in ways
            for name in way.findall(self.text(path))
        ]


def _style(name: str) -> bytes:
    return rcssmin.cssmin((ROOT / f"docs/assets/css/{name}").read_text(encoding="utf-8")).encode()


@pytest.fixture(scope="module")
def weights(site: Path) -> Weights:
    return Weights(site)


@pytest.fixture(scope="module")
def pages(weights: Weights) -> list[str]:
    # Pages that only lead on to another have no style sheet.
    found = (str(page.relative_to(weights.site)) for page in weights.site.rglob("*.html"))
    return [page for page in found if SHEET.search(weights.text(page))]


def budget(page: str) -> int:
    return BUDGETS[max((begin for begin in BUDGETS if page.startswith(begin)), key=len)]


def test_every_page_stays_under_the_budget_of_its_kind(weights, pages):
    assert len(pages) > 200
    sums = {page: sum(map(weights.weight, weights.loaded(page))) for page in pages}
    assert min(sums.values()) > 20_000
    assert {page: weight for page, weight in sums.items() if weight > budget(page)} == {}


def test_no_page_loads_more_files_than_allowed_and_one_style_sheet(weights, pages):
    loaded = {page: weights.loaded(page) for page in pages}
    assert {len([path for path in paths if path.endswith(".css")]) for paths in loaded.values()} == {1}
    assert {page: sorted(paths) for page, paths in loaded.items() if len(paths) > FILES} == {}
    assert len(loaded["phrases/executive/index.html"]) == 21


@pytest.mark.parametrize(
    ("path", "most", "bytes_at_most"),
    [
        ("", 45, 270_000),
        ("compose/", 45, 270_000),
        ("check/", 36, 198_000),
        ("phrases/executive/", 25, 44_000),
    ],
)
def test_a_browser_asks_for_no_more_than_was_counted(at_site, weights, path, most, bytes_at_most):
    page = at_site(path)
    page.wait_for_load_state("networkidle")
    named = page.evaluate(
        "performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname.slice(1))"
    )
    # The icon in the tab, which a page does not hear of, is the mark that stands in the page.
    asked = {f"{path}index.html", *named}
    assert weights.loaded(f"{path}index.html") <= asked
    assert len(asked) <= most, asked
    assert sum(map(weights.weight, asked)) <= bytes_at_most


def test_no_page_loads_more_of_our_styles_and_scripts_than_allowed(weights, pages):
    sums = {page: weights.of(page, later=False) for page in pages}
    assert {page: weight for page, weight in sums.items() if not 3_000 < weight < 33_000} == {}


def test_no_page_can_load_more_than_allowed_even_with_every_part_in_use(weights, pages):
    sums = {page: weights.of(page, later=True) for page in pages}
    assert {page: weight for page, weight in sums.items() if weight > 68_500} == {}
    assert sums["compose/index.html"] > weights.of("compose/index.html", later=False) + 5_000


def test_no_page_loads_a_script_of_the_theme_and_none_is_published(weights, pages):
    assert not (weights.site / "assets/javascripts").exists()
    assert [page for page in pages if "assets/javascripts" in weights.text(page)] == []


def test_no_script_changes_what_the_browser_brings():
    folders = (ROOT / "docs/assets/js", ROOT / "hooks/theme")
    sources = [file for folder in folders for file in folder.rglob("*") if file.suffix in (".js", ".html")]
    assert len(sources) > 60
    assert [file for file in sources if ".prototype" in file.read_text(encoding="utf-8")] == []
