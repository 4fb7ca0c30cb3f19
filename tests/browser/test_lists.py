"""The lists: short on a phone, filtered by what a reader chooses, and whole without script."""

import statistics
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.draws import some

PHONE = {"width": 390, "height": 844}
# What is not painted yet has a guessed height.
PAINTED = "document.styleSheets[0].insertRule('* { content-visibility: visible !important }')"
SMALL_TARGETS = """() => {
  const shown = [...document.querySelectorAll('article :is(a, button, select, summary, input)')]
    .filter(one => one.checkVisibility() && !one.closest('p, .visually-hidden, .onward, .card-when'))
    // The whole row of a letter is its link.
    .map(one => one.closest('.letters > li') ?? one);
  return shown.filter(one => one.getBoundingClientRect().height < 24).map(one => one.textContent);
}"""


def screens(page: Page) -> float:
    """How many screens of a phone a page takes."""
    page.evaluate(PAINTED)
    return page.evaluate("document.documentElement.scrollHeight") / PHONE["height"]


@pytest.fixture
def on_phone(at_site: Callable[..., Page]) -> Callable[..., Page]:
    """Opens a page of the published site on a phone."""
    return lambda path, **options: at_site(path, viewport=PHONE, **options)


@pytest.fixture
def letters(on_phone: Callable[..., Page]) -> Page:
    """The list of all letters on a phone."""
    return on_phone("letters/")


@pytest.mark.parametrize(("path", "most"), [("letters/", 8), ("situations/", 6), ("phrases/", 6)])
def test_a_list_takes_few_screens_of_a_phone(on_phone, path, most):
    assert 2 < screens(on_phone(path)) <= most


def test_a_bank_takes_six_screens_and_the_longest_eight(site: Path, on_phone):
    """The longest and one in three others; all of them once a week."""
    texts = {page.parent.name: page.read_text() for page in site.glob("phrases/*/index.html")}
    banks = sorted(
        (bank for bank, text in texts.items() if "data-phrase" in text), key=lambda bank: -len(texts[bank])
    )
    page = on_phone(f"phrases/{banks[0]}/")
    found = {}
    for bank in some(banks, 3):
        page.goto(f"https://door-ajar.example/phrases/{bank}/")
        found[bank] = screens(page)
    assert len(banks) > 25
    assert statistics.median(found.values()) <= 6
    assert {bank: height for bank, height in found.items() if height > 8} == {}


@pytest.mark.parametrize("path", ["letters/", "situations/", "phrases/", "phrases/pushback/"])
def test_no_target_is_smaller_than_24_pixels(on_phone, path):
    page = on_phone(path)
    page.evaluate(PAINTED)
    page.evaluate("document.querySelectorAll('article details').forEach(one => one.open = true)")
    assert page.evaluate(SMALL_TARGETS) == []


def test_the_first_letter_of_a_reason_is_an_email_of_anybodys(letters):
    first = letters.locator("h3 + .letters > li:first-child .letter-facets").all_inner_texts()
    assert first == ["Email"] * 7


def test_a_row_shows_a_line_of_its_letter_and_leads_there_wherever_it_is_pressed(letters):
    row = letters.locator(".letters > li").filter(has_text="The commute is too long").first
    expect(row.locator(".row-words")).not_to_be_empty()
    row.click(position={"x": 300, "y": 45})
    letters.wait_for_url("**/letters/commute-too-long/")


def test_letters_without_a_reason_for_each_way_of_sending_are_folded(letters):
    plain = letters.get_by_text("plain messages without a reason").first
    folded = letters.locator(".letters > li:visible").count()
    plain.click()
    assert letters.locator(".letters > li:visible").count() > folded + 40


def test_only_an_offer_is_unfolded(letters):
    expect(letters.get_by_role("heading", level=2, name="I have an offer")).to_be_visible()
    stages = letters.locator("article > details:not(.more)")
    assert stages.count() == 7
    assert stages.evaluate_all("all => all.filter(one => one.open).length") == 0
    assert stages.first.inner_text().split("\n")[0].strip() == "No offer yet"


def test_a_link_to_a_stage_unfolds_it(on_phone):
    page = on_phone("letters/#pushback")
    expect(page.locator("details:has(#pushback)")).to_have_attribute("open", "")
    expect(page.locator("#pushback")).to_be_in_viewport()


def test_a_link_to_a_situation_unfolds_what_it_stands_in(on_phone):
    page = on_phone("situations/")
    case = page.locator("details dt[id]").last.get_attribute("id")
    page.evaluate(f"location.hash = '{case}'")
    expect(page.locator(f"#{case}")).to_be_in_viewport()


def test_choices_and_words_leave_the_letters_that_agree(letters):
    letters.get_by_role("combobox", name="Your situation").select_option(label="I already said yes")
    letters.get_by_role("combobox", name="How it's sent").select_option(label="Voicemail")
    letters.get_by_role("searchbox", name="Search words").fill("withdraw voicemail")
    rows = letters.locator(".found .letters > li")
    assert 1 <= rows.count() < 6
    assert rows.locator(".letter-facets").all_inner_texts() == ["Voicemail"] * rows.count()
    assert letters.get_by_role("status").first.inner_text().split()[0] == str(rows.count())
    assert letters.url.endswith("/letters/?stage=accepted&channel=voicemail")
    letters.get_by_role("button", name="Show all").click()
    expect(letters.get_by_role("status").first).to_have_text(
        f"{letters.locator('.letters > li').count()} letters"
    )


def test_family_shows_its_letters_first_and_counts_those_without_a_reason_apart(letters):
    letters.get_by_role("combobox", name="Reason").select_option(label="Family")
    expect(letters.locator(".found h2")).to_have_text(["About “Family”", "Without a reason"])
    first = letters.locator(".found .letters").first.locator("li")
    assert set(first.evaluate_all("all => all.map(one => one.dataset.topic)")) == {"family"}
    assert letters.get_by_role("status").first.inner_text().startswith(f"{first.count()} about “Family”, ")


def test_more_is_shown_when_asked_for_and_the_focus_is_on_it(letters):
    letters.get_by_role("combobox", name="How it's sent").select_option(label="Email")
    rows = letters.locator(".found .letters > li")
    assert rows.count() == 20
    letters.get_by_role("button", name="Show 20 more").click()
    assert rows.count() == 40
    expect(rows.nth(20).get_by_role("link")).to_be_focused()


def test_a_chip_leaves_the_sentences_about_a_thing_and_says_how_many(on_phone):
    page = on_phone("phrases/reasons-private/")
    cards = page.locator(".card:visible")
    everything = cards.count()
    chip = page.locator("button.chip", has_text="Family")
    count = int(chip.locator(".chip-count").inner_text())
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "true")
    assert cards.count() == count < everything
    expect(page.get_by_role("status").first).to_have_text(f"{count} sentences below.")
    page.locator("button.chip").first.click()
    assert cards.count() == everything


def test_of_a_very_long_bank_the_end_is_folded_and_a_link_or_a_chip_unfolds_it(on_phone):
    page = on_phone("phrases/pushback/")
    fold = page.locator("details:has(> .card)")
    last = fold.locator(".card").last
    expect(last).to_be_hidden()
    assert page.locator(".card:visible").count() == 28
    page.goto(f"{page.url}?p={last.get_attribute('data-phrase')}")
    expect(last).to_be_in_viewport()
    page.locator("button.chip").nth(1).click()
    expect(fold.locator("> summary")).to_be_hidden()
    page.locator("button.chip").first.click()
    expect(fold.locator("> summary")).to_be_visible()


def test_a_sentence_shows_when_to_use_it_and_unfolds_the_rest(on_phone):
    page = on_phone("phrases/gratitude/", java_script_enabled=False)
    card = page.locator(".card").first
    expect(card.locator("[data-use]")).to_be_visible()
    expect(card.get_by_text("Don't use it")).to_be_hidden()
    card.locator("summary").click()
    expect(card.get_by_text("Don't use it")).to_be_visible()


def test_without_script_there_are_no_chips_and_no_filter_and_every_fold_opens(on_phone):
    bank = on_phone("phrases/reasons-private/", java_script_enabled=False)
    expect(bank.locator(".chips")).to_be_hidden()
    page = on_phone("letters/", java_script_enabled=False)
    expect(page.locator(".narrow-controls")).to_be_hidden()
    page.locator("details:has(#accepted) > summary").click()
    expect(page.locator("details:has(#accepted) .letters > li").first).to_be_visible()


def test_what_is_copied_is_not_translated_and_what_explains_it_is(on_phone):
    page = on_phone("letters/another-job-call/")
    assert page.locator("[data-copy]").evaluate_all("all => all.every(one => !one.translate)")
    assert page.locator(".cue[data-no-copy]").evaluate_all(
        "all => all.length && all.every(one => one.translate)"
    )
    bank = on_phone("phrases/pushback/")
    assert bank.locator("[data-copy]").evaluate_all(
        "all => all.length > 20 && all.every(one => !one.translate)"
    )
    assert bank.locator("[data-use]").evaluate_all("all => all.every(one => one.translate)")


def test_a_letter_leads_to_the_one_before_and_the_one_after_it(on_phone):
    page = on_phone("letters/family-reasons/")
    title = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("link", name="Next: ").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(title)
    page.get_by_role("link", name=f"Previous: {title}").click()
    page.wait_for_url("**/letters/family-reasons/")


def test_the_copy_button_of_a_letter_is_in_the_first_screen(on_phone):
    page = on_phone("letters/chose-another-offer/")
    expect(page.get_by_role("button", name="Copy message")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("path", ["guide/tone/", "about/sources/", "contribute/fields/"])
def test_on_a_phone_a_row_of_a_table_is_a_card_that_names_its_columns(on_phone, path):
    page = on_phone(path)
    table = page.locator("article table").last
    cells = (
        table.locator("tbody tr")
        .first.locator("td")
        .evaluate_all("all => all.map(one => one.getBoundingClientRect().left)")
    )
    assert len(cells) >= 2 and len(set(cells)) == 1
    assert table.locator("td").first.evaluate("one => getComputedStyle(one, '::before').content") != "none"
    expect(page.get_by_role("cell").first).to_be_attached()


@pytest.mark.fresh
def test_no_heading_of_a_bank_is_stranded_on_paper(on_phone):
    page = on_phone("phrases/gratitude/")
    page.emulate_media(media="print")
    heading = page.locator("article h2").first
    assert heading.evaluate("one => getComputedStyle(one).breakAfter") == "avoid"
    card = page.locator(".card").first.evaluate("one => getComputedStyle(one)")
    # Chained to each other, all cards would begin on the second sheet.
    assert (card["breakInside"], card["breakBefore"]) == ("avoid", "auto")


@pytest.mark.fresh
def test_paper_shows_what_is_folded_on_the_screen(on_phone):
    page = on_phone("phrases/pushback/")
    last = page.locator("article .words").last
    expect(last).to_be_hidden()
    page.emulate_media(media="print")
    assert last.evaluate("one => one.checkVisibility({ contentVisibilityAuto: true })")


@pytest.mark.parametrize("path", ["letters/", "guide/tone/", "", "check/", "404.html"])
def test_wide_pages_have_one_left_edge(at_site, path):
    page = at_site(path, viewport={"width": 1280, "height": 900})
    edges = page.evaluate("""() => {
      const left = one => one.getBoundingClientRect().left;
      const side = document.querySelector('.rooms .here > .room');
      const shown = side && side.checkVisibility();
      const edge = shown ? side : document.querySelector('h1');
      return [left(document.querySelector('.md-tabs__link')), left(edge)];
    }""")
    assert abs(edges[0] - edges[1]) <= 1


def test_five_rooms_are_in_the_tabs_and_in_the_drawer(at_site, on_phone):
    rooms = ["Write", "Letters", "Sentences", "Check my draft", "Guide"]
    wide = at_site("guide/tone/", viewport={"width": 1280, "height": 900})
    assert wide.locator(".md-tabs__link").all_inner_texts() == rooms
    page = on_phone("guide/tone/")
    page.get_by_role("button", name="Menu", exact=True).click()
    links = page.locator(".rooms > ul > li > a")
    assert links.all_inner_texts() == rooms
    heights = links.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert min(heights) >= 44


@pytest.mark.parametrize("path", ["situations/", "letters/", "phrases/"])
def test_a_section_that_was_opened_is_open_when_one_comes_back(at_site, path):
    page = at_site(path)
    section = page.locator("article details:visible").first
    section.locator("summary").first.click()
    page.wait_for_function("history.state?.folds.length")
    page.goto(page.url.split("#")[0].removesuffix(path) + "about/privacy/")
    page.go_back()
    expect(page.locator("article details[open]").first).to_be_visible()
