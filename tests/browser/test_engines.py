"""What one engine needs and another doesn't: no shorthand too new, no promise that only Chromium keeps."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.test_copy import NOTHING_WORKS

ASSETS = Path(__file__).parents[2] / "docs/assets"
# With color or thickness in the shorthand, Safari before 26.2 draws no line at all.
SHORTHAND = re.compile(r"text-decoration:[^;}]*(?:var\(|\d)")
# What somebody gets who selects a whole letter.
SELECTED = """() => {
  getSelection().selectAllChildren(document.querySelector('.paper > .words'));
  return getSelection().toString().trim();
}"""


@pytest.mark.parametrize("sheet", sorted((ASSETS / "css").glob("*.css")), ids=lambda sheet: sheet.name)
def test_no_line_under_words_is_written_in_a_way_that_older_safaris_drop(sheet):
    assert SHORTHAND.findall(sheet.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("sheet", sorted((ASSETS / "css").glob("*.css")), ids=lambda sheet: sheet.name)
def test_what_safari_knows_by_its_own_name_alone_is_said_in_both(sheet):
    text = sheet.read_text(encoding="utf-8")
    for name in ("user-select", "box-decoration-break"):
        assert len(re.findall(rf"(?<![\w-]){name}:", text)) == text.count(f"-webkit-{name}:")


@pytest.mark.parametrize("script", ["crypto.randomUUID", "given.size"])
def test_no_script_asks_for_what_a_phone_of_three_years_lacks(script):
    assert [file for file in (ASSETS / "js").rglob("*.js") if script in file.read_text("utf-8")] == []


@pytest.mark.parametrize("sheet", sorted((ASSETS / "css").glob("*.css")), ids=lambda sheet: sheet.name)
def test_no_looks_wait_for_a_browser_that_can_tell_whether_there_is_script(sheet):
    assert "scripting: enabled" not in sheet.read_text(encoding="utf-8")


@pytest.mark.engines
def test_an_address_with_a_fragment_lands_like_one_with_a_query(at_desk):
    """Fails where an address with # is left to the browser, which lands elsewhere or under the header."""
    page = at_desk("phrases/saying-no/#p-sign-off", viewport={"width": 1280, "height": 600})
    expect(page.locator("#p-sign-off")).to_be_focused()
    expect(page.locator(".landed")).to_have_count(1)


def test_a_file_can_still_be_fetched_when_a_phone_has_asked_first(at_site):
    """Fails where the address of a file lives a second, and a phone asks longer."""
    page = at_site("compose/")
    page.evaluate("""() => {
      window.later = [];
      const timer = window.setTimeout;
      window.setTimeout = (does, wait, ...rest) => {
        window.later.push(wait ?? 0);
        return timer(does, wait, ...rest);
      };
    }""")
    page.get_by_text("More ways to send").click()
    with page.expect_download():
        page.get_by_role("button", name="Text file (.txt)").click()
    assert max(page.evaluate("window.later")) >= 40_000


@pytest.mark.engines
def test_words_typed_at_once_are_looked_for_once(at_site):
    """Fails where each key is answered, and wrong hits stand there until the last."""
    page = at_site("guide/tone/", viewport={"width": 1280, "height": 900})
    page.locator("#search-words").click()
    page.keyboard.type("salary")
    expect(page.locator(".search-hits > li").first).to_be_visible()
    changes = page.evaluate("""() => new Promise(done => {
      const [field, hits] = [document.querySelector('#search-words'), document.querySelector('.search-hits')];
      let changes = 0;
      new MutationObserver(() => changes++).observe(hits, {childList: true});
      const words = 'what to say on the phone';
      for (let at = 1; at <= words.length; at++) setTimeout(() => {
        field.value = words.slice(0, at);
        field.dispatchEvent(new Event('input', {bubbles: true}));
      });
      setTimeout(() => done(changes), 2000);
    })""")
    assert 0 < changes < 5


@pytest.mark.engines
def test_what_looks_like_a_button_beside_a_letter_is_one(at_site):
    page = at_site("letters/no-reason-short/")
    link = page.get_by_role("link", name="Make it mine")
    looks = link.evaluate("""one => {
      const {textDecorationLine, borderTopColor, backgroundColor} = getComputedStyle(one);
      return [textDecorationLine, borderTopColor, backgroundColor];
    }""")
    assert looks == ["underline", "rgba(0, 0, 0, 0)", "rgba(0, 0, 0, 0)"]


@pytest.mark.engines
@pytest.mark.fresh
def test_where_copying_a_draft_is_barred_the_draft_itself_is_selected(at_site):
    page = at_site("check/", before=NOTHING_WORKS)
    page.on("dialog", lambda dialog: dialog.accept())
    draft = page.locator("article textarea")
    draft.fill("Thank you for the offer.")
    expect(page.locator(".said")).to_contain_text("to fix")
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.locator(".said")).to_contain_text("The text is selected")
    expect(draft).to_be_focused()
    assert (
        draft.evaluate("one => one.value.slice(one.selectionStart, one.selectionEnd)")
        == "Thank you for the offer."
    )


@pytest.mark.engines
@pytest.mark.parametrize("path", ["letters/no-reason-short/", "compose/"])
def test_a_letter_selected_by_hand_keeps_its_breaks_and_the_spaces_between_sentences(at_site, path):
    page = at_site(path, viewport={"width": 390, "height": 844})
    words = page.evaluate(SELECTED)
    assert words.endswith(",\n[your name]") and not re.search(r"[.!?][A-Z]", words)
