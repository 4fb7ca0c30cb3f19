"""The core's templates, autoescaped and compiled once."""

from functools import lru_cache

import jinja2

from phrasebank import DATA
from phrasebank.render import links


@lru_cache
def templates() -> jinja2.Environment:
    """The environment of the core's templates: autoescaped, and a name that is missing is an error."""
    loader = jinja2.FileSystemLoader(DATA.parent / "render" / "templates")
    environment = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals["links"] = links
    environment.filters["grouped"] = "{:,}".format
    return environment
