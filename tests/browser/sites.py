"""The two sites that browser tests look at, each built once by a process of its own while other tests run."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "small"
ADDRESS = "https://door-ajar.example/"
NAMES = ("site", "desk")
# Marks like the ones below never pass the checks; here is tried how they would be shown.
UNCHECKED = """
import sys
from phrasebank.checks import registry
registry.ALL = ()
from mkdocs.__main__ import cli
cli(sys.argv[1:])
"""
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


def shared(factory: pytest.TempPathFactory) -> Path:
    """The folder that all workers of pytest-xdist see."""
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def begin(folder: Path, names: Iterable[str]) -> None:
    """Start to build the sites of these names, unless another worker has."""
    for name in names:
        try:
            (folder / f"{name}-started").mkdir()
        except FileExistsError:
            continue
        with (folder / f"{name}-log").open("w") as log:
            command = [sys.executable, "-m", __name__, name, str(folder)]
            subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log)


def awaited(folder: Path, name: str, seconds: int = 420) -> Path:
    """A site, as soon as it is built."""
    end = time.monotonic() + seconds
    while not (folder / name).exists():
        if (folder / f"{name}-failed").exists() or time.monotonic() > end:
            log = (folder / f"{name}-log").read_text(encoding="utf-8")
            pytest.fail(f"The {name} could not be built:\n{log}", pytrace=False)
        time.sleep(0.2)
    return folder / name


def main(name: str, folder: Path) -> None:
    """Build a site into a folder, so that it is there whole or not at all."""
    source = ROOT if name == "site" else _desk(folder / "desk-source")
    fresh = folder / f"{name}-fresh"
    begun = ["-m", "mkdocs"] if name == "site" else ["-c", UNCHECKED]
    command = [sys.executable, *begun, "build", "-q", "-d", str(fresh)]
    settings = os.environ | {"SITE_URL": ADDRESS, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    # The count is a minute's work; whoever publishes counts.
    settings["COUNT"] = "false"
    if subprocess.run(command, cwd=source, env=settings, check=False).returncode:
        (folder / f"{name}-failed").touch()
    else:
        fresh.rename(folder / name)


def _desk(source: Path) -> Path:
    """The small library with the project's theme, styles and scripts, as sources."""
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
    # It shows one of the pictures.
    shutil.copy(ROOT / "README.md", source)
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


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
