"""What a page's own Markdown may bring into the site: what plain_html.py allows, and no signs that nobody
sees.

The built page is read once more as a whole (allowed_html.py), but there a script of the templates and one of
the Markdown look alike. What content_gate.py reads has nothing of the templates and of the markers yet.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hooks.gates import source_limits, source_marks
from hooks.gates.content_gate import HIDDEN, ContentGate
from hooks.gates.found_in_source import told
from phrasebank.source import decoding
from phrasebank.source.diagnostics import Diagnostic

# The check reads pages by this, and all of MkDocs takes a while to load.
if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from hooks.context import Build


def install_gate(config: "MkDocsConfig", build: "Build") -> None:
    """Have every page of a build read."""
    build.gate = ContentGate()
    # Markdown takes an extension itself as well as its name.
    extensions: list[object] = [*config.markdown_extensions, build.gate]
    config["markdown_extensions"] = extensions


def collect_problems(content: str, page: "Page", build: "Build") -> None:
    """Note what a page that was just read, and made into HTML, holds and may not."""
    build.content_problems += source_limits.beyond_when_built(page.file.src_uri, content)
    build.content_problems += problems(page.file.src_uri, page.file.content_string, build.gate)


def problems(path: str, source: str, gate: ContentGate) -> Iterator[Diagnostic]:
    """What a page holds and may not: its path below docs/, its whole source, and the gate that has read
    it."""
    wrong = [*gate.wrong, *source_marks.wrong(path, source)]
    if what := decoding.suspect(source):
        wrong.append(("", HIDDEN.format(what)))
    return told(path, source, wrong)
