"""What an older WebKit shows that a new one doesn't, once a week and where the host has WPE."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from phrasebank.export import composer_data, linter_data
from phrasebank.linter.linter import Linter
from tests.browser import guards, programs, test_composer_twins, test_linter_twins
from tests.browser.test_search_ranking import FIND, QUERIES, addresses
from tests.browser.webkit import wpe
from tests.browser.webkit.page import Page
from tests.browser.webkit.server import served
from tests.draws import TIMES

# This engine doesn't say by itself what is to be seen.
SEEN = """() => {
  Element.prototype.checkVisibility ??= function () {
    return this.getClientRects().length > 0 && getComputedStyle(this).visibility === 'visible';
  };
}"""

pytestmark = [
    pytest.mark.skipif(TIMES == 1, reason="once a week"),
    pytest.mark.skipif(not programs.find("wpe"), reason="WPE is not here, nor does anybody need it"),
]


@pytest.fixture(scope="module")
def old(site: Path) -> Iterator[Page]:
    with ExitStack() as stack:
        page = wpe.started(stack.enter_context(served(site)))
        stack.callback(page.driver.quit)
        yield page


def test_a_choice_stands_in_the_address_of_a_list(old):
    """Fails where the list asks a query for its size."""
    page = old.open("phrases/")
    page.choose(".narrow-controls select", "reason")
    page.until("() => location.href.endsWith('phrases/?move=reason')")


def test_the_strip_of_names_keeps_its_distance_from_the_letter(old):
    """Fails where its room hangs on a query for script, which this engine doesn't know."""
    page = old.open("letters/no-reason-short/")
    page.until("() => document.querySelector('.card-actions button') && true")
    assert (
        page.evaluate("""() => document.querySelector('.paper').getBoundingClientRect().top
      - document.querySelector('.names-row').getBoundingClientRect().bottom""")
        > 10
    )


@pytest.mark.parametrize("path", ["", "compose/", "check/", "letters/no-reason-short/", "phrases/gratitude/"])
def test_a_page_is_sound_to_the_eye(old, path):
    page = old.open(path)
    page.until(guards.READY)
    page.evaluate(SEEN)
    links, blanks, lines = (
        page.evaluate(one) for one in (guards.UNSIGNED, guards.UNMARKED, guards.STRETCHED)
    )
    assert links + blanks + lines + page.evaluate("() => window.trouble") == []


def test_the_search_finds_what_it_finds_elsewhere(old):
    found = old.open("assets/mark.svg").evaluate(FIND, [query for query, _ in QUERIES])
    wrong = [
        query
        for (query, wanted), answer in zip(QUERIES, found, strict=True)
        if not any(hit.startswith(tuple(wanted.split())) for hit in addresses(answer)[:3])
    ]
    assert wrong == []


def test_the_composer_answers_as_python_does(old, banks, monkeypatch):
    monkeypatch.setattr(test_composer_twins, "CASES", 500)
    twins = old.open("assets/mark.svg")
    twins.evaluate(
        test_composer_twins.TWINS, [composer_data.composer_payload(banks), composer_data.samples(banks)]
    )
    test_composer_twins.test_both_compose_the_same_messages(banks, twins)


def test_the_checker_answers_as_python_does(old, banks):
    twins = old.open("assets/mark.svg")
    twins.evaluate(test_linter_twins.TWINS, list(linter_data.files(banks).values()))
    test_linter_twins.test_both_say_the_same_of_every_example(twins, Linter(banks))
    assert json.loads(twins.evaluate("answers"))
