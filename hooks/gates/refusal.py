"""What may not be published, said once: a build stops at it, a preview names it on its pages and goes on."""

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort

from phrasebank.checks import folding
from phrasebank.source.diagnostics import Diagnostic

# The check reads pages by this, and all of MkDocs takes a while to load.
if TYPE_CHECKING:
    from hooks.context import Build

log = logging.getLogger("mkdocs.hooks.gates.refusal")


def refuse(problems: Iterable[Diagnostic], what: str, build: "Build | None" = None) -> None:
    """Stop at problems, as many of them in one message under `what` they are as somebody reads; before there
    is a build, in a preview as well. Raises Abort."""
    lines = _lines(sorted(set(problems)))
    if not lines:
        return
    if not build or not build.preview:
        raise Abort("\n".join([f"{what}, so nothing is published:", *lines]))
    build.refusals += lines
    log.error("%s:\n%s", what, "\n".join(lines))


def _lines(problems: list[Diagnostic]) -> list[str]:
    # One line says what they are, and one how many are left.
    shown, left = folding.cut(problems, str, others=2)
    return [*shown, f"{left} more are not shown here. Mend these first."] if left else shown
