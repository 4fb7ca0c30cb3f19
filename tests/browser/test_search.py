"""The search box: as people use it, by keys, in the address, and where something does not come."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sites import ADDRESS

WIDE = {"width": 1280, "height": 900}


def words(page: Page):
    return page.get_by_role("searchbox", name="Search", exact=True)


def hits(page: Page):
    return page.locator(".search-hits > li")


def said(page: Page):
    return page.locator(".search-said")


@pytest.fixture
def searching(at_site: Callable[..., Page]) -> Page:
    """The published home page, with the focus in the search."""
    page = at_site("", viewport=WIDE)
    words(page).click()
    return page


def test_a_sentence_is_a_hit_of_its_own_and_the_link_lands_on_it(searching):
    searching.keyboard.type("thank you for improving the offer")
    link = searching.locator(".search-sentence", has_text="Thank you for improving the offer.").locator("a")
    phrase = link.get_attribute("href").split("?p=")[1]
    link.click()
    expect(searching.locator(f"#p-{phrase} + .card")).to_be_in_viewport(ratio=1)
    expect(searching.locator(f"#p-{phrase}")).to_be_focused()


def test_a_sentence_is_copied_from_its_row(searching):
    searching.keyboard.type("i need a little more time to decide")
    row = searching.locator(".search-sentence").first
    row.get_by_role("button", name="Copy").click()
    expect(searching.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    copied = searching.evaluate("navigator.clipboard.readText()")
    assert copied == row.locator(".search-words").inner_text() and len(copied) > 20


def test_a_mistyped_word_is_understood_and_said_so(searching):
    searching.keyboard.type("slary too low")
    expect(said(searching)).to_contain_text("Showing results for “salary too low”.")
    expect(hits(searching).first).to_contain_text("pay", ignore_case=True)


def test_words_that_nobody_knows_lead_to_situations(searching):
    searching.keyboard.type("xyzzyq")
    expect(said(searching)).to_have_text(
        "We found nothing for these words. The situations below come closest."
    )
    expect(hits(searching)).to_have_count(6)
    expect(hits(searching).first).to_contain_text("Situation")


def test_what_is_quoted_is_found_word_for_word(searching):
    words(searching).fill('"thank you so much"')
    # What the rows show comes behind them.
    expect(hits(searching).first).to_contain_text("thank you so much", ignore_case=True)
    for row in hits(searching).all():
        expect(row).to_contain_text("thank you so much", ignore_case=True)
    words(searching).fill('"purple monkey"')
    expect(said(searching)).to_contain_text("Nothing here says exactly “purple monkey”.")
    assert hits(searching).count() > 0


def test_an_empty_field_offers_six_things_to_look_for(searching):
    chips = searching.locator(".search-chips button")
    expect(chips).to_have_count(6)
    searching.keyboard.press("ArrowDown")
    expect(chips.first).to_be_focused()
    searching.keyboard.press("Enter")
    expect(words(searching)).to_have_value("Pay too low")
    expect(words(searching)).to_be_focused()
    expect(hits(searching).first).to_be_visible()
    expect(chips.first).to_be_hidden()
    words(searching).fill("")
    expect(hits(searching)).to_have_count(0)
    expect(chips.first).to_be_visible()


def test_enter_opens_the_first_hit(searching):
    searching.keyboard.type("salary too low")
    searching.keyboard.press("Enter")
    expect(searching).not_to_have_url(ADDRESS)
    searching.wait_for_url("**/*pay*/**")


def test_the_arrow_keys_move_through_the_hits_and_back(searching):
    searching.keyboard.type("salary")
    expect(hits(searching).nth(2)).to_be_visible()
    links = searching.locator(".search-hits a")
    for link in (links.nth(0), links.nth(1)):
        searching.keyboard.press("ArrowDown")
        expect(link).to_be_focused()
    searching.keyboard.press("ArrowUp")
    searching.keyboard.press("ArrowUp")
    expect(words(searching)).to_be_focused()


def test_an_answer_that_comes_late_leaves_the_focus_in_the_hits(searching):
    searching.keyboard.type("salary")
    expect(hits(searching).nth(2)).to_be_visible()
    link = searching.locator(".search-hits a").nth(1)
    link.focus()
    words(searching).evaluate(
        "field => { field.value = 'commute'; field.dispatchEvent(new Event('input')); }"
    )
    expect(hits(searching).first).to_contain_text("commute", ignore_case=True)
    expect(link).to_be_focused()


@pytest.mark.parametrize("modifier", ["Control", "Meta"])
def test_a_key_with_control_or_command_opens_the_search_and_escape_returns(at_site, modifier):
    page = at_site("guide/tone/", viewport=WIDE)
    link = page.get_by_role("link", name="How much to say").first
    link.focus()
    page.keyboard.press(f"{modifier}+k")
    expect(words(page)).to_be_focused()
    expect(page.locator(".search-answer")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".search-answer")).to_be_hidden()
    expect(link).to_be_focused()


def test_words_that_are_pasted_or_dictated_are_answered(searching):
    searching.evaluate("navigator.clipboard.writeText('salary too low')")
    searching.keyboard.press("Control+V")
    expect(hits(searching).first).to_contain_text("pay", ignore_case=True)
    words(searching).fill("")
    searching.keyboard.insert_text("the commute is too long")
    expect(hits(searching).first).to_contain_text("commute", ignore_case=True)


@pytest.mark.fresh
@pytest.mark.parametrize("path", ["guide/tone/", "letters/", "compose/"])
def test_the_way_back_from_a_hit_leads_to_the_hits(at_site, path):
    page = at_site(path, viewport=WIDE)
    words(page).click()
    page.keyboard.type("counter offer")
    expect(page).to_have_url(f"{ADDRESS}{path}?q=counter+offer")
    # What stands below the titles comes a moment later.
    texts = page.locator(".search-words")
    expect(texts.first).to_be_visible()
    before = hits(page).all_inner_texts()
    page.locator(".search-hits a").nth(1).click()
    expect(page).not_to_have_url(f"{ADDRESS}{path}?q=counter+offer")
    page.go_back()
    expect(words(page)).to_have_value("counter offer")
    expect(texts.first).to_be_visible()
    assert hits(page).all_inner_texts() == before
    assert "no longer exists" not in page.locator("body").inner_text()


def test_what_was_sought_leaves_the_address_when_the_search_is_closed(searching):
    searching.keyboard.type("salary")
    expect(searching).to_have_url(f"{ADDRESS}?q=salary")
    searching.keyboard.press("Escape")
    expect(searching).to_have_url(ADDRESS)


def test_leaving_the_search_with_the_tab_key_or_a_press_elsewhere_closes_it(at_site):
    page = at_site("guide/tone/", viewport=WIDE)
    words(page).click()
    expect(page.locator(".search-answer")).to_be_visible()
    page.mouse.click(300, 600)
    expect(page.locator(".search-answer")).to_be_hidden()
    words(page).click()
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".search-answer")).to_be_hidden()


def test_marks_in_the_words_of_a_hit_are_words(at_desk):
    page = at_desk("", viewport=WIDE)
    words(page).click()
    page.keyboard.type("with marks signs")
    row = page.locator(".search-sentence").first
    expect(row.locator("a")).to_have_text("With <b>marks</b> & signs")
    expect(row.locator(".search-words")).to_contain_text('not to accept <b>this</b> & "that" for [name]')


@pytest.mark.fresh
@pytest.mark.parametrize(
    ("broken", "answer"),
    [
        ("missing", {"status": 404, "body": ""}),
        ("corrupt", {"status": 200, "body": '{"documents": {'}),
        ("another file", {"status": 200, "body": "<!doctype html>"}),
        ("offline", None),
    ],
)
def test_without_a_sound_index_the_search_says_so_and_tries_again(visits, at_site, broken, answer):
    page = at_site("guide/tone/", viewport=WIDE)
    page.route("**/search.json", lambda route: route.fulfill(**answer) if answer else route.abort())
    words(page).click()
    words(page).fill("salary")
    expect(said(page)).to_contain_text("The search couldn't load.")
    # Each word typed asks for the index again: the last answer must be there before a good one is possible.
    page.wait_for_load_state("networkidle")
    lists = page.locator(".search-answer").get_by_role("link")
    assert [link.inner_text() for link in lists.all()] == ["situations", "letters", "sentences"]
    # A request may still be under way.
    page.unroute_all(behavior="wait")
    page.get_by_role("button", name="Try again").click()
    expect(hits(page).first).to_be_visible()
    expect(page.get_by_role("button", name="Try again")).to_be_hidden()
    if broken in ("missing", "offline"):
        visits.forgive("ERR_FAILED", "404")


@pytest.mark.fresh
def test_the_first_hits_wait_for_nothing_but_the_index(at_site):
    page, held = at_site("guide/tone/", viewport=WIDE), []
    page.route("**/search-shown.json", lambda route: held.append(route))
    words(page).click()
    page.keyboard.type('"thank you so much"')
    expect(hits(page).first).to_be_visible()
    expect(page.locator(".search-words")).to_have_count(0)
    assert "Nothing here" not in said(page).inner_text()
    held.pop().fallback()
    expect(hits(page).first.locator(".search-words")).to_contain_text("Thank you so much")
    words(page).fill("i need a little more time to decide")
    expect(page.locator(".search-sentence").first.get_by_role("button", name="Copy")).to_be_visible()
    assert held == []


@pytest.mark.fresh
@pytest.mark.parametrize(
    ("broken", "answer"),
    [
        ("missing", {"status": 404, "body": ""}),
        ("corrupt", {"status": 200, "body": '{"made":'}),
        ("of another index", {"status": 200, "body": '{"made":1,"texts":["One"]}'}),
        ("offline", None),
    ],
)
def test_without_what_stands_below_them_the_hits_lead_on_and_it_is_tried_again(
    visits, at_site, broken, answer
):
    page = at_site("guide/tone/", viewport=WIDE)
    page.route("**/search-shown.json", lambda route: route.fulfill(**answer) if answer else route.abort())
    words(page).click()
    page.keyboard.type("salary")
    expect(hits(page).first).to_be_visible()
    expect(said(page)).to_contain_text("results.")
    expect(page.locator(".search-words")).to_have_count(0)
    page.unroute_all(behavior="wait")
    _type_until(page, hits(page).first.locator(".search-words"))
    if broken in ("missing", "offline"):
        visits.forgive("ERR_FAILED", "404")


def _type_until(page, there):
    """Types on until something is there: the page may hear of a failure only after the next key."""
    for key in "too low":
        words(page).press_sequentially(key)
        with suppress(AssertionError):
            return expect(there).to_be_visible(timeout=700)
    raise AssertionError("Nothing is there however often one types.")


def test_without_script_there_is_a_link_to_all_sentences(at_site):
    page = at_site("guide/tone/", viewport=WIDE, java_script_enabled=False)
    page.locator("header").get_by_role("link", name="All sentences").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("All sentences")
