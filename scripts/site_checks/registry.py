"""What must hold for every page before it is published. A check is a function from the site to problems,
which bear its name."""

from collections.abc import Callable, Iterator

from scripts.site_checks import data, html, links, metadata, text

from .site import Site
from .site_diagnostic import SiteDiagnostic

Check = Callable[[Site], Iterator[SiteDiagnostic]]

ALL: tuple[Check, ...] = (
    *links.CHECKS,
    *metadata.CHECKS,
    *html.CHECKS,
    *text.CHECKS,
    *data.CHECKS,
)


def name(check: Check) -> str:
    """The permanent name under which a check's problems are shown."""
    return check.__name__.replace("_", "-")


def run(site: Site) -> list[SiteDiagnostic]:
    """All problems of the site, each once, sorted by file."""
    return sorted({problem.named(name(check)) for check in ALL for problem in check(site)})
