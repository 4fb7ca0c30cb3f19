"""What search engines, screen readers and tabs show of a page: title, language, description, headings."""

from collections.abc import Iterator

from .page import HEADINGS
from .site import Site
from .site_diagnostic import SiteDiagnostic

SHORTEST, LONGEST = 50, 160
# Met only by accident, so nobody searches for it.
UNDESCRIBED = "404.html"


def one_h1(site: Site) -> Iterator[SiteDiagnostic]:
    """Every page has one main heading."""
    for page in site.pages.values():
        count = sum(1 for _ in page.tagged("h1"))
        if count != 1:
            yield SiteDiagnostic(
                page.path,
                f"The page has {count} headings of level 1. "
                "Give it one '# Heading'; begin the others with '##'.",
            )


def skipped_level(site: Site) -> Iterator[SiteDiagnostic]:
    """Headings go down one level at a time."""
    for page in site.pages.values():
        above = 0
        for heading in page.tagged(*HEADINGS):
            level = int(heading.tag[1])
            if level > above + 1:
                remedy = f"Make it level {above + 1}, or put one of that level above it."
                yield SiteDiagnostic(
                    page.path, f"'{page.text_in(heading)}' is a heading of level {level}. {remedy}"
                )
            above = level


def no_title(site: Site) -> Iterator[SiteDiagnostic]:
    """Every page has a title: the name of its tab and of its search result."""
    for page in site.pages.values():
        title = next(
            (element for element in page.tagged("title") if element.parent and element.parent.tag == "head"),
            None,
        )
        if title is None or not page.text_in(title):
            yield SiteDiagnostic(
                page.path, "The page has no title. Write 'title: ...' at the top of its source."
            )


def no_language(site: Site) -> Iterator[SiteDiagnostic]:
    """Every page says its language, so that it is read aloud in the right one."""
    for page in site.pages.values():
        if not any(element.get("lang") for element in page.tagged("html")):
            yield SiteDiagnostic(page.path, "<html> has no lang. Set 'language' under 'theme' in mkdocs.yml.")


def description_length(site: Site) -> Iterator[SiteDiagnostic]:
    """Every page describes itself in a sentence that a search result can show whole."""
    for page in site.pages.values():
        length = len(page.description())
        if page.path != UNDESCRIBED and not SHORTEST <= length <= LONGEST:
            wanted = f"Write 'description: ...' with {SHORTEST} to {LONGEST} at the top of its source."
            yield SiteDiagnostic(page.path, f"The page's description has {length} characters. {wanted}")


def shared_description(site: Site) -> Iterator[SiteDiagnostic]:
    """No two pages describe themselves alike: people choose between search results by it."""
    seen: dict[str, str] = {}
    for page in site.pages.values():
        words = page.description().casefold()
        if not words or page.path == UNDESCRIBED:
            continue
        first = seen.setdefault(words, page.path)
        if first != page.path:
            yield SiteDiagnostic(page.path, f"{first} has the same description. Say what is only here.")


CHECKS = (one_h1, skipped_level, no_title, no_language, description_length, shared_description)
