import gc
import os
import re
import shutil
from collections import Counter
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from phrasebank import DATA
from phrasebank.model.load_library import load_library
from tests.browser import sites

if TYPE_CHECKING:
    from xdist.remote import Producer
    from xdist.scheduler import LoadScopeScheduling

SMALL = Path(__file__).parent / "small"
# How the reason begins for which an engine's tests are skipped.
LEFT_OUT = "NOTHING WAS TESTED IN"
# In the order of their tests; those of a browser's folder that need none come first.
ENGINES = ("", "webkit", "firefox", "chromium")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests in a browser come last, because their sites are built meanwhile.

    Each engine's come together, WebKit's few long files before Chromium's many, and first those marked `long`
    and those with the most tests, so that no worker has one left at the end.
    """
    lengths = Counter(sharing(item.nodeid) for item in items)

    def place(item: pytest.Item) -> tuple[bool, int, bool, int]:
        path, engine = sharing(item.nodeid)
        engine = "webkit" if "webkit" in item.path.parts else engine
        lasts = item.get_closest_marker("long") is not None
        return "browser" in item.path.parts, ENGINES.index(engine), not lasts, -lengths[path, engine]

    items.sort(key=place)


def pytest_collection_finish() -> None:
    """Don't look through thousands of tests for garbage again and again: it took a sixth of a run."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: "Producer") -> "LoadScopeScheduling":
    """A worker has all tests of a file in an engine: what they share is made once, and no browser changes."""
    from xdist.scheduler import LoadScopeScheduling

    class Sharing(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return "@".join(sharing(nodeid))

    config.option.loadscopereorder = False
    return Sharing(config, log)


@pytest.hookimpl(optionalhook=True, wrapper=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """One worker more than there are cores: who tests in a browser, or builds elsewhere, often waits."""
    return (yield) + 1


def sharing(nodeid: str) -> tuple[str, str]:
    """A test's file, and its engine if it has one."""
    engine = re.search(r"\[(chromium|firefox|webkit)\b", nodeid)
    return nodeid.partition("::")[0], engine[1] if engine else ""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end, loudly, which engine nothing was tested in, and how to get it."""
    skipped = [report.longrepr for report in terminalreporter.getreports("skipped")]
    reasons = [longrepr[2] for longrepr in skipped if isinstance(longrepr, tuple)]
    for words in dict.fromkeys(words[words.index(LEFT_OUT) :] for words in reasons if LEFT_OUT in words):
        terminalreporter.write_line(words, red=True, bold=True)


@pytest.fixture(scope="session", autouse=True)
def sites_begun(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Start to build what the tests of this run will look at."""
    wanted = {name for item in request.session.items for name in getattr(item, "fixturenames", ())}
    ready = {"site"} if "SITE" in os.environ else set()
    sites.begin(sites.shared(tmp_path_factory), [name for name in sites.NAMES if name in wanted - ready])


@pytest.fixture(scope="session")
def small():
    """A small sound library of its own words, so that tests don't change with the banks."""
    library, problems = load_library(SMALL)
    assert problems == []
    return library


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published data with few letters: sound, and checked in no time.

    They are those that words name, and one of each outline, so that a wrong outline is noticed.
    """
    root = tmp_path_factory.mktemp("few") / "data"
    shutil.copytree(DATA, root, ignore=shutil.ignore_patterns("letters", "schema"))
    words = "".join(file.read_text(encoding="utf-8") for file in (DATA / "vocabulary").glob("*.yml"))
    named = set(re.findall(r"[a-z0-9-]+", " ".join(re.findall(r"^ +letters?: (.+)$", words, re.MULTILINE))))
    (root / "letters").mkdir()
    outlines: set[str] = set()
    for file in sorted((DATA / "letters").glob("*.yml")):
        (outline,) = re.findall(r"^outline: (\S+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
        if outline not in outlines or file.stem in named:
            shutil.copy(file, root / "letters")
            outlines.add(outline)
    return root


@pytest.fixture(scope="session")
def banks():
    """The library that is published."""
    library, problems = load_library()
    assert problems == []
    return library
