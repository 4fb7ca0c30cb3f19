"""Cold builds: of generated phrases against a plain Material site of as many pages, and of ten times as many; and an edit in a preview."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# A preview looks for changes a few times a second, and nobody waits longer for one.
WAIT = 60


def cold(config: Path, target: Path) -> float:
    """The seconds that one build takes in a process of its own."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(target)], check=True, capture_output=True)
    return time.perf_counter() - begun


def edit(config: Path, bank: Path, address: str) -> Iterator[float]:
    """The seconds from each of three edits of a bank until a preview serves its page anew."""
    with _serving(config) as root:
        text = bank.read_text(encoding="utf-8")
        for number in range(3):
            mark = f"Edited for the {number}th time."
            bank.write_text(text.replace("use: Always.", f"use: {mark}", 1), encoding="utf-8")
            begun = time.perf_counter()
            _wait_for(f"{root}/{address}", mark)
            yield time.perf_counter() - begun


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
            if mark in urllib.request.urlopen(address, timeout=WAIT).read().decode():
                return
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{address} never showed {mark!r}.")
