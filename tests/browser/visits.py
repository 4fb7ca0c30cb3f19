"""Pages opened in tests, with nothing else to talk to than a built site, and what goes wrong on them."""

import mimetypes
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Route

from tests.browser.sites import ADDRESS

# The theme's RxJS now and then, on a busy machine, meets a timer that it has cancelled,
# and throws this: ReactiveX/rxjs#6891.
TIMER = "executing a cancelled action"
# Firefox tells a page that is left of what it was still fetching.
ENDED = (
    "NetworkError when attempting to fetch resource",
    "error loading dynamically imported module",
    "The operation was aborted",
)
# What Firefox can't be told over WebDriver BiDi, and would pass over in silence.
UNTOLD = {"java_script_enabled", "forced_colors"}


class Visits:
    """Pages opened in a test, and whatever went wrong on them."""

    def __init__(self, browser: Browser, kept: "KeptPage | None" = None) -> None:
        self.browser, self.kept, self.trouble = browser, kept, []

    def open(
        self,
        folder: Path,
        path: str = "",
        before: str = "",
        headers: dict[str, str] | None = None,
        **options: object,
    ) -> Page:
        """Open a page of a built site.

        `before` is script that runs ahead of the page's own, `headers` is what the host sends with every
        file, `options` are the browser context's. Where nothing is asked for but a size, the first page of a
        test is one that tests before it have used.
        """
        if self.kept and not before and not headers and options.keys() <= {"viewport"}:
            page, self.kept = self.kept.taken(self, folder, **options), None
        else:
            page = self.new_page(lambda route: self.answer(folder, route, headers or {}), **options)
            if before:
                page.context.add_init_script(before)
            page.on("console", self.hear)
            page.on("pageerror", self.notice)
        page.goto(ADDRESS + path)
        return page

    def new_page(self, answer: Callable[[Route], None], **options: object) -> Page:
        """A page of a context of its own, which asks nobody but us."""
        firefox = self.browser.browser_type.name == "firefox"
        if firefox and UNTOLD & options.keys():
            pytest.skip("Firefox can't be told so over WebDriver BiDi")
        context = self.browser.new_context(reduced_motion="reduce", **options)
        context.set_default_timeout(15_000)
        # Nobody else has such permissions to give.
        if self.browser.browser_type.name == "chromium":
            context.grant_permissions(["clipboard-read", "clipboard-write"])
        context.route("**/*", answer)
        return context.new_page()

    def hear(self, message: ConsoleMessage) -> None:
        """Remember an error in the console."""
        if message.type == "error":
            self.trouble.append(message.text)

    def notice(self, error: Error) -> None:
        """Remember an error that no script caught."""
        if not error.message.startswith((TIMER, *ENDED)):
            self.trouble.append(str(error))

    def forgive(self, *words: str) -> None:
        """Forget the trouble that a test makes on purpose; it must have come."""
        made = [trouble for trouble in self.trouble if any(word in trouble for word in words)]
        assert made, f"Nothing of {words} in {self.trouble}"
        self.trouble[:] = [trouble for trouble in self.trouble if trouble not in made]

    def answer(self, folder: Path, route: Route, headers: dict[str, str]) -> None:
        """Send a file of a site; a request to anybody else is trouble."""
        if not route.request.url.startswith(ADDRESS):
            self.trouble.append(f"a request to {route.request.url}")
            return route.abort()
        file = folder / unquote(urlsplit(route.request.url).path).lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return route.fulfill(status=404, body="")
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        kind = "text/javascript" if file.suffix == ".js" else kind
        return route.fulfill(body=file.read_bytes(), headers={**headers, "Content-Type": kind})


class KeptPage:
    """A page that test after test uses, because a new one takes the browser longer than most tests.

    Whatever a test leaves in it is taken away; tests that change more than that are marked `fresh`.
    """

    SIZE: ClassVar = {"width": 1280, "height": 720}

    def __init__(self) -> None:
        self.page: Page | None = None
        self.visits: Visits | None = None
        self.folder = Path()

    def taken(self, visits: Visits, folder: Path, viewport: dict[str, int] | None = None) -> Page:
        """The page for a test that looks at a site."""
        self.visits, self.folder = visits, folder
        if self.page is None or self.page.is_closed():
            self.page = visits.new_page(lambda route: self.visits.answer(self.folder, route, {}))
        self.page.set_viewport_size(viewport or self.SIZE)
        self.page.on("console", visits.hear)
        self.page.on("pageerror", visits.notice)
        return self.page

    def put_back(self) -> None:
        """Leave nothing for the next test: no words, no other pages, no pointer over anything."""
        if self.visits is None or self.page is None:
            return
        try:
            self._clear(self.page)
            self.page.remove_listener("console", self.visits.hear)
            self.page.remove_listener("pageerror", self.visits.notice)
        except Error:
            # A test that failed may leave it in any state.
            self.page.context.close()
            self.page = None
        self.visits = None

    def _clear(self, page: Page) -> None:
        for other in page.context.pages:
            if other is not page:
                other.close()
        page.goto(f"{ADDRESS}assets/mark.svg")
        page.evaluate("sessionStorage.clear(), localStorage.clear(), window.name = ''")
        page.context.clear_cookies()
        page.mouse.move(-9, -9)
