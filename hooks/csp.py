"""The Content-Security-Policy of every built page: this site's own files, the few inline scripts by their
hashes, and nothing else.

Made in the build, not in a preview, whose server puts a script of its own into every page.
"""

import base64
import hashlib
import re

POLICY = (
    "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
CHARSET = '<meta charset="utf-8">'
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def with_policy(html: str) -> str:
    """The page with its policy, which names its inline scripts by their hashes."""
    hashes = dict.fromkeys(
        base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in INLINE.findall(html)
    )
    policy = POLICY.format(scripts=" ".join(["'self'", *(f"'sha256-{value}'" for value in hashes)]))
    # Behind the character set, which must come first, and ahead of everything that loads.
    return html.replace(
        CHARSET,
        f'{CHARSET}<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="referrer" content="no-referrer">',
        1,
    )
