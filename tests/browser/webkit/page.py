"""A page in a browser of WebKit's that is driven by selenium, with what Playwright's page does elsewhere."""

import time
from typing import Self

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement

# What goes wrong in a page is said by it; a promise is waited for.
CALL = """
const done = arguments[arguments.length - 1], given = [...arguments].slice(0, -1);
Promise.resolve(CALLED).then((value) => done([value ?? null]), (problem) => done(String(problem)));
"""
CHOOSE = """(css, value) => {
  const one = document.querySelector(css);
  one.value = value;
  for (const event of ['input', 'change']) one.dispatchEvent(new Event(event, {bubbles: true}));
}"""


class Page:
    """The one page of a browser, which shows a site at an address."""

    def __init__(self, driver: WebDriver, address: str) -> None:
        self.driver, self.address = driver, address
        driver.set_script_timeout(90)
        driver.set_page_load_timeout(60)

    def open(self, path: str = "") -> Self:
        """Open a page of the site; it is a new document even where only the fragment differs."""
        self.driver.get("about:blank")
        self.driver.get(self.address + path)
        # The driver comes back a little early now and then.
        self.until("() => location.protocol === 'http:' && document.readyState === 'complete'")
        return self

    def evaluate(self, script: str, *given: object):
        """What a function answers, or what an expression is; waits for promises."""
        script = script.strip()
        function = "=>" in script.split("\n")[0] and not script.startswith("Promise")
        called = f"({script})(...given)" if function else script
        answer = self.driver.execute_async_script(CALL.replace("CALLED", called), *given)
        assert isinstance(answer, list), answer
        return answer[0]

    def until(self, script: str, seconds: float = 30):
        """Wait until a function answers something."""
        end = time.monotonic() + seconds
        while not (found := self.evaluate(script)) and time.monotonic() < end:
            time.sleep(0.1)
        assert found, f"not in {seconds} seconds: {script}"
        return found

    def one(self, css: str) -> WebElement:
        """The first element that a selector finds."""
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def keys(self, *keys: str) -> None:
        """Press keys in whatever has the focus."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def choose(self, css: str, value: str) -> None:
        """Choose in the list that a selector finds, once it is there; it hears both events of a choice."""
        self.until(f"() => document.querySelector({css!r}) && true")
        self.evaluate(CHOOSE, css, value)

    def press(self, name: str) -> None:
        """Press the button of this name."""
        self.until(f"() => {button(name)} && true")
        self.evaluate(f"() => {button(name)}.scrollIntoView({{block: 'center'}})")
        self.driver.execute_script(f"return {button(name)}").click()


def button(name: str) -> str:
    """Script that is the visible button of this name."""
    return (
        "[...document.querySelectorAll('button')].find(one => one.checkVisibility() && "
        f"(one.ariaLabel ?? one.textContent).trim() === {name!r})"
    )
