"""Copying gives exactly the words, says what is still to fill, and is honest when it fails."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.engines
# How the words are put together is no matter of the engine.
WEEKLY = pytest.mark.engines(weekly=True)

NO_COMMAND = "document.execCommand = () => false"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
NOTHING_WORKS = f"{NO_CLIPBOARD}; document.execCommand = () => false"

# A page, what is selected there, and how its text begins and ends.
BY_HAND = pytest.mark.parametrize(
    ("path", "words", "begins", "ends"),
    [
        (
            "letters/no-reason-short/",
            ".paper > .words",
            "Dear [hiring manager],\n\nThank you",
            ",\n[your name]",
        ),
        ("compose/", ".paper > .words", "Dear [hiring manager],\n\nThank you", ",\n[your name]"),
        ("letters/another-job-call/", ".paper > .words", "Hi [hiring manager],", "[hiring manager]."),
        ("phrases/gratitude/", ".slip .words", "Thank you so much", "."),
    ],
    ids=["letter", "composer", "script", "bank"],
)


def clipboard(page: Page, kind: str = "text/plain") -> str:
    return page.evaluate(
        "kind => navigator.clipboard.read({unsanitized: ['text/html']}).then(([item]) => "
        "item.getType(kind)).then(blob => blob.text())",
        kind,
    )


def kinds(page: Page) -> list[str]:
    return page.evaluate("navigator.clipboard.read().then(([item]) => item.types)")


def pasted(page: Page) -> str:
    """What a paste puts into a text field."""
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('textarea'), {id: 'paste-here'}))"
    )
    page.locator("#paste-here").focus()
    page.keyboard.press("Control+V")
    return page.locator("#paste-here").input_value()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


@WEEKLY
def test_a_phrase_is_copied_word_for_word_with_its_blanks_in_brackets(at_desk):
    page = at_desk("phrases/odd/")
    press(page, "Copy “With <b>marks</b> & signs”")
    expect(page.get_by_role("status")).to_have_text("Copied. 2 blanks to fill in: name, company.")
    assert (
        clipboard(page) == 'I\'ve decided not to accept <b>this</b> & "that" for [name] at [company], [name].'
    )


def test_a_single_phrase_is_plain_text_which_takes_the_looks_of_where_it_goes(at_desk):
    page = at_desk("phrases/odd/")
    press(page, "Copy “With <b>marks</b> & signs”")
    expect(page.get_by_role("status")).to_contain_text("Copied")
    assert kinds(page) == ["text/plain"]


def test_so_is_a_letter(at_desk):
    """Fails where rich text goes along, to which Safari adds black letters."""
    page = at_desk("letters/pay-too-low/")
    press(page, "Copy message “The pay is too low”")
    expect(page.get_by_role("status")).to_contain_text("Copied")
    assert kinds(page) == ["text/plain"]


@BY_HAND
def test_so_is_what_is_selected_and_copied_by_hand(at_site, path, words, begins, ends):
    """Fails where the page's font, colors and background go along, as Chromium and Safari have it, or the
    names of a script's parts, which Safari leaves out only under its own name for the property."""
    page = at_site(path, viewport={"width": 390, "height": 844})
    expect(page.locator("article button").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.evaluate("words => getSelection().selectAllChildren(document.querySelector(words))", words)
    page.keyboard.press("Control+C")
    assert kinds(page) == ["text/plain"]
    copied = clipboard(page)
    assert copied.startswith(begins) and copied.endswith(ends) and "Change" not in copied


def test_what_is_copied_from_another_text_keeps_its_looks(at_site):
    page = at_site("phrases/gratitude/")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('article > p'))")
    page.keyboard.press("Control+C")
    assert "text/html" in kinds(page)


def test_a_copy_inside_a_field_is_the_field_s(at_site):
    page = at_site("check/")
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("article textarea").fill("Thank you for the offer.")
    page.keyboard.press("Control+A")
    page.keyboard.press("Control+C")
    assert clipboard(page) == "Thank you for the offer."


@WEEKLY
def test_the_line_break_of_a_sign_off_is_kept(at_desk):
    page = at_desk("phrases/saying-no/")
    press(page, "Copy “Best wishes”")
    expect(page.get_by_role("status")).to_have_text("Copied. 1 blank to fill in: your name.")
    assert clipboard(page) == "Best wishes,\n[your name]"


@WEEKLY
def test_where_nothing_is_to_fill_the_page_just_says_copied(at_desk):
    page = at_desk("phrases/thanks/")
    press(page, "Copy “Short”")
    expect(page.get_by_role("status")).to_have_text("Copied.")


def test_a_letter_is_copied_as_paragraphs_with_a_blank_line_between(at_desk):
    page = at_desk("letters/pay-too-low/")
    press(page, "Copy message “The pay is too low”")
    expect(page.get_by_role("status")).to_have_text("Copied. 2 blanks to fill in: name, your name.")
    assert clipboard(page) == (
        "Dear [name],\n\nThank you for the offer.\n\n"
        "I've decided not to accept. It came down to pay.\n\nBest wishes,\n[your name]"
    )


@WEEKLY
def test_a_subject_is_copied_alone(at_desk):
    page = at_desk("letters/pay-too-low/")
    press(page, "Copy subject “The pay is too low”")
    expect(page.get_by_role("status")).to_have_text("Copied.")
    assert clipboard(page) == "Your offer: my decision"


@WEEKLY
def test_a_script_is_copied_without_its_cues(at_desk):
    page = at_desk("letters/on-the-phone/")
    expect(page.locator(".cue").first).to_have_text("Thanks")
    press(page, "Copy script “On the phone”")
    expect(page.get_by_role("status")).to_have_text("Copied.")
    assert clipboard(page) == "Thank you for the offer.\n\nI've decided not to accept."


@WEEKLY
def test_a_script_keeps_the_words_that_say_when_a_line_is_for(at_site):
    page = at_site("letters/base-call-recruiter-neutral/")
    page.get_by_role("button", name="Copy script").first.click()
    expect(page.get_by_role("status")).to_contain_text("Copied.")
    copied = clipboard(page)
    assert "\n\nIf they ask why: " in copied and "\n\nTo end: " in copied
    assert "Decision" not in copied


@WEEKLY
def test_a_letter_without_a_subject_has_one_button(at_desk):
    assert at_desk("letters/on-the-phone/").locator(".card-actions button").count() == 1


@WEEKLY
@pytest.mark.fresh
def test_the_button_says_that_it_copied_and_returns(at_desk):
    page = at_desk("phrases/thanks/")
    page.clock.install()
    button = page.locator(".card-actions button").first
    button.click()
    expect(button).to_have_text("Copied “Short”")
    page.clock.run_for(4000)
    expect(button).to_have_text("Copy “Short”")


def test_a_button_works_from_the_keyboard_and_keeps_the_focus(at_desk):
    page = at_desk("phrases/thanks/")
    page.locator(".card-actions button").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Copied. 1 blank to fill in: company.")
    expect(page.locator(".card-actions button").nth(1)).to_be_focused()


def test_a_browser_without_the_old_command_copies_by_the_clipboard(at_desk):
    page = at_desk("phrases/thanks/", before=NO_COMMAND)
    press(page, "Copy “Short”")
    expect(page.get_by_role("status")).to_have_text("Copied.")
    assert clipboard(page) == "Thank you for the offer."


def test_a_browser_without_a_clipboard_interface_copies_by_the_old_command(at_desk):
    page = at_desk("letters/pay-too-low/", before=NO_CLIPBOARD)
    press(page, "Copy message “The pay is too low”")
    expect(page.get_by_role("status")).to_have_text("Copied. 2 blanks to fill in: name, your name.")
    assert pasted(page) == (
        "Dear [name],\n\nThank you for the offer.\n\n"
        "I've decided not to accept. It came down to pay.\n\nBest wishes,\n[your name]"
    )


def test_where_copying_is_barred_the_page_says_so_and_the_text_is_selected(at_desk):
    page = at_desk("phrases/thanks/", before=NOTHING_WORKS)
    press(page, "Copy “Short”")
    expect(page.get_by_role("status")).to_have_text(
        "Your browser did not let us copy. The text is selected: press Ctrl+C (⌘C on a Mac), or "
        "tap it and choose Copy."
    )
    expect(page.locator(".card-actions button").first).to_have_text("Selected “Short”")
    page.keyboard.press("Control+C")
    assert pasted(page) == "Thank you for the offer."


@WEEKLY
@pytest.mark.parametrize("path", ["phrases/thanks/", "letters/pay-too-low/", "phrases/"])
def test_without_script_there_is_no_button_and_every_word_is_there(at_desk, path):
    page = at_desk(path, java_script_enabled=False)
    assert page.locator(".md-content button").count() == 0
    for summary in page.locator(".fold > summary").all():
        summary.click()
    expect(page.get_by_text("Thank you for the offer.", exact=True)).to_be_visible()


@WEEKLY
def test_a_page_without_words_to_copy_loads_no_script_for_it(at_desk):
    def scripts(path):
        all_scripts = at_desk(path).locator("script[type=module]")
        return all_scripts.evaluate_all("all => all.map(script => script.getAttribute('src'))")

    assert "../../assets/js/page/copy-buttons.js" in scripts("phrases/thanks/")
    everywhere = ("search-box/main.js", "page/drawer.js", "page/colors.js")
    assert scripts("") == [f"assets/js/{name}" for name in everywhere]
