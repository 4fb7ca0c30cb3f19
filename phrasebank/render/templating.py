"""The core's templates, autoescaped and compiled once."""

from functools import lru_cache

import jinja2

from phrasebank import DATA
from phrasebank.render import links
from phrasebank.text.catalogue import ENGLISH, Catalogue


@lru_cache
def templates(catalogue: Catalogue = ENGLISH) -> jinja2.Environment:
    """The environment of the core's templates, which speak the catalogue's language: autoescaped, and a name
    that is missing is an error."""
    loader = jinja2.FileSystemLoader(DATA.parent / "render" / "templates")
    environment = jinja2.Environment(
        loader=loader,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    speak(environment, catalogue)
    environment.globals["links"] = links
    environment.filters["grouped"] = "{:,}".format
    return environment


def speak(environment: jinja2.Environment, catalogue: Catalogue) -> None:
    """Let templates say `_("...")` and `ngettext(...)` in the catalogue's language, and know its code."""
    # What the extension adds to an environment is in no type.
    environment.install_gettext_translations(catalogue.translations, newstyle=True)  # type: ignore[attr-defined]
    environment.globals["language"] = catalogue.language
