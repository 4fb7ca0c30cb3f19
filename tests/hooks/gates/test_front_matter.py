"""A page's fields are a list: what MkDocs or the theme would read besides stops the build at its line."""

import re

import pytest

from hooks import page_sources
from hooks.gates import front_matter
from tests.hooks.build_server import build
from tests.hooks.sites import small_site
from tests.steps import quiet_seconds

pytestmark = pytest.mark.slow

REDIRECTS = "---\ntitle: A page\ntemplate: redirect.html\nlocation: https://evil.example/\n---\n\n# A page\n"
FIELDS = "The fields are title, searched_as, description, keywords, asked, asked_below, hide, dataset."
UNREADABLE = (
    "front-matter: What begins with '---' here can't be read. Write a line '---', 'name: value' on lines of "
    "their own, with texts in quotes, and '---' again."
)
NAMELESS = f"front-matter: The name of a field is a plain word. {FIELDS}"
WRONG = {
    "redirects": (
        REDIRECTS,
        [
            f"3:1: front-matter: 'template' is not a field of a page here. {FIELDS}",
            f"4:1: front-matter: 'location' is not a field of a page here. {FIELDS}",
        ],
    ),
    "without-lines": (
        "Template: redirect.html\n\n# A page\n",
        [f"1:1: front-matter: 'template' is not a field of a page here. {FIELDS}"],
    ),
    "slip": (
        "---\nkeyword: [a]\n---\n\n# A page\n",
        ["2:1: front-matter: 'keyword' is not a field of a page here. Did you mean 'keywords'?"],
    ),
    "number": (
        "---\ntitle: 2026\n---\n\n# A page\n",
        ["2:1: front-matter: 'title' takes a text, in quotes."],
    ),
    "text": (
        "---\ntitle: A page\n\nkeywords: search\n---\n\n# A page\n",
        ["4:1: front-matter: 'keywords' takes a list of texts."],
    ),
    "twice": (
        "---\ntitle: A\nasked_below:\n  a-page: [b]\n  a-page: [c]\ntitle: B\n---\n\n# A page\n",
        [
            "5:1: front-matter: 'a-page' stands here again, and only one would count. Take one away.",
            "6:1: front-matter: 'title' stands here again, and only one would count. Take one away.",
        ],
    ),
    "hidden-path": (
        "---\nhide: [toc, path]\n---\n\n# A page\n",
        ["2:1: front-matter: 'hide' can't have 'path'. It takes navigation, toc, footer."],
    ),
    "mapping": (
        "---\nhide: [{a: b}]\ndataset: a\n---\n\n# A page\n",
        [
            "2:1: front-matter: 'hide' takes a list of texts.",
            "3:1: front-matter: 'dataset' takes true or false.",
        ],
    ),
    "below": (
        "---\nasked_below: [a question]\n---\n\n# A page\n",
        ["2:1: front-matter: 'asked_below' takes a list of texts for each anchor, all in quotes."],
    ),
    "truth": (
        "---\nasked_below:\n  yes: [a question]\n---\n\n# A page\n\n## Yes\n",
        ["2:1: front-matter: 'asked_below' takes a list of texts for each anchor, all in quotes."],
    ),
    "date": ("---\ndescription: a\ntitle: 2024-13-45\n---\n\n# A page\n", [f"1:1: {UNREADABLE}"]),
    "colon": ("---\ntitle: a: b\n---\n\n# A page\n", [f"2:1: {UNREADABLE}"]),
    "words": ("---\nonly words\n---\n\n# A page\n", [f"1:1: {UNREADABLE}"]),
    "open": ("---\ntitle: A page\n\n# A page\n", [f"1:1: {UNREADABLE}"]),
    "long-number": (f"---\nhide: {'9' * 5_000}\n---\n\n# A page\n", [f"1:1: {UNREADABLE}"]),
    "long-name": (f"---\n? 0x{'f' * 5_000}\n: a\n---\n\n# A page\n", [f"1:1: {NAMELESS}"]),
    "unseen": (
        '---\ntitle: "A\\u202epage"\n---\n\n# A page\n',
        [
            "2:1: front-matter: 'title' has U+202E (right-to-left override), which nobody sees or which "
            "misleads. Take it away."
        ],
    ),
    "many-fields": (
        "---\n" + "".join(f"a{at}: x\n" for at in range(25)) + "---\n\n# A page\n",
        [f"1:1: front-matter: The page has 25 fields. {FIELDS}"],
    ),
    "many": (
        f"---\nasked: [{'a question, ' * 61}]\n---\n\n# A page\n",
        ["2:1: front-matter: 'asked' has 61 entries, and 60 is the most. Take some away."],
    ),
    "long": (
        f"---\nkeywords: [a, {'b' * 81}]\n---\n\n# A page\n",
        ["2:1: front-matter: 'keywords' has an entry of 81 characters, and 80 is the most. Shorten it."],
    ),
    "long-description": (
        f"---\ndescription: {'a ' * 161}b\n---\n\n# A page\n",
        ["2:1: front-matter: 'description' has 323 characters, and 320 is the most. Shorten it."],
    ),
    "lost": (
        "---\nasked_below:\n  here: [a question]\n  gone: [a question]\n---\n\n# A page\n\n## Here\n",
        ["4:1: front-matter: The page has no heading with the anchor 'gone'."],
    ),
    "search": (
        "---\nsearch: a\n---\n\n# A page\n",
        ["2:1: front-matter: 'search' is not a field of a page here. Did you mean 'searched_as'?"],
    ),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> str:
    site = small_site(tmp_path_factory.mktemp("fields"))
    for name, (text, _) in WRONG.items():
        (site / "docs" / f"{name}.md").write_text(text, encoding="utf-8")
    run = build(site)
    assert run.returncode == 1, run.stdout
    return run.stdout + run.stderr


@pytest.mark.parametrize("name", WRONG)
def test_a_field_that_no_page_has_stops_the_build_at_its_line(told, name):
    assert re.findall(rf"^docs/{name}\.md:(.*)$", told, re.MULTILINE) == WRONG[name][1]


def test_nothing_else_is_said(told):
    assert "Traceback" not in told
    assert len(re.findall(": front-matter: ", told)) == sum(len(said) for _, said in WRONG.values())


@pytest.mark.parametrize("name", WRONG)
def test_the_check_says_the_same(tmp_path, name):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / f"{name}.md").write_text(WRONG[name][0], encoding="utf-8")
    told = list(map(str, page_sources.problems(tmp_path / "docs", ["toc"])))
    assert told == [f"docs/{name}.md:{line}" for line in WRONG[name][1]]


def test_as_much_as_a_letter_has_is_no_fault(tmp_path):
    (tmp_path / "docs").mkdir()
    fields = f"---\nasked: [{'a question, ' * 59}{'b' * 80}]\n---\n"
    (tmp_path / "docs/a.md").write_text(fields, encoding="utf-8")
    assert list(page_sources.problems(tmp_path / "docs", ())) == []


def test_names_of_nothing_but_signs_take_no_time():
    """One pattern for what stands around a name tried each sign with each after it: minutes."""
    signs = "." * 70_000
    meta = dict.fromkeys(("", *("." * count for count in range(1, 20))), "")
    source = f"---\n# {signs}\na: b\n---\n"
    found, seconds = quiet_seconds(lambda: list(front_matter.problems("a.md", source, meta)))
    assert len(found) == 20 and seconds < 2
