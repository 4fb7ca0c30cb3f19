"""The privacy page, sentence by sentence: each says what a test holds, or what only the world outside can."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sites import ADDRESS, ROOT

WIDE = {"width": 1280, "height": 900}
NAME = "Zebedee"
OUTSIDE = "nothing of ours could show otherwise"
TOUR = "test_privacy.py::test_a_tour_of_the_whole_site_asks_nobody_else_and_breaks_no_policy"
STORED = "test_privacy.py::test_a_tour_leaves_one_note_about_colors_and_nothing_else"
TYPED = "test_composer_traces.py::test_no_trace_of_what_was_typed_is_left_anywhere"
BLOCKED = "test_robust.py::test_with_site_data_blocked_colors_search_and_copying_work"
CHOSEN = "test_privacy.py::test_the_address_holds_what_was_chosen_and_a_reload_sends_it"
GONE = "test_privacy.py::test_what_was_typed_is_gone_when_the_page_is_left"
TICKED = "test_slot_form.py::test_with_the_tick_names_go_along_in_this_tab_and_nowhere_else"
PASSED = "test_slot_form.py::test_a_link_into_the_composer_takes_the_names_along_once"
ALONG = "test_slot_form.py::test_names_go_along_to_the_same_letter_sent_otherwise"
CLEARED = "test_slot_form.py::test_one_button_in_sight_clears_the_names_wherever_they_are"
SOUGHT = "test_search.py::test_what_was_sought_leaves_the_address_when_the_search_is_closed"
BACK = "test_search.py::test_the_way_back_from_a_hit_leads_to_the_hits"
KEPT = "test_drafts.py::test_with_the_box_checked_what_one_writes_is_back_after_a_reload_and_went_nowhere"
DROPPED = "test_drafts.py::test_without_the_box_nothing_that_one_writes_is_kept"
ONCE = "test_drafts.py::test_checked_once_the_box_counts_for_both_tools"
REMOVED = "test_drafts.py::test_each_way_to_clear_removes_what_was_kept"
HELD_BY = {
    "Names, reasons, letters: what you type here stays in the page you typed it in, and is gone when you leave it.": GONE,
    "Names go with you to other pages, and what you write stays in this tab, only if you check a box that says so.": DROPPED,
    "Whatever you open in the composer takes the names on its page along, once, and so does a letter's link to the same letter sent another way.": ALONG,
    "Only what you type into the search at the top goes further: it's in the address.": SOUGHT,
    "By us: nothing.": STORED,
    "There is no account, no form that is sent, no cookie, no counting of visitors.": STORED,
    "In your browser: light or dark.": STORED,
    "The site notes in the browser's local storage, under its own address, which colors you chose, so that the next page looks the same.": STORED,
    "The note isn't sent anywhere.": TOUR,
    "If you clear the site's data, the note is gone, and the site works where storage is switched off.": BLOCKED,
    "In your browser, if you ask for it: names for the blanks.": TICKED,
    'Beside the fields for names is a box, "Remember these while I browse".': TICKED,
    "Only while it's checked does your browser hold the names in this tab's session storage, for the pages of this site, so that you don't have to type them twice.": TICKED,
    '"Clear names" removes them at once, and so does closing the tab.': CLEARED,
    "A browser that reopens closed tabs may bring them back with the tab.": OUTSIDE,
    "When you open a letter or sentence in the composer, or the same letter sent another way, the tab's session storage hands the names over, and the next page takes them out of it at once.": PASSED,
    "They aren't sent anywhere.": TICKED,
    "In your browser, if you ask for it: what you write.": KEPT,
    'When you write a sentence of your own in the composer, or a draft in the check, a box appears: "Keep my own sentences in this tab" or "Keep my words in this tab".': KEPT,
    "Checked once, it counts for both.": ONCE,
    "Only while it's checked does your browser hold these words in the tab's session storage, so that a reload, or a phone that drops the page, doesn't lose them.": KEPT,
    '"Clear", "Clear my sentences", unchecking the box and closing the tab each remove them.': REMOVED,
    "They aren't sent anywhere either.": KEPT,
    "In the address: what you chose, and what you search for.": SOUGHT,
    "The composer and the list of phrases write your choices from their lists into the address, so that a link or a reload brings the same words back.": CHOSEN,
    "What you type into the search at the top is in the address as long as the search is open, so that the Back button takes you from a result to the results.": SOUGHT,
    "Nothing else that you type gets there.": TYPED,
    'Such a choice or search can say something about you; "Health" is one.': CHOSEN,
    "The browser keeps addresses in its history, and on a reload the host of this site sees them.": CHOSEN,
    "Your browser asks the host of this site for its pages, styles, scripts and images, as with any site.": OUTSIDE,
    "The host may keep the usual log of such requests, and we can't change that.": OUTSIDE,
    "No other host is asked for anything: icons and the search index come from here too, and the fonts are those of your device.": TOUR,
    "Your device does the searching, and it checks your draft too.": TOUR,
    "If you choose to open a letter in your email app, the text goes to that app, because you asked.": TYPED,
    "If you follow a link to another site, that site's rules apply, and it isn't told which page you come from.": "test_privacy.py::test_a_link_to_another_site_does_not_tell_where_one_comes_from",
    "Inside a frame of another site the composer, the checker and the fields for names don't open, so that nobody can look over your shoulder.": "test_robust.py::test_inside_another_page_there_is_nothing_to_type_into",
    "You don't have to believe this page.": OUTSIDE,
    "Open your browser's developer tools (often the key F12) and choose Network.": OUTSIDE,
    "Reload, search for something, copy a letter.": TOUR,
    "Every line should show this site's own address, and none should have your words in it.": TOUR,
    "Only if you reload the page or go back to it while the search is open do the words you searched for go along.": BACK,
    "Choose Storage or Application, then Local storage.": OUTSIDE,
    "You should find the note about colors and nothing you typed.": STORED,
    "Under Session storage you should find nothing, or, if you checked a box, the names or words it speaks of and nothing else.": KEPT,
    "In the page's source, near the top, is a Content-Security-Policy.": "test_built_site.py::test_every_page_names_its_inline_scripts_by_hash_in_a_strict_policy",
    "It tells the browser to load scripts, styles, images and data from this site's host alone, to run no other script in the page, and to send no form.": "test_privacy.py::test_whatever_a_page_tries_the_browser_refuses_requests_to_others",
    "A policy can't do everything.": OUTSIDE,
    "It doesn't control where a link leads, it doesn't stop a script from calling another computer directly, and it allows whatever else is on the same host.": OUTSIDE,
    "So every page is also read before it's published: if one has a script, a frame, a redirect or a foreign file that isn't ours, the site isn't published.": "test_built_page.py::test_a_page_of_its_own_mind_stops_the_build_at_its_line",
    "Once the page has loaded, you can also go offline and keep writing.": "test_robust.py::test_once_loaded_a_message_is_composed_and_copied_without_a_connection",
    "What a test can hold of all this is held by one, and the site is published only if every test passes.": "test_github.py::test_nothing_is_published_before_every_test_has_passed",
    "The browser's history shows that you were here.": OUTSIDE,
    "On an employer's computer or network, others may see that as well.": OUTSIDE,
    "Use your own device for this letter.": OUTSIDE,
    "What you copy is in the clipboard until you copy something else.": OUTSIDE,
    "If you find anything that contradicts this page, it's an error, and we'd like to know.": OUTSIDE,
    "Next: [Compose](../compose/index.md), or [Accessibility](accessibility.md).": "test_related_links.py::test_every_page_leads_on",
}
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[\"A-Z])")


def sentences() -> list[str]:
    words = (ROOT / "docs/about/privacy.md").read_text(encoding="utf-8").partition("\n# Privacy\n")[2]
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\n|\n(?=\d+\. )", words) if part.strip()]
    shown = [
        re.sub(r"\*|^\d+\. ", "", paragraph) for paragraph in paragraphs if not paragraph.startswith("#")
    ]
    return [sentence for paragraph in shown for sentence in SENTENCE.split(paragraph)]


def test_every_sentence_of_the_privacy_page_is_held_by_a_test_that_is_there():
    assert sentences() == list(HELD_BY)
    tests = {test.name: test.read_text(encoding="utf-8") for test in (ROOT / "tests").rglob("test_*.py")}
    for held in set(HELD_BY.values()) - {OUTSIDE}:
        file, name = held.split("::")
        assert f"def {name}(" in tests[file], held


def tour(page: Page) -> None:
    """Everything a visitor may do.

    Colors, search, copying, composing, checking, files, printing, narrowing, losing the way.
    """
    page.get_by_title("Switch to dark").click()
    page.locator("#search-words").fill("salary")
    expect(page.locator(".search-hits > li").first).to_be_visible(timeout=20_000)
    page.goto(f"{ADDRESS}compose/")
    page.get_by_label("Your name", exact=True).fill(NAME)
    page.get_by_role("combobox", name="Why are you saying no?", exact=True).select_option(label="Commute")
    page.get_by_role("button", name="Copy message").click()
    page.evaluate(
        "window.print = () => {}; "
        "document.querySelectorAll('.composer details').forEach(one => one.open = true)"
    )
    for name in ("Email draft (.eml)", "Text file (.txt)", "Print"):
        page.get_by_role("button", name=name, exact=True).click()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{ADDRESS}check/")
    page.locator("article textarea").fill(f"Dear {NAME}, I hate your offer.")
    page.goto(f"{ADDRESS}phrases/")
    page.get_by_role("searchbox", name="Search words").fill(NAME)
    page.goto(f"{ADDRESS}phrases/gratitude/?p=thanks-for-the-tour")
    page.locator(".card-actions button").first.click()
    expect(page.locator(".said")).to_contain_text("Copied")
    page.goto(f"{ADDRESS}404.html")


def test_a_tour_of_the_whole_site_asks_nobody_else_and_breaks_no_policy(at_site):
    page = at_site("", viewport=WIDE, color_scheme="light", accept_downloads=True)
    asked, broken = [], []
    page.on(
        "request",
        lambda request: asked.append(request.url + str(request.headers) + (request.post_data or "")),
    )
    page.expose_function("told", lambda words: broken.append(words))
    page.add_init_script(
        "addEventListener('securitypolicyviolation', "
        "event => told(event.violatedDirective + ' ' + event.blockedURI))"
    )
    page.reload()
    tour(page)
    assert len(asked) > 40
    assert [
        request for request in asked if not request.startswith((ADDRESS, "data:", f"blob:{ADDRESS}"))
    ] == []
    assert NAME.lower() not in "".join(asked).lower() and "slate" not in "".join(asked)
    assert broken == []


def test_a_tour_leaves_one_note_about_colors_and_nothing_else(at_site):
    page = at_site("", viewport=WIDE, color_scheme="light", accept_downloads=True)
    tour(page)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    left = page.evaluate(
        "async () => [{...localStorage}, {...sessionStorage}, document.cookie, await indexedDB.databases(), "
        "await caches.keys(), await navigator.serviceWorker.getRegistrations()]"
    )
    note = left[0].pop("/.__palette")
    assert json.loads(note)["color"]["scheme"] == "slate"
    assert left == [{}, {}, "", [], [], []]
    assert page.context.cookies() == []


@pytest.mark.fresh
def test_what_was_typed_is_gone_when_the_page_is_left(at_site):
    page = at_site("compose/")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_label("Your name", exact=True).fill(NAME)
    page.goto(f"{ADDRESS}about/privacy/")
    page.go_back()
    expect(page.get_by_label("Your name", exact=True)).to_have_value("")
    expect(page.locator(".composer .paper")).not_to_contain_text(NAME)


@pytest.mark.fresh
def test_the_address_holds_what_was_chosen_and_a_reload_sends_it(at_site):
    page = at_site("compose/")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_label("Your name", exact=True).fill(NAME)
    page.get_by_role("combobox", name="Why are you saying no?", exact=True).select_option(label="Health")
    page.wait_for_url("**topic=health**")
    assert NAME.lower() not in page.url.lower()
    with page.expect_request(lambda request: "topic=health" in request.url):
        page.reload()
    expect(page.get_by_role("combobox", name="Why are you saying no?", exact=True)).to_have_value("health")


def test_a_link_to_another_site_does_not_tell_where_one_comes_from(visits, at_site):
    page = at_site("compose/?topic=health", viewport=WIDE)
    with page.expect_event(
        "requestfailed", lambda request: request.url.startswith("https://github.com")
    ) as asked:
        page.get_by_role("link", name="Source of Door Ajar").click(no_wait_after=True)
    assert "referer" not in asked.value.headers
    visits.forgive("https://github.com")


@pytest.mark.parametrize(
    "attempt",
    [
        "fetch('https://elsewhere.example/')",
        "new Image().src = 'https://elsewhere.example/x.png'",
        "navigator.sendBeacon('https://elsewhere.example/', 'x')",
        "new WebSocket('wss://elsewhere.example/')",
        "document.head.append(Object.assign(document.createElement('script'), {src: 'https://elsewhere.example/x.js'}))",
        "(() => { const form = document.createElement('form'); "
        "Object.assign(form, {action: 'https://elsewhere.example/', method: 'post'}); "
        "document.body.append(form); form.submit(); })()",
        "document.body.append(Object.assign(document.createElement('iframe'), {src: 'https://elsewhere.example/'}))",
        "document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: 'https://elsewhere.example/x.css'}))",
    ],
)
def test_whatever_a_page_tries_the_browser_refuses_requests_to_others(visits, at_site, attempt):
    page = at_site("about/privacy/")
    page.evaluate(
        "() => { window.broken = new Promise(told => "
        "addEventListener('securitypolicyviolation', event => told(event.blockedURI))); }"
    )
    page.evaluate(f"() => {{ try {{ Promise.resolve({attempt}).catch(() => {{}}); }} catch {{}} }}")
    refused = page.evaluate("Promise.race([broken, new Promise(told => setTimeout(told, 5000, 'nothing'))])")
    assert refused.startswith(("https://elsewhere.example", "wss://elsewhere.example"))
    assert [trouble for trouble in visits.trouble if trouble.startswith("a request to")] == []
    visits.trouble.clear()


def test_a_script_that_comes_into_a_page_does_not_run(visits, at_site):
    page = at_site("about/privacy/")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = true'}))"
    )
    assert page.evaluate("window.ran") is None
    visits.forgive("inline script")
