"""The search, as people use it: sloppy words in, the right phrase or page among the first three hits."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sites import ADDRESS

QUERIES = [
    line.split("\t")
    for line in (Path(__file__).parents[1] / "cases" / "queries.tsv")
    .read_text(encoding="utf-8")
    .splitlines()[1:]
]


def hits(page: Page, query: str) -> list[str]:
    """The locations of the hits for a query, in their order."""
    _type(page, "")
    expect(page.locator(".md-search-result__meta")).to_contain_text("Type to start searching")
    _type(page, query)
    expect(page.locator(".md-search-result__meta")).not_to_contain_text("Type to start searching")
    links = page.locator(".md-search-result__list > li > a:first-of-type")
    return [
        address.removeprefix(ADDRESS)
        for address in links.evaluate_all("links => links.map(link => link.href)")
    ]


def _type(page: Page, query: str) -> None:
    page.locator(".md-search__input").fill(query)
    # Material looks at the field when a key is let go.
    page.keyboard.press("End")


@pytest.fixture
def searching(at_site: Callable[..., Page]) -> Page:
    """The published home page with the search ready."""
    page = at_site("", viewport={"width": 1280, "height": 900})
    page.locator(".md-search__input").click()
    expect(page.locator(".md-search-result__meta")).to_contain_text("Type to start searching", timeout=20_000)
    return page


def test_sloppy_questions_find_the_right_phrase_or_page_among_the_first_three_hits(searching):
    found = {query: hits(searching, query)[:3] for query, _ in QUERIES}
    missed = {
        query: found[query]
        for query, wanted in QUERIES
        if not any(hit.startswith(tuple(wanted.split())) for hit in found[query])
    }
    assert missed == {}


def test_a_phrase_is_a_hit_of_its_own_and_the_link_lands_on_it(searching):
    found = next(hit for hit in hits(searching, "for the time you both spent") if "?p=" in hit)
    phrase = found.split("?p=")[1].split("&")[0]
    searching.goto(ADDRESS + found)
    expect(searching.locator(f"#p-{phrase} + .card")).to_be_in_viewport(ratio=1)
    expect(searching.locator(f"#p-{phrase}")).to_be_focused()


def test_exact_words_stand_above_synonyms(searching):
    titles = searching.locator(".md-search-result__list > li h1, .md-search-result__list > li h2")
    hits(searching, "gratitude")
    assert "thank" in titles.first.inner_text().lower() or "gratitude" in titles.first.inner_text().lower()
    assert hits(searching, "subject line")[0].startswith("phrases/subject/")


def test_inflections_find_what_the_words_mean(searching):
    assert any(
        hit.startswith(("phrases/decision/", "letters/", "guide/"))
        for hit in hits(searching, "declining")[:3]
    )
    assert any(hit.startswith("phrases/gratitude/") for hit in hits(searching, "thanking")[:3])
