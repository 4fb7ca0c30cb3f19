"""WebKit for these tests; where it isn't there or can't be started, they are skipped, which is said."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from selenium.common.exceptions import WebDriverException

from tests.browser import programs
from tests.browser.conftest import missing
from tests.browser.webkit.driver import PHONE, WebKit, screen
from tests.browser.webkit.server import served


@pytest.fixture(scope="session")
def webkit_window(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebKit]:
    """One window for all tests."""
    wanted = programs.ENGINES["webkit"]
    if not programs.find("webkit"):
        missing(wanted, "not found")
    with ExitStack() as stack:
        try:
            shown = stack.enter_context(screen(tmp_path_factory.mktemp("settings")))
            window = WebKit(shown, stack.enter_context(served(site)))
        except (OSError, WebDriverException) as problem:
            missing(wanted, str(problem).splitlines()[0])
        stack.callback(window.driver.quit)
        yield window


@pytest.fixture
def webkit(webkit_window: WebKit) -> Iterator[WebKit]:
    """WebKit at the size of a phone; whatever goes wrong on its last page fails the test."""
    webkit_window.size(*PHONE)
    yield webkit_window
    assert webkit_window.evaluate("() => window.trouble ?? []") == []
    webkit_window.open("assets/mark.svg").evaluate("() => sessionStorage.clear()")
