"""Pages in a real browser, under the site's real address, with nothing else to talk to.

Two sites: `desk`, built from the small library, whose words these tests know by heart; and `site`, the one
that is published. Every request to another host and every error in the console fails the test.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import chromium, sites
from tests.browser.visits import KeptPage, Visits


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    if not (found := chromium.find()):
        pytest.fail(chromium.HOW, pytrace=False)
    # Chromium's sandbox refuses to run as root, as it is in most containers.
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return {
        **browser_type_launch_args,
        "executable_path": found,
        "args": ["--disable-background-networking", *sandbox],
    }


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
def kept_page() -> KeptPage:
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
