"""What an answer does besides: it gives way and comes back, it isn't told and says so, it is used."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.composer_page import choose, text

PHONE = {"width": 390, "height": 844}
WAITING = (
    "stage=needs-time&topic=waiting&level=general&channel=call"
    "&facts=still-keen.decides-by-date.nothing-in-writing.has-deadline"
)


@pytest.fixture
def composing(at_site: Callable[..., Page]) -> Callable[..., Page]:
    def opened(query: str = "") -> Page:
        page = at_site(f"compose/?{query}", viewport=PHONE, has_touch=True)
        expect(page.locator(".composer .pen").first).to_be_visible()
        return page

    return opened


def said(page: Page) -> Locator:
    return page.locator(".bar [data-says=changed]")


def way(page: Page, name: str) -> Locator:
    return page.locator("[data-part=open]").get_by_role("button", name=name)


def truths(page: Page) -> Locator:
    page.locator("[data-part=truths] > summary").tap()
    expect(page.locator("[data-part=truths] .tick").first).to_be_visible()
    return page.locator("[data-part=truths]")


def test_a_tone_that_gave_way_comes_back_as_soon_as_there_are_words_and_that_is_said(composing):
    page = composing("stage=before-offer&channel=email")
    tone = page.locator("#compose-tone")
    expect(tone).to_have_value("warm")
    page.locator("#compose-channel").select_option("in-person")
    expect(said(page)).to_contain_text("Also changed: Plain")
    expect(tone).not_to_have_value("warm")
    page.locator("#compose-channel").select_option("email")
    expect(tone).to_have_value("warm")
    expect(said(page)).to_contain_text("Back again: Warm")


def test_to_another_than_ones_own_manager_one_writes_as_before(composing):
    page = composing()
    for reader, writer in (("own-manager", "internal"), ("friend", "general")):
        page.get_by_label("Who's it for?").select_option(reader)
        expect(page.locator("#compose-audience")).to_have_value(writer)


def test_a_level_without_words_names_the_ticks_that_open_it_as_buttons_and_in_the_list(composing):
    page = composing(WAITING)
    choose(page, "How much do you want to say?", "The main reason")
    expect(said(page)).to_have_text("We don't have words for this here.")
    expect(page.locator("[data-says=unsaid]")).to_contain_text("We don't have words for “The main reason”")
    expect(truths(page).get_by_label("I'm interviewing with others too.")).to_be_visible()
    way(page, "I'm interviewing with others too.").tap()
    expect(page.get_by_label("How much do you want to say?")).to_have_value("partial")
    expect(page.locator("[data-says=unsaid]")).to_be_hidden()
    assert "hear from one other place" in text(page)


def test_who_wants_no_reason_in_it_is_not_reproached_for_that(composing):
    page = composing("letter=a-few-more-days")
    level = page.get_by_label("How much do you want to say?")
    line = page.locator(".line[data-move=reason]")
    choose(page, "Why do you need time?", "Relocation")
    for out in ("Leave it out", "No reason The message without a reason."):
        expect(level).not_to_have_value("none")
        line.locator(".pen").focus()
        page.keyboard.press("Enter")
        page.get_by_role("button", name=out).tap()
        expect(line).to_have_count(0)
        expect(level).to_have_value("none")
        expect(page.locator("[data-says=unsaid]")).to_be_hidden()
        page.get_by_role("button", name="Undo", exact=True).first.tap()


def test_a_reason_chosen_in_a_letter_that_gives_none_comes_into_it(composing):
    page = composing("letter=a-few-more-days")
    choose(page, "Why do you need time?", "Relocation")
    expect(page.locator(".line[data-move=reason]")).to_be_visible()


def test_what_the_letter_said_stays_in_the_list_when_it_is_unchecked(composing):
    page = composing("letter=a-few-more-days")
    fold = truths(page)
    expect(fold).to_contain_text("because the letter you began with says them")
    checked = fold.locator(".tick:has(:checked) > span")
    labels = checked.evaluate_all("all => all.map(one => one.firstChild.textContent)")
    assert len(labels) == 3
    for words in labels:
        fold.get_by_label(words).uncheck()
        expect(fold.get_by_label(words)).to_be_visible()
    expect(fold.get_by_text("because the letter you began with says them")).to_be_hidden()


def test_a_fact_that_is_checked_comes_into_the_message_where_a_sentence_has_it(composing):
    page = composing("stage=needs-time&channel=call")
    before = text(page)
    truths(page).get_by_label("I have to answer by a date they gave me.").check()
    expect(said(page)).not_to_contain_text("Nothing changed.")
    assert text(page) != before and "[their deadline]" in text(page)


def test_a_level_that_cannot_be_chosen_looks_so_and_says_why(composing):
    page = composing("topic=health&level=general")
    page.locator(".line[data-move=reason], .line[data-move=decision]").first.tap(position={"x": 9, "y": 9})
    full = page.locator(".changing [data-part=levels] button:disabled").last
    expect(full).to_contain_text("Your health is private")
    assert float(full.evaluate("one => getComputedStyle(one).opacity")) < 1


def test_who_gives_a_reason_aloud_still_has_an_answer_for_when_they_ask_why(composing):
    page = composing("channel=in-person")
    page.get_by_label("Who's it for?").select_option("own-manager")
    expect(page.locator(".beside .words")).to_contain_text("If they ask why:")
    choose(page, "Why are you saying no?", "Personal reasons")
    expect(said(page)).to_contain_text("Added: reason. Changed: answer.")
    assert "keep the reasons to myself" not in text(page)


def test_what_can_be_added_to_a_script_is_called_as_in_the_script(composing):
    page = composing("reader=own-manager&audience=internal&channel=in-person&topic=personal&level=general")
    page.locator("[data-part=besides] > summary").tap()
    page.get_by_role("button", name="If they ask why").tap()
    expect(page.locator(".beside .words")).to_contain_text("If they ask why:")


def test_who_works_there_is_not_asked_whether_they_would(composing):
    page = composing()
    door = page.get_by_label("Would you work there later?")
    expect(door).to_be_visible()
    page.get_by_label("Who's it for?").select_option("own-manager")
    expect(door).to_be_hidden()


def test_who_has_a_friend_there_finds_that_reason_and_words_for_it(composing):
    page = composing("reader=friend&channel=text")
    choose(page, "Why are you saying no?", "Friends or family there")
    expect(page.locator(".beside .words")).to_contain_text("because I'd hate for work to come between us.")
    choose(page, "Who's it for?", "Hiring manager")
    expect(page.locator(".beside .words")).to_contain_text("someone I'm close to works at [company]")


def test_ones_own_manager_is_told_first_whether_one_stays_and_in_words_for_the_inside(composing):
    page = composing("channel=in-person")
    page.get_by_label("Who's it for?").select_option("own-manager")
    first = page.locator(".asking .question:visible label").first
    expect(first).to_have_text("Are you staying in your job?")
    choose(page, "Are you staying in your job?", "Yes")
    expect(page.locator(".beside .words")).to_contain_text("I'd like to stay in my current job.")
    page.locator("[data-part=besides] > summary").tap()
    more = page.locator("[data-part=besides] .tools")
    expect(more.get_by_role("button", name="Working together")).to_be_visible()
    expect(more.get_by_role("button", name="Staying in touch")).to_have_count(0)
    page.get_by_label("Who's it for?").select_option("friend")
    expect(first).to_have_text("Why are you saying no?")


def test_praise_can_be_added_that_waits_for_a_fact_and_a_reason_that_is_told_cannot(composing):
    page = composing("topic=another-offer&level=partial")
    page.locator("[data-part=besides] > summary").tap()
    more = page.locator("[data-part=besides] .tools")
    praise = more.get_by_role("button", name="Praise")
    expect(praise).to_contain_text("If this is true:")
    expect(more.get_by_role("button", name="Reason")).to_have_count(0)
    praise.tap()
    expect(page.locator(".beside .line[data-move=esteem]")).to_be_visible()
    page.locator(".changing").get_by_role("button", name="Done").tap()
    undo = page.locator(".bar").get_by_role("button", name="Undo")
    choose(page, "Why are you saying no?", "Commute")
    undo.tap()
    expect(undo).to_have_text("Undo more")


def test_a_reason_told_with_the_decision_stays_when_another_way_of_sending_needs_another_message(composing):
    page = composing("letter=health-kept-private")
    choose(page, "How will you send it?", "Text")
    expect(page.locator(".line[data-move=reason]")).to_contain_text("in my personal life")


def test_a_withdrawal_for_a_private_reason_keeps_it_aloud_with_an_answer_for_when_they_ask_why(composing):
    page = composing("stage=accepted&topic=personal&level=general&reader=recruiter&channel=email")
    choose(page, "How will you send it?", "Phone or video call")
    expect(page.locator(".beside .words")).to_contain_text("If they ask why:")
    expect(page.locator(".line[data-move=decision]")).to_contain_text("personal reasons")


def test_nothing_to_add_is_not_offered(composing):
    page = composing("letter=another-job-voicemail")
    expect(page.get_by_text("Add a sentence")).to_be_hidden()
    choose(page, "How will you send it?", "Email")
    expect(page.get_by_text("Add a sentence")).to_be_visible()


def test_an_answer_changes_the_sentence_that_it_is_about_and_the_rest_of_the_letter_stays(composing):
    page = composing("letter=what-would-change-my-mind")
    assert "please call me" in text(page)
    choose(page, "Would you work there later?", "Rather not say")
    assert "please call me" not in text(page)
    assert "Thank you for asking." in text(page)
    assert "I don't think anything would change my mind." in text(page)
    assert "I wouldn't want you to go to the trouble" in text(page)
    expect(said(page)).to_contain_text("Left out:")


def test_another_wording_is_about_as_long_and_as_warm_as_what_stood_there(composing):
    page = composing()
    choose(page, "Why are you saying no?", "Another offer")
    choose(page, "Would you work there later?", "Yes")
    first = text(page)
    for _ in range(6):
        before = text(page)
        page.get_by_role("button", name="Another wording").tap()
        after = text(page)
        assert after != before
        assert len(after.split()) > 0.8 * len(first.split())
        assert "love to work with you" in after or "glad to hear about other openings" in after


def test_yes_to_working_there_later_opens_no_blank(composing):
    page = composing()
    choose(page, "Why are you saying no?", "Commute")
    choose(page, "Would you work there later?", "Yes")
    assert "I'd still love to work with you in the future." in text(page)
    assert "[place]" not in text(page)


def test_a_sentence_that_is_swapped_by_hand_is_not_told_as_left_out(composing):
    page = composing()
    choose(page, "Would you work there later?", "Yes")
    page.locator(".words .line[data-move=future-contact]").tap(position={"x": 9, "y": 9})
    choices = page.locator(".changing [data-does=choose]")
    places = choices.evaluate_all("all => all.map(one => one.value)")
    choices.nth(1).tap()
    expect(said(page)).to_have_text("Changed: staying in touch.")
    again = choices.evaluate_all("all => all.map(one => one.value)")
    assert [one for one in again if one in places][:3] == places[:3]


def test_another_reader_gets_the_letters_own_sentences_where_they_name_nobody(composing):
    page = composing("letter=what-would-change-my-mind")
    page.get_by_label("Who's it for?").select_option("recruiter")
    assert "Hi [recruiter]," in text(page)
    assert "I don't think anything would change my mind." in text(page)
    assert "Thank you for asking." in text(page)
