"""Search hits lead to the phrase."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.engines(weekly=True)


def test_a_search_hit_brings_the_reader_to_the_phrase(at_desk):
    page = at_desk("phrases/saying-no/?p=sign-off", viewport={"width": 390, "height": 600})
    heading = page.locator("#p-sign-off")
    expect(heading).to_be_focused()
    expect(page.locator(".landed + .card")).to_be_in_viewport(ratio=1)
    expect(page.locator(".landed")).to_have_count(1)


def test_an_unknown_phrase_leaves_the_page_at_its_top(at_desk):
    page = at_desk("phrases/saying-no/?p=%22%5D<b>")
    assert page.locator(".landed").count() == 0
    assert page.evaluate("scrollY") == 0


def test_a_hit_in_the_search_leads_there(at_desk):
    page = at_desk("")
    page.get_by_role("searchbox", name="Search").click()
    page.keyboard.type("formal")
    page.locator(".search-hits").get_by_role("link", name="Formal", exact=True).click()
    expect(page.locator("#p-no-formal")).to_be_focused()


def test_an_old_id_lands_on_the_heading_of_what_took_its_place(at_desk):
    page = at_desk("phrases/thanks/?p=thanks-brief")
    expect(page.locator("#p-thanks-short")).to_be_focused()


@pytest.mark.parametrize("old", ["?p=thanks-brief", "#p-thanks-brief", "?p=thanks-short", "#p-thanks-short"])
def test_a_phrase_that_is_elsewhere_now_is_found_there(at_desk, old):
    page = at_desk(f"phrases/saying-no/{old}")
    expect(page.locator("#p-thanks-short")).to_be_focused()
    assert page.url.endswith("phrases/thanks/?p=thanks-short")


def test_a_phrase_that_is_gone_says_why(at_desk):
    page = at_desk("phrases/thanks/?p=no-regret")
    expect(page.get_by_role("status")).to_have_text("It said sorry three times.")


@pytest.mark.parametrize("odd", ["constructor", "toString", "__proto__"])
def test_an_id_that_is_a_word_of_javascript_leads_nowhere(at_desk, odd):
    page = at_desk(f"phrases/thanks/?p={odd}")
    page.wait_for_load_state("networkidle")
    assert page.url.endswith(f"?p={odd}") and page.locator(".landed").count() == 0


@pytest.mark.parametrize("script", [True, False])
def test_an_old_letter_leads_to_the_new_one(at_desk, script):
    page = at_desk("letters/pay-is-low/", java_script_enabled=script)
    page.wait_for_url("**/letters/pay-too-low/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("The pay is too low")


def test_an_old_message_of_the_composer_is_still_the_same(at_desk):
    page = at_desk()
    found = page.evaluate("""async () => {
      const [{load}, {fromQuery}] = await Promise.all(
        ['data', 'permalink'].map(name => import(`/assets/js/composer-page/${name}.js`)));
      const [data, old] = [await load(true), '?outline=decline&phrases=thanks-brief.constructor'];
      const {draft, unknown} = fromQuery(data, old, fromQuery(data, '?letter=pay-is-low', null).draft);
      return [draft.outline.id, draft.phrases.map(({id}) => id), unknown];
    }""")
    assert found[0] == "decline" and "thanks-short" in found[1] and found[2] == ["constructor"]
