"""What our own styles and scripts weigh on the way, on every page: what comes by itself, and what can still come when a part is used."""

import gzip
import re
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

TOLD = re.compile(r'(?:href|src)="([^"?#]*assets/(?:css|js)/[^"]+)"')
STATIC = re.compile(r'\bfrom"(\.[^"]+)"')
DYNAMIC = re.compile(r'\bimport\("(\.[^"]+)"\)')
# The search, which an inline script fetches.
LATER = re.compile(r'new URL\("([^"]*assets/js/[^"]+)"')


class Weights:
    """The weights of a built site's pages, in bytes of gzip."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.text = cache(lambda path: (site / path).read_text(encoding="utf-8"))
        self.weight = cache(lambda path: len(gzip.compress((site / path).read_bytes())))

    def of(self, page: str, later: bool) -> int:
        """What a page loads by itself; with `later`, also all that it could load when its parts are used."""
        found: set[str] = set()
        for path in self._named(page, TOLD, *([LATER] if later else [])):
            self._follow(path, [STATIC, *([DYNAMIC] if later else [])], found)
        return sum(map(self.weight, found))

    def _follow(self, path: str, ways: list[re.Pattern[str]], found: set[str]) -> None:
        if path not in found:
            found.add(path)
            for other in self._named(path, *ways) if path.endswith(".js") else []:
                self._follow(other, ways, found)

    def _named(self, path: str, *ways: re.Pattern[str]) -> list[str]:
        return [normpath(join(dirname(path), name)).lstrip("/") for way in ways for name in way.findall(self.text(path))]


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, tuple[int, int]]:
    weights = Weights(site)
    paths = [str(page.relative_to(site)) for page in site.rglob("*.html") if "assets/css/" in page.read_text(encoding="utf-8")]
    return {path: (weights.of(path, later=False), weights.of(path, later=True)) for path in paths}


def test_no_page_loads_more_than_twenty_kilobytes_of_our_styles_and_scripts(pages):
    assert len(pages) > 200
    assert {path: first for path, (first, _) in pages.items() if not 3_000 < first < 20_000} == {}


def test_no_page_can_load_more_than_thirty_six_kilobytes_even_with_every_part_in_use(pages):
    assert {path: both for path, (_, both) in pages.items() if both > 36_000} == {}
    assert pages["compose/index.html"][1] > pages["compose/index.html"][0] + 5_000
