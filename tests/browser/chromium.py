"""Find a Chromium for the browser tests, or install Debian's where one may, or say clearly how to get one."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
HOW = """The browser tests need Chromium or Chrome, and none was found.
  Debian, Ubuntu:  apt-get install chromium   (as root; `make test` does it itself as root)
  Fedora:          dnf install chromium
  macOS:           brew install --cask chromium
  Anywhere else:   set CHROMIUM to the path of a Chromium, Chrome or Edge."""


def find() -> str | None:
    """The path of a Chromium, or None: $CHROMIUM, then the usual names on PATH, then the usual places."""
    named = os.environ.get("CHROMIUM", "")
    candidates = [named, *map(shutil.which, NAMES), *PLACES]
    return next((path for path in candidates if path and os.access(path, os.X_OK)), None)


def install() -> None:
    """Install Debian's Chromium. Does nothing without apt-get or without root."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for words in (
            ["update", "-qq"],
            ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
        ):
            subprocess.run(["apt-get", *words], env=environment, check=False, stdout=subprocess.DEVNULL)


def main() -> None:
    """Leave with 0 where a Chromium is there in the end, else say how to get one and leave with 1."""
    if not find():
        print("No Chromium found; trying to install Debian's.", flush=True)
        install()
    if not find():
        sys.exit(HOW)


if __name__ == "__main__":
    main()
