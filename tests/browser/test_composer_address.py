"""The composer's address: it brings a message back, opens a letter, and is never trusted."""

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import button, change, choose, text


@pytest.mark.parametrize(
    "query",
    [
        "stage=moon&topic=<script>alert(1)</script>",
        "letter=../../etc",
        "letter=__proto__",
        "phrases=constructor.toString",
        "facts=a.b.__proto__&level=9",
        "outline=nowhere&utm_source=x",
        f"phrases={'a.' * 3000}",
        "%%%=%E0%A4%A",
        "stage=offer&stage=after&channel=",
    ],
)
def test_a_hostile_address_leaves_a_working_page(composer, query):
    page = composer(f"compose/?{query}")
    note = page.locator("[data-part=ignored]")
    assert note.is_visible() == (query != "stage=offer&stage=after&channel=")
    choose(page, "Why are you saying no?", "Commute")
    page.wait_for_url("**commute**", wait_until="commit")
    assert "script" not in page.url


def test_an_address_names_what_it_asks_for_in_vain(composer):
    page = composer("compose/?stage=moon&topic=commute")
    expect(page.get_by_text("Part of this link no longer exists, so we skipped it: “moon”.")).to_be_visible()
    expect(page.get_by_role("combobox", name="Why are you saying no?")).to_have_value("commute")


def test_an_address_brings_the_same_message_back(composer):
    page = composer()
    choose(page, "Why are you saying no?", "Commute")
    button(page, "Another wording").click()
    change(page, "Closing")
    page.locator(".changing .others button").nth(1).click()
    button(page, "Done").click()
    before = text(page)
    page.reload()
    expect(page.locator(".composer .pen").first).to_be_visible()
    assert text(page) == before


def test_make_it_mine_opens_exactly_that_letter(composer, at_site, banks):
    letter = next(one for one in banks.letters if one.channel == "email").id
    sample = at_site(f"letters/{letter}/")
    words = sample.locator(".paper .words").inner_text()
    sample.get_by_role("link", name="Make it mine").click()
    expect(sample.locator(".composer .pen").first).to_be_visible()
    assert text(sample) == words
    assert sample.url.endswith(f"compose/?letter={letter}")


def test_every_sample_letter_opens_as_it_is(composer, banks):
    page = composer()
    found = page.evaluate("""async () => {
      const [{load}, {fromQuery}] = await Promise.all(
        ['data', 'permalink'].map(name => import(`/assets/js/composer-page/${name}.js`)));
      const data = await load(true);
      const phrases = id => fromQuery(data, `?letter=${id}`, null).draft.phrases;
      return data.letters.map(({id}) => phrases(id).map(phrase => phrase.id));
    }""")
    assert found == [list(letter.made_of) for letter in banks.letters]
