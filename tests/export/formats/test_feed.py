"""The feed as feedparser reads it, and what RFC 4287 asks of every feed."""

from dataclasses import replace
from xml.etree import ElementTree

import feedparser
import pytest

from phrasebank.export.formats import feed
from phrasebank.export.formats.site import ExportSource

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def text(published):
    return feed.files(published)["feed.xml"]


def test_the_newest_phrases_come_first_with_their_words_and_addresses(text, banks):
    read = feedparser.parse(text)
    assert not read.bozo and read.version == "atom10" and read.feed.title == "Small Door: new phrases"
    newest = banks.phrases[: -feed.MAX_ENTRIES - 1 : -1]
    assert [entry.title for entry in read.entries] == [phrase.title for phrase in newest]
    first = read.entries[0]
    assert first.id == first.link and first.link.startswith("https://a.example/phrases/")
    assert first.link.endswith(f"#p-{newest[0].id}") and newest[0].use in first.content[0].value


def test_the_feed_is_as_new_as_its_newest_phrase(text, banks):
    read = feedparser.parse(text)
    assert read.feed.updated == read.entries[0].updated > read.entries[-1].updated


def test_everything_that_must_be_there_once_is_there_once(text):
    root = ElementTree.fromstring(text.encode())
    assert root.tag == f"{ATOM}feed"
    for node in (root, *root.iter(f"{ATOM}entry")):
        assert all(len(node.findall(f"{ATOM}{name}")) == 1 for name in ("id", "title", "updated"))
    assert root.find(f"{ATOM}author/{ATOM}name").text == "Small Door"
    assert len({node.text for node in root.iter(f"{ATOM}id")}) == feed.MAX_ENTRIES + 1


def test_without_dates_and_address_it_is_still_a_feed_and_has_no_entries(small):
    read = feedparser.parse(feed.files(ExportSource(small))["feed.xml"])
    assert not read.bozo and read.entries == [] and read.feed.id == "https://site.invalid/"


def test_signs_of_xml_in_a_phrase_stay_words(small):
    phrase = small.banks[0].phrases[0].model_copy(update={"title": "<b>&"})
    odd = replace(small, banks=(small.banks[0].model_copy(update={"phrases": (phrase,)}),))
    made = feed.files(ExportSource(odd, dates={phrase.id: 1}))["feed.xml"]
    assert (
        "<b>" not in made
        and ElementTree.fromstring(made.encode()).find(f"{ATOM}entry/{ATOM}title").text == "<b>&"
    )
