"""What axe cannot see: forced colors, reduced motion, and live regions that say the right thing once."""

import pytest
from playwright.sync_api import Page, expect

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 375, "height": 800}
# Everything that a live region says, in order.
HEARD = """
window.heard = [];
new MutationObserver((changes) => changes.forEach(({ target }) => {
  const element = target.nodeType === 1 ? target : target.parentElement;
  const region = element?.closest("[role=status], [role=alert], [aria-live]");
  if (region?.textContent.trim() && heard.at(-1) !== region.textContent) heard.push(region.textContent);
})).observe(document, { childList: true, characterData: true, subtree: true });
"""
GONE = """() => {
  const region = document.querySelector(".said");
  window.gone = new Promise((told) =>
    new MutationObserver(() => told(region.textContent)).observe(region, { childList: true }));
}"""


def drawn(page: Page, selector: str, pseudo: str, name: str) -> str:
    """A computed style of the first element that the selector finds."""
    return page.locator(selector).first.evaluate(
        "(element, [pseudo, name]) => getComputedStyle(element, pseudo)[name]", [pseudo, name]
    )


def test_copying_is_announced_once(at_desk):
    page = at_desk("phrases/thanks/", before=HEARD)
    page.evaluate("heard.length = 0")
    page.get_by_role("button", name="Copy “Short”", exact=True).click()
    expect(page.locator(".said")).to_have_text("Copied.")
    assert page.evaluate("heard") == ["Copied."]


def test_copying_twice_is_announced_twice(at_desk):
    page = at_desk("phrases/thanks/")
    button = page.get_by_role("button", name="Copy “Short”", exact=True)
    button.click()
    expect(page.locator(".said")).to_have_text("Copied.")
    # A message that is replaced by the same words is no change, so it must have been gone in between.
    page.evaluate(GONE)
    button.click()
    assert page.evaluate("gone") == ""
    expect(page.locator(".said")).to_have_text("Copied.")


def test_narrowing_the_list_says_how_many_are_left_and_no_more(at_desk):
    page = at_desk("phrases/", before=HEARD)
    page.evaluate("heard.length = 0")
    page.get_by_role("combobox", name="Which part").select_option("Reason")
    expect(page.get_by_role("status").filter(has_text="2 sentences")).to_be_visible()
    assert page.evaluate("heard") == ["2 sentences"]


def test_in_forced_colors_the_current_tab_the_path_and_the_fields_can_be_told(at_desk):
    page = at_desk("phrases/saying-no/", viewport=WIDE, forced_colors="active")
    assert drawn(page, ".md-tabs__item--active", "", "borderBottomStyle") == "solid"
    assert drawn(page, ".md-path__item:nth-child(2)", "::before", "forcedColorAdjust") == "none"
    assert drawn(page, ".search-form input", "", "borderTopStyle") == "solid"
    assert drawn(page, ".card-actions button", "", "borderTopStyle") == "solid"


@pytest.mark.parametrize("name", ["Menu", "Search"])
def test_in_forced_colors_the_buttons_of_the_header_are_drawn_in_the_color_of_buttons(at_desk, name):
    page = at_desk("phrases/", viewport=NARROW, forced_colors="active")
    icon = page.get_by_role("button", name=name, exact=True).locator("svg")
    colors = icon.evaluate(
        "icon => [getComputedStyle(icon).fill, getComputedStyle(icon.closest('button')).color]"
    )
    assert colors[0] == colors[1] != "rgb(255, 255, 255)"


def test_with_reduced_motion_nothing_moves(at_desk):
    page = at_desk("phrases/thanks/", viewport=NARROW)
    for act in (
        page.get_by_role("button", name="Menu", exact=True),
        page.get_by_role("button", name="Close the menu"),
        page.get_by_role("button", name="Search"),
    ):
        act.click()
        assert page.evaluate("document.getAnimations().map(one => one.effect.target.className)") == []


def test_the_focus_can_be_seen_on_every_kind_of_control(at_desk):
    page = at_desk("phrases/", viewport=NARROW)
    for _ in range(14):
        page.keyboard.press("Tab")
        ring = page.evaluate("""() => {
          const here = document.activeElement;
          const shown = here.getBoundingClientRect().width ? here : here.nextElementSibling;
          const { outlineStyle, outlineWidth } = getComputedStyle(shown);
          return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 ? "" : here.outerHTML.slice(0, 80);
        }""")
        assert ring == ""
