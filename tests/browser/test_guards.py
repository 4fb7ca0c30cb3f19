"""Links, blanks, names, the focus, the sizes of targets: by computed styles, in Chromium and Firefox."""

import pytest

from tests.browser import guards
from tests.browser.test_axe import FEWER, SCENES, composed, draft_checked
from tests.draws import TIMES

pytestmark = pytest.mark.engines
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
KINDS = sorted({path for path, _, _ in SCENES.values()} | {"contribute/", "about/count/"})
# Between them they have nearly all that the others have; those are asked of other engines once a week.
FEW = ["", "check/", "compose/", "letters/no-reason-short/", "phrases/gratitude/"]

# What axe finds depends little on the engine.
WITH_AXE = ["compose/"]


@pytest.mark.parametrize("path", FEW)
def test_a_page_of_each_tool_is_sound_to_the_eye_and_to_axe(at_site, browser_name, path):
    is_sound(at_site, browser_name, path)


@pytest.mark.engines(weekly=True)
@pytest.mark.parametrize("path", [path for path in KINDS if path not in FEW])
def test_so_is_one_of_each_other_kind(at_site, browser_name, path):
    is_sound(at_site, browser_name, path)


def is_sound(at_site, browser_name, path):
    page = at_site(path, viewport=PHONE)
    page.wait_for_function(guards.READY)
    page.evaluate(FEWER)
    assert guards.faults(page.evaluate) == {}
    if browser_name == "firefox" and (path in WITH_AXE or TIMES > 1):
        # Chromium's axe looks at more, elsewhere.
        page.evaluate(guards.AXE)
        assert page.evaluate(guards.FOUND) == []


@pytest.mark.engines(weekly=True)
@pytest.mark.parametrize("path", ["", "compose/", "check/", "letters/no-reason-short/"])
def test_so_is_a_wide_one(at_site, path):
    page = at_site(path, viewport=WIDE)
    page.wait_for_function(guards.READY)
    assert guards.faults(page.evaluate) == {}


@pytest.mark.parametrize(("path", "act"), [("compose/", composed), ("check/", draft_checked)])
def test_so_are_the_tools_when_they_are_in_use(at_site, path, act):
    page = at_site(path, viewport=PHONE)
    act(page)
    assert guards.faults(page.evaluate) == {}


@pytest.mark.fresh
@pytest.mark.parametrize("path", ["compose/", "letters/no-reason-short/"])
def test_on_paper_there_is_the_letter_alone_with_its_blanks_marked(at_site, path):
    page = at_site(path)
    page.evaluate(guards.AS_PRINTED)
    assert page.evaluate(guards.ON_PAPER) == []
    assert page.locator(".paper .slot").count() > 0 and page.evaluate(guards.UNMARKED) == []
