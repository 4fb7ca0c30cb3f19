"""The Tab key: what it stops at, in which order, and that every stop can be seen.

`focus.txt` is the snapshot. Where the order is meant to change, delete a block's
lines and copy them from the failure.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 375, "height": 800}
SNAPSHOT = Path(__file__).parent / "focus.txt"
STOP = """() => {
  const here = document.activeElement;
  if (here === document.body) return "";
  const kinds = { A: "link", INPUT: here.type, SELECT: "choice", BUTTON: "button", SUMMARY: "section" };
  const kind = kinds[here.tagName] ?? here.tagName;
  const name = here.ariaLabel ?? here.labels?.[0]?.firstChild.textContent ?? here.textContent;
  // Of a switch that is hidden, the icon beside it is what the eye finds.
  const shown = here.getBoundingClientRect().width ? here : here.nextElementSibling;
  const { left, top, width, height } = shown.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + height / 2);
  const seen = shown.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && over && (shown.contains(over) || over.contains(shown));
  return `${kind} ${name.trim().replace(/\\s+/g, " ")}${seen ? "" : " (NOT SEEN)"}`;
}"""


def stops(page: Page) -> list[str]:
    """Every stop of the Tab key from where the focus is to the end of the page."""
    found = [page.evaluate(STOP)]
    while len(found) < 90 and (found[-1] or len(found) == 1):
        page.keyboard.press("Tab")
        found.append(page.evaluate(STOP))
    return [stop for stop in found if stop]


def search(page: Page) -> None:
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("formal")
    # Its words, and so its button, come behind the rows.
    expect(page.get_by_role("button", name="Copy “Formal”")).to_be_visible(timeout=20_000)


SCENES: dict[str, tuple[str, dict, Callable[[Page], None]]] = {
    "a bank, wide": ("phrases/saying-no/", WIDE, lambda page: None),
    "a bank, narrow": ("phrases/saying-no/", NARROW, lambda page: None),
    "a letter, wide": ("letters/pay-too-low/", WIDE, lambda page: None),
    "a letter, narrow": ("letters/pay-too-low/", NARROW, lambda page: None),
    "all phrases, narrow": ("phrases/", NARROW, lambda page: None),
    "the menu, narrow": (
        "phrases/saying-no/",
        NARROW,
        lambda page: page.get_by_role("button", name="Menu", exact=True).click(),
    ),
    "the search, narrow": ("letters/", NARROW, search),
}


LONGEST = "all phrases, narrow"


def snapshot() -> dict[str, list[str]]:
    blocks = SNAPSHOT.read_text(encoding="utf-8").strip().split("\n\n")
    return {title: lines for title, *lines in (block.splitlines() for block in blocks)}


@pytest.mark.parametrize(
    "scene",
    # In a page that was used before, its last stop leads to its first.
    [pytest.param(scene, marks=pytest.mark.fresh) if scene == LONGEST else scene for scene in SCENES],
)
def test_the_tab_key_stops_where_it_did_and_each_stop_is_seen(at_desk, scene):
    path, size, act = SCENES[scene]
    page = at_desk(path, viewport=size)
    act(page)
    assert stops(page) == snapshot()[scene]


def test_the_snapshot_holds_no_stop_out_of_sight():
    assert "NOT SEEN" not in SNAPSHOT.read_text(encoding="utf-8")
    assert set(snapshot()) == set(SCENES)


def test_the_menu_opens_says_so_and_gives_the_focus_back(at_desk):
    page = at_desk("letters/", viewport=NARROW)
    menu = page.get_by_role("button", name="Menu", exact=True)
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("navigation", name="Navigation")).to_be_hidden()
    menu.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("button", name="Close the menu")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")
    menu.press("Space")
    page.get_by_role("button", name="Close the menu").press("Enter")
    expect(menu).to_be_focused()
    expect(page.get_by_role("navigation", name="Navigation")).to_be_hidden()


def test_leaving_the_menu_with_the_tab_key_closes_it_and_goes_on(at_desk):
    page = at_desk("letters/", viewport=NARROW)
    page.get_by_role("button", name="Menu", exact=True).press("Enter")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Menu", exact=True)).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("button", name="Close the menu")).to_be_hidden()


def test_the_search_opens_takes_the_focus_and_gives_it_back(at_desk):
    page = at_desk("letters/", viewport=NARROW)
    opener = page.get_by_role("button", name="Search")
    opener.press("Enter")
    expect(page.get_by_role("searchbox", name="Search", exact=True)).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(page.get_by_role("searchbox", name="Search", exact=True)).to_be_hidden()


def test_the_search_says_how_many_hits_there_are(at_desk):
    page = at_desk("letters/", viewport=WIDE)
    page.get_by_role("searchbox", name="Search", exact=True).click()
    page.keyboard.type("formal")
    expect(page.get_by_role("status").filter(has_text="1 result.")).to_be_visible(timeout=20_000)


@pytest.mark.parametrize("key", ["s", "f", "/", "n", "p", ".", ","])
def test_a_single_letter_does_nothing_on_its_own(at_desk, key):
    page = at_desk("phrases/thanks/", viewport=WIDE)
    before = page.url
    page.keyboard.press(key)
    # Whatever a key does is done, or shown, two frames later.
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.url == before
    expect(page.get_by_role("searchbox", name="Search", exact=True)).not_to_be_focused()


def test_without_script_every_section_is_reached_from_the_end_of_a_page(at_site):
    page = at_site("letters/no-reason-short/", viewport=NARROW, java_script_enabled=False)
    ways = page.get_by_role("navigation", name="All sections").get_by_role("link")
    assert ways.all_inner_texts() == [
        "Home",
        "Write",
        "Letters",
        "Situations",
        "Sentences",
        "Check my draft",
        "Guide",
        "About",
        "Privacy",
        "Accessibility",
        "Source",
    ]
