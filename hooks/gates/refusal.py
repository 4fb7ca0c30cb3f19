"""What may not be published, said once: a build stops at it, a preview names it on its pages and goes on."""

import logging
from collections.abc import Iterable

from mkdocs.exceptions import Abort

from hooks.context import Build
from phrasebank.source.diagnostics import Diagnostic

log = logging.getLogger("mkdocs.hooks.gates.refusal")


def refuse(problems: Iterable[Diagnostic], what: str, build: Build) -> None:
    """Stop at problems, all of them in one message under `what` they are. Raises Abort."""
    lines = list(map(str, sorted(set(problems))))
    if not lines:
        return
    if not build.preview:
        raise Abort("\n".join([f"{what}, so nothing is published:", *lines]))
    build.refusals += lines
    log.error("%s:\n%s", what, "\n".join(lines))
