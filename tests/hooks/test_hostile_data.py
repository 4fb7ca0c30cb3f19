"""Whatever a field of the data or of a page says, the pages have the elements of harmless ones, and run
nothing of it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml

from phrasebank.model import datafiles
from phrasebank.model.vocabulary import Vocabulary
from phrasebank.render.markers import MARKERS
from tests.hooks import hostile
from tests.hooks.hostile import site_with, sources_with

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
    "front-matter": "---\ntemplate: redirect.html\n---\n\n<b>",
}
FRONT_MATTER = "---\ntitle: {0}\nsearched_as: {0}\ndescription: {0}\nkeywords: [{0}]\n---\n\n"
HARMLESS = "Simple words."


def fields_of(words: str) -> str:
    return FRONT_MATTER.format(json.dumps(words))


@pytest.fixture(scope="module")
def harmless(tmp_path_factory) -> dict[str, Element]:
    return _trees(site_with(tmp_path_factory.mktemp("harmless"), HARMLESS, fields_of(HARMLESS)))


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_s_words_ever_become_markup(tmp_path, harmless, kind):
    trees = _trees(site_with(tmp_path, HOSTILE[kind], fields_of(HOSTILE[kind])))
    assert _elements(trees) == _elements(harmless)
    assert _running(trees) == _running(harmless)
    if kind == "breaks-out":
        assert_described_word_for_word(trees)


def assert_described_word_for_word(trees: dict[str, Element]) -> None:
    """A letter's situation describes its page."""
    page, said = trees["letters/pay-too-low/index.html"], HOSTILE["breaks-out"]
    (description,) = [one for one in page.iter("meta") if one.get("name") == "description"]
    # The channel is called by the same words.
    assert description.get("content") == f"{said} A whole {said}, ready to copy."


def test_every_field_of_free_text_is_tried(tmp_path):
    models = [*datafiles.SCHEMAS.values(), Vocabulary]
    wanted = {field for model in models for field in hostile.free_fields(model)}
    wanted = {field for field in wanted if field.rpartition(".")[2] not in hostile.PATTERNS}
    sources_with(tmp_path, HARMLESS)
    tried = set(_tried(tmp_path / "small"))
    assert wanted - tried == set(), "Give it to the small site in tests/hooks/hostile.py."


def _tried(root: Path) -> Iterator[str]:
    for name in datafiles.present(root):
        data = yaml.safe_load((root / name).read_text(encoding="utf-8"))
        schema = datafiles.model_of(name).model_json_schema()
        yield from _of(data, schema, schema)


def _of(data: object, shape: dict, schema: dict) -> Iterator[str]:
    shape = schema["$defs"][shape["$ref"].rpartition("/")[2]] if "$ref" in shape else shape
    for name, value in data.items() if isinstance(data, dict) else ():
        if value in (HARMLESS, [HARMLESS]):
            yield f"{shape['title']}.{name}"
        field = shape.get("properties", {}).get(name, {})
        for one in value if isinstance(value, list) else [value]:
            yield from _of(one, field.get("items", field), schema)


def test_every_marker_is_tried():
    used = {
        line.split()[1] for text in hostile.PAGES.values() for line in text.splitlines() if line[:3] == ":::"
    }
    # The pages of letters, and of a bank that has none, make themselves.
    assert used | {"letter", "whole_bank"} == set(MARKERS), "Use it on a page in tests/hooks/hostile.py."


def _trees(site: Path) -> dict[str, Element]:
    """Every page of a site as a browser reads it, by its path."""
    return {str(page.relative_to(site)): _tree(page) for page in site.rglob("*.html")}


def _elements(trees: dict[str, Element]) -> dict[str, Counter[tuple[str, ...]]]:
    """How often each element stands on each page, with the names of its attributes.

    The lines of a text are a browser's lines, so their breaks come and go with the words.
    """
    return {
        page: Counter(
            (element.tag, *sorted(element.attrib))
            for element in tree.iter()
            if element.tag != "br" or element.attrib
        )
        for page, tree in trees.items()
    }


def _running(trees: dict[str, Element]) -> dict[str, list[str]]:
    """What runs on each page: scripts, handlers, refreshes and addresses that are script; data is read as
    data."""
    return {page: list(_running_on(tree)) for page, tree in trees.items()}


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
