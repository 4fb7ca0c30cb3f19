"""The pages as a screen reader has them: names, roles and order, kept as text that a person can read.

To keep what is heard now, after reading it: HEARD=write make test, or pytest with this file.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.fresh
KEPT = Path(__file__).parent / "heard"
WIDE = {"width": 1280, "height": 900}
# Words of the banks change often; what stands around them is kept, of many paragraphs and rows the first.
MASKED = """() => {
  const words = ['.line > span', '[data-copy] > p', '[data-copy-subject]', '.search-hits a', '.search-words'];
  document.querySelectorAll(words.join()).forEach(one => { one.textContent = '(words)'; });
  const further = ['.paper .words > p', '.search-hits > li', '.filling .question', '.next-step'];
  document.querySelectorAll(further.map(one => `${one}:nth-child(n+2)`).join()).forEach(one => one.remove());
}"""
# Addresses, examples and answers are read only when somebody asks for them.
PASSED = re.compile(r"^\s*- (?:/url|/placeholder|option|img)\b.*\n", re.MULTILINE)
# What live regions say, one after the other.
LISTEN = """() => {
  window.heard = [];
  const note = () => {
    for (const one of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
      const words = one.textContent.trim();
      if (words && !one.hidden && words !== one.lastHeard) heard.push(words);
      one.lastHeard = words;
    }
  };
  new MutationObserver(note).observe(document.body, {childList: true, subtree: true, characterData: true});
}"""
# All that is said within a second of the first words.
HEARD = """() => new Promise(done => {
  const look = () => heard.length ? setTimeout(() => done(heard), 1000) : setTimeout(look, 50);
  look();
})"""


def home(page: Page) -> None:
    expect(page.get_by_label("Your name", exact=True)).to_be_visible()


def letter(page: Page) -> None:
    expect(page.get_by_role("button", name="Copy message")).to_be_visible()


def sentence_open(page: Page) -> None:
    home(page)
    page.get_by_role("button", name="Change: Closing").press("Enter")
    page.get_by_role("button", name="Write my own").click()
    page.get_by_label("Your own words").fill("(words)")


def found(page: Page) -> None:
    page.locator("#search-words").click()
    page.locator("#search-words").fill("salary")
    # Rows are drawn once more when what they show has come.
    expect(page.locator(".search-hits > li p").first).not_to_be_empty()
    expect(page).to_have_url(re.compile("q=salary$"))


def checked(page: Page) -> None:
    page.locator("article textarea").fill("I reject your offer!!!")
    expect(page.locator(".finding").first).to_be_visible()


SCENES: dict[str, tuple[str, Callable[[Page], None], str]] = {
    "home": ("", home, ".composer"),
    "letter": ("letters/pay-too-low/", letter, ".sample"),
    "composer": ("compose/", sentence_open, ".changing:not([hidden])"),
    "search": ("guide/tone/", found, "[role=search]"),
    "checker": ("check/", checked, ".writing"),
}


def heard(page: Page, part: str) -> str:
    page.evaluate(MASKED)
    spoken = PASSED.sub("", page.locator(part).first.aria_snapshot() + "\n")
    return re.sub(r"\d+", "(number)", spoken)


@pytest.mark.parametrize("scene", SCENES)
def test_what_is_heard_is_what_was_read_by_a_person(at_site, at_desk, scene):
    path, act, part = SCENES[scene]
    # The words of a letter are those of the small library, which stay.
    page = (at_desk if scene == "letter" else at_site)(path, viewport=WIDE)
    page.on("dialog", lambda dialog: dialog.accept())
    act(page)
    kept = KEPT / f"{scene}.txt"
    if os.environ.get("HEARD") == "write":
        kept.write_text(heard(page, part), encoding="utf-8")
    assert heard(page, part) == kept.read_text(encoding="utf-8")


def test_each_act_in_the_composer_is_told_once_and_shortly(at_site):
    page = at_site("compose/", viewport=WIDE)
    home(page)
    page.evaluate(LISTEN)

    def told(act: Callable[[], None]) -> list[str]:
        page.evaluate("window.heard = []")
        act()
        return page.evaluate(HEARD)

    topic = page.get_by_role("combobox", name="Why are you saying no?", exact=True)
    acts = [
        lambda: topic.select_option(label="Commute"),
        lambda: page.get_by_role("button", name="Another wording").click(),
        lambda: page.get_by_role("button", name="Undo").click(),
        lambda: page.get_by_role("button", name="Copy message").click(),
    ]
    answer, turned, undone, copied = map(told, acts)
    assert [len(one) for one in (answer, turned, undone, copied)] == [1, 1, 1, 1]
    assert answer[0].startswith("Here is a message for this answer.") and turned[0].startswith(
        "Another wording. "
    )
    assert undone == ["Undone."] and copied[0].startswith("Copied, without the subject. ")
    assert max(len(one[0].split()) for one in (answer, turned, undone, copied)) < 25
