"""What a browser fetches although nobody asked for it: the page after this one, and an icon, in Firefox."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

REFUSED = """
window.refused = [];
addEventListener('securitypolicyviolation', event => refused.push(event.blockedURI));
"""


@contextmanager
def listening(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The address of a host of a folder's files, and the list of what it is asked for."""
    asked = []

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            asked.append(self.path)

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/", asked
        server.shutdown()


def test_no_page_asks_a_browser_to_fetch_the_next_one(site):
    pages = sorted(site.glob("guide/*/index.html"))
    assert (
        pages and [page for page in pages if re.search(r'rel="(?:next|prev)"', page.read_text("utf-8"))] == []
    )


@pytest.mark.engines
@pytest.mark.fresh
@pytest.mark.parametrize("path", ["guide/tone/", "letters/"])
def test_nothing_is_fetched_ahead_that_the_policy_refuses(at_site, path):
    """Fails in Firefox where a page names the next one: it fetches that, and logs that it may not."""
    page = at_site(path, before=REFUSED)
    assert page.evaluate("() => new Promise(done => setTimeout(() => done(refused), 1000))") == []


def test_a_page_that_has_moved_has_an_icon_so_that_no_browser_asks_for_another(desk):
    pages = [*desk.glob("letters/pay-is-low/index.html")]
    assert pages and [page for page in pages if 'rel="icon"' not in page.read_text("utf-8")] == []


@pytest.mark.engines
def test_a_page_that_has_moved_asks_for_no_icon_but_its_own(browser, desk, tmp_path):
    """Fails in Firefox where the page names none: it asks for one at the address that was usual once.

    Playwright, where it answers for the host, hears nothing of that, so there is one.
    """
    moved = (desk / "letters/pay-is-low/index.html").read_text(encoding="utf-8")
    (tmp_path / "index.html").write_text(re.sub("<meta http-equiv=.refresh.*", "", moved), encoding="utf-8")
    with listening(tmp_path) as (address, asked):
        page = browser.new_page()
        page.goto(address)
        page.wait_for_timeout(1500)
    assert "/" in asked and "/favicon.ico" not in asked
