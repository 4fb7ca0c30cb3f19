"""Where browsers are difficult: no storage, no index for the search, another page around ours."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sites import ADDRESS

# What Chromium does where a reader blocks site data.
NO_STORAGE = """
for (const name of ["localStorage", "sessionStorage"]) {
  const get = () => { throw new DOMException("Access is denied for this document.", "SecurityError"); };
  Object.defineProperty(window, name, { get, configurable: true });
}
"""
WIDE = {"width": 1280, "height": 900}


def requests(page: Page) -> list[str]:
    return page.evaluate("performance.getEntriesByType('resource').map(({name}) => name)")


def test_with_site_data_blocked_colors_search_and_copying_work(at_site):
    page = at_site("phrases/gratitude/", before=NO_STORAGE, viewport=WIDE, color_scheme="light")
    page.get_by_title("Switch to dark").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".card-actions button").first.click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    page.locator("#search-words").fill("thank")
    expect(page.locator(".search-hits > li").first).to_be_visible(timeout=20_000)


def test_with_site_data_blocked_the_composer_works(at_site):
    page = at_site("compose/", before=NO_STORAGE)
    page.get_by_label("Your name", exact=True).fill("Robin")
    expect(page.locator(".composer .paper")).to_contain_text("Robin")


def test_the_search_asks_for_its_index_only_when_somebody_turns_to_it(at_site):
    page = at_site("", viewport=WIDE)
    page.wait_for_load_state("networkidle")
    engine = ("/assets/js/search/", "answers.js", "search.json")
    assert [name for name in requests(page) if any(part in name for part in engine)] == []
    page.locator("#search-words").fill("salary")
    expect(page.locator(".search-hits > li").first).to_be_visible(timeout=20_000)
    page.locator("#search-words").fill("salary too low")
    assert len([name for name in requests(page) if name.endswith("search.json")]) == 1


@pytest.mark.fresh
def test_where_the_index_does_not_come_the_search_says_after_five_seconds_where_else_to_look(at_site):
    # The five seconds, and no other wait, are made short.
    hurry = (
        "const wait = setTimeout; window.setTimeout = (act, time, ...more) => wait(act, time === 5000 "
        "? 2000 : time, ...more);"
    )
    page = at_site("guide/tone/", before=hurry, viewport=WIDE)
    page.route("**/search.json", lambda route: None)
    page.locator("#search-words").focus()
    lost = page.get_by_text("You can find everything in these lists")
    assert lost.is_hidden()
    expect(lost).to_be_visible()
    expect(page.locator(".search-said")).to_have_text(
        "The search couldn't load. Check your connection, then try again."
    )
    lost.get_by_role("link", name="letters").click()
    expect(page).to_have_url(f"{ADDRESS}letters/")


def framed(page: Page, path: str = "compose/") -> Page:
    page.goto("about:blank")
    page.set_content(f'<iframe src="{ADDRESS}{path}" width="800" height="600"></iframe>')
    return page


@pytest.mark.parametrize(
    "path", ["compose/", "check/", "phrases/gratitude/", "letters/pay-figure-out-of-reach/"]
)
def test_inside_another_page_there_is_nothing_to_type_into(at_site, path):
    page = at_site(path, viewport=WIDE)
    fields = "article :is(input, textarea):not([type=checkbox])"
    expect(page.locator(fields).first).to_be_attached()
    page = framed(at_site("assets/mark.svg"), path)
    inside = page.frame_locator("iframe")
    expect(inside.locator("article h1")).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(inside.locator(fields)).to_have_count(0)


@pytest.mark.fresh
def test_inside_another_page_there_is_no_composer_but_a_way_out(at_site):
    page = framed(at_site("assets/mark.svg"))
    inside = page.frame_locator("iframe")
    expect(inside.locator(".composer")).to_contain_text(
        "Open Door Ajar directly to write your message: door-ajar.example"
    )
    expect(inside.locator(".composer-plain a").first).to_be_attached()
    expect(inside.locator(".composer :is(input, select, button)")).to_have_count(0)
    with page.context.expect_page() as opened:
        inside.get_by_role("link", name="door-ajar.example").click()
    expect(opened.value.get_by_label("Your name", exact=True)).to_be_visible()


@pytest.fixture
def headers(site: Path) -> dict[str, str]:
    """What the site asks its host to send with every file."""
    lines = (
        (site / "_headers").read_text(encoding="utf-8").partition("/*\n")[2].partition("\n\n")[0].splitlines()
    )
    return dict(line.strip().split(": ", 1) for line in lines)


def test_with_the_headers_that_the_site_asks_for_it_works_and_cannot_be_framed(visits, at_site, headers):
    page = at_site("compose/", headers=headers)
    expect(page.get_by_label("Your name", exact=True)).to_be_visible()
    framed(page)
    inside = page.locator("iframe").element_handle().content_frame()
    inside.wait_for_load_state()
    assert inside.url.startswith("chrome-error:")
    visits.forgive("frame-ancestors 'none'")


def cut_off(page: Page) -> None:
    """Everything has come; from here on nothing more does, but for the icon.

    Browsers keep the icon, and routed pages ask for it again.
    """
    page.wait_for_load_state("networkidle")
    page.route(lambda url: not url.endswith("mark.svg"), lambda route: route.abort())


@pytest.mark.fresh
def test_once_loaded_phrases_are_copied_without_a_connection(at_site):
    page = at_site("phrases/gratitude/")
    cut_off(page)
    page.locator(".card-actions button").first.click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()


@pytest.mark.fresh
def test_once_loaded_a_message_is_composed_and_copied_without_a_connection(at_site):
    page = at_site("compose/")
    cut_off(page)
    page.get_by_label("Your name", exact=True).fill("Robin")
    page.get_by_role("combobox", name="Why are you saying no?", exact=True).select_option(label="Commute")
    page.get_by_role("button", name="Another wording").click()
    page.get_by_role("button", name="Copy message").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith("Robin")


def test_a_name_from_right_to_left_is_read_so_and_leaves_the_sentence_as_it_is(at_site):
    page = at_site("letters/no-reason-short/")
    left = """name => {
      const slot = document.querySelector(".words .slot");
      slot.textContent = name;
      const at = (from, to) => {
        const range = document.createRange();
        range.setStart(slot.firstChild, from);
        range.setEnd(slot.firstChild, to);
        return range.getBoundingClientRect().left;
      };
      return [at(0, 1), at(name.length - 1, name.length)];
    }"""
    first, last = page.evaluate(left, "Acme!")
    assert first < last
    first, last = page.evaluate(left, "שרה!")
    assert first > last


def test_very_long_names_break_and_push_nothing_aside(at_site):
    page = at_site("compose/", viewport={"width": 320, "height": 800})
    for field in page.locator(".composer input[type=text]:visible").all():
        field.fill("Donaudampfschifffahrtsgesellschaftskapitänswitwe" * 5)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize(
    "path", ["letters/executive-formal-letter/", "letters/another-job-call/", "compose/"]
)
def test_a_letter_prints_on_one_page(at_site, path):
    page = at_site(path)
    page.wait_for_load_state("networkidle")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4"))) == 1
