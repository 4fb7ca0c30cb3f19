"""Pages in a real browser, under the site's real address, with nothing else to talk to.

Two sites: `desk`, built from the small library, whose words these tests know by heart; and `site`, the one
that is published. Every request to another host and every error in the console fails the test.

All tests here run in Chromium, those marked `engines` in Firefox, too; WebKit has its own in `webkit`.
With `--browser webkit` they run in Playwright's WebKit, which is nearer to Safari.
Where Firefox isn't there or can't be started, its tests are skipped, and the end of the run says so.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from tests.browser import programs, sites
from tests.browser.visits import KeptPage, Visits
from tests.conftest import LEFT_OUT
from tests.draws import TIMES

# Firefox has no switch for a reader's settings, so they are the profile's. Scrollbars lie over the page, as
# on a phone.
PREFERENCES = {
    "dom.events.testing.asyncClipboard": True,
    "layout.css.prefers-color-scheme.content-override": 1,
    "ui.prefersReducedMotion": 1,
    "ui.useOverlayScrollbars": 1,
}
# A machine with much else to do keeps a page waiting for longer than Playwright's five seconds.
expect.set_options(timeout=15_000)
ASKED = pytest.StashKey[list[str]]()


@pytest.hookimpl(tryfirst=True)
def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Have a test run in Chromium, and in Firefox if it is marked so, unless --browser says otherwise.

    What is marked `engines(weekly=True)` is tried there where more is drawn.
    """
    options = metafunc.config.option
    asked = metafunc.config.stash.setdefault(ASKED, options.browser)
    mark = metafunc.definition.get_closest_marker("engines")
    both = mark and (not mark.kwargs.get("weekly") or TIMES > 1)
    options.browser = asked or ["chromium", *(["firefox"] if both else [])]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict, browser_name: str) -> dict:
    if browser_name == "webkit":
        # Playwright's own, which only `playwright install` brings.
        return browser_type_launch_args
    if not (found := programs.find(browser_name)):
        missing(programs.ENGINES[browser_name], "not found")
    started = {**browser_type_launch_args, "executable_path": found, "timeout": 60_000}
    if browser_name == "firefox":
        return {**started, "channel": "moz-firefox", "firefox_user_prefs": PREFERENCES}
    # Chromium's sandbox refuses to run as root, as it is in most containers.
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return {**started, "args": ["--disable-background-networking", *sandbox]}


@pytest.fixture(scope="session")
def launch_browser(launch_browser: Callable[..., Browser], browser_name: str) -> Callable[..., Browser]:
    def launch(**options: object) -> Browser:
        try:
            browser = launch_browser(**options)
            # A driver that doesn't know this browser's version fails here.
            browser.new_context().close()
            return browser
        except Error as problem:
            if browser_name == "chromium":
                raise
            return missing(programs.ENGINES[browser_name], str(problem).splitlines()[0])

    return launch


def missing(engine: programs.Engine, why: str) -> NoReturn:
    """Leave out the tests of an engine that isn't here; without Chromium, fail."""
    words = f"{LEFT_OUT} {engine.name}: {why}.\n{engine.how}"
    if engine.variable == "CHROMIUM":
        pytest.fail(words, pytrace=False)
    pytest.skip(words)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published site; $SITE names one that is built already."""
    if ready := os.environ.get("SITE"):
        return Path(ready)
    return sites.awaited(sites.shared(tmp_path_factory), "site")


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small library with the project's theme, styles and scripts."""
    return sites.awaited(sites.shared(tmp_path_factory), "desk")


@pytest.fixture(scope="session")
def kept_page(browser: Browser) -> KeptPage:
    """A page of this browser, which ends with it."""
    return KeptPage()


@pytest.fixture
def visits(browser: Browser, kept_page: KeptPage, request: pytest.FixtureRequest) -> Iterator[Visits]:
    made = Visits(browser, None if request.node.get_closest_marker("fresh") else kept_page)
    yield made
    kept_page.put_back()
    for context in browser.contexts:
        if kept_page.page is None or context is not kept_page.page.context:
            context.close()
    assert made.trouble == []


@pytest.fixture
def at_desk(visits: Visits, desk: Path) -> Callable[..., Page]:
    """Opens a page of the small site."""
    return lambda path="", **options: visits.open(desk, path, **options)


@pytest.fixture
def at_site(visits: Visits, site: Path) -> Callable[..., Page]:
    """Opens a page of the published site."""
    return lambda path="", **options: visits.open(site, path, **options)


@pytest.fixture
def composer(at_site: Callable[..., Page]) -> Callable[..., Page]:
    """Opens the composer and waits for its paper."""

    def opened(path: str = "compose/", **options: object) -> Page:
        page = at_site(path, **options)
        expect(page.locator(".composer .pen").first).to_be_visible()
        return page

    return opened
