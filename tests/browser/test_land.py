"""Search hits lead to the phrase."""

from playwright.sync_api import expect


def test_a_search_hit_brings_the_reader_to_the_phrase(at_desk):
    page = at_desk("phrases/saying-no/?p=sign-off", viewport={"width": 390, "height": 600})
    heading = page.locator("#p-sign-off")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    expect(page.locator(".landed")).to_have_count(1)


def test_an_unknown_phrase_leaves_the_page_at_its_top(at_desk):
    page = at_desk("phrases/saying-no/?p=%22%5D<b>")
    assert page.locator(".landed").count() == 0
    assert page.evaluate("scrollY") == 0


def test_a_hit_in_the_search_leads_there(at_desk):
    page = at_desk("")
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("formal")
    page.get_by_role("dialog", name="Search").get_by_role("heading", name="Formal").click()
    expect(page.locator("#p-no-formal")).to_be_focused()
