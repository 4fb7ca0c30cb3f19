"""The Content-Security-Policy of every built page: this site's own files, the few inline scripts by their hashes, and nothing else.

Made in the build, not in a preview, whose server puts a script of its own into every page.
"""

import base64
import hashlib
import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

POLICY = (
    "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
CHARSET = '<meta charset="utf-8">'
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_preview: list[bool] = []


def on_startup(command: str, dirty: bool) -> None:
    _preview[:] = [command == "serve"]


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    return _with_policy(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    return _with_policy(output_content) if template_name.endswith(".html") else output_content


def _with_policy(html: str) -> str:
    if any(_preview):
        return html
    hashes = dict.fromkeys(
        base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in INLINE.findall(html)
    )
    policy = POLICY.format(scripts=" ".join(["'self'", *(f"'sha256-{value}'" for value in hashes)]))
    # Behind the character set, which must come first, and ahead of everything that loads.
    return html.replace(
        CHARSET,
        f'{CHARSET}<meta http-equiv="Content-Security-Policy" content="{policy}"><meta name="referrer" content="no-referrer">',
        1,
    )
