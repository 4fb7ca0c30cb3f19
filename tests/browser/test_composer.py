"""The composer: a true message within a minute, and every choice is heard."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser import traces
from tests.browser.composer_page import NAME, button, change, choose, text

OWN = """async () => {
  const { load } = await import("/assets/js/composer-page/data.js");
  const { phrase, phrases, letters } = await load();
  const began = phrase.size;
  const [first] = letters.find(({ own }) => own).phrases;
  const { id, text } = phrase.get(first);
  return [began - phrases.length, id === first && text.length > 0, phrase.size - began];
}"""


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


def test_to_ones_own_manager_writes_who_works_there_unless_one_says_otherwise(composer):
    page = composer()
    writer = page.locator("#compose-audience")
    page.get_by_label("Who's it for?").select_option("own-manager")
    expect(writer).to_have_value("internal")
    expect(page.locator(".composer")).to_contain_text("Also changed: Current employee")
    button(page, "Undo").click()
    expect(writer).to_have_value("general")
    page.get_by_text("Adjust (").click()
    writer.select_option("executive")
    page.get_by_label("Who's it for?").select_option("own-manager")
    expect(writer).not_to_have_value("internal")


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
    assert "not with this reason" in options.nth(3).get_attribute("label")
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


def test_a_fact_gives_way_to_an_answer_that_denies_it(composer):
    page = composer("compose/?stage=offer&facts=never-said-yes")
    choose(page, "What happened?", "I already said yes")
    expect(page.get_by_label("What happened?")).to_have_value("accepted")
    assert "never-said-yes" not in page.url and "not to take it after all" in text(page)


def test_what_goes_is_named_as_what_comes(composer):
    page = composer("")
    choose(page, "Why are you saying no?", "Commute")
    button(page, "Change: Closing").click()
    button(page, "Leave it out").click()
    expect(page.get_by_role("status")).to_contain_text("Left out: closing.")


def test_a_message_without_a_subject_has_no_button_for_one(composer):
    page = composer("")
    choose(page, "How will you send it?", "Text")
    expect(page.get_by_role("button", name="Copy subject")).to_have_count(0)


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
    expect(page.locator("[data-part=changing]")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    low = page.locator(
        ".composer :is(button:not(.pen), select, summary, input:not([type=checkbox]), .button):visible"
    )
    # What was hidden since it was found has no place.
    placed = "all => all.flatMap((one) => [...one.getClientRects()].map(({ height }) => height))"
    heights = low.evaluate_all(placed)
    assert len(heights) > 10 and min(heights) >= 44


def test_a_letters_own_words_are_made_when_they_are_asked_for(composer):
    assert composer().evaluate(OWN) == [0, True, 1]
