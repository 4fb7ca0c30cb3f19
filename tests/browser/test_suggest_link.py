"""The form for a better phrase begins with the words there are.

The page takes them from the card when somebody turns to the link.
"""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page

from tests.browser.sites import ROOT

FORM = {"template": ["phrase.yml"]}


def asked(page: Page, sign: str = "focusin") -> list[dict[str, list[str]]]:
    """The queries of all links to the form, once each has been turned to."""
    turned = (
        "(all, sign) => all.map(link => (link.dispatchEvent(new Event(sign, { bubbles: true })), link.href))"
    )
    return [
        parse_qs(urlsplit(address).query)
        for address in page.locator("a[data-better]").evaluate_all(turned, sign)
    ]


def test_the_form_begins_with_all_that_the_card_says_and_with_blanks_for_what_was_typed(at_desk):
    page = at_desk("phrases/odd/")
    page.get_by_role("button", name="Your names").click()
    page.locator(".names [data-slot=company] > input").fill("Acme & Sons")
    assert "Acme & Sons" in page.locator("[data-copy]").inner_text()
    begun = FORM | {
        "id": ["odd-marks"],
        "title": ["Better: With <b>marks</b> & signs"],
        "heading": ["With <b>marks</b> & signs"],
        "text": ['I\'ve decided not to accept <b>this</b> & "that" for {name} at {company}, {name}.'],
        "use": ["Always."],
        "avoid": ["Never."],
    }
    assert asked(page) == [begun]
    # Turned to once more, by another way, nothing is said twice.
    assert asked(page, "pointerdown") == [begun]


def test_a_press_opens_the_form_that_way(visits, at_desk):
    page = at_desk("phrases/odd/")
    with page.expect_event(
        "requestfailed", lambda request: request.url.startswith("https://forge.example")
    ) as opened:
        page.locator(".card-more > summary").click()
        page.get_by_role("link", name="Suggest a better one").click(no_wait_after=True)
    assert "&heading=With" in opened.value.url
    visits.forgive("https://forge.example")


def test_without_script_the_form_is_told_which_phrase(at_desk):
    page = at_desk("phrases/odd/", java_script_enabled=False)
    page.locator(".card-more > summary").click()
    query = urlsplit(page.get_by_role("link", name="Suggest a better one").get_attribute("href")).query
    assert parse_qs(query) == FORM | {"id": ["odd-marks"]}


def test_the_longest_phrases_make_addresses_that_servers_take(at_site):
    page = at_site("phrases/executive/")
    assert len(asked(page)) > 15
    longest = page.locator("a[data-better]").evaluate_all(
        "all => Math.max(...all.map(link => link.href.length))"
    )
    assert 300 < longest < 2000


def test_the_fields_are_those_of_the_form():
    form = (ROOT / ".github/ISSUE_TEMPLATE/phrase.yml").read_text(encoding="utf-8")
    assert [
        field for field in ("id", "heading", "text", "use", "avoid") if f"\n  id: {field}\n" not in form
    ] == []
