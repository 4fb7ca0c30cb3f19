"""The Content-Security-Policy of every built page: this site's own files, the inline scripts of a few
templates by their hashes, and nothing else.

Which scripts those are is known from the templates alone, before any page is made: a script that comes into a
page by another way gets no permit. Made in the build, not in a preview, whose server puts a script of its own
into every page.
"""

import base64
import hashlib
from collections.abc import Iterable
from urllib.parse import urlsplit

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from hooks import html_tokens

POLICY = (
    "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
CHARSET = '<meta charset="utf-8">'
# The templates that hold a script, the theme's and ours.
TEMPLATES = (
    "partials/javascripts/base.html",
    "partials/javascripts/content.html",
    "partials/javascripts/palette.html",
)


def inline_scripts(env: jinja2.Environment, config: MkDocsConfig, page: Page | None) -> list[str]:
    """The scripts that the templates put into a page, of which they are told no more than where it is.
    Without a page, those of the one that says there is no such page, which is shown at any address."""
    base = get_relative_url(".", page.url) if page else urlsplit(config.site_url or "/").path
    where = {"config": config, "features": config.theme["features"], "page": page, "base_url": base}
    rendered = (env.get_template(name).render(where) for name in TEMPLATES)
    return [
        tag.body
        for text in rendered
        for tag in html_tokens.tokenize_html(text)
        if isinstance(tag, html_tokens.Tag) and tag.name == "script"
    ]


def policy(scripts: Iterable[str]) -> str:
    """The policy that permits these inline scripts."""
    hashes = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    return POLICY.format(scripts=" ".join(["'self'", *(f"'sha256-{value}'" for value in hashes)]))


def with_policy(html: str, scripts: Iterable[str]) -> str:
    """The page with the policy that permits these inline scripts."""
    # Behind the character set, which must come first, and ahead of everything that loads.
    return html.replace(
        CHARSET,
        f'{CHARSET}<meta http-equiv="Content-Security-Policy" content="{policy(scripts)}">'
        '<meta name="referrer" content="no-referrer">',
        1,
    )
