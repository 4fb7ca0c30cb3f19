"""Text: nothing that only its makers should see is left in a page."""

import re
from collections.abc import Iterator

from phrasebank.text import marks

from .page import Page
from .site import Site
from .site_diagnostic import SiteDiagnostic

# Python-Markdown and our extension put these in while they work and take them out again, wherever they stand.
PLACEHOLDERS = ("\x02", "\x03", "wzxhzdk", "klzzwxh")
FRONT_MATTER = re.compile(r"---\s+[a-z_]+:\s")


def leftover_placeholder(site: Site) -> Iterator[SiteDiagnostic]:
    """Nothing stands in for something that was to come."""
    for page in site.pages.values():
        for mark in PLACEHOLDERS:
            if mark in page.source:
                yield SiteDiagnostic(
                    page.path,
                    f"The placeholder {mark!a} is left in the page. An extension lost what belongs there.",
                )


def leftover_mark(site: Site) -> Iterator[SiteDiagnostic]:
    """No mark of Markdown or of a template is left in the text; as examples in code they are welcome."""
    for page in site.pages.values():
        for words in page.marked_words:
            for mark, _ in marks.marks_in(words):
                yield SiteDiagnostic(
                    page.path, f"'{mark}' is left in '{_short(words)}'. Close it, or show it as `code`."
                )


def open_slot(site: Site) -> Iterator[SiteDiagnostic]:
    """Slots are shown as blanks with a label, never as `{company}`."""
    for page in site.pages.values():
        for words in page.marked_words:
            for slot, _ in marks.slots(words):
                yield SiteDiagnostic(
                    page.path, f"'{slot}' is left in '{_short(words)}'. Show it as a blank, or as `code`."
                )


def front_matter(site: Site) -> Iterator[SiteDiagnostic]:
    """The lines between two `---` at the top of a source were read as such, and not as the page's first
    words."""
    for page in site.pages.values():
        if FRONT_MATTER.match(_beginning(page)):
            yield SiteDiagnostic(
                page.path,
                "The page begins with its '---' lines: they did not parse. Put values with a ': ' in quotes.",
            )


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 60 else f"{line[:60]}..."


def _beginning(page: Page) -> str:
    # Material may put the title, the tags and the edit links above what the source begins with.
    added = ("h1", "a", "nav")
    inner = [element for element in page.elements if element.parent and element.parent.tag == "article"]
    first = [element for element in inner if element.tag not in added][:2]
    return " ".join("---" if element.tag == "hr" else page.text_in(element) for element in first)


CHECKS = (leftover_placeholder, leftover_mark, open_slot, front_matter)
