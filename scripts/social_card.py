"""The picture shown where somebody shares a page: card.svg as a PNG, drawn by Chromium.

It is drawn anew by hand, because fonts differ between machines.
"""

from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, ViewportSize, sync_playwright

from scripts import card_drawing
from tests.browser import programs

PICTURE = Path(__file__).parents[1] / "docs/assets/card.png"
# What places that show cards ask for: https://ogp.me and their own guides.
SIZE: ViewportSize = {"width": 1200, "height": 630}
# Enough for flat colors and the edges of letters, and a third of the bytes.
COLORS = 64


def main() -> None:
    """Draw the picture, of a drawing that the check would call sound."""
    if told := [str(problem) for problem in card_drawing.problems()]:
        raise SystemExit("\n".join(told))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=programs.find("chromium"),
            args=["--no-sandbox", "--disable-background-networking"],
        )
        drawn = drawing(
            browser.new_page(viewport=SIZE, java_script_enabled=False), card_drawing.SOURCE.as_uri()
        )
        browser.close()
    Image.open(BytesIO(drawn)).convert("RGB").quantize(COLORS).save(PICTURE, optimize=True)


def drawing(page: Page, address: str) -> bytes:
    """What is shown of a drawing alone: nothing else that it names is read, and no file of this machine."""
    page.route(lambda other: other != address, lambda route: route.abort())
    page.goto(address)
    return page.screenshot()


if __name__ == "__main__":
    main()
