"""What the functions that answer MkDocs' events share: one object for a build, and one for a run of MkDocs,
which may make many builds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from phrasebank.export.search.pages import SourcePage
from phrasebank.model.library import Library
from phrasebank.render.situation_index import SituationIndex
from phrasebank.source.diagnostics import Diagnostic

if TYPE_CHECKING:
    from hooks.gates.content_gate import ContentGate
    from hooks.languages import Edition


@dataclass
class Build:
    """One build: begun with its library; MkDocs' files, navigation and templates are added as it comes to
    them.

    `messages` is how many messages each outline makes, where they have been counted; `editions` the site in
    each of its languages, where it has several; `imports` what has been found so far of what the scripts of a
    page import; `data_sets` the pages that say they are the data set's; `content_problems` what the pages'
    Markdown brings and may not, as `gate` finds it; `search_pages` what the search finds the pages by, by
    their addresses; `refusals` what would stop a build and a preview only names.
    """

    preview: bool
    config: MkDocsConfig
    library: Library
    problems: list[Diagnostic]
    messages: Mapping[str, int]
    situations: SituationIndex = field(init=False)
    editions: list["Edition"] = field(default_factory=list)
    imports: dict[tuple[str, ...], list[str]] = field(default_factory=dict)
    front_matter_problems: list[Diagnostic] = field(default_factory=list)
    data_sets: list[str] = field(default_factory=list)
    content_problems: list[Diagnostic] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    search_pages: dict[str, SourcePage] = field(default_factory=dict)
    gate: "ContentGate" = field(init=False)
    files: Files = field(init=False)
    nav: Navigation = field(init=False)
    env: jinja2.Environment = field(init=False)


@dataclass
class Session:
    """One run of MkDocs: whether it is a preview, the last library without a problem, the present build, and
    what is done before all that was built is removed."""

    preview: bool = False
    last_good: Library = field(default_factory=Library)
    build: Build = field(init=False)
    end: Callable[[], object] = lambda: None
