"""The pages as any Markdown generator takes them: our markers are written out beforehand, so that it needs
nothing of ours.

Headings stay Markdown, from which a generator makes its table of contents; all between them is HTML, without
a blank line, at which CommonMark would end it. https://spec.commonmark.org/0.31.2/#html-blocks
"""

import html
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import markdown
import yaml

from phrasebank.export import html_blocks
from phrasebank.model import descriptions
from phrasebank.model.library import Library
from phrasebank.render import links, page_sources, situations

RENDER = "phrasebank.render"
# What is told of a page to whatever builds it.
TOLD = ("title", "description")
HEADING, TAG = re.compile(r"<h1\b[^<>]*>(.*?)</h1>", re.DOTALL), re.compile("<[^<>]*>")
SOURCE_LINK = re.compile(r'(?<= href=")(?P<path>[^":#]+\.md)(?=["#])')


def files(
    library: Library,
    docs: Path,
    extensions: Sequence[str],
    settings: Mapping[str, Mapping[str, Any]],
    root: str,
) -> Iterator[tuple[str, str]]:
    """The path below docs/ and the text of every page, from the sources in a folder.

    `extensions` and their `settings` are Python-Markdown's, by which the sources are read. All links begin
    with `root`, the path of the site's address: generators differ in what they make of relative ones.
    """
    texts = {path: file.read_text("utf-8") for path, file in page_sources.written(docs).items()}
    for path, text in sorted((texts | page_sources.generated(library, texts)).items()):
        fields, body = _parted(situations.shown(text) if path == situations.PAGE else text)
        own = {**settings.get(RENDER, {}), "library": library, "base": root}
        made = markdown.markdown(body, extensions=extensions, extension_configs={**settings, RENDER: own})
        yield (
            path,
            _page(_told(path, {"title": _heading(made), **fields}, library), _linked(made, path, root)),
        )


def address(path: str) -> str:
    """Where the page of a source stands, from the site's root."""
    folder, name = posixpath.split(path.removesuffix(".md"))
    return "".join(f"{part}/" for part in (folder, "" if name == "index" else name) if part)


def _parted(text: str) -> tuple[dict[str, Any], str]:
    """The fields at the top of a source, and what stands below them."""
    if not text.startswith("---\n"):
        return {}, text
    fields, _, body = text.removeprefix("---\n").partition("\n---\n")
    return yaml.safe_load(fields) or {}, body


def _heading(content: str) -> str:
    """The words of a page's first heading, of which a generator would otherwise make a title of its own."""
    found = HEADING.search(content)
    return html.unescape(TAG.sub("", found[1])).removesuffix("\u00b6") if found else ""


def _told(path: str, fields: Mapping[str, Any], library: Library) -> dict[str, str]:
    """The fields of a page as HTML, as which themes print them."""
    told = {name: str(fields[name]) for name in TOLD if name in fields}
    if letter := library.letter.get(links.letter_of(address(path))):
        told = {"title": letter.title, "description": descriptions.of_letter(letter, library)}
    for bank in library.banks:
        if bank.bank == links.bank_of(address(path)):
            told = {"title": bank.title, "description": descriptions.of_bank(bank, library), **told}
    return {name: html.escape(" ".join(value.split())) for name, value in told.items() if value}


def _linked(content: str, path: str, root: str) -> str:
    """The HTML of a page, whose links to sources lead to their pages."""
    folder = posixpath.dirname(path)

    def led(link: re.Match[str]) -> str:
        return root + address(posixpath.normpath(posixpath.join(folder, link["path"])))

    return SOURCE_LINK.sub(led, content)


def _page(told: Mapping[str, str], content: str) -> str:
    fields = yaml.safe_dump(dict(told), allow_unicode=True, sort_keys=False, width=1000) if told else ""
    front = f"---\n{fields}---\n\n" if fields else ""
    return front + "\n\n".join(html_blocks.markdown(content)) + "\n"
