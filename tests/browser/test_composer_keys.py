"""The composer by keyboard: from the first question to a copied letter, and where the focus goes."""

from playwright.sync_api import expect

from tests.browser.test_copy import clipboard


def test_from_home_on_a_phone_the_keyboard_alone_leads_to_a_copied_letter_in_thirteen_steps(composer):
    """A step is a press of Tab or Enter, or a run of letters typed into a list.

    The page sets no focus, and neither does the test.
    """
    page = composer("", viewport={"width": 390, "height": 844})
    focused = page.locator(":focus")
    page.keyboard.press("Tab")
    expect(focused).to_have_text("Skip to the first question")
    page.keyboard.press("Enter")
    expect(focused).to_have_accessible_name("Why are you saying no?")
    page.keyboard.type("ano")
    expect(focused).to_have_value("another-offer")
    page.keyboard.press("Tab")
    expect(focused).to_have_accessible_name("Would you work there later?")
    page.keyboard.press("Tab")
    expect(focused).to_have_accessible_name("How much do you want to say?")
    expect(focused).to_have_value("partial")
    page.keyboard.press("Tab")
    expect(focused).to_have_text("Not sure? How much should I say?")
    for name in ("Change: Subject line", "Copy subject", "Undo"):
        page.keyboard.press("Tab")
        expect(focused).to_have_accessible_name(name)
    for name in ("Who's it for?", "How will you send it?"):
        page.keyboard.press("Tab")
        expect(focused).to_have_accessible_name(name)
    expect(focused).to_have_value("email")
    page.keyboard.press("Tab")
    expect(focused).to_have_text("Copy message")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Copied, without the subject.")
    copied = clipboard(page)
    assert copied.startswith("Dear [hiring manager],\n\n")
    assert copied == "\n\n".join(page.locator(".beside .words p").all_inner_texts())


def test_the_focus_goes_down_the_page_as_the_eye_does(composer):
    page = composer("compose/", viewport={"width": 390, "height": 844})
    places = []
    page.locator("#compose-topic").focus()
    while page.evaluate("document.activeElement.closest('.composer') !== null"):
        places.append(
            page.evaluate("[...document.querySelectorAll('.composer *')].indexOf(document.activeElement)")
        )
        page.keyboard.press("Tab")
    assert places == sorted(places) and len(places) > 10


def test_all_pencils_are_one_stop_and_the_arrow_keys_lead_from_one_to_the_next(composer):
    page = composer()
    pens, focused = page.locator(".pen"), page.locator(":focus")
    assert pens.evaluate_all("all => all.map(pen => pen.tabIndex)").count(0) == 1
    pens.first.focus()
    page.keyboard.press("ArrowDown")
    expect(focused).to_have_accessible_name("Change: Greeting")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(focused).to_have_accessible_name("Change: Sign-off")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Change: Sign-off")).to_be_visible()
    page.keyboard.press("Escape")
    expect(focused).to_have_accessible_name("Change: Sign-off")
    page.keyboard.press("Tab")
    expect(focused).to_have_accessible_name("Who's it for?")
    page.keyboard.press("Shift+Tab")
    expect(focused).to_have_accessible_name("Change: Sign-off")
