"""Cold builds, and an edit in a preview.

The builds are of generated phrases, of ten times as many, and of a plain Material site of as many pages.
"""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.benchmarks import cpu

ROOT = Path(__file__).parents[2]
# A preview looks for changes a few times a second, and nobody waits longer for one.
WAIT = 60


def cold(config: Path, target: Path) -> float:
    """The CPU seconds that one build takes in a process of its own."""
    return cpu.seconds([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(target)])


def published(target: Path) -> float:
    """The CPU seconds of building this project's site and checking what was built."""
    command = [sys.executable, str(ROOT / "scripts" / "build.py"), "--site-dir", str(target)]
    return cpu.seconds(command, cwd=ROOT)


def pages(site: Path) -> int:
    """How many pages a built site has."""
    return sum(1 for _ in site.rglob("*.html"))


def edit(config: Path, bank: Path, address: str) -> Iterator[tuple[float, float]]:
    """The seconds from each of three edits of a bank until a preview shows its page anew.

    Each is two numbers: to a look at the page, and by itself where it is open.
    """
    with _serving(config) as root:
        text = bank.read_text(encoding="utf-8")
        for number in range(3):
            mark, shown = f"Edited for the {number}th time.", _fetched(f"{root}/livereload/0/0")
            bank.write_text(text.replace("use: Always.", f"use: {mark}", 1), encoding="utf-8")
            begun = time.perf_counter()
            _wait_for(f"{root}/{address}", mark)
            looked = time.perf_counter() - begun
            # What the script in an open page waits for.
            _fetched(f"{root}/livereload/{shown}/0")
            yield looked, time.perf_counter() - begun


@contextmanager
def _serving(config: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-f", str(config), "-a", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(f"http://127.0.0.1:{port}/", "Hello.")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def _wait_for(address: str, mark: str) -> None:
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        try:
            if mark in _fetched(address):
                return
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{address} never showed {mark!r}.")


def _fetched(address: str) -> str:
    with urllib.request.urlopen(address, timeout=WAIT) as answer:
        page: bytes = answer.read()
    return page.decode()
