"""WPE, where the host has it: an older WebKit, as of Safari 16, without a screen or a clipboard."""

import shutil

from selenium import webdriver
from selenium.webdriver.wpewebkit.options import Options
from selenium.webdriver.wpewebkit.service import Service

from tests.browser import programs
from tests.browser.webkit.page import Page


class _Options(Options):
    """WPE refuses a session that is asked for anything but its own options."""

    def to_capabilities(self) -> dict:
        own = super().to_capabilities()
        return {self.KEY: own[self.KEY]}


def started(address: str) -> Page:
    """A page of WPE that shows a site at an address; 800 by 600 pixels, which can't be changed."""
    options = _Options()
    options.binary_location = programs.find("wpe")
    for argument in ("--automation", "-P", "headless"):
        options.add_argument(argument)
    return Page(webdriver.WPEWebKit(options, Service(shutil.which("WPEWebDriver"))), address)
