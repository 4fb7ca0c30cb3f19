"""The site's addresses are spelled in one place for Python and templates, and in one for the browser."""

import re
from pathlib import Path

import pytest

from phrasebank.render import links

ROOT = Path(__file__).parents[2]
PLACES = {
    "phrasebank/render/links.py",
    "docs/assets/js/page/links.js",
    # The addresses of the interface, below its own folder.
    "phrasebank/export/endpoints.py",
}
SOURCES = [
    path
    for folder in ("hooks", "phrasebank", "docs/assets/js")
    for kind in ("*.py", "*.html", "*.js")
    for path in sorted((ROOT / folder).rglob(kind))
]
FOLDERS = "letters|phrases|situations|compose|check|guide|about|contribute|use"
# An address begins with one of our folders or with a way up to it, or holds an anchor or a query of ours.
SPELLED = re.compile(
    rf"""["'`(](?:\.\./)*(?:{FOLDERS})/(?!\*|[\w./-]*\.js\b)|\}}\}}(?:{FOLDERS})/|[?]p=|[?]letter=|["'`#]p-[{{$"'`]"""
)
PROSE = re.compile(r'""".*?"""|/\*\*.*?\*/|\{#.*?#\}|^\s*(?:#|//).*?$', re.DOTALL | re.MULTILINE)


def spelled(text: str) -> list[str]:
    return SPELLED.findall(PROSE.sub("", text))


@pytest.mark.parametrize(
    "text",
    [
        'f"letters/{letter.id}/"',
        '"{{ base }}compose/?letter={{ id }}"',
        "url('../phrases/')",
        "`?p=${id}`",
        'f"p-{phrase.id}"',
        "'#p-' + id",
        "{{ 'guide/' | url }}",
    ],
)
def test_a_stray_spelling_is_noticed(text):
    assert spelled(text)


@pytest.mark.parametrize(
    "text",
    ['"""As `letters/x/`."""', 'from "../text/slots.js"', "links.letter(id)", '"data-phrase"', "p-name"],
)
def test_what_is_no_spelling_is_let_pass(text):
    assert not spelled(text)


def test_no_other_file_spells_an_address_of_the_site():
    assert len(SOURCES) > 150
    strays = {
        name: found
        for path in SOURCES
        if (name := path.relative_to(ROOT).as_posix()) not in PLACES
        if (found := spelled(path.read_text(encoding="utf-8")))
    }
    assert strays == {}


def test_an_address_and_what_is_read_from_it_agree():
    assert links.letter("pay-too-low") == "letters/pay-too-low/"
    assert links.letter_of("letters/pay-too-low/") == "pay-too-low"
    assert links.letter_of("letters/pay-too-low.html") == "pay-too-low.html"
    assert links.letter_of("guide/letters/") == ""
    assert links.phrase("gratitude", "short") == "phrases/gratitude/#p-short"
    assert links.point("P012") == "about/sources/#p012"
