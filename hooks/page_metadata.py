"""How a page looks from outside: its title among search results, its place in the site, its card where
somebody shares it. Nothing of it tracks.

Open Graph: https://ogp.me. Breadcrumbs:
https://developers.google.com/search/docs/appearance/structured-data/breadcrumb.
"""

import html
import json
from pathlib import Path
from typing import Any

import markupsafe
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_date

from phrasebank.export import dataset
from phrasebank.model import descriptions
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.phrases import Bank
from phrasebank.render import links

# Inside a page's JSON these could end the script or begin a comment: https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements
UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


# What Material prints into attributes as it stands.
PRINTED = ("description", "author")


def describe(page: Page, library: Library) -> None:
    """Give the page of a letter or a bank its description, and make every page's metadata HTML, as which
    Material prints them."""
    if letter := _letter(page, library):
        page.meta["description"] = descriptions.of_letter(letter, library)
    elif (bank := _bank(page, library)) and "description" not in page.meta:
        page.meta["description"] = descriptions.of_bank(bank, library)
    page.meta.update({name: markupsafe.escape(page.meta[name]) for name in PRINTED if name in page.meta})
    if "title" in page.meta:
        # Like a title taken from a heading; where it stands in an attribute, Material escapes it once more.
        page.meta["title"] = html.escape(str(page.meta["title"]), quote=False)


def of_page(page: Page, config: MkDocsConfig, library: Library, home: Page | None) -> dict[str, Any]:
    """What the templates tell of a page: `document_title`, and `structured_data`, JSON that can stand in a
    script."""
    data = _structured_data(page, config, library, home)
    return {
        "document_title": f"{_title(page, library)} - {config.site_name}",
        "structured_data": [_inert(one) for one in data],
    }


def write_robots(site: Path, address: str | None) -> None:
    """Write robots.txt, where the site knows its address."""
    if address:
        text = f"User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n"
        (site / "robots.txt").write_text(text, encoding="utf-8")


def _letter(page: Page, library: Library) -> Letter | None:
    return library.letter.get(links.letter_of(page.url))


def _bank(page: Page, library: Library) -> Bank | None:
    return next((bank for bank in library.banks if bank.bank == links.bank_of(page.url)), None)


def _title(page: Page, library: Library) -> str:
    """The page's title in the words of people who search."""
    if letter := _letter(page, library):
        return _title_of_letter(letter, library)
    return page.meta.get("searched_as") or _plain(page.title)


def _title_of_letter(letter: Letter, library: Library) -> str:
    stage, channel = library.stages[letter.stage], library.channels[letter.channel]
    return f"{letter.title}: {channel.called or channel.label} {stage.doing or stage.label}"


def _structured_data(
    page: Page, config: MkDocsConfig, library: Library, home: Page | None
) -> list[dict[str, Any]]:
    found = [] if page.is_homepage else [_breadcrumbs(page, home)]
    if page.meta.get("dataset"):
        found.append(
            dataset.jsonld(
                library,
                config.site_url or "",
                config.site_name,
                page.canonical_url or "",
                get_build_date(),
            )
        )
    return found


def _breadcrumbs(page: Page, home: Page | None) -> dict[str, Any]:
    """The pages above, each of which must have an address, and the page itself."""
    ancestors: list[Any] = list(page.ancestors)
    sections = [
        next((child for child in section.children or () if getattr(child, "is_index", False)), None)
        for section in reversed(ancestors)
    ]
    way = {one.canonical_url: _plain(one.title) for one in (home, *sections, page) if one}
    steps = [
        {"@type": "ListItem", "position": at, "name": name, "item": url}
        for at, (url, name) in enumerate(way.items(), 1)
    ]
    return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": steps}


def _plain(title: object) -> str:
    return Markup(title).striptags()


def _inert(data: dict[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return "".join(UNSAFE.get(letter, letter) for letter in text)
