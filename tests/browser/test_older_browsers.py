"""Browsers that lack what newer ones have: what is new is taken away first. Weekly in Firefox, too.

The address of a filtered list, the composer, the checker, reminders and the looks of a page are held here.
WebKit looks at some of it in tests of its own.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import guards
from tests.browser.sites import ADDRESS

pytestmark = [pytest.mark.engines(weekly=True), pytest.mark.fresh]
PHONE = {"width": 390, "height": 844}
NO_RULES = "The rules couldn't load, so we can't check your draft right now."
# Both tools ask for it when half of what they make stands.
ODD = "Object.defineProperty(HTMLLabelElement.prototype, 'control', {get() { throw new Error('odd'); }})"
NOTICE = "The questions couldn't load, so the message above can't change. You can still copy it."


@pytest.fixture
def old(at_site: Callable[..., Page], visits) -> Callable[..., Page]:
    """Opens a page in a browser that is too old for some of it; what it logs is no trouble."""

    def opened(path: str, before: str = guards.OLDER) -> Page:
        return at_site(path, viewport=PHONE, before=before)

    yield opened
    visits.trouble.clear()


def test_a_choice_stands_in_the_address_where_a_browser_cannot_count_the_parts_of_a_query(old):
    """Fails where the list asks a query for its size, which iOS before 17 doesn't know."""
    page = old("phrases/")
    page.locator(".narrow-controls select").first.select_option("reason")
    page.wait_for_url("**/phrases/?move=reason")
    expect(page.get_by_role("button", name="Show all")).to_be_visible()


@pytest.mark.parametrize("path", ["", "compose/"])
def test_where_the_composer_cannot_begin_it_says_so_and_the_letters_are_there(old, path):
    """Fails where what goes wrong half way leaves questions that do nothing and takes the list of letters."""
    page = old(path)
    expect(page.locator(".composer").get_by_role("alert")).to_have_text(NOTICE)
    expect(page.locator(".composer-plain summary").first).to_be_visible()
    expect(page.locator("#compose-topic")).to_have_count(0)
    assert page.evaluate(guards.NAMELESS) == []
    page.get_by_role("button", name="Copy message").click()
    expect(page.locator(".said")).to_contain_text("Copied")


def test_where_the_checker_cannot_begin_it_says_so(old):
    """Fails where the draft is never read and nothing says why."""
    page = old("check/")
    expect(page.locator(".checker").get_by_role("alert")).to_have_text(NO_RULES)
    expect(page.locator("article textarea")).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "notice"), [("compose/", NOTICE), ("check/", NO_RULES)], ids=["composer", "checker"]
)
def test_a_tool_that_goes_wrong_half_way_gives_the_page_back_as_it_was(old, path, notice):
    """Fails where the plain words go before the tool stands, or where what goes wrong then isn't caught."""
    page = old(path, ODD)
    expect(page.locator(".composer, .checker").get_by_role("alert")).to_have_text(notice)
    expect(page.locator(".composer-plain, .checker-plain")).to_be_visible()
    expect(page.locator("article :is(select, textarea)")).to_have_count(0)


def test_the_names_for_the_blanks_can_be_given(old):
    """Fails where a press on a button needs Object.hasOwn to be answered."""
    page = old("phrases/decision/")
    page.get_by_role("button", name="Your names").click()
    page.get_by_label("Company", exact=True).fill("Northwind")
    expect(page.locator("[data-copy] [data-slot=company]").first).to_have_text("Northwind")


def test_a_reminder_comes_where_an_address_is_not_safe_and_has_no_random_ids(at_site):
    """Fails where the calendar file takes its id from crypto.randomUUID, which plain HTTP doesn't have."""
    page = at_site("compose/", before="delete crypto.constructor.prototype.randomUUID")
    page.get_by_text("More ways to send, and reminders").click()
    page.locator("#compose-answer-by").fill("2030-01-31")
    page.locator("[data-way=answer]").click()
    expect(page.locator(".said")).to_contain_text("calendar file for 2030-01-31")


@pytest.mark.parametrize("path", ["", "compose/", "letters/no-reason-short/", "phrases/decision/"])
def test_nothing_jumps_or_flashes_where_a_browser_cannot_say_whether_there_is_script(at_site, path):
    """Fails where the room for what a script brings, or what it replaces, hangs on a query of iOS 17."""
    page = at_site("assets/mark.svg", viewport=PHONE)
    page.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(ADDRESS + path)
    before = page.evaluate(guards.WITHOUT_SCRIPTING)
    assert page.locator(".composer-plain:visible").count() == 0
    page.unroute("**/*.js")
    page.goto(ADDRESS + path)
    expect(page.locator("article button").first).to_be_visible()
    assert page.evaluate(guards.WITHOUT_SCRIPTING) == before
