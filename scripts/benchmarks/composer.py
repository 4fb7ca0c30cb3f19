"""How long the composer takes to redraw after a change of any choice: full banks, a real browser."""

import mimetypes
import statistics
import sys
from pathlib import Path

from playwright.sync_api import Route, sync_playwright

ROOT = Path(__file__).parents[2]
ADDRESS = "https://door-ajar.example/"
# Each possible answer of each question once a round, the page laid out before the clock stops. A list finds
# out what is possible when somebody reaches for it, which is before the change.
CHANGES = """
async (rounds) => {
  const took = [];
  for (let round = 0; round < rounds; round++)
  for (const question of document.querySelectorAll('.composer select')) {
    for (const option of [...question.options]) {
      question.dispatchEvent(new Event('focusin', { bubbles: true }));
      if (question.value === option.value || option.disabled) continue;
      question.value = option.value;
      const begun = performance.now();
      question.dispatchEvent(new Event('change', { bubbles: true }));
      document.body.offsetHeight;
      took.push(performance.now() - begun);
      await new Promise(requestAnimationFrame);
    }
  }
  return took;
}
"""


def milliseconds(site: Path, rounds: int = 2) -> tuple[float, float, int]:
    """The median and the 95th percentile in milliseconds, and of how many changes, on a built site."""
    sys.path.insert(0, str(ROOT))
    from tests.browser import programs

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=programs.find("chromium"),
            args=["--no-sandbox", "--disable-background-networking"],
        )
        page = browser.new_page()
        page.route("**/*", lambda route: _answer(site, route))
        page.goto(f"{ADDRESS}compose/")
        page.wait_for_selector(".composer .pen")
        took = sorted(page.evaluate(CHANGES, rounds))
        browser.close()
    return statistics.median(took), took[int(len(took) * 0.95)], len(took)


def _answer(site: Path, route: Route) -> None:
    file = site / route.request.url.removeprefix(ADDRESS).partition("?")[0]
    file = file / "index.html" if file.is_dir() else file
    if file.is_file():
        route.fulfill(body=file.read_bytes(), content_type=mimetypes.guess_type(file.name)[0] or "text/plain")
    else:
        route.abort()
