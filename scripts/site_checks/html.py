"""Elements: what points at an id finds it, and pictures have words."""

from collections.abc import Iterator

from .page import Element
from .site import Site
from .site_diagnostic import SiteDiagnostic

REFERENCES = frozenset(
    {
        "aria-activedescendant",
        "aria-controls",
        "aria-describedby",
        "aria-details",
        "aria-errormessage",
        "aria-flowto",
        "aria-labelledby",
        "aria-owns",
        "commandfor",
        "for",
        "form",
        "headers",
        "list",
        "popovertarget",
    }
)


def repeated_id(site: Site) -> Iterator[SiteDiagnostic]:
    """An id is given once on a page: links and labels find only the first."""
    for page in site.pages.values():
        for name, count in page.ids.items():
            if count > 1:
                yield SiteDiagnostic(
                    page.path, f"{count} elements have the id '{name}'. Ids are links: give each its own."
                )


def dead_reference(site: Site) -> Iterator[SiteDiagnostic]:
    """Labels and ARIA attributes point at ids of their own page."""
    for page in site.pages.values():
        for element in page.elements:
            if REFERENCES.isdisjoint(element.attributes):
                continue
            for attribute, name in _references(element):
                if name not in page.ids:
                    yield SiteDiagnostic(
                        page.path,
                        f"<{element.tag} {attribute}> points at '{name}', which no element has as its id.",
                    )


def no_alt(site: Site) -> Iterator[SiteDiagnostic]:
    """Every picture says what it shows; one that shows nothing says so with an empty `alt`."""
    for page in site.pages.values():
        for element in page.tagged("img", "area"):
            if "alt" not in element.attributes:
                yield SiteDiagnostic(
                    page.path,
                    f"'{element.get('src') or element.get('href')}' has no alt. "
                    'Say what it shows; alt="" if it only decorates.',
                )


def _references(element: Element) -> Iterator[tuple[str, str]]:
    for attribute in REFERENCES & element.attributes.keys():
        for name in element.get(attribute).split():
            # On index pages of a section Material labels a switch, `__toc`, that it leaves out.
            # No id of ours begins so.
            if not name.startswith("__"):
                yield attribute, name


CHECKS = (repeated_id, dead_reference, no_alt)
