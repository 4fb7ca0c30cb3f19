"""What a page could leave behind of the words that were typed into it."""

from playwright.sync_api import Page

# Script that runs ahead of the page's own and notes what goes into the history.
WATCHED = """
window.gone = [];
for (const name of ['pushState', 'replaceState']) {
  const own = history[name];
  history[name] = function (...given) { gone.push(JSON.stringify(given)); return own.apply(this, given); };
}
"""
KEPT = """
async () => JSON.stringify([
  location.href, document.title, document.cookie, history.state, {...localStorage}, window.name, window.gone,
  await indexedDB.databases(), await caches.keys(), performance.getEntries().map(({name}) => name),
])
"""


def requests(page: Page) -> list[str]:
    """Every request of the page from now on, with its headers and body."""
    asked: list[str] = []
    page.on(
        "request",
        lambda request: asked.append(request.url + str(request.headers) + (request.post_data or "")),
    )
    return asked


def left(page: Page) -> str:
    """All that the page has left in the browser, except in the tab's own storage.

    It was opened with WATCHED.
    """
    kept = page.evaluate(KEPT)
    assert '"https://door-ajar.example/' in kept and '"gone"' not in kept
    return kept


def in_tab(page: Page) -> str:
    """What is in the tab's own storage."""
    return page.evaluate("JSON.stringify({...sessionStorage})")
