"""The search index: each phrase a hit of its own, with everyday words and inflections in a field of low
weight.

Material folds everything on a page into one row; a location without '#' is a row of its own, and a line of
script scrolls to it.
"""

import copy
from html import escape
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from phrasebank.export import search_terms
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.render import links

Entry = dict[str, Any]
# Pages that name the questions they answer stand above phrases that share a word with the question.
# Measured over tests/cases/queries.tsv.
FIRST_PHRASE = f'<h2 id="{links.PHRASE_ANCHOR}'
ANSWERS = 2.0
BANK = 1.5


def claim(page: Page) -> None:
    """Keep Material from reading the page, all its cards included: it is added here."""
    page.meta["search"] = {"exclude": True}


def add(page: Page, config: MkDocsConfig, library: Library) -> None:
    """Let Material read what stands ahead of the page's cards, whose entries are made in `complete`, and
    add the words to find it by."""
    index = _index(config)
    already = len(index.entries)
    beginning = copy.copy(page)
    beginning.content = (page.content or "").partition(FIRST_PHRASE)[0]
    beginning.meta = {**page.meta, "search": {"exclude": False}}
    index.add_entry_from_context(beginning)
    for entry in index.entries[already:]:
        _describe(entry, page, library)


def complete(config: MkDocsConfig, library: Library) -> None:
    """Put the phrases into the index, and what letters are found by. A preview comes here again: the last
    entry of a place counts."""
    entries = _index(config).entries
    sections = {links.phrase(library.bank_of[phrase.id].bank, phrase.id) for phrase in library.phrases}
    pages = {
        entry["location"]: _of_letter(library, entry)
        for entry in entries
        if entry["location"] not in sections and not _is_ours(entry)
    }
    entries[:] = [*pages.values(), *(_of_phrase(library, phrase) for phrase in library.phrases)]


def _describe(entry: Entry, page: Page, library: Library) -> None:
    own = [] if "#" in entry["location"] else page.meta.get("keywords", [])
    entry |= search_terms.fields(library, [entry["title"], *own])
    if own:
        # A page that begins with a heading would be a hit without a word on what it is about.
        entry["text"] = entry["text"] or f"<p>{_as_text(page.meta['description'])}</p>"
        entry["boost"] = BANK if page.url.startswith(links.PHRASES) else ANSWERS


def _is_ours(entry: Entry) -> bool:
    """Whether it is of a phrase, or of what a letter is made of, which needs none."""
    return links.is_phrase_sought(entry["location"]) or entry["location"].endswith(
        f"#{links.COMPOSITION_ANCHOR}"
    )


def _of_phrase(library: Library, phrase: Phrase) -> Entry:
    return {
        "location": links.phrase_sought(library.bank_of[phrase.id].bank, phrase.id),
        "title": escape(phrase.title, quote=False),
        "text": f"<p>{escape(search_terms.shown(library, phrase), quote=False)}</p>",
    } | search_terms.fields(library, search_terms.words_of_phrase(library, phrase))


def _of_letter(library: Library, entry: Entry) -> Entry:
    letter = library.letter.get(links.letter_of(entry["location"]))
    return (
        entry | search_terms.fields(library, search_terms.words_of_letter(library, letter))
        if letter
        else entry
    )


def _as_text(description: str) -> str:
    """A page's description for the index, which wants quotes as they are."""
    return escape(Markup(description).unescape(), quote=False)


def _index(config: MkDocsConfig) -> Any:
    plugin: Any = config.plugins["material/search"]
    return plugin.search_index
