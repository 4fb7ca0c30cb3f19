"""What must hold for every page before it is published. A check is a function from the site to problems, which bear its name."""

from collections.abc import Callable, Iterator

from . import checks_data, checks_heads, checks_links, checks_markup, checks_words
from .site import Problem, Site

Check = Callable[[Site], Iterator[Problem]]

ALL: tuple[Check, ...] = (
    *checks_links.CHECKS,
    *checks_heads.CHECKS,
    *checks_markup.CHECKS,
    *checks_words.CHECKS,
    *checks_data.CHECKS,
)


def name(check: Check) -> str:
    """The permanent name under which a check's problems are shown."""
    return check.__name__.replace("_", "-")


def run(site: Site) -> list[Problem]:
    """All problems of the site, each once, sorted by file."""
    return sorted({problem.named(name(check)) for check in ALL for problem in check(site)})
