"""The composer's sentences, each changed in its place, and the advisor on how much to say."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from phrasebank.export import composer_data
from tests.browser.composer_page import button, change, choose, text
from tests.browser.sites import ADDRESS
from tests.browser.test_copy import clipboard


def test_a_reason_begins_with_its_kind_and_each_level_shows_its_words_at_the_sentence(composer):
    page = composer("")
    choose(page, "Why are you saying no?", "Hours and balance")
    level = page.get_by_role("combobox", name="How much do you want to say?")
    expect(level).to_have_value("partial")
    page.locator(".line[data-move=decision]").click()
    steps = page.locator(".changing [data-part=levels] button")
    expect(steps).to_have_count(4)
    words = steps.all_inner_texts()
    assert len({one.split("\n", 1)[1] for one in words}) == 4
    steps.nth(1).click()
    expect(level).to_have_value("general")
    assert " ".join(words[1].split("\n", 1)[1].split()) in " ".join(text(page).split())


def test_levels_that_say_the_same_are_one_and_bear_both_names(composer):
    page = composer("compose/?letter=adjunct-course-declined")
    page.locator(".line[data-move=decision]").click()
    steps = page.locator(".changing [data-part=levels] button")
    expect(steps).to_have_count(2)
    names = [one.split("\n", 1)[0] for one in steps.all_inner_texts()]
    assert names == ["No reason / A general reason", "The main reason / The full reason"]
    expect(page.locator(".changing [data-part=levels] [aria-pressed=true]")).to_have_count(1)


def test_ones_own_clause_goes_on_in_the_sentence_before_and_undo_takes_only_it_back(composer):
    page = composer("")
    choose(page, "Why are you saying no?", "Hours and balance")
    choose(page, "How much do you want to say?", "The full reason")
    before = text(page)
    assert "accept, because " in before
    button(page, "Change: Reason").click()
    button(page, "Write my own").click()
    page.get_by_label("Your own words").fill("because I can't start at four in the morning.")
    assert "accept, because I can't start at four in the morning." in text(page)
    page.get_by_label("Your own words").fill("I can't start at four.")
    assert "accept. I can't start at four." in text(page)
    button(page, "Undo").click()
    assert text(page) == before
    button(page, "Undo more").click()
    expect(page.get_by_role("combobox", name="How much do you want to say?")).to_have_value("partial")


def test_the_advisor_asks_in_its_place_and_sets_the_level(composer):
    page = composer()
    choose(page, "Why are you saying no?", "Commute")
    button(page, "Not sure? How much should I say?").click()
    for answer in ("No", "Yes", "Yes"):
        button(page, answer).click()
    expect(page.locator(".advisor")).to_contain_text("They asked, and they could use the detail")
    page.get_by_label("Hiring manager", exact=True).fill("Acme")
    levels = {level.get_attribute("data-level"): level for level in page.locator(".advisor .level").all()}
    words = {name: level.locator(".words").inner_text() for name, level in levels.items()}
    assert list(words) == ["none", "general", "partial", "full"] and len(set(words.values())) == 4
    assert "[travel time]" in words["full"] and "[travel time]" not in words["partial"]
    levels["partial"].get_by_role("button").click()
    expect(page.get_by_role("status")).to_contain_text("Copied.")
    assert clipboard(page) == words["partial"]
    button(page, "Use this level").click()
    expect(page.get_by_role("combobox", name="How much do you want to say?")).to_have_value("full")


def test_the_advisor_says_where_a_reason_stops_and_copies_nothing_beyond(composer):
    page = composer()
    button(page, "Not sure? How much should I say?").click()
    button(page, "Yes").click()
    button(page, "No").click()
    expect(page.locator(".advisor")).to_contain_text("Choose a reason under “Why?”")
    expect(page.locator(".advisor .level:visible")).to_have_count(0)
    choose(page, "Why are you saying no?", "Health")
    button(page, "Start over").click()
    button(page, "Yes").click()
    button(page, "No").click()
    full = page.locator(".advisor [data-level=full]")
    expect(full).to_contain_text("Your health is private")
    expect(full.get_by_role("button")).to_have_count(0)


def test_a_sentence_is_swapped_left_out_put_in_and_written_by_hand(composer):
    page = composer()
    before = text(page)
    change(page, "Closing")
    row = page.locator(".changing .others button").nth(1)
    row.click()
    expect(row).to_be_focused()
    assert text(page) != before
    button(page, "Leave it out").click()
    expect(page.locator("[data-move=closing]")).to_have_count(0)
    page.get_by_text("Add a sentence").click()
    button(page, "Closing").click()
    expect(page.locator("[data-move=closing]")).to_have_count(1)
    button(page, "Write my own").click()
    page.get_by_label("Your own words").fill("So long, [company], and {company} too.")
    page.get_by_label("Company", exact=True).fill("Acme")
    expect(page.locator("[data-move=closing]")).to_have_text("So long, Acme, and {\u2060company} too.")
    choose(page, "How will you send it?", "Letter")
    expect(page.locator("[data-move=closing]")).to_contain_text("So long, Acme")
    change(page, "Closing")
    button(page, "Use the suggested wording").click()
    expect(page.locator("[data-move=closing]")).not_to_contain_text("So long")


def test_the_same_words_are_listed_once_among_the_others_and_as_the_present_ones(composer):
    page = composer("compose/?letter=a-few-more-days")
    change(page, "Greeting")
    others = page.locator(".changing .others:not([data-part]) button")
    expect(others.first).to_be_visible()
    words = others.all_inner_texts()
    assert len(words) == len(set(words))
    expect(others.and_(page.locator("[aria-pressed=true]"))).to_have_count(1)


def test_another_wording_turns_the_whole(composer):
    page = composer()
    before = text(page)
    button(page, "Another wording").click()
    assert text(page) != before


@pytest.mark.fresh
def test_where_something_must_be_true_first_the_page_asks_for_it(at_site, banks):
    """In banks whose requests all need a fact, and without letters."""
    needy = [bank.model_copy(update={"phrases": tuple(map(needing, bank.phrases))}) for bank in banks.banks]
    library = replace(banks, banks=tuple(needy), letters=())
    page = at_site("assets/mark.svg")
    page.route("**/composer.json", lambda route: route.fulfill(body=composer_data.composer_payload(library)))
    page.route("**/samples.json", lambda route: route.fulfill(body=composer_data.samples(library)))
    page.goto(f"{ADDRESS}compose/")
    choose(page, "What happened?", "I need more time")
    expect(page.get_by_text("We need to know a bit more before we can write this.")).to_be_visible()
    page.get_by_label("I can say which day I'll answer.").check()
    expect(page.locator(".composer .pen").first).to_be_visible()


def needing(phrase):
    return phrase.model_copy(update={"facts": ("decides-by-date",)} if phrase.move == "request" else {})
