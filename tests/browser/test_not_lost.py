"""Nobody is left standing.

What doesn't come says so, and who comes back finds the choices again.
"""

import pytest
from playwright.sync_api import expect

WIDE = {"width": 1280, "height": 900}


@pytest.mark.fresh
def test_a_part_that_does_not_come_says_so_and_closes(visits, at_site):
    page = at_site("compose/")
    part = page.locator("summary", has_text="More ways to send")
    expect(part).to_be_visible()
    page.route("**/send-options.js", lambda route: route.abort())
    part.click()
    expect(
        page.get_by_role("status").filter(has_text="This part couldn't load. Your message hasn't changed.")
    ).to_be_visible()
    expect(page.get_by_role("button", name="Text file (.txt)")).to_be_hidden()
    expect(page.locator(".composer .paper")).to_contain_text("Dear")
    visits.forgive("ERR_FAILED")


@pytest.mark.fresh
def test_who_looks_something_up_and_comes_back_finds_the_choices_again(at_site):
    page = at_site("", viewport=WIDE)
    page.get_by_role("combobox", name="Why are you saying no?", exact=True).select_option(label="Commute")
    page.wait_for_url("**topic=commute**")
    words = page.locator(".composer .paper").inner_text()
    page.get_by_role("link", name="how much should I say", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("How much to say")
    page.go_back()
    expect(page.get_by_role("combobox", name="Why are you saying no?", exact=True)).to_have_value("commute")
    expect(page.locator(".composer .paper")).to_have_text(words, use_inner_text=True)
