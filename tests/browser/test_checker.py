"""The checker: what stands out in a draft, beside the words, on one page that keeps nothing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import traces
from tests.browser.composer_page import NAME, button

PHONE = {"width": 390, "height": 844}
GOOD = (
    "Dear Ms. Okafor,\n\nThank you for the offer and for the afternoon with your team. "
    "I've decided not to accept it.\n\nI'd be glad to hear from you again.\n\nMaya Lind"
)
PLACED = """async ([text, move]) => {
  const { taken } = await import("/assets/js/checker-page/placement.js");
  const { tokenizedText } = await import("/assets/js/text/sentences.js");
  const { language } = await (await fetch("/assets/data/rules.json")).json();
  const { start, end, words } = taken(tokenizedText(text, language), {}, { move, text: "NEW." });
  return text.slice(0, start) + words + text.slice(end);
}"""
CONDITION = "I can't accept unless you raise the salary."
LETTER = "A letter for that, in a new tab"


@pytest.fixture
def checker(at_site: Callable[..., Page]) -> Callable[..., Page]:
    """Opens the checker with a draft in it."""

    def opened(draft: str = "", **options: object) -> Page:
        page = at_site("check/", **options)
        page.get_by_label("Your draft").fill(draft)
        expect(page.locator(".advice .summary")).not_to_be_empty()
        return page

    return opened


def summary(page: Page):
    return page.locator(".advice .summary")


def tool(page: Page, name: str):
    return page.locator(".checker").get_by_role("button", name=name, exact=True)


def test_a_good_draft_is_told_so_and_nothing_is_marked(checker):
    page = checker(GOOD)
    expect(summary(page)).to_contain_text("This is a clear no.")
    expect(page.locator(".finding")).to_have_count(0)
    expect(page.locator(".mirror mark")).to_have_count(0)


def test_a_draft_too_long_to_read_while_somebody_types_is_told_so_and_checked_once_it_is_shorter(checker):
    page = checker("Maybe I can't. " * 1_500)
    expect(summary(page)).to_have_text("We check drafts of up to 20,000 characters, and this one is longer.")
    expect(page.locator(".finding")).to_have_count(0)
    page.get_by_label("Your draft").fill(GOOD)
    expect(summary(page)).to_contain_text("This is a clear no.")


def test_what_stands_out_is_marked_under_the_words_and_said_beside_them(checker):
    page = checker(
        GOOD.replace(
            "I've decided not to accept it.",
            "I am so, so sorry, I feel terrible. Maybe I can't accept at this time.",
        )
    )
    expect(page.locator(".mirror mark").filter(has_text="sorry").first).to_be_visible()
    assert page.locator(".finding").count() >= 2
    for finding in page.locator(".finding").all():
        assert finding.get_by_role("heading", level=4).inner_text() and finding.locator(".why").inner_text()


def test_the_marks_stand_exactly_under_their_words(checker):
    page = checker(
        "Dear Ms. Okafor,\n\nWe spoke of the work, the people, the town and the trains that lead "
        "there.\n\nI must say that I reject it."
    )
    mark = page.locator(".mirror mark").filter(has_text="reject")
    expect(mark).to_be_visible()
    text, mirror = (page.locator(f".sheet > {part}").bounding_box() for part in ("textarea", ".mirror"))
    assert text == mirror and mark.bounding_box()["y"] > text["y"] + 60
    styles = (
        "one => { const {fontFamily, fontSize, lineHeight, letterSpacing, wordSpacing, padding, "
        "whiteSpace} = getComputedStyle(one); "
        "return [fontFamily, fontSize, lineHeight, letterSpacing, wordSpacing, padding, whiteSpace]; }"
    )
    assert page.locator(".sheet > textarea").evaluate(styles) == page.locator(".sheet > .mirror").evaluate(
        styles
    )


def test_a_quote_opens_its_card_by_keyboard_and_gets_the_focus_back(checker):
    page = checker("I reject your offer.")
    quote = page.locator(".finding .places button").first
    quote.focus()
    page.keyboard.press("Enter")
    card = page.locator(".checker .changing")
    expect(card.locator("[data-says=now]")).to_have_text("I reject your offer.")
    expect(card.get_by_role("button", name="Replace")).to_be_focused()
    page.keyboard.press("Escape")
    expect(quote).to_be_focused()


def test_a_sound_draft_is_told_so_with_a_tick(checker):
    page = checker(GOOD)
    expect(summary(page).locator(".good").last).to_have_text("We found nothing to change.")


def test_it_says_that_grammar_is_not_checked(checker):
    expect(checker(GOOD).locator(".advice")).to_contain_text("We don't check grammar")


LONG = (
    "I might have to say no at this time, however long we looked at it from every side, and from above "
    "and from below, too. Best wishes, Maya"
)


def test_old_and_new_are_in_sight_above_the_buttons_on_a_phone(checker):
    page = checker(LONG, viewport=PHONE, has_touch=True, is_mobile=True)
    tapped(page, "might have to")
    card = page.locator(".checker .changing")
    expect(card).to_be_visible()
    tops = [one.bounding_box()["y"] for one in card.get_by_role("button").all() if one.is_visible()]
    assert len(tops) == 4
    new, old = (card.locator(f"[data-says={name}]").bounding_box() for name in ("then", "now"))
    assert new["y"] + new["height"] <= min(tops) and old["y"] >= card.bounding_box()["y"]


@pytest.mark.parametrize("width", [320, 390])
def test_the_buttons_of_a_finding_wrap_and_none_breaks(checker, width):
    page = checker(LONG, viewport={"width": width, "height": 844}, has_touch=True, is_mobile=True)
    tapped(page, "might have to")
    card = page.locator(".checker .changing")
    expect(card).to_be_visible()
    assert card.evaluate("one => one.scrollWidth <= one.clientWidth")
    lines = (
        "one => { const range = document.createRange(); range.selectNodeContents(one); "
        "return range.getClientRects().length; }"
    )
    assert card.locator(".tools > button:visible").evaluate_all(f"all => all.map({lines})") == [1, 1, 1, 1]


def test_the_place_of_the_draft_is_seen_before_the_rules_have_come(at_site):
    page = at_site("check/", before="window.fetch = () => new Promise(() => {})")
    shown = page.locator(".checker").evaluate("one => getComputedStyle(one, '::before').height")
    assert float(shown.removesuffix("px")) > 200


def test_a_better_sentence_is_shown_beside_the_old_one_replaces_it_and_is_undone(checker):
    before = (
        "Dear Ms. Okafor,\n\nThank you for the offer. I might have to say no at this time. "
        "All the best,\n\nMaya"
    )
    page = checker(before)
    better = page.locator(".finding .others button").first
    words = better.inner_text()
    better.click()
    card = page.locator(".checker .changing")
    expect(card.locator("[data-says=now]")).to_have_text("I might have to say no at this time.")
    expect(card.locator("[data-says=then]")).to_have_text(words)
    expect(page.get_by_label("Your draft")).to_have_value(before)
    tool(page, "Replace").click()
    expect(page.get_by_label("Your draft")).to_have_value(
        before.replace("I might have to say no at this time.", words)
    )
    tool(page, "Undo").click()
    expect(page.get_by_label("Your draft")).to_have_value(before)
    expect(page.locator(".checker [data-part=changed]")).to_be_hidden()


@pytest.mark.parametrize("touch", [False, True])
@pytest.mark.parametrize("where", ["Home", "End"])
def test_undo_takes_a_suggestion_back_and_leaves_what_was_typed_since(checker, touch, where):
    before = "Thank you. I might have to say no at this time. All the best,\n\nMaya"
    page = checker(before, has_touch=touch, is_mobile=touch)
    page.locator(".finding .others button").first.click()
    tool(page, "Replace").click()
    page.get_by_label("Your draft").press(f"Control+{where}")
    page.keyboard.type("Yours. ")
    tool(page, "Undo").click()
    expect(page.get_by_label("Your draft")).to_have_value(
        f"Yours. {before}" if where == "Home" else f"{before}Yours. "
    )


def test_undo_goes_once_somebody_writes_into_what_was_put_there(checker):
    page = checker("Thank you. I might have to say no at this time.")
    page.locator(".finding .others button").first.click()
    tool(page, "Replace").click()
    expect(tool(page, "Undo")).to_be_visible()
    field = page.get_by_label("Your draft")
    field.evaluate("one => one.setSelectionRange(15, 15)")
    field.press("x")
    expect(page.locator(".checker [data-part=changed]")).to_be_hidden()


def test_the_browser_s_own_undo_takes_a_suggestion_back_too(checker):
    page = checker("Thank you for the offer. I might have to say no at this time.")
    page.locator(".finding .others button").first.click()
    tool(page, "Replace").click()
    page.keyboard.press("Control+z")
    expect(page.get_by_label("Your draft")).to_have_value(
        "Thank you for the offer. I might have to say no at this time."
    )


def test_clearing_is_undone(checker):
    page = checker(GOOD)
    tool(page, "Clear").click()
    expect(page.get_by_label("Your draft")).to_have_value("")
    tool(page, "Undo").click()
    expect(page.get_by_label("Your draft")).to_have_value(GOOD)


def test_copying_names_the_blanks_that_are_open(checker):
    page = checker("Dear [name],\n\nI've decided not to accept it [yet].\n\n[name]")
    tool(page, "Copy").click()
    expect(page.locator(".said")).to_have_text("Copied. 2 blanks to fill in: name, yet.")


def test_after_a_paste_the_count_is_in_sight_and_leads_to_the_first_words_found(checker):
    page = checker(
        "Dear Ms. Okafor,\n\nI reject it, maybe. I am so, so sorry.", viewport=PHONE, has_touch=True
    )
    count = page.locator(".checker [data-part=verdict]")
    expect(count).to_be_in_viewport()
    mend = page.locator(".finding.mend").count()
    assert mend and count.inner_text().startswith(f"{mend} to fix")
    count.tap()
    card = page.locator(".checker .changing")
    expect(card.locator("[data-says=now]")).to_have_text("I reject it, maybe.")
    words = page.locator(".mirror mark").first
    expect(words).to_be_in_viewport()
    assert words.bounding_box()["y"] < card.bounding_box()["y"]
    card.get_by_role("button", name="Close").tap()
    page.get_by_label("Your draft").fill(GOOD)
    expect(count).to_have_text("Nothing to fix")
    count.tap()
    expect(page.get_by_role("heading", name="What a reader will notice")).to_be_in_viewport()


def tapped(page: Page, words: str):
    """The mark under words of the draft, once a finger has tapped it."""
    page.evaluate("document.activeElement.blur()")
    mark = page.locator(".mirror mark").filter(has_text=words)
    mark.scroll_into_view_if_needed()
    place = mark.bounding_box()
    page.touchscreen.tap(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    return mark


@pytest.mark.parametrize(("width", "height"), [(390, 844), (360, 740)])
def test_three_taps_take_a_suggestion_and_undo_it_on_a_phone_and_no_keyboard_comes_up(checker, width, height):
    before = f"{GOOD}\n\nI reject it."
    page = checker(before, viewport={"width": width, "height": height}, has_touch=True, is_mobile=True)
    mark = tapped(page, "I reject")
    card = page.locator(".checker .changing")
    expect(card).to_be_visible()
    sheet, mark_now = card.bounding_box(), mark.bounding_box()
    assert sheet["height"] <= 0.6 * height and mark_now["y"] < sheet["y"]
    # The rest of the draft says no already.
    expect(card.get_by_role("button", name="Replace")).to_be_hidden()
    card.get_by_role("button", name="Leave out").tap()
    assert "reject" not in page.get_by_label("Your draft").input_value()
    tool(page, "Undo").tap()
    expect(page.get_by_label("Your draft")).to_have_value(before)


def test_a_sentence_that_is_left_out_leaves_one_space(checker):
    draft = "Thank you for the offer. I've decided not to accept. I reject it. All the best, Maya"
    page = checker(draft, viewport=PHONE, has_touch=True, is_mobile=True)
    tapped(page, "I reject")
    page.locator(".checker .changing").get_by_role("button", name="Leave out").tap()
    expect(page.get_by_label("Your draft")).to_have_value(
        "Thank you for the offer. I've decided not to accept. All the best, Maya"
    )


def test_only_the_half_of_a_sentence_goes_in_which_something_was_found(checker):
    draft = "Hi Mr. Keller, thank you for the offer, but I reject it.\n\nI've decided not to accept.\n\nTom"
    page = checker(draft, viewport=PHONE, has_touch=True, is_mobile=True)
    tapped(page, "I reject")
    page.locator(".checker .changing").get_by_role("button", name="Leave out").tap()
    expect(page.get_by_label("Your draft")).to_have_value(
        "Hi Mr. Keller, thank you for the offer.\n\nI've decided not to accept.\n\nTom"
    )


def test_the_greeting_and_the_thanks_stay_where_what_was_found_begins_with_their_last_word(checker):
    said = "but honestly the salary is a joke for someone with my experience"
    draft = f"Hi Mr. Keller, thanks for the offer {said}. I already have a job.\n\nTom"
    page = checker(draft, viewport=PHONE, has_touch=True)
    page.locator("[data-does=verdict]").tap()
    expect(page.locator("[data-says=now]")).to_have_text(said)
    page.locator(".checker .changing").get_by_role("button", name="Leave out").tap()
    assert (
        page.get_by_label("Your draft")
        .input_value()
        .startswith("Hi Mr. Keller, thanks for the offer. I already")
    )


def test_the_count_leads_from_one_finding_to_the_next(checker):
    page = checker("Dear Ann,\n\nI reject it. The pay is a joke.\n\nMaya", viewport=PHONE, has_touch=True)
    count, card = page.locator(".checker [data-part=verdict]"), page.locator(".checker .changing")
    told = []
    for _ in range(2):
        count.tap()
        expect(card).to_be_visible()
        told.append(card.locator("[data-says=now]").inner_text())
        card.get_by_role("button", name="Close").tap()
    assert told == ["I reject it.", "The pay is a joke."]


def test_the_count_leads_to_what_is_missing_too_and_a_tap_adds_it(checker):
    page = checker("Dear Ms. Okafor,\n\nThank you for the offer.\n\nMaya Lind", viewport=PHONE)
    page.locator("[data-does=verdict]").click()
    expect(page.locator("[data-part=card] h3")).to_contain_text("Missing:")
    tool(page, "Add").click()
    expect(summary(page)).to_contain_text("This is a clear no.")
    assert "Thank you for the offer. " in page.get_by_label("Your draft").input_value()


def test_the_no_is_put_right_after_the_thanks(at_site):
    page = at_site("check/")
    thanks, rest = "Dear Ann,\n\nThank you for the offer.", "I hope we can talk again.\n\nMaya"
    assert page.evaluate(PLACED, [f"{thanks} {rest}", "decision"]) == f"{thanks} NEW. {rest}"
    one_line = "Hi Mr. Keller, thanks for the offer. Hope we can stay friends. Tom"
    assert page.evaluate(PLACED, [one_line, "decision"]) == one_line.replace("offer.", "offer. NEW.")


def test_what_the_draft_says_already_is_not_offered_again(checker):
    page = checker("Dear Ann,\n\nThank you for the offer. I've decided not to accept. I reject it.\n\nMaya")
    offered = page.locator(".finding .others button")
    assert not [words for words in offered.all_inner_texts() if "decided not" in words]


def test_what_is_missing_is_put_where_it_belongs(site, at_site):
    page = at_site("check/")
    draft = "Dear Ann,\n\nI won't be joining.\n\nMaya"
    assert page.evaluate(PLACED, [draft, "gratitude"]) == "Dear Ann,\n\nNEW. I won't be joining.\n\nMaya"
    assert (
        page.evaluate(PLACED, [draft, "future-contact"]) == "Dear Ann,\n\nI won't be joining.\n\nNEW.\n\nMaya"
    )
    assert page.evaluate(PLACED, [draft, "sign-off"]) == "Dear Ann,\n\nI won't be joining.\n\nMaya\n\nNEW."
    assert page.evaluate(PLACED, [draft, "greeting"]) == "NEW.\n\nDear Ann,\n\nI won't be joining.\n\nMaya"
    assert page.evaluate(PLACED, ["I won't be joining.", "gratitude"]) == "NEW. I won't be joining."
    for end in (" Luis", "\nLuis Amaro", " Best regards, Luis", "\nMany thanks,\nLuis"):
        draft = f"Sorry for your time.{end}"
        assert page.evaluate(PLACED, [draft, "decision"]) == f"Sorry for your time. NEW.{end}"
        long = f"Dear Ann,\n\n{draft}"
        assert page.evaluate(PLACED, [long, "decision"]) == f"Dear Ann,\n\nSorry for your time. NEW.{end}"
    assert page.evaluate(PLACED, ["No. We met in May", "decision"]) == "No. We met in May\n\nNEW."


def test_a_sentence_taken_over_takes_the_place_of_the_whole_sentence(at_site):
    page = at_site("check/")
    placed = """async ([text, start, end]) => {
      const { taken } = await import("/assets/js/checker-page/placement.js");
      const { tokenizedText } = await import("/assets/js/text/sentences.js");
      const { language } = await (await fetch("/assets/data/rules.json")).json();
      const change = taken(tokenizedText(text, language), { start, end }, { move: "decision", text: "NEW." });
      return text.slice(0, change.start) + change.words + text.slice(change.end);
    }"""
    assert page.evaluate(placed, ["One. I reject it (sadly)! Three.", 7, 13]) == "One. NEW. Three."
    assert page.evaluate(placed, ["I reject it", 2, 8]) == "NEW."


def test_marks_move_with_the_words_while_one_types(at_site):
    page = at_site("check/")
    moved = """async ([before, after]) => {
      const { moved } = await import("/assets/js/checker-page/edits.js");
      const found = moved([{ start: 2, end: 8 }, {}], before, after);
      return found.map(({ start, end }) => [start ?? -1, end ?? -1]);
    }"""
    assert page.evaluate(moved, ["I reject it", "So I reject it"]) == [[5, 11], [-1, -1]]
    assert page.evaluate(moved, ["I reject it", "I reject it all"]) == [[2, 8], [-1, -1]]
    assert page.evaluate(moved, ["I reject it", "I rejct it"]) == [[-1, -1]]


def test_twenty_thousand_characters_are_read(checker):
    page = checker("We talked about the work and the team for a while. " * 390 + "I reject it.")
    expect(page.locator(".mirror mark").last).to_have_text("I reject")


BOAST = "With my record most candidates would need a year to learn what I did in a week"
PROUD = f"Dear Ann,\n\n{BOAST}. I reject it.\n\nMaya"


def test_what_a_sentence_may_read_as_is_noted_where_no_rule_has_its_words(checker):
    page = checker(PROUD)
    expect(page.get_by_role("heading", name="May read as boasting")).to_be_visible()
    expect(page.locator(".mirror mark.note")).to_have_text(BOAST)


@pytest.mark.fresh
def test_rules_speak_even_where_what_was_learned_does_not_come(at_site, visits):
    page = at_site("check/")
    page.route("**/learned.json", lambda route: route.abort())
    page.get_by_label("Your draft").fill(PROUD)
    expect(page.locator(".mirror mark.mend")).to_have_text("I reject")
    expect(page.get_by_role("heading", name="May read as boasting")).to_have_count(0)
    visits.trouble.clear()


def test_no_trace_of_a_draft_is_left_anywhere(checker):
    page = checker(f"Dear {NAME}, I reject it.", before=traces.WATCHED)
    asked = traces.requests(page)
    page.locator(".finding .others button").first.click()
    page.locator(".checker .changing .primary").click()
    for name in ("Copy", "Try it with an example", "Clear"):
        tool(page, name).click()
    left = traces.left(page) + traces.in_tab(page) + "".join(asked)
    assert "check" in left and NAME.lower() not in left.lower()


@pytest.mark.fresh
def test_leaving_asks_only_while_there_is_a_draft(checker):
    page = checker("I reject it.")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    tool(page, "Clear").click()
    page.reload()
    assert asked == []


def test_without_script_the_rules_are_a_link_away(at_site):
    page = at_site("check/", java_script_enabled=False)
    expect(page.get_by_text("Is it clear that I'm saying no?")).to_be_visible()
    page.locator(".checker").get_by_role("link").click()
    assert "contribute/" in page.url


def test_a_note_leads_to_the_letter_that_does_what_it_advises(checker):
    page = checker(GOOD.replace("I've decided not to accept it.", CONDITION))
    link = page.locator(".finding").get_by_role("link", name=LETTER).first
    assert link.get_attribute("href").endswith("/letters/could-you-improve-one-thing/")
    page.locator(".finding .places button").first.click()
    expect(page.locator(".changing").get_by_role("link", name=LETTER)).to_be_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_the_checker_fits_a_phone_and_a_thumb(checker, width):
    page = checker("I reject it, maybe.", viewport={"width": width, "height": 800}, has_touch=True)
    expect(page.locator(".finding").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    low = page.locator(".checker :is(button, select, summary):visible")
    assert min(low.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")) >= 24


def test_a_sentence_written_by_hand_in_the_composer_is_read_too(composer):
    page = composer()
    button(page, "Change: Closing").click()
    button(page, "Write my own").click()
    page.get_by_label("Your own words").fill("I reject everything about it.")
    expect(page.locator(".changing [data-says=advice]")).to_contain_text("reject")
    page.get_by_label("Your own words").fill("All the best to you and the team.")
    expect(page.locator(".changing [data-says=advice]")).to_be_hidden()


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (
            "Dear Mrs Novak, I've decided not to accept. Luis",
            "Dear Mrs Novak, NEW. I've decided not to accept. Luis",
        ),
        ("Hi all,\nI won't be joining.", "Hi all,\nNEW. I won't be joining."),
        ("Unfortunately, I can't come.", "NEW. Unfortunately, I can't come."),
        ("Hi I can't come, sorry.", "NEW. Hi I can't come, sorry."),
    ],
)
def test_thanks_go_behind_a_greeting_on_the_same_line(at_site, draft, expected):
    assert at_site("check/").evaluate(PLACED, [draft, "gratitude"]) == expected


def test_so_does_one_at_a_sentence_that_is_written_by_hand(composer):
    page = composer()
    button(page, "Change: Closing").click()
    button(page, "Write my own").click()
    page.get_by_label("Your own words").fill(CONDITION)
    expect(page.locator(".changing").get_by_role("link", name=LETTER)).to_be_visible()
