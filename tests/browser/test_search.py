"""The search, as people use it: sloppy words in, the right letter, sentence or page among the first three."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scripts import search_quality
from tests.browser.sites import ADDRESS

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 375, "height": 800}
ROOT = Path(__file__).parents[1]
QUERIES = [
    line.split("\t") for line in (ROOT / "cases" / "queries.tsv").read_text(encoding="utf-8").splitlines()[1:]
]
FIND = """async queries => {
  const [{ load }, { find }] = await Promise.all(["load", "find"].map(name => import(`/assets/js/search/${name}.js`)));
  const [text, shown] = await Promise.all(["search", "search-shown"].map(async name => (await fetch(`/assets/data/${name}.json`)).text()));
  const index = load(text);
  index.shown = JSON.parse(shown).texts;
  return queries.map(query => find(index, query));
}"""  # noqa: E501


def answers(page: Page, *queries: str) -> list[dict]:
    """What the search's own scripts find, without the box."""
    return page.evaluate(FIND, list(queries))


def addresses(answer: dict) -> list[str]:
    return [row["address"] for row in answer["rows"]]


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


def test_sloppy_questions_find_the_right_phrase_or_page_among_the_first_three_hits(at_site):
    page = at_site("assets/mark.svg")
    found = dict(
        zip([query for query, _ in QUERIES], answers(page, *(query for query, _ in QUERIES)), strict=True)
    )
    missed = {
        query: addresses(found[query])[:3]
        for query, wanted in QUERIES
        if not any(hit.startswith(tuple(wanted.split())) for hit in addresses(found[query])[:3])
    }
    assert missed == {}


def test_queries_of_people_who_never_saw_the_keywords_are_answered_as_well_as_they_were(site, at_site):
    file = (site / "assets/data/search.json").read_text(encoding="utf-8")
    every = search_quality.read(search_quality.QUERIES.read_text(encoding="utf-8"))
    queries = search_quality.unknown(every, file)
    assert len(every) == 140 and len(queries) > 120
    found = answers(at_site("assets/mark.svg"), *(query.typed for query in queries))
    ranks = [query.rank(addresses(answer)) for query, answer in zip(queries, found, strict=True)]
    assert sum(rank == 1 for rank in ranks) / len(ranks) > 0.7
    assert sum(0 < rank <= 3 for rank in ranks) / len(ranks) > 0.87


@pytest.mark.parametrize(
    "query",
    [
        "decline job offer",
        "turn down zookeeper position",
        "how to decline nursing job offer",
        "email to decline a locksmith role",
        "decline pharmacist post",
    ],
)
def test_a_plain_request_is_answered_by_a_plain_letter_or_the_list_whatever_the_trade(at_site, query):
    (answer,) = answers(at_site("assets/mark.svg"), query)
    assert {"letters/no-reason-short/", "letters/no-reason-formal/", "letters/"} & set(addresses(answer)[:3])
    assert not any(hit.startswith("phrases/reasons-") for hit in addresses(answer)[:1])


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        # A whole letter stands above the bank of the same topic, unless sentences are sought.
        ("salary too low", "letters/"),
        ("sentence about a salary that is too low", "phrases/"),
        # The stage, the channel, the reader and the writer that are named.
        ("i already said yes to the job", ("letters/yes-", "guide/already-yes/", "phrases/already-yes/")),
        ("voicemail to decline a job", ("letters/voicemail-", "letters/another-job-voicemail/")),
        ("tell the agency i changed my mind", ("letters/agency-", "letters/changed-my-mind-agency-")),
        (
            "internship offer decline",
            ("letters/internship-", "letters/graduate-", "letters/return-offer-", "letters/base-graduate-"),
        ),
        # Longer words of a stage count for more than shorter ones within them.
        (
            "withdrawal of acceptance letter",
            ("letters/executive-signed-", "letters/base-accepted-", "letters/yes-"),
        ),
        # Who doesn't speak of speaking wants to write.
        ("decline job because of commute", ("letters/commute-too-long/", "letters/plain-commute/")),
        # What is quoted is sought as a sentence.
        ('"unfortunately i will not be able to accept"', "phrases/"),
        # A question is answered by advice.
        ("my boss made a counter offer should i take it", "guide/"),
        ("email or phone call?", "guide/channel/"),
        ("check my email before i send", "check/"),
        ("how do i contribute a letter", "contribute/"),
    ],
)
def test_the_first_row_is_of_the_sort_that_is_sought(at_site, query, wanted):
    (answer,) = answers(at_site("assets/mark.svg"), query)
    assert addresses(answer)[0].startswith(wanted)


def test_a_sentence_that_is_typed_word_for_word_is_among_the_first_three(site, at_site):
    data = site / "assets/data"
    texts = json.loads((data / "search-shown.json").read_text(encoding="utf-8"))["texts"]
    places = json.loads((data / "search.json").read_text(encoding="utf-8"))["documents"]["address"]
    said = [
        (place, text)
        for place, text in zip(places, texts, strict=True)
        if "?p=" in place and "{" not in text and 5 <= len(text.split()) <= 15
    ][::9]
    found = answers(at_site("assets/mark.svg"), *(text for _, text in said))
    near = [place in addresses(one)[:3] for (place, _), one in zip(said, found, strict=True)]
    assert len(near) > 30 and sum(near) / len(near) > 0.85


def test_each_right_answer_is_the_beginning_of_an_address(site):
    known = json.loads((site / "assets/data/search.json").read_text(encoding="utf-8"))["documents"]["address"]
    every = search_quality.read(search_quality.QUERIES.read_text(encoding="utf-8"))
    ends = [f"{address}$" for address in known]
    answers = {answer for query in every for answer in query.answers}
    assert [one for one in answers if not any(end.startswith(one) for end in ends)] == []


def test_the_index_weighs_no_more_than_150_kilobytes(site):
    packed = gzip.compress((site / "assets/data/search.json").read_bytes(), 9)
    assert 50_000 < len(packed) <= 150_000


def test_rows_say_what_they_are_and_pages_for_contributors_stand_last(at_site):
    (answer,) = answers(at_site("assets/mark.svg"), "a phrase for the review of rules")
    called = [row["called"] for row in answer["rows"]]
    assert "Sentence" in called and "For contributors" in called
    first = called.index("For contributors")
    assert set(called[first:]) == {"For contributors"}


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


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        # A word stands between, and the day alone would be a schedule.
        ("extra sunday shift how to say no", "letters/extra-shift-declined"),
        # No document has the words of the reason.
        ("panic attacks dont want to tell them", "letters/health-kept-private/"),
        # Two words together are something else than each.
        ("care home job decline text", "letters/plain-words-text/"),
        # The friend recommended somebody, or is the employer.
        ("turn down job offered by a friend", "letters/founder-friends"),
        ("friend who recommended me will be cross", "letters/no-own-reason-friend-email/"),
        # They said no, whatever is asked behind it.
        ("got rejected how to stay in touch", "guide/they-declined/"),
    ],
)
def test_what_a_query_means_counts_more_than_its_words(at_site, query, wanted):
    (answer,) = answers(at_site("assets/mark.svg"), query)
    assert addresses(answer)[0].startswith(wanted)


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("nightshifts not possible", "night shifts not possible"),
        ("rejectin offer", "rejecting offer"),
        ("resind acceptance", "rescind acceptance"),
    ],
)
def test_words_typed_as_one_and_endings_cut_short_are_understood(at_site, typed, understood):
    (answer,) = answers(at_site("assets/mark.svg"), typed)
    assert answer["understood"] == understood


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
    page.unroute("**/search.json")
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
    page.unroute("**/search-shown.json")
    words(page).fill("salary too low")
    expect(hits(page).first.locator(".search-words")).to_be_visible()
    if broken in ("missing", "offline"):
        visits.forgive("ERR_FAILED", "404")


def test_without_script_there_is_a_link_to_all_sentences(at_site):
    page = at_site("guide/tone/", viewport=WIDE, java_script_enabled=False)
    page.locator("header").get_by_role("link", name="All sentences").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("All sentences")
