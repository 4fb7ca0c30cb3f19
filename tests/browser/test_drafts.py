"""What one writes stays in the tab where one asks for it, as a phone can't warn before it drops a page."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import traces
from tests.browser.sites import ADDRESS

pytestmark = [pytest.mark.engines(weekly=True), pytest.mark.fresh]
PHONE = {"width": 390, "height": 844}
WORDS = "Zebedee thanks you kindly."
TOOLS = ["compose/", "check/"]
STORED = "() => sessionStorage.getItem('door-ajar.drafts')"


def write(page: Page) -> None:
    """Write words of one's own, wherever the tool takes them."""
    if "/check/" in page.url:
        page.locator("article textarea").fill(WORDS)
        return
    page.get_by_role("button", name="Change: Closing").press("Enter")
    page.get_by_role("button", name="Write my own").click()
    page.get_by_label("Your own words").fill(WORDS)


def box(page: Page):
    return page.get_by_role("checkbox", name=re.compile("^Keep my"))


def has_words(page: Page) -> None:
    if "/check/" in page.url:
        expect(page.locator("article textarea")).to_have_value(WORDS)
    else:
        expect(page.locator(".composer .paper")).to_contain_text(WORDS)


@pytest.fixture
def writing(at_site: Callable[..., Page]) -> Callable[[str], Page]:
    """A tool on a phone, with words of one's own in it."""

    def open_(path: str) -> Page:
        page = at_site(path, viewport=PHONE, before=traces.WATCHED)
        page.on("dialog", lambda dialog: dialog.accept())
        expect(box(page)).to_be_hidden()
        write(page)
        return page

    return open_


@pytest.mark.parametrize("path", TOOLS)
def test_with_the_box_checked_what_one_writes_is_back_after_a_reload_and_went_nowhere(writing, path):
    page = writing(path)
    asked = traces.requests(page)
    box(page).check()
    page.reload()
    has_words(page)
    page.goto(f"{ADDRESS}about/")
    page.goto(f"{ADDRESS}{path}")
    has_words(page)
    assert "Zebedee" not in traces.left(page) + "".join(asked)
    assert json.loads(traces.in_tab(page)).keys() == {"door-ajar.drafts"}


@pytest.mark.parametrize("path", TOOLS)
def test_without_the_box_nothing_that_one_writes_is_kept(writing, path):
    page = writing(path)
    expect(box(page)).to_be_visible()
    expect(box(page)).not_to_be_checked()
    assert "Zebedee" not in traces.in_tab(page)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert WORDS not in page.locator("article").inner_text()
    assert [one for one in page.locator("textarea").all() if one.input_value()] == []


@pytest.mark.parametrize("path", TOOLS)
def test_leaving_is_not_asked_about_where_nothing_is_lost(writing, path):
    page = writing(path)
    box(page).check()
    asked = []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    page.reload()
    has_words(page)
    assert asked == []


def test_checked_once_the_box_counts_for_both_tools(writing):
    page = writing("check/")
    box(page).check()
    page.goto(f"{ADDRESS}compose/")
    write(page)
    expect(box(page)).to_be_checked()
    page.reload()
    has_words(page)
    page.goto(f"{ADDRESS}check/")
    has_words(page)


@pytest.mark.parametrize(("path", "button"), [("compose/", "Clear my sentences"), ("check/", "Clear")])
def test_each_way_to_clear_removes_what_was_kept(writing, path, button):
    page = writing(path)
    box(page).check()
    assert "Zebedee" in page.evaluate(STORED)
    box(page).uncheck()
    assert page.evaluate(STORED) is None
    box(page).check()
    if path == "compose/":
        page.get_by_role("button", name="Done", exact=True).click()
    page.get_by_role("button", name=button, exact=True).click()
    assert "Zebedee" not in page.evaluate(STORED)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert "Zebedee" not in page.locator("article").inner_text()


def test_a_link_to_another_message_does_not_get_the_kept_sentences(writing):
    page = writing("compose/")
    box(page).check()
    page.goto(f"{ADDRESS}compose/?letter=no-reason-short")
    expect(page.get_by_role("button", name="Change: Closing")).to_be_attached()
    assert "Zebedee" not in page.locator("article").inner_text()
    page.goto(f"{ADDRESS}compose/")
    has_words(page)


def test_what_somebody_else_put_into_the_storage_does_no_harm(at_site):
    for odd in ("7", '{"composer": 7, "checker": 7}'):
        page = at_site("assets/mark.svg")
        page.evaluate("odd => sessionStorage.setItem('door-ajar.drafts', odd)", odd)
        for path in TOOLS:
            page.goto(ADDRESS + path)
            expect(page.get_by_role("button", name="Copy").first).to_be_visible()
            page.wait_for_load_state("networkidle")
