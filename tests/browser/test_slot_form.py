"""Names given once fill every blank of the page.

They go along only where the reader ticks the box, and one button clears them.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import traces
from tests.browser.test_copy import clipboard

NAME = "Zebedee"
BANK, COMPOSER = "phrases/decision/", "compose/"


@pytest.fixture
def letter(site) -> str:
    """The address of a letter that speaks of the company."""
    return next(
        f"letters/{page.parent.name}/"
        for page in sorted(site.glob("letters/*/index.html"))
        if "[company]" in page.read_text(encoding="utf-8")
    )


def unfold(page: Page) -> Page:
    page.get_by_role("button", name="Your names").click()
    return page


def company(page: Page):
    return page.get_by_label("Company", exact=True)


def blank(page: Page):
    return page.locator("[data-copy] [data-slot=company]").first


def goto(page: Page, path: str) -> None:
    page.goto(f"https://door-ajar.example/{path}")


def test_a_name_fills_every_card_and_is_copied(at_site):
    page = unfold(at_site(BANK))
    company(page).press_sequentially(NAME)
    filled = page.locator("[data-copy] [data-slot=company]")
    assert set(filled.all_text_contents()) == {NAME} and filled.count() >= 2
    expect(company(page)).to_be_focused()
    card = page.locator(".card", has=filled).first
    card.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("status")).to_contain_text("Copied.")
    assert NAME in clipboard(page) and "[company]" not in clipboard(page)


@pytest.mark.parametrize("path", [BANK, "letter"])
def test_a_tap_on_a_blank_opens_its_field_in_a_sheet_below_it(at_site, letter, path):
    page = at_site(
        letter if path == "letter" else path, viewport={"width": 390, "height": 844}, has_touch=True
    )
    sheet = page.get_by_label("Fill in a blank")
    gap = blank(page)
    gap.tap()
    expect(sheet.get_by_role("textbox", name="Company")).to_be_focused()
    assert gap.bounding_box()["y"] + gap.bounding_box()["height"] < sheet.bounding_box()["y"]
    page.keyboard.type(NAME)
    expect(gap).to_have_text(NAME)
    onward = sheet.get_by_role("button", name="left)")
    for _ in range(12):
        if onward.is_hidden():
            break
        page.keyboard.press("Enter")
        page.keyboard.type("x")
    page.keyboard.press("Enter")
    expect(sheet).to_be_hidden()
    card = page.locator(".sample, .slip", has=page.locator("[data-slot=company]")).first
    assert "[" not in card.locator("[data-copy]").inner_text()
    expect(card.get_by_role("button", name="Copy").first).to_be_focused()


@pytest.mark.engines(weekly=True)
def test_on_a_phone_the_button_of_a_letter_leads_to_its_first_open_blank(at_site, letter):
    page = unfold(at_site(letter, viewport={"width": 390, "height": 844}, has_touch=True))
    sheet = page.get_by_label("Fill in a blank")
    expect(sheet.get_by_role("textbox")).to_be_focused()
    expect(page.locator("#your-names")).to_be_hidden()
    first = page.locator("[data-copy-subject] [data-slot], [data-copy] [data-slot]").first
    page.keyboard.type(NAME)
    expect(first).to_have_text(NAME)
    sheet.get_by_label("Remember these while I browse").check()
    sheet.get_by_role("button", name="Done").tap()
    unfold(page)
    expect(sheet.get_by_role("textbox")).to_have_value("")
    page.reload()
    expect(first).to_have_text(NAME)


def test_each_blank_stands_in_sight_above_the_sheet_that_asks_for_it(at_site):
    page = at_site("letters/deadline-too-soon-call/", viewport={"width": 390, "height": 844}, has_touch=True)
    unfold(page)
    sheet = page.get_by_label("Fill in a blank")
    onward = sheet.get_by_role("button", name="Next")
    while onward.is_visible():
        onward.tap()
        words = sheet.locator("label").first.inner_text().lower()
        gap = page.locator("[data-copy] .slot", has_text=f"[{words}]").first
        expect(gap).to_be_in_viewport()
        assert gap.bounding_box()["y"] + 20 < sheet.bounding_box()["y"]
        page.keyboard.type("Dana")


def test_a_sentence_whose_blank_nobody_can_fill_is_left_out_and_put_back(at_site):
    page = at_site(
        "letters/staying-or-counter-offer-call/", viewport={"width": 390, "height": 844}, has_touch=True
    )
    sheet = page.get_by_label("Fill in a blank")
    out = sheet.get_by_role("button", name="Leave this sentence out")
    page.locator("[data-copy] [data-slot=hiring_manager]").first.tap()
    expect(out).to_be_hidden()
    page.locator("[data-copy] [data-slot=detail]").tap()
    out.tap()
    expect(sheet.get_by_role("textbox", name="Hiring manager")).to_be_focused()
    sheet.get_by_role("button", name="Next").tap()
    expect(sheet.get_by_role("textbox", name="Your name")).to_be_focused()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Copy script").tap()
    expect(page.get_by_role("status")).to_contain_text("2 blanks to fill in: hiring manager, your name.")
    assert "Thank you for the offer.\n\nI've decided to stay" in clipboard(page)
    page.get_by_text("see myself in the job").click(position={"x": 200, "y": 45})
    page.get_by_role("button", name="Copy script").tap()
    expect(page.get_by_role("status")).to_contain_text("3 blanks to fill in")
    assert "Thank you for the offer. I really liked [a detail], and" in clipboard(page)


@pytest.mark.parametrize("words", ["Email", "The email for it"])
def test_names_go_along_to_the_same_letter_sent_otherwise(at_site, words):
    page = unfold(at_site("letters/staying-or-counter-offer-call/"))
    page.locator("#your-names").get_by_label("Hiring manager").fill(NAME)
    page.get_by_role("link", name=words, exact=True).click()
    expect(page.locator("[data-copy] [data-slot=hiring_manager]").first).to_have_text(NAME)
    assert traces.in_tab(page) == "{}"


def test_a_reason_is_asked_for_in_plain_words_and_has_the_whole_row(at_site):
    page = at_site("letters/no-own-reason-email/", viewport={"width": 390, "height": 844}, has_touch=True)
    page.locator("[data-copy] [data-slot=reason]").first.tap()
    expect(page.get_by_label("Fill in a blank")).to_contain_text("Finish the sentence")
    page = unfold(at_site("letters/no-own-reason-email/", viewport={"width": 800, "height": 844}))
    row = page.locator("#your-names .questions").bounding_box()["width"]
    assert page.locator("#your-names [data-slot=reason] input").bounding_box()["width"] > row * 0.9


def test_the_fields_come_into_sight_with_their_button(at_site):
    page = unfold(at_site(BANK, viewport={"width": 390, "height": 844}))
    company(page).fill(NAME)
    button = page.get_by_role("button", name="Your names")
    button.click()
    page.mouse.wheel(0, 900)
    button.click()
    expect(page.locator("#your-names")).to_be_in_viewport()


def test_an_emptied_field_gives_the_blank_back(at_site):
    page = unfold(at_site(BANK))
    company(page).fill(NAME)
    company(page).fill("")
    expect(blank(page)).to_have_text("[company]")


def test_a_name_that_ends_with_a_stop_does_not_double_the_sentences(at_desk):
    page = unfold(at_desk("phrases/odd/"))
    page.get_by_label("Company").fill("  Acme   Inc. ")
    expect(page.locator("[data-copy]").first).to_contain_text("at Acme Inc,")


@pytest.mark.parametrize("path", [BANK, "letter", "guide/how-much-to-say/"])
def test_without_the_tick_nothing_is_left_and_the_next_page_knows_no_name(at_site, letter, path):
    page = unfold(at_site(letter if path == "letter" else path, before=traces.WATCHED))
    asked = traces.requests(page)
    for field in page.locator(".names [data-slot] > input").all():
        field.fill(NAME)
    assert NAME in page.locator("article").inner_text()
    page.locator(".card-actions button:visible").first.click()
    expect(page.get_by_role("status")).to_contain_text("Copied.")
    for state in (traces.left(page), traces.in_tab(page), "".join(asked)):
        assert NAME.lower() not in state.lower()
    page.reload()
    assert NAME not in page.locator("article").inner_text()
    goto(page, COMPOSER)
    expect(page.locator("[data-slot=company].slot").first).to_have_text("[company]")


def test_with_the_tick_names_go_along_in_this_tab_and_nowhere_else(at_site, letter):
    page = unfold(at_site(BANK, before=traces.WATCHED))
    asked = traces.requests(page)
    page.get_by_label("Remember these while I browse").check()
    company(page).fill(NAME)
    for path in (letter, COMPOSER):
        goto(page, path)
        expect(page.locator("[data-slot=company].slot").first).to_have_text(NAME)
    assert NAME in traces.in_tab(page) and NAME.lower() not in (traces.left(page) + "".join(asked)).lower()
    other = page.context.new_page()
    goto(other, BANK)
    expect(blank(other)).to_have_text("[company]")
    assert NAME not in traces.in_tab(other)


@pytest.mark.parametrize("words", ["Make it mine", "Put into my message"])
def test_a_link_into_the_composer_takes_the_names_along_once(at_site, letter, words):
    path = letter if words == "Make it mine" else BANK
    page = unfold(at_site(path))
    company(page).fill(NAME)
    if path == BANK:
        page.locator(".card-more summary").first.click()
    page.get_by_role("link", name=words).first.click()
    expect(page.locator(".composer .pen").first).to_be_visible()
    expect(company(page)).to_have_value(NAME)
    assert traces.in_tab(page) == "{}" and NAME.lower() not in page.url.lower()
    page.reload()
    expect(company(page)).to_have_value("")


def test_a_composer_in_another_tab_leaves_the_names_here(at_site, letter):
    page = unfold(at_site(letter))
    company(page).fill(NAME)
    with page.context.expect_page():
        page.get_by_role("link", name="Make it mine").click(modifiers=["Control"])
    assert traces.in_tab(page) == "{}"


@pytest.mark.parametrize("path", [BANK, COMPOSER])
def test_one_button_in_sight_clears_the_names_wherever_they_are(at_site, path):
    page = at_site(path, viewport={"width": 390, "height": 844})
    if path == BANK:
        unfold(page)
    clear = page.get_by_role("button", name="Clear names")
    expect(clear).to_be_hidden()
    page.get_by_label("Remember these while I browse").check()
    company(page).fill(NAME)
    page.mouse.wheel(0, 900)
    expect(clear).to_be_in_viewport()
    clear.click()
    expect(page.get_by_role("status")).to_have_text("The names are cleared.")
    assert traces.in_tab(page) == "{}" and NAME not in page.locator("article").inner_text()
    expect(company(page)).to_have_value("")
    expect(page.get_by_label("Remember these while I browse")).not_to_be_checked()
    expect(clear).to_be_hidden()
    page.reload()
    assert NAME not in page.locator("article").inner_text()


def test_taking_the_tick_away_empties_the_tabs_storage_and_leaves_the_page(at_site):
    page = unfold(at_site(BANK))
    company(page).fill(NAME)
    page.get_by_label("Remember these while I browse").check()
    assert NAME in traces.in_tab(page)
    page.get_by_label("Remember these while I browse").uncheck()
    assert traces.in_tab(page) == "{}"
    expect(blank(page)).to_have_text(NAME)


@pytest.mark.fresh
def test_names_kept_in_the_tab_are_not_asked_about_on_leaving_the_composer(at_site):
    page, asked = at_site(COMPOSER), []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.get_by_label("Remember these while I browse").check()
    company(page).press_sequentially(NAME)
    page.reload()
    expect(company(page)).to_have_value(NAME)
    assert asked == []


def test_a_page_without_blanks_has_no_strip(at_site):
    page = at_site("about/privacy/")
    assert page.locator(".names").count() == page.locator("script[src$='slot-fill.js']").count() == 0
