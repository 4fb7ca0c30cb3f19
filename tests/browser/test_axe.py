"""axe finds nothing on any kind of page.

Each is looked at wide and light, narrow and dark, and in every state that a reader brings about.
"""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.draws import TIMES

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 375, "height": 800}
BOTH = [WIDE, NARROW]
# Of what repeats itself, half a dozen tell as much as hundreds. And what is not painted is not looked at.
FEWER = """
const lists = '.rows, .letters, article dl, .points tbody, .search-hits, .md-nav__list';
const cards = 'article > .card:nth-of-type(n+7), article > h2[id^=p-]:nth-of-type(n+7)';
document.querySelectorAll(`:is(${lists}) > :nth-child(n+7), ${cards}`).forEach(one => one.remove());
document.styleSheets[0].insertRule('* { content-visibility: visible !important; }');
"""


def nothing(page: Page) -> None:
    """Leaves the page as it comes."""


def searching(page: Page) -> None:
    opener = page.get_by_role("button", name="Search")
    (opener if opener.is_visible() else page.locator("#search-words")).click()
    expect(page.locator(".search-chips")).to_be_visible()
    page.keyboard.type("salary")
    expect(page.locator(".search-hits > li").first).to_be_visible()


def in_the_menu(page: Page) -> None:
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("button", name="Close the menu")).to_be_focused()


def copied(page: Page) -> None:
    page.locator(".card-actions button").first.click()
    expect(page.locator(".said")).to_contain_text("Copied")


def narrowed_to_nothing(page: Page) -> None:
    page.get_by_role("searchbox", name="Search words").fill("zebra")
    page.get_by_role("combobox", name="Tone").select_option(label="Formal")
    expect(page.get_by_text("No sentence matches all of this").first).to_be_visible()


def found_letters(page: Page) -> None:
    page.get_by_role("combobox", name="Reason").select_option(label="Family")
    expect(page.get_by_role("heading", name="About “Family”")).to_be_visible()


def unfolded(page: Page) -> None:
    """Every section and everything more that there is to say, opened."""
    page.evaluate("document.querySelectorAll('article details').forEach(one => one.open = true)")


def draft_checked(page: Page) -> None:
    page.get_by_role("button", name="Try it with an example").click()
    expect(page.locator(".finding").first).to_be_visible()
    page.locator(".finding .others button").first.click()


def composed(page: Page) -> None:
    """Every name filled in, every part unfolded, a sentence open, and the advisor asking."""
    expect(page.get_by_label("Your name", exact=True)).to_be_visible()
    for field in page.locator(".filling input[type=text]").all():
        field.fill("Robin")
    page.evaluate("document.querySelectorAll('.composer details').forEach(one => one.open = true)")
    page.get_by_role("button", name="Not sure? How much should I say?").click()
    page.locator(".composer .line").nth(3).click()
    expect(page.get_by_role("button", name="Write my own")).to_be_visible()


def found_fault_with(page: Page) -> None:
    page.locator("article textarea").fill(
        "I hate to reject your offer!!! Unfortunately the salary is an insult, and maybe I'll come back."
    )
    expect(page.locator("article mark").first).to_be_attached()


SCENES: dict[str, tuple[str, Callable[[Page], None], list[dict]]] = {
    "home": ("", nothing, BOTH),
    "composer": ("compose/", nothing, BOTH),
    "checker": ("check/", draft_checked, BOTH),
    "composed": ("compose/", composed, BOTH),
    "check": ("check/", nothing, BOTH),
    "checked": ("check/", found_fault_with, BOTH),
    "bank": ("phrases/gratitude/", unfolded, BOTH),
    "copied": ("phrases/sign-off/", copied, BOTH),
    "letter": ("letters/no-reason-short/", nothing, BOTH),
    "script": ("letters/another-job-call/", nothing, BOTH),
    "letters": ("letters/", unfolded, BOTH),
    "letters found": ("letters/", found_letters, BOTH),
    "index": ("phrases/", unfolded, BOTH),
    "narrowed": ("phrases/", narrowed_to_nothing, BOTH),
    "situations": ("situations/", unfolded, BOTH),
    "guide": ("guide/how-much-to-say/", nothing, BOTH),
    "about": ("about/privacy/", nothing, BOTH),
    "sources": ("about/sources/", nothing, BOTH),
    "fields": ("contribute/fields/", nothing, [NARROW]),
    "404": ("404.html", nothing, BOTH),
    "search": ("guide/tone/", searching, BOTH),
    "menu": ("guide/tone/", in_the_menu, [NARROW]),
}


LOOKS = {"wide-light": (WIDE, "light"), "narrow-dark": (NARROW, "slate")}
# How wide a page is and how dark are seldom wrong together, so that all four are looked at once a week.
RARE_LOOKS = {"wide-dark": (WIDE, "slate"), "narrow-light": (NARROW, "light")}
# What these have stands on others, too, so that one look is enough but once a week.
ALIKE = {"check", "script", "letters found", "narrowed", "situations", "guide", "about", "sources", "404"}
NARROW_LOOKS = {name: look for name, look in (LOOKS | RARE_LOOKS).items() if look[0] is NARROW}


def looks(scene: str) -> dict[str, tuple[dict, str]]:
    """Which sizes and schemes a scene is looked at in."""
    if SCENES[scene][2] == [NARROW]:
        return NARROW_LOOKS
    if scene in ALIKE and TIMES == 1:
        return {"narrow-dark": LOOKS["narrow-dark"]}
    return LOOKS | RARE_LOOKS if TIMES > 1 else LOOKS


@pytest.mark.parametrize(("scene", "look"), [(scene, look) for scene in SCENES for look in looks(scene)])
def test_axe_finds_nothing(at_site, scene, look):
    path, act, _ = SCENES[scene]
    size, scheme = looks(scene)[look]
    page = at_site(path, viewport=size)
    act(page)
    page.evaluate(FEWER)
    if scheme == "slate":
        page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    assert "\n".join(findings(page)) == ""


def findings(page: Page) -> list[str]:
    """What axe has to say about the page as it stands."""
    violations = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node['html'][:160]}" for one in violations for node in one["nodes"]
    ]
