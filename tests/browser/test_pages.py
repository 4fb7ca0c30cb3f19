"""The published pages: readable without script, within a phone's width, light, and steady."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

KINDS = (
    "home",
    "composer",
    "situations",
    "bank",
    "letter",
    "index",
    "guide",
    "sources",
    "contribute",
    "fields",
    "404",
)


@pytest.fixture
def page_of(site: Path, at_site: Callable[..., Page]) -> Callable[..., Page]:
    """Opens one page of each kind."""
    letter = next(site.glob("letters/*/index.html")).parent.name
    named = {
        "home": "",
        "letter": f"letters/{letter}/",
        "composer": "compose/",
        "situations": "situations/",
        "bank": "phrases/gratitude/",
    }
    paths = named | {
        "index": "phrases/",
        "guide": "guide/how-much-to-say/",
        "sources": "about/sources/",
        "contribute": "contribute/",
        "fields": "contribute/fields/",
        "404": "404.html",
    }
    return lambda kind, **options: at_site(paths[kind], **options)


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways_on_a_phone_zoomed_in_or_with_large_letters(page_of, kind):
    page = page_of(kind, viewport={"width": 320, "height": 800})
    # A window 1280 wide shows 320 at 400 percent.
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.set_viewport_size({"width": 390, "height": 800})
    letters = page.context.new_cdp_session(page)
    letters.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    page.wait_for_function("getComputedStyle(document.documentElement).fontSize === '40px'")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    letters.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})


@pytest.mark.parametrize("kind", ["bank", "letter"])
def test_buttons_are_large_enough_for_a_thumb(page_of, kind):
    page = page_of(kind, viewport={"width": 390, "height": 800})
    heights = page.locator(".card-actions button").evaluate_all(
        "buttons => buttons.map(button => button.getBoundingClientRect().height)"
    )
    assert heights and min(heights) >= 44


@pytest.mark.parametrize("kind", ["bank", "letter", "index"])
def test_the_words_are_readable_without_script(page_of, kind):
    page = page_of(kind, java_script_enabled=False, viewport={"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    if kind == "index":
        page.locator(".fold > summary").first.click()
    expect(page.locator("blockquote.words, .words").first).to_be_visible()
    assert len(page.locator("article").inner_text().split()) > 60


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_while_a_page_loads(page_of, kind):
    watch = """
        window.moved = 0;
        new PerformanceObserver(list => list.getEntries().forEach(entry => moved += entry.value))
          .observe({type: 'layout-shift', buffered: true});
    """
    page = page_of(kind, before=watch, viewport={"width": 390, "height": 800})
    page.wait_for_timeout(500)
    assert page.evaluate("moved") < 0.01


@pytest.mark.fresh
def test_a_letter_prints_as_the_letter_and_nothing_else(page_of):
    page = page_of("letter")
    words = page.locator(".paper .words").inner_text()
    page.emulate_media(media="print")
    printed = page.locator("body").inner_text()
    assert words.split()[-3:] == printed.split()[-3:]
    expect(page.locator("h1")).to_be_hidden()
    expect(page.get_by_role("button")).to_have_count(0)


def test_blanks_can_be_told_from_the_words_around_them_in_forced_colors(page_of):
    page = page_of("bank", forced_colors="active")
    blank = page.locator(".slot").first
    assert blank.inner_text().startswith("[") and blank.inner_text().endswith("]")
    assert "underline" in blank.evaluate("blank => getComputedStyle(blank).textDecorationLine")


def test_a_letters_page_says_where_it_is(page_of):
    page = page_of("letter", viewport={"width": 1280, "height": 900})
    expect(page.locator(".md-path")).to_contain_text("Letters")
    expect(page.locator(".md-tabs__item--active")).to_have_text("Letters")


def test_a_blank_in_a_script_stands_in_its_sentence_beside_the_cue(at_site):
    page = at_site("letters/another-job-call/", viewport={"width": 1280, "height": 900})
    line = page.locator(".spoken .words p").filter(has_text="Hi").first
    cue, blank = line.locator(".cue").bounding_box(), line.locator(".slot").first.bounding_box()
    assert blank["x"] > cue["x"] + cue["width"] and abs(blank["y"] - cue["y"]) < 20
