"""The composer: a true message within a minute, by keyboard or thumb, and no trace of what was typed."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from phrasebank.export import composer_data
from tests.browser import traces
from tests.browser.sites import ADDRESS
from tests.browser.test_copy import clipboard

NAME = "Zebedee"


@pytest.fixture
def composer(at_site: Callable[..., Page]) -> Callable[..., Page]:
    """Opens the composer and waits for its paper."""

    def opened(path: str = "compose/", **options: object) -> Page:
        page = at_site(path, **options)
        expect(page.locator(".composer .pen").first).to_be_visible()
        return page

    return opened


def text(page: Page) -> str:
    return page.locator(".beside .words").inner_text()


def choose(page: Page, question: str, answer: str) -> None:
    asked = page.get_by_label(question, exact=True)
    if not asked.is_visible():
        page.locator("details:has([data-part=rest]) > summary").click()
    asked.select_option(label=answer)


def button(page: Page, name: str):
    return page.locator(".composer").get_by_role("button", name=name, exact=True)


def change(page: Page, move: str) -> None:
    """Opens what can be done with the sentence of a move."""
    button(page, f"Change: {move}").focus()
    page.keyboard.press("Enter")


def test_the_sentences_stand_the_same_before_the_script_comes(composer, at_site):
    # A sentence that changes is painted again, and is then the page's largest paint: 3.1 s instead of 0.9.
    sentences = ".composer .paper .line > span:first-child"
    begun = composer("").locator(sentences).all_inner_texts()
    assert begun and at_site("", java_script_enabled=False).locator(sentences).all_inner_texts() == begun


def test_a_letter_stands_there_from_the_start(composer):
    page = composer("")
    assert text(page).startswith("Dear [hiring manager],") and "[your name]" in text(page)
    expect(page.get_by_label("What happened?")).to_have_value("offer")


def test_the_message_stands_in_the_page_and_the_rest_is_fetched_when_it_is_needed(composer, at_site):
    page = at_site("", before="window.requestIdleCallback = () => {}")
    asked = traces.requests(page)
    assert text(page).startswith("Dear [hiring manager],") and page.locator(".pen").count() == 0
    message = text(page)
    page.locator(".composer .paper").hover()
    expect(page.locator(".composer .pen").first).to_be_visible()
    assert text(page) == message
    assert [url for url in asked if "composer.json" in url] and [
        url for url in asked if "samples.json" in url
    ]


def test_from_home_on_a_phone_the_keyboard_alone_leads_to_a_copied_letter_in_twelve_steps(composer):
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
    page.keyboard.press("Tab")
    expect(focused).to_have_accessible_name("How will you send it?")
    expect(focused).to_have_value("email")
    page.keyboard.press("Tab")
    expect(focused).to_have_text("Copy message")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Copied.")
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
    expect(focused).to_have_accessible_name("How will you send it?")
    page.keyboard.press("Shift+Tab")
    expect(focused).to_have_accessible_name("Change: Sign-off")


def test_the_reasons_stand_in_groups(composer):
    groups = composer().locator("#compose-topic optgroup")
    assert groups.evaluate_all("all => all.map(({ label, children }) => [label, children[0].value])")[
        1:3
    ] == [["Pay and terms", "compensation"], ["Place and time", "commute"]]


def test_a_choice_changes_the_paper_and_keeps_the_focus(composer):
    page = composer()
    before = text(page)
    page.get_by_text("Adjust (").click()
    page.get_by_role("combobox", name="How should it sound?").focus()
    page.keyboard.press("f")
    expect(page.get_by_role("combobox", name="How should it sound?")).to_have_value("formal")
    expect(page.get_by_role("combobox", name="How should it sound?")).to_be_focused()
    assert text(page) != before
    expect(page.get_by_role("status")).to_have_count(1)


def test_names_fill_the_paper_as_they_are_typed(composer):
    page = composer()
    page.get_by_label("Your name", exact=True).press_sequentially(NAME)
    assert text(page).endswith(NAME)
    expect(page.get_by_label("Your name", exact=True)).to_be_focused()


def test_a_reason_stops_where_it_should_and_says_why(composer):
    page = composer()
    choose(page, "Why are you saying no?", "Health")
    page.get_by_role("combobox", name="How much do you want to say?").focus()
    options = page.get_by_role("combobox", name="How much do you want to say?").locator("option")
    assert options.evaluate_all("options => options.map(option => option.disabled)") == [
        False,
        False,
        True,
        True,
    ]
    assert "too much for health" in options.nth(3).get_attribute("label")
    expect(page.locator("#compose-level-help")).to_contain_text("Your health is private")


def test_whether_one_would_work_there_reaches_the_letter(composer):
    page = composer("", viewport={"width": 390, "height": 844})
    before = text(page)
    choose(page, "Would you work there later?", "Yes")
    opened = text(page)
    assert opened != before
    expect(page.get_by_role("status")).to_contain_text("Added: ")
    choose(page, "Would you work there later?", "No")
    assert text(page) not in ("", opened)
    choose(page, "Would you work there later?", "Rather not say")
    assert text(page) == before


def test_what_goes_is_named_as_what_comes(composer):
    page = composer("")
    choose(page, "Why are you saying no?", "Commute")
    button(page, "Change: Closing").click()
    button(page, "Leave it out").click()
    expect(page.get_by_role("status")).to_contain_text("Left out: closing.")


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
    button(page, "Undo").click()
    expect(page.get_by_role("combobox", name="How much do you want to say?")).to_have_value("partial")


def test_a_message_without_a_subject_has_no_button_for_one(composer):
    page = composer("")
    choose(page, "How will you send it?", "Text")
    expect(page.get_by_role("button", name="Copy subject")).to_have_count(0)


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


@pytest.mark.fresh
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
        buttons = page.locator(".composer button:visible").all()
        names = {button.get_attribute("aria-label") or button.text_content(): button for button in buttons}
        if fresh := [name for name in names if name not in seen | last]:
            seen.add(fresh[0])
            names[fresh[0]].click()
            page.wait_for_timeout(20)
        elif last:
            last = set()
        else:
            return seen


def test_the_draft_files_hold_the_message(composer):
    import email
    import email.policy

    page = composer()
    page.get_by_label("Company", exact=True).fill("Ünïcorn & Söhne")
    page.get_by_text("More ways to send").click()
    with page.expect_download() as saved:
        button(page, "Email draft (.eml)").click()
    draft = email.message_from_bytes(Path(saved.value.path()).read_bytes(), policy=email.policy.default)
    assert "Ünïcorn & Söhne" in draft["Subject"] and draft["X-Unsent"] == "1"
    assert draft.get_content().replace("\r\n", "\n").split() == text(page).split()


def test_a_reminder_leads_back_to_the_message_without_its_names(composer):
    page = composer()
    choose(page, "Why are you saying no?", "Commute")
    page.get_by_label("Hiring manager", exact=True).fill(NAME)
    page.get_by_text("More ways to send").click()
    page.get_by_label("I have to answer by").fill("2026-03-14")
    lines = calendar(page, "Remind me on that day")
    assert (
        lines[0] == "BEGIN:VCALENDAR"
        and "DTSTART;VALUE=DATE:20260314" in lines
        and NAME not in "".join(lines)
    )
    assert {"TRANSP:TRANSPARENT", "CLASS:PRIVATE", "TRIGGER:PT9H", "SUMMARY:Reply due today"} <= set(lines)
    assert re.fullmatch(r"DTSTAMP:20\d{6}T\d{6}Z", lines[5])
    link = next(line for line in lines if line.startswith("URL:")).removeprefix("URL:")
    assert f"DESCRIPTION:The message for that day: {link}" in lines and "topic=commute" in link
    message = text(page).replace(NAME, "[hiring manager]")
    page.once("dialog", lambda dialog: dialog.accept())
    page.goto(link)
    expect(page.locator(".composer .pen").first).to_be_visible()
    assert text(page) == message


@pytest.mark.fresh
@pytest.mark.parametrize(
    ("wait", "days", "letter"),
    [
        ("In two weeks", 14, "I said no and want to connect on LinkedIn"),
        ("In three months", 92, "I promised to write, and a few months have passed"),
        ("In six months", 184, "I've found something that could help them"),
    ],
)
def test_a_later_reminder_names_the_letter_for_its_day(composer, wait, days, letter):
    page = composer()
    page.clock.set_fixed_time("2026-05-30T12:00:00Z")
    page.get_by_text("More ways to send").click()
    lines = calendar(page, wait)
    link = page.locator(".reminders li", has_text=wait).get_by_role("link", name=letter).get_attribute("href")
    assert f"URL:https://door-ajar.example/{link.removeprefix('../')}" in lines
    assert f"DTSTART;VALUE=DATE:{date(2026, 5, 30) + timedelta(days=days):%Y%m%d}" in lines


def calendar(page: Page, name: str) -> list[str]:
    """The lines of the calendar file that a button gives, unfolded as RFC 5545 says."""
    with page.expect_download() as saved:
        button(page, name).click()
    raw = Path(saved.value.path()).read_bytes().decode()
    assert max(len(line.encode()) for line in raw.split("\r\n")) <= 75
    return raw.replace("\r\n ", "").split("\r\n")


@pytest.mark.fresh
@pytest.mark.parametrize("path", ["", "compose/"])
def test_the_composer_prints_its_message_and_nothing_else(composer, path):
    page = composer(path)
    page.get_by_label("Company", exact=True).fill(NAME)
    change(page, "Closing")
    expect(page.locator("[data-part=changing]")).to_be_visible()
    words = text_of(page.locator(".beside [data-move]"))
    page.emulate_media(media="print")
    assert page.locator(".md-main").inner_text().replace("Subject", "").split() == words
    expect(page.locator("header, footer, .md-tabs").locator("visible=true")).to_have_count(0)
    expect(page.get_by_role("button")).to_have_count(0)


def text_of(lines) -> list[str]:
    return " ".join(lines.locator("> span").all_inner_texts()).split()


def test_a_message_too_long_for_a_mail_link_says_so_and_the_other_ways_stay(composer):
    page = composer()
    page.get_by_text("More ways to send").click()
    link, notice = (
        page.get_by_role("link", name="Open in email app"),
        page.get_by_text("This message is too long to open"),
    )
    expect(link).to_be_visible()
    assert len(link.get_attribute("href")) < 1600
    page.get_by_label("Company", exact=True).fill("a very long thing " * 80)
    expect(link).to_be_hidden()
    expect(notice).to_be_visible()
    expect(button(page, "Email draft (.eml)")).to_be_visible()


def test_the_system_shares_the_message_where_it_can(composer):
    page = composer(before="navigator.share = async (given) => { window.shared = given; }")
    page.get_by_label("Company", exact=True).fill(NAME)
    page.get_by_text("More ways to send").click()
    button(page, "Share").click()
    shared = page.evaluate("shared")
    assert NAME in shared["title"] and shared["text"].split() == text(page).split()


def test_where_the_system_shares_nothing_no_button_promises_it(composer):
    page = composer(before="Object.defineProperty(navigator, 'share', {value: undefined})")
    page.get_by_text("More ways to send").click()
    expect(button(page, "Print")).to_be_visible()
    expect(button(page, "Share")).to_have_count(0)


@pytest.mark.fresh
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


@pytest.mark.parametrize(
    "query",
    [
        "stage=moon&topic=<script>alert(1)</script>",
        "letter=../../etc",
        "letter=__proto__",
        "phrases=constructor.toString",
        "facts=a.b.__proto__&level=9",
        "outline=nowhere&utm_source=x",
        f"phrases={'a.' * 3000}",
        "%%%=%E0%A4%A",
        "stage=offer&stage=after&channel=",
    ],
)
def test_a_hostile_address_leaves_a_working_page(composer, query):
    page = composer(f"compose/?{query}")
    note = page.locator("[data-part=ignored]")
    assert note.is_visible() == (query != "stage=offer&stage=after&channel=")
    choose(page, "Why are you saying no?", "Commute")
    page.wait_for_url("**commute**", wait_until="commit")
    assert "script" not in page.url


def test_an_address_names_what_it_asks_for_in_vain(composer):
    page = composer("compose/?stage=moon&topic=commute")
    expect(page.get_by_text("Part of this link no longer exists, so we skipped it: “moon”.")).to_be_visible()
    expect(page.get_by_role("combobox", name="Why are you saying no?")).to_have_value("commute")


def test_an_address_brings_the_same_message_back(composer):
    page = composer()
    choose(page, "Why are you saying no?", "Commute")
    button(page, "Another wording").click()
    change(page, "Closing")
    page.locator(".changing .others button").nth(1).click()
    button(page, "Done").click()
    before = text(page)
    page.reload()
    expect(page.locator(".composer .pen").first).to_be_visible()
    assert text(page) == before


def test_make_it_mine_opens_exactly_that_letter(site, composer, at_site):
    letter = next(
        one
        for one in json.loads((site / "assets/data/samples.json").read_text())["letters"]
        if one["channel"] == "email"
    )["id"]
    sample = at_site(f"letters/{letter}/")
    words = sample.locator(".paper .words").inner_text()
    sample.get_by_role("link", name="Make it mine").click()
    expect(sample.locator(".composer .pen").first).to_be_visible()
    assert text(sample) == words
    assert sample.url.endswith(f"compose/?letter={letter}")


def test_every_sample_letter_opens_as_it_is(site, composer, banks):
    banked = {phrase.id for phrase in banks.phrases}
    letters = json.loads((site / "assets/data/samples.json").read_text())["letters"]
    page = composer()
    found = page.evaluate("""async () => {
      const [{load}, {fromQuery}] = await Promise.all(
        ['data', 'permalink'].map(name => import(`/assets/js/composer-page/${name}.js`)));
      const data = await load(true);
      const phrases = id => fromQuery(data, `?letter=${id}`, null).draft.phrases;
      return data.letters.map(({id}) => phrases(id).map(phrase => phrase.id));
    }""")
    assert found == [
        [name if name in banked else f"{letter['id']}{name}" for name in letter["phrases"]]
        for letter in letters
    ]


def test_without_script_the_letters_are_listed(at_site):
    page = at_site("compose/", java_script_enabled=False)
    page.locator("summary").get_by_text("I already said yes").click()
    assert page.locator(".composer-plain [open] a").count() > 3
    assert page.locator("select").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_composer(composer, scheme):
    page = composer(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    page.evaluate("document.querySelectorAll('.composer details').forEach(one => one.open = true)")
    button(page, "Not sure? How much should I say?").click()
    change(page, "Closing")
    found = Axe().run(page).response["violations"]
    assert (
        "\n".join(
            f"{finding['id']}: {node['target']} {node['html'][:160]}"
            for finding in found
            for node in finding["nodes"]
        )
        == ""
    )


@pytest.mark.parametrize("width", [320, 390])
def test_the_composer_fits_a_phone_and_a_thumb(composer, width):
    page = composer(viewport={"width": width, "height": 800}, has_touch=True)
    page.evaluate("document.querySelectorAll('.composer details').forEach(one => one.open = true)")
    page.locator("[data-move=closing]").tap()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    low = page.locator(
        ".composer :is(button:not(.pen), select, summary, input:not([type=checkbox]), .button):visible"
    )
    assert min(low.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")) >= 44
