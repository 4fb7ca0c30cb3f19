"""What is wrong with pages, said once: a build stops at it, a preview names it and goes on, because after an
error `mkdocs serve` answers nothing at all."""

import logging
from collections.abc import Iterable

from mkdocs.exceptions import Abort

from phrasebank.source.diagnostics import Diagnostic

log = logging.getLogger("mkdocs.hooks.stop")


def at(problems: Iterable[Diagnostic], what: str, preview: bool) -> None:
    """Stop at problems, all of them in one message under `what` they are. Raises Abort."""
    if not (named := "\n".join(map(str, sorted(set(problems))))):
        return
    if not preview:
        raise Abort(f"{what}, so nothing is published:\n{named}")
    log.error("%s:\n%s", what, named)
