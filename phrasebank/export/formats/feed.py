"""What is new, for feed readers: Atom (RFC 4287), the phrases that came last.

Everything in a feed is known by its address.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from phrasebank.export.api import LICENSE_URL
from phrasebank.export.formats.site import ExportSource
from phrasebank.export.formats.usage import Usage
from phrasebank.model.phrases import Phrase

PATH = "feed.xml"
ATOM = "http://www.w3.org/2005/Atom"
MAX_ENTRIES = 40
# When nobody knows when anything came: a feed must have a date.
NEVER = 0
# For a site that doesn't know its address.
NOWHERE = "https://site.invalid/"
USAGE = Usage(
    program="A feed reader",
    heading="A feed reader",
    anchor="feed",
    take="one address",
    gets="new phrases as they come",
    how="""\
Give your feed reader the address of <a href="../feed.xml">feed.xml</a>. It's an Atom feed of the \
newest phrases.
""",
)


def files(site: ExportSource) -> dict[str, str]:
    """One file, whose entries have the dates of the site's."""
    site = replace(site, address=site.address or NOWHERE)
    newest = sorted(_dated(site), key=lambda phrase: (-site.dates[phrase.id], phrase.id))[:MAX_ENTRIES]
    root = _feed(site, max((site.dates[phrase.id] for phrase in newest), default=NEVER))
    for phrase in newest:
        _entry(root, site, phrase)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return {PATH: f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'}


def _dated(site: ExportSource) -> Iterator[Phrase]:
    return (phrase for phrase in site.library.phrases if phrase.id in site.dates)


def _feed(site: ExportSource, updated: int) -> Element:
    root = Element("feed", {"xmlns": ATOM, "xml:lang": site.library.catalogue.language})
    _text(root, "id", site.address)
    _text(root, "title", site.library.catalogue.gettext("%(site)s: new phrases", site=site.name))
    _text(root, "updated", _date(updated))
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": site.address + PATH})
    SubElement(root, "link", {"rel": "license", "href": LICENSE_URL})
    SubElement(root, "link", {"href": site.address})
    _text(SubElement(root, "author"), "name", site.name)
    return root


def _entry(root: Element, site: ExportSource, phrase: Phrase) -> None:
    entry, address = SubElement(root, "entry"), site.phrase_address(phrase)
    came = _date(site.dates[phrase.id])
    _text(entry, "id", address)
    _text(entry, "title", phrase.title)
    _text(entry, "published", came)
    _text(entry, "updated", came)
    SubElement(entry, "link", {"href": address})
    SubElement(entry, "category", {"term": site.library.bank_of[phrase.id].bank})
    _text(entry, "content", f"{site.with_blanks(phrase.text)}\n\n{phrase.use}")


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _date(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
