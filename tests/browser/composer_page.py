"""What tests do on the composer's page."""

from playwright.sync_api import Locator, Page

NAME = "Zebedee"


def text(page: Page) -> str:
    return page.locator(".beside .words").inner_text()


def choose(page: Page, question: str, answer: str) -> None:
    asked = page.get_by_label(question, exact=True)
    if not asked.is_visible():
        page.locator("details:has([data-part=rest]) > summary").click()
    asked.select_option(label=answer)


def button(page: Page, name: str) -> Locator:
    return page.locator(".composer").get_by_role("button", name=name, exact=True)


def change(page: Page, move: str) -> None:
    """Opens what can be done with the sentence of a move."""
    button(page, f"Change: {move}").focus()
    page.keyboard.press("Enter")
