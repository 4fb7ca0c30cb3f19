"""Where a page's data doesn't come or is damaged, storage is foreign or full, and addresses lead nowhere."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sites import ADDRESS

pytestmark = pytest.mark.fresh

NOTICE = "The questions couldn't load, so the message above can't change. You can still copy it."
EMPTY = {"words": {}, "phrases": {}, "outlines": [], "now": {}, "questions": {}, "advisors": []}
FAULTS = {
    "missing": {"status": 404, "body": ""},
    "half": {"status": 200, "body": '{"phrases": {"id": ["thanks-sh'},
    "a login page": {"status": 200, "body": "<html>Log in</html>", "content_type": "text/html"},
    "of another version": {"status": 200, "body": '{"words": {}}'},
    "of a version that goes wrong half way": {"status": 200, "body": json.dumps(EMPTY)},
}


@pytest.fixture
def opened(at_site, visits) -> Callable[[str, str, dict], Page]:
    """Opens a page one of whose files is answered otherwise; what it logs for that is no trouble."""

    def opened(path: str, file: str, answer: dict) -> Page:
        page = at_site("assets/mark.svg")
        page.route(f"**/{file}", lambda route: route.fulfill(**answer))
        page.goto(ADDRESS + path)
        return page

    yield opened
    visits.trouble.clear()


def said(page: Page, words: str) -> None:
    expect(page.get_by_role("status").filter(has_text=words)).to_be_visible()


@pytest.mark.parametrize("fault", FAULTS)
def test_where_the_composer_s_data_is_wrong_its_message_is_copied_and_it_can_be_tried_again(opened, fault):
    page = opened("compose/", "composer.json", FAULTS[fault])
    expect(page.locator(".composer").get_by_role("alert")).to_have_text(NOTICE)
    expect(page.get_by_text("With JavaScript")).to_have_count(0)
    page.get_by_role("button", name="Copy message").click()
    said(page, "Copied")
    assert "[your name]" in page.evaluate("navigator.clipboard.readText()").lower()
    page.unroute("**/composer.json")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_label("Your name", exact=True)).to_be_visible()


def test_where_nothing_more_comes_the_composer_says_so_in_words(at_site, visits):
    page = at_site("assets/mark.svg")
    page.route(lambda url: "composer-page" in url and "main" not in url, lambda route: route.abort())
    page.goto(f"{ADDRESS}compose/")
    expect(page.locator(".composer").get_by_role("alert")).to_have_text(NOTICE)
    page.wait_for_load_state("networkidle")
    visits.trouble.clear()


def test_where_the_rules_do_not_come_the_checker_says_so_at_once_and_can_be_tried_again(opened):
    page = opened("check/", "rules.json", FAULTS["half"])
    expect(
        page.get_by_text("The rules couldn't load, so we can't check your draft right now.")
    ).to_be_visible()
    expect(page.get_by_text("read your draft aloud once")).to_be_visible()
    page.evaluate("window.same = true")
    page.get_by_role("button", name="Try again").click()
    said(page, "It still couldn't load.")
    assert page.evaluate("window.same")
    page.unroute("**/rules.json")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_label("Your draft", exact=True)).to_be_visible()


@pytest.mark.parametrize("stored", ["Bob", '{"company":5}', "[1]", '{"company":null}', "5", "null", '"x"'])
def test_storage_that_is_not_ours_is_ignored(at_site, stored):
    page = at_site("assets/mark.svg")
    page.evaluate(
        "text => { for (const name of ['names', 'door-ajar.names']) sessionStorage[name] = text; }", stored
    )
    page.goto(f"{ADDRESS}compose/")
    page.get_by_label("Your name", exact=True).fill("Robin")
    expect(page.locator(".composer .paper")).to_contain_text("Robin")
    assert not page.get_by_label("Remember these while I browse").is_checked()


def test_where_the_storage_is_full_the_tick_does_not_stay_and_says_why(at_site):
    full = "Storage.prototype.setItem = () => { throw new DOMException('Full', 'QuotaExceededError'); };"
    page = at_site("compose/", before=full)
    page.get_by_label("Your name", exact=True).fill("Robin")
    page.get_by_label("Remember these while I browse").click()
    said(page, "Your browser can't remember these: its storage is full.")
    assert not page.get_by_label("Remember these while I browse").is_checked()


def test_an_address_with_a_hundred_and_fifty_thousand_keys_is_read(at_site):
    page = at_site("compose/")
    read = """query => import("/assets/js/composer-page/permalink.js").then(({ fromQuery }) => {
      const none = new Map();
      const data = {questions: {}, words: {facts: none}, outlines: [], phrase: none, letters: [], now: none};
      return fromQuery(data, query, null).unknown.length;
    })"""
    assert page.evaluate(read, "&".join(f"k{at}" for at in range(150_000))) == 150_000


def test_a_link_to_a_sentence_that_nobody_knows_is_told(at_site):
    page = at_site("phrases/gratitude/?p=nope")
    said(page, "This link leads to a sentence that isn't here. Look for it in the search.")


def test_where_the_list_of_ids_does_not_come_an_old_link_says_so(opened):
    page = opened("phrases/gratitude/?p=nope", "ids.json", FAULTS["missing"])
    said(page, "We couldn't look up where this link leads now.")


FILES = "import('/assets/js/composer-page/mail-files.js')"


def test_half_a_sign_does_not_stop_an_address_for_the_mail_program(at_site):
    page = at_site("compose/")
    link = page.evaluate(f"{FILES}.then(({{ mailto }}) => mailto('A\\ud83d', 'B\\udc4d \\ud83d\\udc4d'))")
    assert link == "mailto:?subject=A%EF%BF%BD&body=B%EF%BF%BD%20%F0%9F%91%8D"


@pytest.mark.parametrize("subject", ["N" * 10_000, "=?utf-8?Q?Odd?= words"])
def test_a_subject_that_is_long_or_looks_encoded_is_encoded_in_short_lines(at_site, subject):
    page = at_site("compose/")
    draft = page.evaluate(f"subject => {FILES}.then(({{ eml }}) => eml(subject, ''))", subject)
    head = draft.partition("\r\nX-Unsent")[0]
    assert head.startswith("Subject: =?utf-8?B?") and max(map(len, head.split("\r\n"))) <= 100


def test_a_reminder_s_link_is_words_and_no_lines_of_the_calendar(at_site):
    page = at_site("compose/")
    link = "https://door-ajar.example/compose/?a=1,2;3#x\\nCall 555"
    made = f"link => {FILES}.then(({{ ics }}) => ics('2026-03-14', 'A, b', link, new Date()))"
    file = page.evaluate(made, link)
    unfolded = file.replace("\r\n ", "")
    told = "https://door-ajar.example/compose/?a=1\\,2\\;3#x\\\\nCall 555"
    assert f"DESCRIPTION:The message for that day: {told}\r\n" in unfolded
    assert "SUMMARY:A\\, b\r\n" in unfolded


def test_a_reminder_is_made_only_for_days_that_a_calendar_can_say(at_site):
    page = at_site("compose/")
    page.get_by_text("More ways to send, and reminders").click()
    day = page.locator("#compose-answer-by")
    expect(day).to_have_attribute("max", "2999-12-31")
