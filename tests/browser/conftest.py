"""Pages in a real browser, under the site's real address, with nothing else to talk to.

Two sites: `desk`, built from the small library, whose words these tests know by heart; and `site`, the one
that is published. Every request to another host and every error in the console fails the test.
"""

import mimetypes
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route

from tests.browser import chromium
from tests.conftest import SMALL

ROOT = Path(__file__).parents[2]
ADDRESS = "https://door-ajar.example/"
# What the small library lacks: marks that HTML would read, and a script to speak from.
ODD = """\
bank: odd
title: Odd
about: Odd words.
phrases:
  - id: odd-marks
    title: With <b>marks</b> & signs
    text: >-
      I've decided not to accept <b>this</b> & "that" for {name} at {company}, {name}.
    move: decision
    use: Always.
    avoid: Never.
    reasoning: It is odd.
"""
ALOUD = (
    "id: aloud\ntitle: Aloud\nabout: On the phone.\nstages: [offer]\nchannels: [call]\nparts:\n"
    "  - {move: gratitude, required: true}\n  - {move: decision, required: true}\n"
)
SCRIPT = """\
id: on-the-phone
title: On the phone
situation: You call them, and somebody answers.
outline: aloud
stage: offer
level: none
audience: general
reader: hiring-manager
channel: call
tone: warm
phrases: [thanks-short, no-short]
"""
CALL = "  - id: call\n    label: Call\n    meaning: Spoken.\n    limit: 60\n    unit: seconds\n"
PAGES = {
    "index.md": "# Home\n\nHello.\n",
    "letters/index.md": "# Letters\n\n::: letters stage=offer\n",
    "phrases/index.md": "# All phrases\n\n::: index\n",
    "phrases/thanks.md": "# Thanks\n\n::: bank thanks\n",
    "phrases/saying-no.md": "# Saying no\n\n::: bank saying-no\n",
    "phrases/odd.md": "# Odd\n\n::: bank odd\n",
}


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    if not (found := chromium.find()):
        pytest.fail(chromium.HOW, pytrace=False)
    # Chromium's sandbox refuses to run as root, as it is in most containers.
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return {
        **browser_type_launch_args,
        "executable_path": found,
        "args": ["--disable-background-networking", *sandbox],
    }


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published site, built once for all workers; $SITE names one that is built already."""
    if ready := os.environ.get("SITE"):
        return Path(ready)
    return _once(tmp_path_factory, "site", lambda folder: _build(ROOT, folder))


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small library with the project's theme, styles and scripts."""
    return _once(
        tmp_path_factory, "desk", lambda folder: _build(_desk(folder.with_name("desk-source")), folder)
    )


# The theme's RxJS now and then, on a busy machine, meets a timer that it has cancelled,
# and throws this: ReactiveX/rxjs#6891.
TIMER = "executing a cancelled action"


class Visits:
    """Pages opened in a test, and whatever went wrong on them."""

    def __init__(self, browser: Browser) -> None:
        self.browser, self.trouble = browser, []

    def open(
        self,
        folder: Path,
        path: str = "",
        before: str = "",
        headers: dict[str, str] | None = None,
        **options: object,
    ) -> Page:
        """Open a page of a built site.

        `before` is script that runs ahead of the page's own, `headers` is what the host sends with every
        file, `options` are the browser context's.
        """
        context = self.browser.new_context(reduced_motion="reduce", **options)
        context.set_default_timeout(15_000)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        context.route("**/*", lambda route: self._answer(folder, route, headers or {}))
        if before:
            context.add_init_script(before)
        page = context.new_page()
        page.on(
            "console", lambda message: self.trouble.append(message.text) if message.type == "error" else None
        )
        page.on(
            "pageerror", lambda error: self.trouble.append(str(error)) if error.message != TIMER else None
        )
        page.goto(ADDRESS + path)
        return page

    def forgive(self, *words: str) -> None:
        """Forget the trouble that a test makes on purpose; it must have come."""
        made = [trouble for trouble in self.trouble if any(word in trouble for word in words)]
        assert made, f"Nothing of {words} in {self.trouble}"
        self.trouble[:] = [trouble for trouble in self.trouble if trouble not in made]

    def _answer(self, folder: Path, route: Route, headers: dict[str, str]) -> None:
        if not route.request.url.startswith(ADDRESS):
            self.trouble.append(f"a request to {route.request.url}")
            return route.abort()
        file = folder / unquote(urlsplit(route.request.url).path).lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return route.fulfill(status=404, body="")
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        kind = "text/javascript" if file.suffix == ".js" else kind
        return route.fulfill(body=file.read_bytes(), headers={**headers, "Content-Type": kind})


@pytest.fixture
def visits(browser: Browser) -> Iterator[Visits]:
    made = Visits(browser)
    yield made
    for context in list(browser.contexts):
        context.close()
    assert made.trouble == []


@pytest.fixture
def at_desk(visits: Visits, desk: Path) -> Callable[..., Page]:
    """Opens a page of the small site."""
    return lambda path="", **options: visits.open(desk, path, **options)


@pytest.fixture
def at_site(visits: Visits, site: Path) -> Callable[..., Page]:
    """Opens a page of the published site."""
    return lambda path="", **options: visits.open(site, path, **options)


def _desk(source: Path) -> Path:
    shutil.copytree(SMALL, source / "small")
    files = {f"docs/{name}": text for name, text in PAGES.items()}
    files |= {
        "small/banks/odd.yml": ODD,
        "small/outlines/aloud.yml": ALOUD,
        "small/letters/on-the-phone.yml": SCRIPT,
    }
    for name, text in files.items():
        file = source / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    with (source / "small/vocabulary/channels.yml").open("a", encoding="utf-8") as channels:
        channels.write(CALL)
    shutil.copytree(ROOT / "docs/assets", source / "docs/assets")
    own = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", ""), yaml.SafeLoader)
    own |= {
        "site_url": ADDRESS,
        "repo_url": "https://forge.example/small",
        "edit_uri": "",
        "nav": None,
        "extra": own.get("extra", {}) | {"banks": "small"},
    }
    own["theme"]["custom_dir"] = str(ROOT / "hooks/theme")
    own["hooks"] = [str(ROOT / hook) for hook in own["hooks"]]
    (source / "mkdocs.yml").write_text(
        yaml.safe_dump({key: value for key, value in own.items() if value is not None}), encoding="utf-8"
    )
    return source


def _build(source: Path, folder: Path) -> None:
    settings = os.environ | {"SITE_URL": ADDRESS, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(folder)],
        cwd=source,
        env=settings,
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        pytest.fail(f"The site could not be built:\n{run.stdout}{run.stderr}", pytrace=False)


def _once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], None]) -> Path:
    """Have one of pytest-xdist's workers build a folder while the others wait for it."""
    shared = factory.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else factory.getbasetemp()
    ready, started = shared / name, shared / f"{name}-started"
    try:
        started.mkdir()
    except FileExistsError:
        return _awaited(ready, seconds=420)
    build(shared / f"{name}-fresh")
    return (shared / f"{name}-fresh").rename(ready)


def _awaited(folder: Path, seconds: int) -> Path:
    end = time.monotonic() + seconds
    while not folder.exists():
        if time.monotonic() > end:
            pytest.fail(
                f"Another worker should have built {folder.name} and has not; its own report says why.",
                pytrace=False,
            )
        time.sleep(0.2)
    return folder
