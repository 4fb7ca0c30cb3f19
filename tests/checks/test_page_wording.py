"""What the pages, templates and scripts say themselves, read by the rules that guard the pages."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from phrasebank import REPOSITORY
from phrasebank.checks import page_wording

DOCS = REPOSITORY / "docs"
TEMPLATES = (REPOSITORY / "phrasebank/render/templates", REPOSITORY / "hooks/theme")
# What is in a page and no text of it: markers, code, addresses, what people type into a search box.
MARKDOWN = re.compile(
    r"^---$.*?^---$|^```.*?^```|^:::.*?$|`[^`\n]*`|\]\([^)\n]*\)|\{[#.:][^}\n]*\}|<[^>]*>|https?://\S+",
    re.MULTILINE | re.DOTALL,
)
HEAD = re.compile(r"^(?:title|description): (.*)$", re.MULTILINE)
TEMPLATE = re.compile(r"\{[%{#].*?[%}#]\}|<[^>]*>", re.DOTALL)
COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.MULTILINE | re.DOTALL)
# A text that readers see has a space in it, and a capital or a sign; else it is a name, or a list of words.
TOLD = re.compile(r"[A-Z.,:!?$]")
STRING = re.compile(r'"([^"\n]*)"|`([^`]*)`')


def shown(file: Path) -> Iterator[str]:
    """The texts of a page, a template or a script that readers may see, paragraph by paragraph."""
    source = file.read_text(encoding="utf-8")
    if file.suffix == ".js":
        found = (one or other for one, other in STRING.findall(COMMENT.sub("", source)))
        yield from (text for text in found if " " in text and TOLD.search(text))
    elif file.suffix == ".html":
        yield from unescape(TEMPLATE.sub("\n\n", source)).split("\n\n")
    else:
        yield from HEAD.findall(source.partition("\n---\n")[0])
        yield from MARKDOWN.sub(" ", source).split("\n\n")


FILES = [
    *DOCS.rglob("*.md"),
    *DOCS.rglob("*.js"),
    *(file for folder in TEMPLATES for file in folder.rglob("*.html")),
]


@pytest.mark.parametrize("file", sorted(FILES), ids=lambda file: str(file.relative_to(REPOSITORY)))
def test_no_page_template_or_script_sounds_translated(banks, file):
    broken = [
        f"{text[max(match.start - 20, 0) : match.end + 20]!r} ({rule.id})"
        for text in shown(file)
        for rule, match in page_wording.hearer(banks)(text)
    ]
    assert broken == []


@pytest.mark.parametrize(
    ("name", "source", "texts"),
    [
        (
            "a.md",
            "---\ntitle: Mine\nkeywords:\n  - my no\n---\n\n"
            "# Hello\n\nSee [it](my-no.md) and `my no`.\n\n::: bank my-no\n",
            ["Mine", "# Hello", "See [it  and  ."],
        ),
        ("a.html", "<p title='my no'>Hello {{ my.no }} you &amp; me</p>", ["Hello ", " you & me"]),
        (
            "a.js",
            '// my no is "my no"\nsay("Hello you", "name", `and ${one} more`, "no my or not");\n',
            ["Hello you", "and ${one} more"],
        ),
    ],
)
def test_only_what_readers_see_is_read(tmp_path, name, source, texts):
    file = tmp_path / name
    file.write_text(source, encoding="utf-8")
    assert [text.strip() for text in shown(file) if text.strip()] == [text.strip() for text in texts]
