"""Whatever a letter says, its page has the elements of a harmless letter's page and runs nothing of it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml

from phrasebank.model.phrases import Letter
from tests.hooks.test_hooks import build, small_site

pytestmark = pytest.mark.slow

# Each is short enough for a search word, the shortest of the fields.
HOSTILE = {
    "breaks-out": '"><script>o=1</script><i y="',
    "redirects": '"><meta http-equiv=refresh><i y="',
    "single-quote": "'><svg onload='o=1'>",
    "markdown": "[x](javascript:o) <img onerror=o>",
    "entity": "&#60;script&#62;o=1&lt;/script&gt;",
    "template": "{{ config }}{% raw %}{# a",
    "ends-script": "</script></title><!--<svg onload=o>",
    "attributes": "# x {: onclick=o }",
}
LEAVES_FRONT_MATTER = (
    "A no.\n---\n\n::: letters stage=offer\n\n<script>o=1</script>\n\n<p onclick='o'>x</p>\n"
)
# The fields of a letter that take free text; all others take ids, of which one that nobody knows is refused.
FREE = ("title", "situation", "next", "keywords")
LETTER = "letters/pay-too-low.yml"


def test_the_free_fields_of_a_letter_are_all_that_are_tried():
    named = {*Letter.WORDS, "id", "outline", "phrases", "parts"}
    assert set(Letter.model_fields) - named == set(FREE)


@pytest.fixture(scope="module")
def harmless(tmp_path_factory) -> Path:
    return _built(tmp_path_factory.mktemp("harmless"), "Simple words.")


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_letter_s_words_never_become_markup(tmp_path, harmless, kind):
    hostile = _built(tmp_path, HOSTILE[kind])
    assert _elements(hostile) == _elements(harmless)
    assert _running(hostile) == _running(harmless)


def test_a_situation_of_several_lines_cannot_end_what_it_stands_in(tmp_path, harmless):
    hostile = _built(tmp_path, "Simple words.", LEAVES_FRONT_MATTER)
    assert _elements(hostile) == _elements(harmless)
    assert _running(hostile) == _running(harmless)


def test_a_letter_s_situation_describes_its_page_word_for_word(tmp_path):
    page = _built(tmp_path, HOSTILE["breaks-out"]) / "letters/pay-too-low/index.html"
    (description,) = [one for one in _tree(page).iter("meta") if one.get("name") == "description"]
    assert description.get("content") == f"{HOSTILE['breaks-out']} A whole Email, ready to copy."


def _own_words(words: str) -> str:
    """The letter's own words, with these where nothing but a slot is forbidden."""
    said = {
        "greeting": re.sub(r"\s*[{}:%]+\s*", " ", words).strip(),
        "gratitude": "Thank you.",
        "decision": "I've decided not to accept.",
        "reason": "The pay is too low.",
        "sign-off": "Best,",
    }
    parts = (f"  - move: {move}\n    text: >-\n      {text}" for move, text in said.items())
    return "\n".join(["parts:", *parts])


def _built(folder: Path, words: str, situation: str = "") -> Path:
    """The small site with these words in every free field of its letter."""
    site = small_site(folder)
    file = site / "small" / LETTER
    told = {"title": words, "next": words, "keywords": [words], "situation": situation or words}
    letter = yaml.safe_load(file.read_text(encoding="utf-8")) | told
    del letter["phrases"]
    lines = [f"{name}: {_value(value)}" for name, value in letter.items()]
    file.write_text("\n".join([*lines, _own_words(words)]) + "\n", encoding="utf-8")
    run = build(site)
    assert run.returncode == 0, run.stdout + run.stderr
    return site / "site"


def _value(value: str | list[str]) -> str:
    if isinstance(value, list):
        return "".join(f"\n  - {_value(one)}" for one in value)
    return "|\n" + "".join(f"      {line}\n" if line else "\n" for line in value.splitlines())


def _elements(site: Path) -> dict[str, Counter[tuple[str, ...]]]:
    """How often each element stands on each page, with the names of its attributes."""
    return {
        str(page.relative_to(site)): Counter(
            (element.tag, *sorted(element.attrib)) for element in _tree(page).iter()
        )
        for page in site.rglob("*.html")
    }


def _running(site: Path) -> dict[str, list[str]]:
    """What runs on each page: scripts, handlers, refreshes and addresses that are script; data is read as
    data."""
    return {str(page.relative_to(site)): list(_running_on(_tree(page))) for page in site.rglob("*.html")}


def _running_on(tree: Element) -> Iterator[str]:
    for element in tree.iter():
        if element.tag == "script" and element.get("type") == "application/ld+json":
            json.loads(element.text or "")
        elif element.tag == "script":
            yield element.get("src") or element.text or ""
        for name, value in element.attrib.items():
            if name.startswith("on") or name == "http-equiv" or re.match(r"\s*javascript:", value):
                yield f"{element.tag} {name}={value}"


def _tree(page: Path) -> Element:
    return html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
