"""WebKit, the engine of every browser on an iPhone: Debian's WebKitGTK, on a screen that is only memory."""

import os
import select
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browser import programs
from tests.browser.webkit.page import Page

# MiniBrowser's toolbar is 447 pixels wide at least, unless it is drawn very small; without animations there
# is reduced motion.
GTK = {
    "gtk.css": "* { font-size: 2px; min-width: 0; padding: 0; margin: 0; }",
    "settings.ini": "[Settings]\ngtk-enable-animations=0\n",
}
PHONE = (390, 844)


@contextmanager
def screen(folder: Path) -> Iterator[dict[str, str]]:
    """The environment of programs that draw on a screen in memory; `folder` keeps their settings."""
    (folder / "gtk-3.0").mkdir()
    for name, text in GTK.items():
        (folder / "gtk-3.0" / name).write_text(text, encoding="utf-8")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x3000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    try:
        if not select.select([read], [], [], 30)[0]:
            raise TimeoutError("Xvfb gives no display")
        display = f":{os.read(read, 10).decode().strip()}"
        yield os.environ | {"DISPLAY": display, "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)}
    finally:
        server.terminate()
        server.wait(10)
        os.close(read)
        os.close(write)


class WebKit(Page):
    """A window of WebKit at the size of a phone, and a page in it."""

    def __init__(self, screen: dict[str, str], address: str) -> None:
        options = Options()
        options.binary_location = programs.find("webkit")
        options.add_argument("--automation")
        service = Service(env=screen)
        self.screen = screen
        before = socket.getdefaulttimeout()
        # Selenium takes it for every answer that it waits for.
        socket.setdefaulttimeout(120)
        super().__init__(webdriver.WebKitGTK(options=options, service=service), address)
        socket.setdefaulttimeout(before)
        self.size(*PHONE)
        self._focus()

    def _focus(self) -> None:
        """Give the window the focus: without a window manager nothing has it, nor does `:focus` match."""
        search = ["xdotool", "search", "--onlyvisible", "--class", "MiniBrowser"]
        for window in self._run(*search).split():
            self._run("xdotool", "windowfocus", window)

    def _run(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self.screen, capture_output=True, text=True, timeout=20, check=False
        )
        return done.stdout

    def size(self, width: int, height: int) -> None:
        """Give the page this size."""
        for _ in range(10):
            now = self.evaluate("() => [innerWidth, innerHeight]")
            if now == [width, height]:
                return
            window = self.driver.get_window_rect()
            larger = window["width"] + width - now[0], window["height"] + height - now[1]
            self.driver.set_window_rect(0, 0, *larger)
            time.sleep(0.2)

    def copy(self) -> None:
        """Copy what is selected, by keys."""
        self.evaluate("() => addEventListener('copy', () => { window.copies = true; })")
        ActionChains(self.driver).key_down(Keys.CONTROL).send_keys("c").key_up(Keys.CONTROL).perform()
        self.until("() => window.copies")

    def clipboard(self, kind: str = "UTF8_STRING") -> str:
        """What the system's clipboard holds."""
        return self._run("xclip", "-o", "-selection", "clipboard", "-t", kind)
