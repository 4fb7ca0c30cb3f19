"""How a page looks from outside: its title among search results, its place in the site, its card where somebody shares it. Nothing of it tracks.

Open Graph: https://ogp.me. Breadcrumbs: https://developers.google.com/search/docs/appearance/structured-data/breadcrumb.
"""

import json
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_date

from hooks import context as handed
from phrasebank.export import dataset
from phrasebank.model.library import Library
from phrasebank.model.phrases import Letter

# Inside a page's JSON these could end the script or begin a comment: https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements
UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def on_page_context(context: dict, page: Page, config: MkDocsConfig, nav: object) -> dict:
    context["found_as"] = _title(page, handed.library(config), config.site_name)
    context["structured"] = [_inert(data) for data in _structured(page, config, context["nav"].homepage)]
    return context


def on_post_build(config: MkDocsConfig) -> None:
    if config.site_url:
        text = f"User-agent: *\nAllow: /\n\nSitemap: {config.site_url}sitemap.xml\n"
        Path(config.site_dir, "robots.txt").write_text(text, encoding="utf-8")


def _title(page: Page, library: Library, site: str) -> str:
    """The page's title in the words of people who search, and the site's name."""
    letter = (
        library.letter.get(page.url.removeprefix("letters/").rstrip("/"))
        if page.url.startswith("letters/")
        else None
    )
    words = (
        _title_of_letter(letter, library) if letter else page.meta.get("searched_as") or _plain(page.title)
    )
    return f"{words} - {site}"


def _title_of_letter(letter: Letter, library: Library) -> str:
    stage, channel = library.words["stages"][letter.stage], library.words["channels"][letter.channel]
    return f"{letter.title}: {channel.called or channel.label} {stage.doing or stage.label}"


def _structured(page: Page, config: MkDocsConfig, home: Page | None) -> list[dict[str, Any]]:
    found = [] if page.is_homepage else [_breadcrumbs(page, home)]
    if page.meta.get("dataset"):
        found.append(
            dataset.described(
                handed.library(config),
                config.site_url or "",
                config.site_name,
                page.canonical_url,
                get_build_date(),
            )
        )
    return found


def _breadcrumbs(page: Page, home: Page | None) -> dict[str, Any]:
    """The pages above, each of which must have an address, and the page itself."""
    sections = [
        next((child for child in section.children if getattr(child, "is_index", False)), None)
        for section in reversed(page.ancestors)
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
