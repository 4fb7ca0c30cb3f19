"""What other engines need, held by what Chromium can tell: no shorthand too new, no promise only it keeps."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

ASSETS = Path(__file__).parents[2] / "docs/assets"
# With color or thickness in the shorthand, Safari before 26.2 draws no line at all.
SHORTHAND = re.compile(r"text-decoration:[^;}]*(?:var\(|\d)")
UNSIGNED = """() => [...document.querySelectorAll('article a[href]')].filter(one => {
  const style = getComputedStyle(one), around = getComputedStyle(one.parentElement);
  const boxed = style.borderTopWidth !== '0px' || style.backgroundColor !== around.backgroundColor;
  return one.checkVisibility() && one.textContent.trim() && !boxed
    && style.textDecorationLine === 'none' && style.color === around.color
    && !one.closest('h1, h2, h3, nav, li');
}).map(one => one.outerHTML)"""


@pytest.mark.parametrize("sheet", sorted((ASSETS / "css").glob("*.css")), ids=lambda sheet: sheet.name)
def test_no_line_under_words_is_written_in_a_way_that_older_safaris_drop(sheet):
    assert SHORTHAND.findall(sheet.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("script", ["crypto.randomUUID", "given.size"])
def test_no_script_asks_for_what_a_phone_of_three_years_lacks(script):
    assert [file for file in (ASSETS / "js").rglob("*.js") if script in file.read_text("utf-8")] == []


def test_links_in_running_text_can_be_told_from_it(at_site):
    for path in (
        "",
        "situations/",
        "letters/pay-too-low-come-back/",
        "guide/how-much-to-say/",
        "about/count/",
    ):
        assert at_site(path).evaluate(UNSIGNED) == [], path


def test_no_page_asks_a_browser_to_fetch_the_next_one(site):
    pages = sorted(site.glob("guide/*/index.html"))
    assert (
        pages and [page for page in pages if re.search(r'rel="(?:next|prev)"', page.read_text("utf-8"))] == []
    )


def test_an_address_with_a_fragment_lands_like_one_with_a_query(at_desk):
    page = at_desk("phrases/saying-no/#p-sign-off", viewport={"width": 1280, "height": 600})
    expect(page.locator("#p-sign-off")).to_be_focused()
    expect(page.locator(".landed")).to_have_count(1)


def test_fields_that_a_browser_empties_after_back_are_filled_again(at_site):
    page = at_site("letters/pay-too-low-come-back/")
    page.get_by_role("button", name="Your names").click()
    field = page.get_by_label("Your name", exact=True)
    field.fill("Robin")
    page.evaluate("""() => {
      document.querySelectorAll('[data-slot] > input').forEach(one => { one.value = ''; });
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    }""")
    expect(field).to_have_value("Robin")


def test_a_file_can_still_be_fetched_when_a_phone_has_asked_first(at_site):
    page = at_site("compose/")
    page.evaluate("""() => {
      window.later = [];
      const timer = window.setTimeout;
      window.setTimeout = (does, wait, ...rest) => {
        window.later.push(wait ?? 0);
        return timer(does, wait, ...rest);
      };
    }""")
    page.get_by_text("More ways to send").click()
    with page.expect_download():
        page.get_by_role("button", name="Text file (.txt)").click()
    assert max(page.evaluate("window.later")) >= 40_000
