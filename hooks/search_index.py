"""The search index: each phrase a hit of its own, with everyday words and inflections in a field of low weight.

Material folds everything on a page into one row; a location without '#' is a row of its own, and a line of script scrolls to it.
"""

from html import escape
from itertools import takewhile
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.pages import Page

from hooks import context as handed
from phrasebank.export import search_terms
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.render.cards import anchor

Entry = dict[str, Any]
# Pages that name the questions they answer stand above phrases that share a word with the question. Measured over tests/cases/queries.tsv.
FIRST_PHRASE = '<h2 id="p-'
ANSWERS = 2.0
BANK = 1.5


# Before Material reads the page.
@event_priority(100)
def _shortened(context: dict, page: Page, config: MkDocsConfig, nav: object) -> dict:
    """Spare Material the reading of cards whose entries are written below."""
    context["whole"] = page.content
    page.content = page.content.partition(FIRST_PHRASE)[0]
    return context


@event_priority(-100)
def _whole(context: dict, page: Page, config: MkDocsConfig, nav: object) -> dict:
    page.content = context.pop("whole")
    # Material has just added the page's entries at the end.
    for entry in takewhile(
        lambda entry: entry["location"].split("#")[0] == page.url, reversed(_index(config))
    ):
        own = [] if "#" in entry["location"] else page.meta.get("keywords", [])
        entry |= search_terms.fields(handed.library(config), [entry["title"], *own])
        if own:
            # A page that begins with a heading would be a hit without a word on what it is about.
            entry["text"] = entry["text"] or f"<p>{escape(page.meta['description'], quote=False)}</p>"
            entry["boost"] = BANK if page.url.startswith("phrases/") else ANSWERS
    return context


on_page_context = CombinedEvent(_shortened, _whole)


# Before Material writes the index.
@event_priority(100)
def on_post_build(config: MkDocsConfig) -> None:
    read, entries = handed.library(config), _index(config)
    own = {f"phrases/{read.bank_of[phrase.id].bank}/#{anchor(phrase)}" for phrase in read.phrases}
    # A preview comes here again, with entries of before; the last of a place counts.
    pages = {
        entry["location"]: _lettered(read, entry)
        for entry in entries
        if entry["location"] not in own and not _is_ours(entry)
    }
    entries[:] = [*pages.values(), *(_phrase(read, phrase) for phrase in read.phrases)]


def _is_ours(entry: Entry) -> bool:
    """Whether it is of a phrase, or of what a letter is made of, which needs none."""
    return "/?p=" in entry["location"] or entry["location"].endswith("#about-it")


def _phrase(read: Library, phrase: Phrase) -> Entry:
    return {
        "location": f"phrases/{read.bank_of[phrase.id].bank}/?p={phrase.id}",
        "title": escape(phrase.title, quote=False),
        "text": f"<p>{escape(search_terms.shown(read, phrase), quote=False)}</p>",
    } | search_terms.fields(read, search_terms.words_of_phrase(read, phrase))


def _lettered(read: Library, entry: Entry) -> Entry:
    letter = read.letter.get(entry["location"].removeprefix("letters/").rstrip("/"))
    return entry | search_terms.fields(read, search_terms.words_of_letter(read, letter)) if letter else entry


def _index(config: MkDocsConfig) -> list[Entry]:
    return config.plugins["material/search"].search_index.entries
