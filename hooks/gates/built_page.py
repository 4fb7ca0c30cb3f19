"""Every built page held against what a page may be made of, each finding traced to the file it came from."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from hooks import csp, load_library
from hooks.context import Build
from hooks.gates import allowed_html
from hooks.gates.allowed_addresses import Allowance
from hooks.gates.allowed_html import MarkupViolation
from hooks.gates.refusal import refuse
from phrasebank.export import redirects
from phrasebank.source.diagnostics import Diagnostic, Location

CODE = "page-markup"
# For a site that doesn't know its address.
NOWHERE = "https://site.invalid/"
ENDINGS = (".md", ".yml", ".html")


def refuse_others(site: Path, config: MkDocsConfig, build: Build) -> None:
    """Stop where a page holds what no page may. Raises Abort."""
    refuse(_Pages(site, config, build).problems(), "Pages hold what no page may", build)


class _Pages:
    """The pages of one build, in its folder."""

    def __init__(self, site: Path, config: MkDocsConfig, build: Build) -> None:
        self.site, self.config, self.build = site, config, build
        self.root = config.site_url or NOWHERE
        self.files = {file.dest_uri: file for file in build.files.documentation_pages()}
        self.moved = redirects.files(build.library).keys()

    def problems(self) -> Iterator[Diagnostic]:
        """What the pages' Markdown brings and may not; then the markup of pages that have none of that."""
        yield from self.build.content_problems
        # What has been told of a page's Markdown is not told once more of what became of it.
        told = {problem.place.path for problem in self.build.content_problems}
        for page in sorted(self.site.rglob("*.html")):
            path = page.relative_to(self.site).as_posix()
            if _name(self.files.get(path)) in told:
                continue
            for violation in allowed_html.violations(page.read_text(encoding="utf-8"), self._allowed(path)):
                yield Diagnostic(self._origin(violation, path), CODE, violation.message)

    def _allowed(self, path: str) -> Allowance:
        scripts = [] if path in self.moved else self._scripts(path)
        return Allowance(
            self.root,
            urljoin(self.root, path),
            frozenset(scripts),
            # The server of a preview puts a script of its own into all other pages.
            "" if self.build.preview and path not in self.moved else csp.policy(scripts),
            leads_on=path in self.moved,
        )

    def _scripts(self, path: str) -> list[str]:
        file = self.files.get(path)
        return csp.inline_scripts(self.build.env, self.config, file.page if file else None)

    def _origin(self, violation: MarkupViolation, path: str) -> Location:
        """Where a finding stands: in the page's own source, or else in any other; the page itself where
        nothing shows it."""
        own = _name(self.files.get(path))
        sources = sorted(self._sources.items(), key=lambda source: source[0] != own)
        for sign in violation.signs:
            for name, text in sources:
                if (at := text.find(sign.lower())) >= 0:
                    line = text.count("\n", 0, at)
                    return Location(name, line + 1, at - text.rfind("\n", 0, at))
        return Location(own or path, 1, 1)

    @cached_property
    def _sources(self) -> dict[str, str]:
        """The text, in small letters, of whatever may have brought something into a page."""
        # Under `mkdocs build -f` it is as somebody wrote it.
        settings = Path(self.config.config_file_path).absolute()
        project = settings.parent
        folders = (Path(self.config.docs_dir), load_library.folder(self.config).absolute(), project / "hooks")
        files = [file for folder in folders for file in folder.rglob("*") if _is_source(file)]
        return {
            file.relative_to(project).as_posix(): file.read_text(encoding="utf-8", errors="replace").lower()
            for file in sorted([settings, *files])
        }


def _is_source(file: Path) -> bool:
    """Whether it is a file of the project: a link may lead to whatever there is."""
    return file.suffix in ENDINGS and file.is_file() and not file.is_symlink()


def _name(file: File | None) -> str:
    return f"docs/{file.src_uri}" if file else ""
