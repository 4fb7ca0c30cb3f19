"""Find the browsers of three engines, or install Debian's where one may, or say clearly how to get them.

Without Chromium there are no browser tests. Without Firefox or WebKit theirs are left out, which is said.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

# So long, in seconds, may a package list or packages take: a network that hangs must not hang the tests.
PATIENCE = 300
APT = ["apt-get", "-qq", "-o", "Acquire::http::Timeout=20", "-o", "Acquire::Retries=1"]
APT += ["-o", "DPkg::Lock::Timeout=60"]


@dataclass(frozen=True)
class Engine:
    """What a browser engine's tests need.

    `programs` has all programs that must be there, each by the names and places it may have; the first is
    the browser, which $VARIABLE may name as well. `packages` are Debian's.
    """

    name: str
    variable: str
    programs: tuple[tuple[str, ...], ...]
    packages: tuple[str, ...]
    elsewhere: str
    # Does the same in less time, but isn't needed, and not every system has it.
    quicker: str = ""

    @property
    def how(self) -> str:
        """How to get it, as lines to print."""
        return (
            f"  Debian, Ubuntu:  apt-get install {' '.join(self.packages)}"
            f"   (as root; `make test` does it itself as root)\n{self.elsewhere}"
        )


ENGINES = {
    "chromium": Engine(
        "Chromium",
        "CHROMIUM",
        (
            (
                # The same engine without the windows, which takes half the time.
                "chromium-headless-shell",
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
                "microsoft-edge",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
            ),
        ),
        ("chromium", "fonts-dejavu-core"),
        "  Fedora:          dnf install chromium\n"
        "  macOS:           brew install --cask chromium\n"
        "  Anywhere else:   set CHROMIUM to the path of a Chromium, Chrome or Edge.",
        "chromium-headless-shell",
    ),
    "firefox": Engine(
        "Firefox",
        "FIREFOX",
        (("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"),),
        ("firefox-esr",),
        "  Anywhere else:   set FIREFOX to the path of a Firefox.",
    ),
    "webkit": Engine(
        "WebKit",
        "WEBKIT",
        (
            ("/usr/lib/*/webkit2gtk-4.?/MiniBrowser", "/usr/libexec/webkit2gtk-4.?/MiniBrowser"),
            ("WebKitWebDriver",),
            ("Xvfb",),
            ("xdotool",),
            ("xclip",),
        ),
        ("webkit2gtk-driver", "xvfb", "xdotool", "xclip"),
        "  Anywhere else:   set WEBKIT to the path of WebKitGTK's MiniBrowser.",
    ),
}
# Nobody is asked to get it, and where it is, it is tried once a week.
WPE = Engine("WPE", "WPE", (("cog",), ("WPEWebDriver",)), ("wpewebkit-driver", "cog"), "")


def find(engine: str) -> str | None:
    """The path of an engine's browser, or None where not all is there that its tests need."""
    wanted = WPE if engine == "wpe" else ENGINES[engine]
    browser, *others = (_first(names) for names in wanted.programs)
    named = os.environ.get(wanted.variable, "")
    path = named if os.access(named, os.X_OK) else browser
    return path if all(others) else None


def _first(names: tuple[str, ...]) -> str | None:
    """The first program there is: a name on PATH, or a place, which may have wildcards."""
    places = (str(path) for name in names if name.startswith("/") for path in Path("/").glob(name[1:]))
    candidates = [*map(shutil.which, names), *places]
    return next((path for path in candidates if path and os.access(path, os.X_OK)), None)


def lacking() -> list[Engine]:
    """The engines whose browsers are not here."""
    return [engine for name, engine in ENGINES.items() if not find(name)]


def improvable() -> list[Engine]:
    """The engines whose tests could take less time."""
    return [engine for engine in ENGINES.values() if engine.quicker and not shutil.which(engine.quicker)]


def install(engines: list[Engine], quicker: list[Engine]) -> None:
    """Install Debian's browsers, each engine's apart. Does nothing without apt-get or without root."""
    wanted = dict.fromkeys([*engines, *quicker])
    if not (wanted and shutil.which("apt-get") and os.geteuid() == 0):
        return
    print(f"Installing {', '.join(engine.name for engine in wanted)} for the browser tests.", flush=True)
    _apt("update")
    for packages in (*(engine.packages for engine in engines), *((engine.quicker,) for engine in quicker)):
        _apt("install", "-y", "--no-install-recommends", *packages)


def _apt(*words: str) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    try:
        subprocess.run([*APT, *words], env=environment, check=False, timeout=PATIENCE, **quiet)
    except (OSError, subprocess.TimeoutExpired) as problem:
        print(problem, flush=True)


def main() -> None:
    """Leave with 0 where a Chromium is there in the end, else with 1; say how to get what is missing."""
    named = os.environ.get(ENGINES["chromium"].variable)
    install(lacking(), [] if named else improvable())
    for engine in (missing := lacking()):
        print(f"{engine.name} was not found, so NOTHING IS TESTED IN IT.\n{engine.how}", flush=True)
    sys.exit(ENGINES["chromium"] in missing)


if __name__ == "__main__":
    main()
