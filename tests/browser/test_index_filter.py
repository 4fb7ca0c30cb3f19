"""The list of all phrases, narrowed: ten of the small library's, with known facets."""

import pytest
from playwright.sync_api import Page, expect


def titles(page: Page) -> list[str]:
    """The titles of all rows, found or folded; what the filter leaves out is hidden with its list."""
    place = (
        ".found"
        if page.locator(".found").is_visible() or page.locator(".fold:visible").count() == 0
        else ".fold"
    )
    return page.locator(f"{place} .rows > li > a").all_text_contents()


def test_all_phrases_are_there_at_first(at_desk):
    page = at_desk("phrases/")
    expect(page.get_by_role("status")).to_have_text("10 sentences")
    expect(page.get_by_role("button", name="Show all")).to_be_hidden()


def test_each_choice_has_a_label(at_desk):
    page = at_desk("phrases/")
    for label in (
        "Which part",
        "Reason",
        "How much it says",
        "Who's writing",
        "How it's sent",
        "Tone",
    ):
        expect(page.get_by_role("combobox", name=label)).to_have_value("")
    expect(page.get_by_role("searchbox", name="Search words")).to_have_value("")


def test_a_move_leaves_its_phrases_and_their_number(at_desk):
    page = at_desk("phrases/")
    page.get_by_role("combobox", name="Which part").select_option("Reason")
    expect(page.get_by_role("status")).to_have_text("2 sentences")
    assert titles(page) == ["It was the pay", "Another job"]


def test_phrases_are_folded_under_their_banks_the_parts_of_a_letter_first(at_desk):
    page = at_desk("phrases/")
    banks = page.locator(".fold summary:visible")
    assert [text.split() for text in banks.all_inner_texts()] == [
        ["Thanks", "2"],
        ["Odd", "1"],
        ["Saying", "no", "7"],
    ]
    expect(page.locator(".rows > li:visible")).to_have_count(0)
    page.get_by_role("heading", name="Thanks").click()
    expect(page.locator(".rows > li:visible")).to_have_count(2)


def test_what_is_found_takes_the_place_of_the_banks_and_gives_it_back(at_desk):
    page = at_desk("phrases/?move=reason")
    expect(page.locator(".fold summary:visible")).to_have_count(0)
    expect(page.locator(".found .rows > li:visible")).to_have_count(2)
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".fold summary:visible")).to_have_count(3)
    expect(page.locator(".found")).to_be_hidden()


def test_a_row_that_is_found_and_one_that_is_unfolded_can_be_copied(at_desk):
    page = at_desk("phrases/?move=reason")
    page.get_by_role("button", name="Copy “It was the pay”").click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "It came down to pay."
    page.get_by_role("button", name="Show all").click()
    page.get_by_role("heading", name="Thanks").click()
    expect(page.get_by_role("button", name="Copy “Short”")).to_have_count(1)


def test_what_is_about_a_reason_comes_first_and_is_counted_apart_from_what_fits_any(at_desk):
    page = at_desk("phrases/?topics=pay")
    expect(page.get_by_role("status").first).to_have_text("2 about “Pay”, 8 more for any reason")
    expect(page.locator(".found h2")).to_have_text(["About “Pay”", "For any reason"])
    expect(page.locator(".found .rows").first.locator("li > a")).to_have_text(
        ["It was the pay", "Another job"]
    )
    assert "Short" in page.locator(".found .rows").last.locator("li > a").all_inner_texts()


def test_choices_add_up(at_desk):
    page = at_desk("phrases/")
    page.get_by_role("combobox", name="Which part").select_option("Reason")
    page.get_by_role("combobox", name="How much it says").select_option("The kind")
    expect(page.get_by_role("status")).to_have_text("1 sentence")
    assert titles(page) == ["It was the pay"]


def test_a_phrase_that_fits_everything_stays(at_desk):
    page = at_desk("phrases/")
    page.get_by_role("combobox", name="Reason").select_option("Health")
    assert "Short" in titles(page) and "Another job" in titles(page) and "It was the pay" not in titles(page)


def test_a_phrase_for_others_goes(at_desk):
    page = at_desk("phrases/")
    page.get_by_role("combobox", name="Tone").select_option("Warm")
    assert "Formal" not in titles(page)
    expect(page.get_by_role("status")).to_have_text("9 sentences")


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("down pay", ["It was the pay"]),
        ("DECIDED", ["With <b>marks</b> & signs", "Short"]),
        ("ive decid", ["With <b>marks</b> & signs", "Short"]),
        ("ecided", []),
        ("sign-off", ["Best wishes"]),
        ("  ", None),
    ],
)
def test_typed_words_begin_words_of_the_phrase_or_of_what_it_is(at_desk, typed, left):
    page = at_desk("phrases/")
    everything = titles(page)
    page.get_by_role("searchbox", name="Search words").fill(typed)
    assert sorted(titles(page)) == sorted(everything if left is None else left)


def test_the_choice_stands_in_the_address_and_the_words_do_not(at_desk):
    page = at_desk("phrases/")
    page.get_by_role("combobox", name="Which part").select_option("Decision")
    page.get_by_role("searchbox", name="Search words").fill("secret name")
    assert page.evaluate("location.href") == "https://door-ajar.example/phrases/?move=decision"
    assert (
        page.evaluate("[localStorage, sessionStorage].map(store => JSON.stringify(store)).join()").count(
            "secret"
        )
        == 0
    )


def test_a_shared_address_brings_the_choice_back(at_desk):
    page = at_desk("phrases/?move=reason&level=general")
    expect(page.get_by_role("status")).to_have_text("1 sentence")
    expect(page.get_by_role("combobox", name="How much it says")).to_have_value("general")
    assert titles(page) == ["Another job"]


def test_an_unknown_choice_in_the_address_is_left_out_and_named(at_desk):
    page = at_desk("phrases/?move=reason&topics=<b>moon</b>&utm=x")
    expect(
        page.get_by_text(
            "Part of this link no longer exists, so we skipped it: “<b>moon</b>” under “Reason”."
        )
    ).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("2 sentences")
    assert page.evaluate("location.href") == "https://door-ajar.example/phrases/?move=reason"


def test_show_all_takes_everything_back(at_desk):
    page = at_desk("phrases/?move=reason")
    page.get_by_role("searchbox", name="Search words").fill("pay")
    page.get_by_role("button", name="Show all").click()
    expect(page.get_by_role("status")).to_have_text("10 sentences")
    expect(page.get_by_role("searchbox", name="Search words")).to_be_focused()
    assert page.evaluate("location.href") == "https://door-ajar.example/phrases/"


def test_where_nothing_is_left_the_page_offers_what_to_take_away(at_desk):
    page = at_desk("phrases/?move=reason&level=partial")
    page.get_by_role("searchbox", name="Search words").fill("job")
    expect(page.get_by_role("status")).to_have_text("0 sentences")
    assert page.locator(".narrow-none button").all_inner_texts() == [
        "Without How much it says: The kind (1)",
        "Without the words “job” (1)",
    ]
    page.get_by_role("button", name="Without How much it says: The kind (1)").click()
    assert titles(page) == ["Another job"]
    expect(page.get_by_role("combobox", name="How much it says")).to_be_focused()


def test_where_no_single_choice_is_to_blame_the_page_says_so(at_desk):
    page = at_desk("phrases/")
    page.get_by_role("searchbox", name="Search words").fill("nothing like it")
    page.get_by_role("combobox", name="Which part").select_option("Closing")
    expect(
        page.get_by_text("No sentence matches all of this. Start again with fewer choices.")
    ).to_be_visible()


def test_without_script_the_list_is_whole(at_desk):
    page = at_desk("phrases/", java_script_enabled=False)
    for summary in page.locator(".fold > summary").all():
        summary.click()
    assert page.locator(".rows > li:visible").count() == 10
    assert page.locator("select").count() == 0
