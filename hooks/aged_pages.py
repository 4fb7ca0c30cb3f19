"""What a preview has shown before its data changed: made anew when somebody asks for it, and not sooner."""

from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page

from hooks import data_files, data_pages
from hooks.context import Build


@dataclass
class AgedPages:
    """The pages and the data of a build that are older than its library."""

    build: Build
    pages: dict[str, Page] = field(default_factory=dict)
    data: bool = False

    def age(self) -> None:
        """All of them: the library has changed."""
        self.pages = {file.page.url: file.page for file in self._documents() if file.page}
        self.data = True
        data_pages.link_neighbours(self.build.files, self.build.library)

    def renew(self, path: str) -> None:
        """Make a page or the data anew, where somebody asks for it and it is old; `path` is below the
        site's root."""
        url = path.removesuffix("index.html")
        if page := self.pages.get(url):
            self._render(page)
            # One that fails is tried again when somebody next looks.
            del self.pages[url]
        if self.data and path.endswith(".json"):
            config = self.build.config
            data_files.write(Path(config.site_dir), self.build, config.site_url or "")
            self.data = False

    def _render(self, page: Page) -> None:
        build, config = self.build, self.build.config
        _populate_page(page, config, build.files)
        # MkDocs leaves this method without types.
        excluded = page.file.inclusion.is_excluded()  # type: ignore[no-untyped-call]
        _build_page(page, config, self._documents(), build.nav, build.env, excluded=excluded)

    def _documents(self) -> list[File]:
        return list(self.build.files.documentation_pages(inclusion=InclusionLevel.is_in_serve))
