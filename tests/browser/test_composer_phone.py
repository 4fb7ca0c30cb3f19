"""The composer in the hand: the letter in the first screen, a tap on what one wants to change, a way back."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_copy import clipboard

PHONE = {"width": 390, "height": 844}
SHOWN = """() => {
  const top = document.querySelector(".paper").getBoundingClientRect().top;
  const bar = document.querySelector(".bar").getBoundingClientRect().top;
  return [top, Math.max(0, bar - top) / innerHeight];
}"""
PHONES = pytest.mark.parametrize(("width", "height"), [(390, 844), (360, 740)])
# What the Tab key stops at above the letter, and the words there that one reads or chooses among.
ABOVE = """() => {
  const top = document.querySelector(".paper").getBoundingClientRect().top;
  const kinds = "a[href], button, select, input, summary, [tabindex]";
  const seen = one => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && one.getBoundingClientRect().top < top;
  const stops = [...document.querySelectorAll(kinds)].filter(one => one.tabIndex >= 0 && seen(one));
  const texts = [...document.querySelectorAll("h1, article p, article label, article select, article button")]
    .filter(seen).map(one => (one.selectedOptions?.[0] ?? one).innerText);
  return [stops.length, texts.join(" ").split(/\\s+/).length];
}"""


@pytest.fixture
def home(at_site: Callable[..., Page]) -> Callable[..., Page]:
    def opened(**options: object) -> Page:
        page = at_site("", **{"viewport": PHONE, "has_touch": True, **options})
        expect(page.locator(".composer .pen").first).to_be_visible()
        return page

    return opened


def words(page: Page) -> str:
    return page.locator(".beside .words").inner_text()


@pytest.mark.parametrize(
    ("width", "height", "least"), [(390, 844, 0.4), (430, 932, 0.4), (360, 740, 0.3), (320, 568, 0.15)]
)
def test_the_letter_stands_in_the_first_screen(home, width, height, least):
    page = home(viewport={"width": width, "height": height})
    top, share = page.evaluate(SHOWN)
    assert top < 480 and share >= least
    stops, above = page.evaluate(ABOVE)
    assert stops <= 8 and above <= 60


def test_who_reads_it_is_chosen_beside_the_way_of_sending(home):
    page = home()
    chips = page.locator(".bar select")
    expect(chips).to_have_count(2)
    reader, way = (one.bounding_box() for one in chips.all())
    assert reader["y"] == way["y"] and reader["x"] < way["x"]
    page.get_by_label("Who's it for?").select_option(label="Friend")
    expect(page.locator(".words .slot").first).to_have_text("[friend]")


@PHONES
def test_pay_and_a_door_left_open_are_copied_in_five_taps_without_names(home, width, height):
    """A list that is opened and an answer in it are a tap each."""
    page = home(viewport={"width": width, "height": height})
    page.get_by_label("Why are you saying no?").select_option(label="Pay")
    page.get_by_label("Would you work there later?").select_option(label="Yes")
    page.get_by_role("button", name="Copy message").tap()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    expect(page.locator(".said")).to_contain_text("Copied, without the subject.")
    assert page.evaluate("scrollY") == 0
    assert clipboard(page).startswith("Dear [hiring manager],")


def test_every_change_can_be_taken_back_one_after_the_other(home):
    page = home()
    first = words(page)
    page.get_by_role("button", name="Another wording").tap()
    second = words(page)
    page.locator(".line[data-move=gratitude]").tap(position={"x": 9, "y": 9})
    page.locator(".changing .others button[aria-pressed=false]").first.tap()
    page.get_by_role("button", name="Done").tap()
    third = words(page)
    assert len({first, second, third}) == 3
    undo = page.get_by_role("button", name="Undo")
    undo.tap()
    assert words(page) == second
    undo.tap()
    assert words(page) == first
    expect(undo).to_be_hidden()
    expect(page.get_by_role("button", name="Copy message")).to_be_focused()


def test_undo_stands_in_the_sheet_that_covers_the_other_one(home):
    page = home()
    line = page.locator(".line[data-move=gratitude]")
    first = line.inner_text()
    line.tap(position={"x": 9, "y": 9})
    undo = page.locator(".changing").get_by_role("button", name="Undo")
    expect(undo).to_be_hidden()
    page.locator(".changing .others button[aria-pressed=false]").first.tap()
    expect(line).not_to_have_text(first)
    undo.tap()
    expect(line).to_have_text(first)
    expect(page.get_by_role("group", name="Change: Thanks")).to_be_visible()
    expect(undo).to_be_hidden()


def test_the_reasons_have_the_widest_list_so_that_few_are_cut(home):
    page = home()
    why, door = (
        page.get_by_label(name) for name in ("Why are you saying no?", "Would you work there later?")
    )
    assert why.bounding_box()["width"] >= door.bounding_box()["width"] + 40


def test_words_of_ones_own_come_back_with_undo(home):
    page = home()
    page.locator(".line[data-move=closing]").tap(position={"x": 9, "y": 9})
    page.get_by_role("button", name="Write my own").tap()
    page.get_by_label("Your own words").fill("Thanks a million.")
    page.get_by_role("button", name="Done").tap()
    page.locator(".line[data-move=closing]").tap(position={"x": 9, "y": 9})
    page.get_by_role("button", name="Leave it out").tap()
    assert "Thanks a million." not in words(page)
    page.get_by_role("button", name="Undo").tap()
    assert "Thanks a million." in words(page)


def test_cleared_names_come_back_with_undo(home):
    page = home()
    page.locator("[data-part=names]").get_by_label("Company", exact=True).fill("Northwind")
    page.get_by_role("button", name="Clear names").tap()
    assert "Northwind" not in words(page)
    page.get_by_role("button", name="Undo").tap()
    assert "Northwind" in words(page)
    expect(page.locator("[data-part=names]").get_by_label("Company", exact=True)).to_have_value("Northwind")


def test_a_tap_on_a_blank_opens_its_field_and_leads_to_the_next(home):
    page = home()
    page.locator(".words [data-slot=hiring_manager]").tap()
    field = page.get_by_label("Fill in a blank").get_by_role("textbox")
    expect(field).to_be_focused()
    page.keyboard.type("Dana")
    page.keyboard.press("Enter")
    for given, left in (("analyst", 2), ("Northwind", 1)):
        page.keyboard.type(given)
        page.get_by_role("button", name=f"Next ({left} left)").tap()
    page.keyboard.type("Robin")
    page.get_by_role("button", name="Done").tap()
    assert (
        words(page).startswith("Dear Dana,")
        and "the analyst" in words(page)
        and words(page).endswith("Robin")
    )
    expect(page.get_by_label("Hiring manager", exact=True)).to_have_value("Dana")


def test_from_the_last_blank_one_goes_back_to_those_that_were_passed_over(home):
    page = home()
    page.locator(".words [data-slot=your_name]").tap()
    sheet = page.get_by_label("Fill in a blank")
    sheet.get_by_role("button", name="Back (3 left)").tap()
    expect(sheet.get_by_role("textbox", name="Role")).to_be_focused()
    expect(sheet.get_by_role("button", name="Next (3 left)")).to_be_visible()


def test_the_last_blank_leads_nowhere_but_to_the_letter(home):
    page = home()
    sheet = page.get_by_label("Fill in a blank")
    page.locator(".words [data-slot]").last.tap()
    onward = sheet.get_by_role("button", name="left)")
    page.keyboard.type("Robin")
    for _ in range(page.locator(".words [data-slot]").count()):
        if onward.is_hidden():
            break
        page.keyboard.press("Enter")
        page.keyboard.type("Dana")
    expect(onward).to_be_hidden()
    page.keyboard.press("Enter")
    expect(sheet).to_be_hidden()
    assert "[" not in words(page)


def test_own_words_begin_behind_the_sentence_so_that_a_key_adds_to_it_and_wipes_nothing(home):
    page = home()
    page.locator(".words .pen").nth(2).tap()
    page.get_by_role("button", name="Write my own").tap()
    field = page.get_by_role("textbox", name="Your own words")
    before = field.input_value()
    page.keyboard.type(" Thanks so much.")
    expect(field).to_have_value(f"{before} Thanks so much.")


def test_the_button_for_the_subject_stays_in_one_line(home):
    page = home()
    page.get_by_role("button", name="Copy message").tap()
    copy = page.locator(".bar").get_by_role("button", name="Copy subject")
    expect(copy).to_be_visible()
    words = "const words = new Range(); words.selectNodeContents(one);"
    lines = f"one => {{ {words} return words.getClientRects().length; }}"
    assert copy.evaluate(lines) == 1


def test_a_blank_that_is_filled_in_stands_in_sight(home):
    page = home()
    blank = page.locator(".words [data-slot=hiring_manager]")
    blank.evaluate("blank => scrollBy(0, blank.getBoundingClientRect().top - 2)")
    blank.evaluate("blank => blank.click()")
    expect(page.get_by_label("Fill in a blank").get_by_role("textbox")).to_be_focused()
    box, sheet = blank.bounding_box(), page.get_by_label("Fill in a blank").bounding_box()
    assert box["y"] >= 48 and box["y"] + box["height"] < sheet["y"]


def test_the_sheet_leaves_its_sentence_in_sight_and_goes_when_the_focus_leaves(home):
    page = home()
    page.locator(".line[data-move=sign-off], .line[data-move=closing]").first.scroll_into_view_if_needed()
    page.locator(".line[data-move=closing]").tap(position={"x": 9, "y": 9})
    sheet = page.get_by_role("group", name="Change: Closing")
    expect(sheet).to_be_visible()
    top = sheet.bounding_box()["y"]
    box = page.locator(".line[data-move=closing]").bounding_box()
    assert top >= PHONE["height"] * 0.4 and box["y"] >= 48 and box["y"] + 20 < top
    page.get_by_label("Why are you saying no?").focus()
    expect(sheet).to_be_hidden()


@pytest.mark.engines(weekly=True)
def test_from_an_open_sentence_one_goes_straight_to_another_or_to_a_blank(at_site):
    page = at_site("", viewport=PHONE)
    expect(page.locator(".composer .pen").first).to_be_visible()
    for cue in ("Thanks", "Decision"):
        page.locator(".line", has=page.get_by_role("button", name=f"Change: {cue}")).click(
            position={"x": 9, "y": 9}
        )
        expect(page.get_by_role("group", name=f"Change: {cue}")).to_be_visible()
    page.locator(".words [data-slot=hiring_manager]").click()
    expect(page.get_by_label("Fill in a blank").get_by_role("textbox")).to_be_focused()
    expect(page.get_by_role("group", name="Change: Decision")).to_be_hidden()


def test_a_sentence_that_needs_a_fact_says_which_and_ticks_it(home):
    page = home()
    page.locator(".line[data-move=gratitude]").tap(position={"x": 9, "y": 9})
    row = page.locator(".changing [data-fact]").first
    fact = row.locator(".help").inner_text().removeprefix("If this is true: ")
    sentence = row.inner_text().splitlines()[-1]
    row.tap()
    assert sentence in words(page)
    page.get_by_role("button", name="Done").tap()
    page.locator("[data-part=truths] > summary").tap()
    expect(page.get_by_label(fact)).to_be_checked()


def test_another_decision_does_not_lose_the_reason(home):
    page = home()
    page.get_by_label("Why are you saying no?").select_option(label="Pay")
    page.locator(".line[data-move=decision] > span").evaluate("sentence => sentence.click()")
    other = page.locator(".changing button[data-does=choose][aria-pressed=false]").first
    other.tap()
    page.get_by_role("button", name="Done").tap()
    expect(page.locator(".line[data-move=reason]")).to_be_visible()


@PHONES
def test_with_names_too_the_message_is_copied_in_nine_taps_and_a_screen_and_a_half(home, width, height):
    """A list that is opened and an answer in it are a tap each."""
    page = home(viewport={"width": width, "height": height})
    page.get_by_label("Why are you saying no?").select_option(label="Pay")
    page.get_by_label("Would you work there later?").select_option(label="Yes")
    page.locator(".words [data-slot]").first.tap()
    sheet = page.get_by_label("Fill in a blank")
    for name in ("Next (2 left)", "Next (1 left)", "Done"):
        page.keyboard.type("Dana")
        sheet.get_by_role("button", name=name).tap()
    page.get_by_role("button", name="Copy message").tap()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert "[" not in clipboard(page) and page.evaluate("scrollY") < 1.5 * height


@PHONES
def test_one_sentence_about_family_is_copied_in_four_taps(home, width, height):
    """A list that is opened and an answer in it are a tap each."""
    page = home(viewport={"width": width, "height": height})
    page.get_by_role("link", name="one sentence").tap()
    page.get_by_role("combobox", name="Reason").select_option(label="Family")
    copy = page.get_by_role("button", name="Copy").first
    expect(copy).to_be_in_viewport()
    copy.tap()
    assert "family" in clipboard(page)


ROOM = """one => {
  const style = getComputedStyle(one);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = style.font;
  const widths = Array.from(one.options, ({ text }) => pen.measureText(text).width);
  const inside = one.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return inside - Math.max(...widths);
}"""


def test_how_much_to_say_fits_its_list_with_the_arrow_of_any_phone(home):
    page = home(viewport={"width": 390, "height": 844})
    page.get_by_label("Why are you saying no?").select_option(label="Pay")
    level = page.get_by_label("How much do you want to say?")
    expect(level).to_be_visible()
    assert level.evaluate(ROOM) >= 36


def test_a_message_that_an_answer_makes_new_is_not_told_in_counts(home):
    page = home(viewport={"width": 390, "height": 844})
    page.get_by_label("Why are you saying no?").select_option(label="Pay")
    expect(page.locator(".bar [data-says=changed]")).to_have_text(
        "Here is a message for this answer. Also changed: The main reason."
    )


def test_what_a_writer_chose_and_typed_is_named_when_an_answer_leaves_it_out_and_comes_back_with_its_blank(
    at_site,
):
    page = at_site("compose/?letter=a-few-more-days", viewport=PHONE, has_touch=True)
    expect(page.locator(".composer .pen").first).to_be_visible()
    page.locator("[data-part=names]").get_by_label("Someone you met", exact=True).fill("Zebedee")
    way = page.get_by_label("How will you send it?")
    way.select_option(label="Text")
    said = page.locator(".bar [data-says=changed]")
    expect(said).to_contain_text("Here is a message for this answer. Left out:")
    expect(said).to_contain_text("“I'm really interested in this job”")
    expect(said).to_contain_text("“Zebedee”")
    assert "Zebedee" not in words(page)
    page.get_by_role("button", name="Undo").tap()
    assert "Zebedee" in words(page)


@pytest.mark.parametrize(
    ("case", "there"),
    [
        ("I need more time", "I can't decide yet, and they want an answer"),
        ("There's no offer yet, or a recruiter wrote to me", "I've had interviews and I want out"),
        ("I already said yes", "Then a better offer came"),
        ("It's a job or promotion where I work now", "My boss wants to promote me"),
        ("I regret saying no, or how I said it", "I regret it"),
        ("They said no to me", "They took the offer back"),
    ],
)
def test_who_has_another_case_comes_right_to_its_lines(home, case, there):
    page = home()
    page.get_by_text("Need time, said yes, another case?").tap()
    page.get_by_role("link", name=case, exact=True).tap()
    expect(page.locator("dt", has_text=there)).to_be_in_viewport()


@pytest.mark.parametrize(
    ("letter", "first"),
    [
        ("a-few-more-days", "Why do you need time?"),
        ("agreed-remote-now-office", "Why are you withdrawing?"),
        ("after-their-no", "Would you work there later?"),
        ("base-after-email-friend-warm", None),
        ("changed-my-mind-days-later", None),
        ("no-reason-short", "Why are you saying no?"),
    ],
)
def test_the_first_question_fits_the_stage(at_site, letter, first):
    page = at_site(f"compose/?letter={letter}", viewport=PHONE, has_touch=True)
    expect(page.locator(".composer .pen").first).to_be_visible()
    asked = page.locator(".asking .question:visible label").all_inner_texts()
    assert asked[:1] == ([first] if first else [])


def bring(page: Page, bank: str, sentence: str) -> None:
    """From the page of a bank, by what stands behind the sentence's "More"."""
    page.goto(page.url.split("#")[0].removesuffix("compose/") + f"phrases/{bank}/")
    card = page.locator(f"[data-phrase={sentence}]")
    card.locator("summary").tap()
    card.get_by_role("link", name="Put into my message").tap()
    expect(page.locator(".composer .pen").first).to_be_visible()


def test_a_sentence_of_a_bank_is_put_into_the_message_from_there(home):
    page = home()
    bring(page, "gratitude", "thanks-being-chosen-matters")
    expect(page.locator(".line[data-phrase=thanks-being-chosen-matters]")).to_be_visible()
    expect(page.locator(".bar [data-says=changed]")).to_contain_text("Changed:")
    expect(page.locator("[data-says=brought]")).to_be_hidden()
    page.get_by_role("button", name="Undo").tap()
    expect(page.locator(".line[data-phrase=thanks-being-chosen-matters]")).to_have_count(0)


def test_a_sentence_that_must_wait_says_for_which_choice_and_tick_and_comes_with_them(home):
    page = home()
    bring(page, "asking-for-time", "time-promise-no-second-extension")
    wait = page.locator("[data-says=brought]")
    expect(wait).to_have_text(
        "For your sentence, choose or check: “I need more time”, “I can say which day I'll answer”."
    )
    page.locator("details:has([data-part=rest]) > summary").tap()
    page.get_by_label("What happened?").select_option(label="I need more time")
    page.locator("[data-part=truths] > summary").tap()
    page.get_by_label("I can say which day I'll answer.").check()
    expect(page.locator(".line[data-phrase=time-promise-no-second-extension]")).to_be_visible()
    expect(wait).to_be_hidden()


def part(page: Page, words: str):
    """What leaves one sentence of the open block out."""
    return page.locator(".changing").get_by_role("button", name=f"Leave out “{words}")


def opened(page: Page, move: str) -> None:
    page.locator(f".line[data-move={move}] > span").first.evaluate("sentence => sentence.click()")


def test_one_sentence_of_a_block_is_left_out_and_comes_back_with_undo_or_in_the_sheet(home):
    page = home()
    page.locator("[data-part=names]").get_by_label("Company", exact=True).fill("Northwind")
    opened(page, "gratitude")
    sides = page.locator(".changing .sides button:visible")
    expect(sides).to_have_count(2)
    part(page, "Thank you so much").tap()
    expect(page.locator(".line[data-move=gratitude]")).to_have_text("It meant a lot to me to be chosen.")
    expect(sides).to_have_count(1)
    page.get_by_role("button", name="Done").tap()
    page.get_by_role("button", name="Undo").tap()
    opened(page, "gratitude")
    part(page, "It meant a lot").tap()
    line = page.locator(".line[data-move=gratitude]")
    expect(line).to_contain_text("at Northwind, and for all")
    expect(line).not_to_contain_text("It meant")
    page.get_by_role("button", name="Put back “It meant a lot").tap()
    expect(line).to_contain_text("It meant a lot")
    expect(page.locator(".bar [data-says=changed]")).to_have_text("Changed: thanks.")
    part(page, "It meant a lot").tap()
    page.locator("[data-part=names]").get_by_label("Company", exact=True).fill("Acme")
    assert "at Acme, and for all" in words(page)


def test_what_stood_there_is_among_the_choices_and_can_be_chosen_again(home):
    page = home()
    line = page.locator(".line[data-move=gratitude]")
    before = line.inner_text()
    opened(page, "gratitude")
    rows = page.locator(".changing .others:not([data-part]) button")
    expect(rows.first).to_have_attribute("aria-pressed", "true")
    rows.nth(1).tap()
    expect(line).not_to_have_text(before)
    rows.first.tap()
    expect(line).to_have_text(before)


def test_who_leaves_a_sentence_out_has_written_nothing(home):
    page = home()
    opened(page, "gratitude")
    part(page, "It meant a lot").tap()
    expect(page.locator(".changing textarea")).to_be_hidden()
    expect(page.get_by_label("Keep my own sentences in this tab")).to_be_hidden()
    expect(page.locator(".changing .others button[aria-pressed=true]")).to_have_count(1)
    expect(page.get_by_text("This message has sentences of your own.")).to_be_hidden()
    page.get_by_role("button", name="Done").tap()
    page.get_by_label("Would you work there later?").select_option(label="Yes")
    assert "It meant" not in words(page)


def test_what_was_left_out_stays_out_when_the_page_comes_again(home):
    page = home()
    opened(page, "gratitude")
    part(page, "It meant a lot").tap()
    expect(page).to_have_url(re.compile("_1"))
    page.reload()
    expect(page.locator(".composer .pen").first).to_be_visible()
    assert "Thank you so much" in words(page) and "It meant" not in words(page)


def test_sentences_that_are_changed_together_say_so(home):
    page = home()
    opened(page, "gratitude")
    together = page.get_by_text("Or keep only part of it:")
    expect(together).to_be_visible()
    part(page, "It meant a lot").tap()
    expect(together).to_be_hidden()


def test_the_subject_is_copied_from_beside_the_notice_that_it_was_not(home):
    page = home()
    page.get_by_role("button", name="Copy message").tap()
    bar = page.locator(".bar")
    expect(bar).to_contain_text("Copied, without the subject. 4 blanks to fill in:")
    bar.get_by_role("button", name="Copy subject").tap()
    expect(bar).to_contain_text("Subject copied.")
    assert clipboard(page) == page.locator(".subject .line").inner_text()
    page.get_by_label("How will you send it?").select_option(label="Text")
    page.get_by_role("button", name="Copy message").tap()
    expect(bar).to_contain_text("Copied.")
    expect(bar.get_by_role("button", name="Copy subject")).to_be_hidden()


def test_what_was_said_goes_with_the_next_thing_that_one_does(home):
    page = home()
    said = page.locator(".bar [data-says=changed]")
    page.get_by_role("button", name="Another wording").tap()
    expect(said).to_contain_text("Another wording.")
    page.locator(".words [data-slot]").first.tap()
    page.keyboard.type("Dana")
    expect(said).to_be_hidden()
    page.get_by_role("button", name="Done").tap()
    page.get_by_role("button", name="Another wording").tap()
    expect(said).to_be_visible()
    page.get_by_role("button", name="Copy message").tap()
    expect(said).not_to_contain_text("Another wording.")
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()


def test_another_wording_opens_no_blank_where_all_are_filled_and_tells_true_differences(home):
    page = home()
    page.get_by_label("Why are you saying no?").select_option(label="Pay")
    for field in page.locator("[data-part=names] .question:visible input").all():
        field.fill("Zebedee")
    assert "[" not in words(page)
    for _ in range(12):
        before = lines(page)
        page.get_by_role("button", name="Another wording").tap()
        after = lines(page)
        assert "[" not in words(page) and before != after
        said = page.locator(".bar [data-says=changed]").inner_text()
        assert ("Added:" in said) == bool(set(after) - set(before) - {"reason"})


def lines(page: Page) -> dict[str, str]:
    every = page.locator(".words .line")
    return dict(every.evaluate_all("all => all.map(one => [one.dataset.move, one.textContent])"))


def test_the_keys_are_told_to_those_who_have_some(home):
    page = home(is_mobile=True)
    expect(page.get_by_text("Tap a sentence to change it")).to_be_visible()
    expect(page.get_by_text("On a keyboard, use the arrow keys")).to_be_hidden()


def test_a_keyboard_gives_a_capital_only_where_a_blank_may_have_one(home):
    page = home()
    field = page.get_by_label("Fill in a blank").get_by_role("textbox")
    page.locator(".words [data-slot=role]").first.tap()
    expect(field).to_have_js_property("autocapitalize", "none")
    page.locator(".words [data-slot=hiring_manager]").tap()
    expect(field).not_to_have_js_property("autocapitalize", "none")


def test_the_sentence_of_a_decision_that_says_no_stays(at_site):
    page = at_site("compose/?letter=agency-pushes-me-to-accept-call", viewport=PHONE, has_touch=True)
    expect(page.locator(".composer .pen").first).to_be_visible()
    page.locator(".line[data-move=decision]").tap(position={"x": 9, "y": 9})
    part(page, "But I haven't changed my mind").tap()
    expect(page.locator(".changing [data-says=advice]")).to_have_text("This sentence says no, so it stays.")
    part(page, "Could you please tell").tap()
    expect(page.locator(".line[data-move=decision]")).to_have_text(
        "But I haven't changed my mind, and I'm not going to take the [role] position."
    )
