"""The browser reads a query as the core has read the documents: the same words, stems, groups of words."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from phrasebank.export.search import index, meanings, packing, ranking, words
from phrasebank.model.library import Library
from tests.browser.test_linter_twins import ODD

pytestmark = pytest.mark.engines(weekly=True)

TWINS = """
async synonyms => {
  const [{ words, stem }, { read, touched }, { Postings }] = await Promise.all(
    ["words", "meanings", "postings"].map(name => import(`/assets/js/search/${name}.js`)));
  const known = read(synonyms);
  window.taken = texts => texts.map(text => {
    const found = words(text).map(stem);
    return [words(text), found, touched(known, found)];
  });
  window.unpacked = lists => {
    const postings = new Postings([[], ["a", "few", "words", "a"], ["words"]], [["a"], [], ["few"]]);
    lists.forEach(([packed, signs], at) => postings.add(String(at), String(at), packed, signs));
    return [...lists.map((_, at) => postings.of(String(at))), postings.of("a"), postings.of("words")];
  };
}
"""


@pytest.fixture
def twins(at_site: Callable[..., Page], banks: Library) -> Page:
    """A page with nothing on it but the twins."""
    page = at_site("assets/mark.svg")
    page.evaluate(TWINS, meanings.payload(banks))
    return page


def test_both_read_the_words_the_stems_and_the_groups_of_a_text_alike(twins, banks):
    known = meanings.read(banks)
    keywords = [keyword for entry in (*banks.letters, *banks.phrases) for keyword in entry.keywords]
    texts = [*(phrase.text for phrase in banks.phrases), *keywords, *ODD, " ".join(ODD)]
    expected = [
        [list(words.words(text)), words.stems(text), meanings.touched(known, words.stems(text))]
        for text in texts
    ]
    found = twins.evaluate("texts => taken(texts)", texts)
    assert len(texts) > 2_000 and sum(bool(groups) for _, _, groups in expected) > 500
    assert [
        (text, *one) for text, one, other in zip(texts, found, expected, strict=True) if one != other
    ] == []


def test_what_the_core_packs_the_browser_unpacks(twins):
    lists = [[], [0], [5], [0, 1, 31, 32, 33, 63, 64, 1023, 1024, 5000], list(range(0, 3000, 7))]
    field = list(ranking.FIELDS).index("often")
    # Who asked often has asked.
    having = [at in (field, field - 1) for at in range(len(ranking.FIELDS))]
    packed = [[packing.steps(numbers), index.signed(having) * len(numbers)] for numbers in lists]
    expected = [[numbers if has else [] for has in having] for numbers in lists]
    found = twins.evaluate("lists => unpacked(lists)", packed)
    assert found[: len(lists)] == expected
    assert [fields[:2] for fields in found[len(lists) :]] == [[[1], [0]], [[1, 2], []]]
