"""What may not be published, said once: a build stops at it, a preview names it on its pages and goes on."""

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort

from phrasebank.source.diagnostics import Diagnostic

# The check reads pages by this, and all of MkDocs takes a while to load.
if TYPE_CHECKING:
    from hooks.context import Build

log = logging.getLogger("mkdocs.hooks.gates.refusal")


def refuse(problems: Iterable[Diagnostic], what: str, build: "Build") -> None:
    """Stop at problems, all of them in one message under `what` they are. Raises Abort."""
    lines = list(map(str, sorted(set(problems))))
    if not lines:
        return
    if not build.preview:
        raise Abort("\n".join([f"{what}, so nothing is published:", *lines]))
    build.refusals += lines
    log.error("%s:\n%s", what, "\n".join(lines))
