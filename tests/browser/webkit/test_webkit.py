"""What only WebKit can show: every browser on an iPhone is WebKit."""

import json
import re

import pytest

from phrasebank.export import composer_data, linter_data
from phrasebank.linter.linter import Linter
from tests.browser import guards, test_composer_twins, test_linter_twins
from tests.browser.test_axe import FEWER
from tests.browser.test_copy import BY_HAND
from tests.browser.test_engines import SELECTED
from tests.browser.test_guards import FEW, KINDS, WITH_AXE
from tests.browser.test_search_ranking import FIND, QUERIES, addresses
from tests.draws import TIMES, some

LETTER = "letters/no-reason-short/"
COPIED = "() => document.querySelector('.said').textContent.startsWith('Copied')"
BARRED = """() => {
  Object.defineProperty(navigator, 'clipboard', {value: undefined});
  document.execCommand = () => false;
}"""
COUNT = "document.querySelector('.narrow-said p').textContent"
SETTLED = "() => new Promise(done => setTimeout(done, 800))"


@pytest.mark.parametrize("path", KINDS if TIMES > 1 else FEW)
def test_a_page_of_each_kind_is_sound_to_the_eye_and_to_axe(webkit, path):
    """Fails where a line under links needs a newer Safari, where pencils stretch the lines, where no key
    scrolls a box.
    """
    page = webkit.open(path)
    page.until(guards.READY)
    page.evaluate(f"() => {{{FEWER}}}")
    assert guards.faults(page.evaluate) == {}
    if path in WITH_AXE or TIMES > 1:
        page.driver.execute_script(guards.AXE + ";window.axe = axe")
        assert page.evaluate(guards.FOUND) == []


def test_on_paper_there_is_the_letter_alone_with_its_blanks_marked(webkit):
    """Fails where the line under a blank needs a newer Safari."""
    page = webkit.open(LETTER)
    page.evaluate(guards.AS_PRINTED)
    assert page.evaluate(guards.ON_PAPER) == []
    assert page.evaluate("() => document.querySelectorAll('.paper .slot').length") > 0
    assert page.evaluate(guards.UNMARKED) == []


def test_a_letter_is_copied_as_text_alone(webkit):
    """Fails where rich text goes along, to which WebKit adds black letters."""
    page = webkit.open(LETTER)
    page.until("() => document.querySelector('.card-actions button')")
    page.one(".card-actions button").click()
    page.until(COPIED)
    assert page.clipboard().startswith("Dear [hiring manager],\n\nThank you")
    assert page.clipboard().endswith(",\n[your name]") and page.clipboard("text/html") == ""


@BY_HAND
def test_so_is_what_is_selected_and_copied_by_hand(webkit, path, words, begins, ends):
    """Fails where the page's font, colors and background go along, or the names of a script's parts, which
    WebKit leaves out only under its own name for the property."""
    page = webkit.open(path)
    page.until("() => document.querySelector('article button') && true")
    page.evaluate(SETTLED)
    page.evaluate("words => getSelection().selectAllChildren(document.querySelector(words))", words)
    page.copy()
    copied = page.clipboard()
    assert copied.startswith(begins) and copied.endswith(ends) and page.clipboard("text/html") == ""


def test_a_single_phrase_is_copied_without_the_colors_that_safari_adds(webkit):
    page = webkit.open("phrases/sign-off/")
    page.until("() => document.querySelector('.card-actions button')")
    page.one(".card-actions button").click()
    page.until(COPIED)
    assert page.clipboard() and page.clipboard("text/html") == ""


def test_where_copying_a_draft_is_barred_the_draft_itself_is_selected(webkit):
    """Fails where what is selected is the mirror behind the field, which no finger reaches."""
    page = webkit.open("check/")
    page.until("() => document.querySelector('article textarea')")
    page.one("article textarea").send_keys("Thank you for the offer.")
    page.evaluate(BARRED)
    page.press("Copy")
    page.until("() => document.querySelector('.said').textContent.includes('did not let us copy')")
    selected = """() => {
      const one = document.activeElement;
      return one.value.slice(one.selectionStart, one.selectionEnd);
    }"""
    assert page.evaluate(selected) == "Thank you for the offer."


@pytest.mark.parametrize("path", [LETTER, "compose/"])
def test_a_letter_selected_by_hand_keeps_its_breaks_and_the_spaces_between_sentences(webkit, path):
    """Fails where a break is a sign in the text and no element."""
    page = webkit.open(path)
    words = page.evaluate(SELECTED)
    assert words.endswith(",\n[your name]") and not re.search(r"[.!?][A-Z]", words)


def test_a_long_press_beside_a_pencil_does_not_select_it(webkit):
    """Fails where the property has no name of WebKit's own beside the common one."""
    page = webkit.open("compose/")
    page.until("() => document.querySelector('.composer .pen') && true")
    assert page.evaluate("() => getComputedStyle(document.querySelector('.pen')).webkitUserSelect") == "none"


def test_where_copying_is_barred_what_is_selected_is_the_letter(webkit):
    page = webkit.open(LETTER)
    page.until("() => document.querySelector('.card-actions button')")
    page.evaluate(BARRED)
    page.one(".card-actions button").click()
    page.until("() => document.querySelector('.said').textContent.includes('did not let us copy')")
    assert page.evaluate("() => getSelection().toString().trim()").endswith(",\n[your name]")


def test_who_comes_back_finds_the_list_as_the_field_has_it(webkit):
    """Fails where WebKit empties the field of a page that it brings back, and the list stays filtered."""
    page = webkit.open("phrases/")
    page.until("() => document.querySelector('.narrow-controls select')")
    whole = page.evaluate(COUNT)
    page.one(".narrow-controls input").send_keys("salary")
    page.until(f"() => {COUNT} !== {whole!r}")
    few = page.evaluate(COUNT)
    page.driver.get(page.address + "about/")
    page.driver.back()
    page.until("() => document.querySelector('.narrow-controls input')")
    page.evaluate(SETTLED)
    words, count = page.evaluate(f"() => [document.querySelector('.narrow-controls input').value, {COUNT}]")
    assert (words, count) in [("", whole), ("salary", few)]


def test_who_comes_back_finds_the_names_that_stand_in_the_letter(webkit):
    """Fails where WebKit empties the fields, and the letter keeps the names."""
    page = webkit.open("compose/")
    page.until("() => document.querySelector('[data-slot=company] > input')")
    page.one("[data-slot=company] > input").send_keys("Acme")
    page.until("() => document.querySelector('.composer .paper').textContent.includes('Acme')")
    page.driver.get(page.address + "about/")
    page.driver.back()
    page.until("() => document.querySelector('[data-slot=company] > input')")
    page.evaluate(SETTLED)
    in_letter, in_field = page.evaluate("""() => [
      document.querySelector('.composer .paper').textContent.includes('Acme'),
      document.querySelector('[data-slot=company] > input').value === 'Acme']""")
    assert in_letter == in_field


@pytest.mark.parametrize("width", [390, 1280])
def test_a_link_to_a_phrase_lands_below_the_header(webkit, site, width):
    """Fails where only ?p= is brought to its place, and an address with # is left to the browser."""
    text = (site / "phrases/executive/index.html").read_text(encoding="utf-8")
    ids = re.findall(r'<h2 id="(p-[a-z0-9-]+)"', text)
    webkit.size(width, 844)
    tops = {}
    for one in ids[3::15]:
        page = webkit.open(f"phrases/executive/#{one}")
        page.until("() => document.readyState === 'complete'")
        page.evaluate(SETTLED)
        page.until("() => document.querySelector('.landed') && true")
        tops[one] = page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", one)
    assert tops and {one: top for one, top in tops.items() if not 48 < top < 300} == {}


def test_a_choice_narrows_the_list_and_stands_in_the_address(webkit):
    page = webkit.open("phrases/")
    page.choose(".narrow-controls select", "reason")
    page.until("() => location.href.endsWith('phrases/?move=reason')")


def test_the_composer_changes_its_message_with_an_answer(webkit):
    page = webkit.open("compose/")
    page.choose("#compose-topic", "commute")
    page.until("() => location.search.includes('topic=commute')")
    page.until(
        "() => /commut|travel|drive|distance/i.test(document.querySelector('.composer .paper').textContent)"
    )
    page.press("Copy message")
    page.until(COPIED)
    assert page.clipboard().startswith("Dear")


def test_a_draft_is_read_and_marked_where_it_stands(webkit):
    page = webkit.open("check/")
    page.until("() => document.querySelector('article textarea')")
    page.one("article textarea").send_keys("I hate to reject your offer.")
    page.until("() => document.querySelector('.mirror mark')")
    assert page.evaluate("""() => {
      const box = one => JSON.stringify(document.querySelector(one).getBoundingClientRect());
      return box('.sheet > textarea') === box('.sheet > .mirror');
    }""")


def test_a_draft_is_back_after_a_reload_where_that_was_asked_for(webkit):
    """Fails where a draft hangs on the question before leaving, which no iPhone asks."""
    page = webkit.open("check/")
    page.until("() => document.querySelector('article textarea')")
    page.one("article textarea").send_keys("Thank you for the offer.")
    page.until("() => !document.querySelector('[data-part=keeping]').hidden")
    page.evaluate("() => document.querySelector('[data-part=keeping] input').click()")
    page.driver.refresh()
    page.until("() => document.querySelector('article textarea')?.value === 'Thank you for the offer.'")


def test_what_looks_like_a_button_beside_a_letter_is_one(webkit):
    """Fails where a link looks like a button: Safari's Tab key passes links."""
    page = webkit.open(LETTER)
    links = """() => [...document.querySelectorAll('.card-actions > a')]
      .map(one => getComputedStyle(one).textDecorationLine)"""
    page.until("() => document.querySelector('.card-actions button')")
    assert page.evaluate(links) == ["underline"]


def test_the_search_finds_what_it_finds_elsewhere(webkit):
    queries = [query for query, _ in QUERIES]
    found = webkit.open("assets/mark.svg").evaluate(FIND, queries)
    wrong = {
        query: addresses(answer)[:3]
        for (query, wanted), answer in zip(QUERIES, found, strict=True)
        if not any(hit.startswith(tuple(wanted.split())) for hit in addresses(answer)[:3])
    }
    assert wrong == {}


def test_the_search_box_shows_what_is_found(webkit):
    page = webkit.open("guide/tone/")
    page.until("() => document.querySelector('[data-part=opener]')")
    page.evaluate("() => document.querySelector('[data-part=opener]').click()")
    page.until("() => document.activeElement.id === 'search-words'")
    page.keys("salary")
    page.until("() => document.querySelectorAll('.search-hits > li').length > 2")


def test_the_composer_answers_as_python_does(webkit, banks, monkeypatch):
    monkeypatch.setattr(test_composer_twins, "CASES", 500 if TIMES > 1 else 50)
    twins = webkit.open("assets/mark.svg")
    payload = [composer_data.composer_payload(banks), composer_data.samples(banks)]
    twins.evaluate(test_composer_twins.TWINS, payload)
    test_composer_twins.test_both_compose_the_same_messages(banks, twins)


def test_the_checker_answers_as_python_does(webkit, banks):
    """Of many examples the same; of all of them once a week."""
    linter = Linter(banks)
    twins = webkit.open("assets/mark.svg")
    twins.evaluate(test_linter_twins.TWINS, list(linter_data.files(banks).values()))
    test_linter_twins.assert_alike(twins, linter, some(test_linter_twins.examples(linter), 10))
    assert json.loads(twins.evaluate("answers"))
