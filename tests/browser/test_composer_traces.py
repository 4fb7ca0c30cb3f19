"""What is typed into the composer stays in its page."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import traces
from tests.browser.composer_page import NAME, button, change, choose

pytestmark = [pytest.mark.fresh, pytest.mark.long]


def test_no_trace_of_what_was_typed_is_left_anywhere(composer):
    page = composer(
        before=f"{traces.WATCHED}; window.print = () => {{}}; navigator.share = async () => {{}}",
        accept_downloads=True,
    )
    asked = traces.requests(page)
    page.on("dialog", lambda dialog: dialog.accept())
    choose(page, "Why are you saying no?", "Another offer")
    for field in page.locator(".filling input[type=text]").all():
        field.fill(NAME)
    change(page, "Closing")
    button(page, "Write my own").click()
    page.get_by_label("Your own words").fill(f"Yours, {NAME}.")
    page.evaluate("document.querySelectorAll('.composer details').forEach(one => one.open = true)")
    expect(page.get_by_role("link", name="Open in email app")).to_have_attribute("href", re.compile(NAME))
    assert len(press_everything(page)) > 25
    choose(page, "How will you send it?", "Letter")
    # The words of the search stand in the address, as the privacy page says, so no name is typed there.
    assert (
        "compose" in traces.left(page)
        and NAME.lower() not in (traces.left(page) + traces.in_tab(page) + "".join(asked)).lower()
    )


def press_everything(page: Page) -> set[str]:
    """Presses every button of the composer once, by its name, and those that appear on the way.

    The one that clears the names comes last.
    """
    last, seen = {"Clear names"}, set()
    while True:
        buttons = page.locator(".composer button:visible")
        # One question for all names, because there are dozens of buttons, and after each press others.
        names = buttons.evaluate_all("all => all.map(one => one.ariaLabel || one.textContent)")
        if fresh := [name for name in names if name not in seen | last]:
            seen.add(fresh[0])
            buttons.nth(names.index(fresh[0])).click()
            page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        elif last:
            last = set()
        else:
            return seen


def test_leaving_is_asked_about_only_when_words_were_typed(composer):
    page = composer()
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    choose(page, "Why are you saying no?", "Commute")
    page.reload()
    assert asked == []
    page.get_by_label("Your name", exact=True).press_sequentially("R")
    page.reload()
    assert asked == ["beforeunload"]
