"""Small sites with their own banks and pages and the project's hooks, built in a temporary folder."""

import shutil
import time
import urllib.request
from pathlib import Path

import pytest
import yaml

from tests.conftest import SMALL

REPOSITORY = Path(__file__).parents[2]
PAGES = {
    "index.md": "# Home\n\nHello.\n",
    "phrases/thanks.md": "# Thanks\n\nWords.\n\n::: bank thanks\n",
    "phrases/saying-no.md": "# Saying no\n\n::: bank saying-no\n",
}


def small_site(folder: Path) -> Path:
    """A small site: its own banks and pages, the project's hooks, and none of its looks."""
    shutil.copytree(SMALL, folder / "small")
    for name, text in PAGES.items():
        page = folder / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    own = yaml.load(
        (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", ""), yaml.SafeLoader
    )
    settings = {
        "site_name": "Small",
        "site_url": "https://small.example/",
        "repo_url": "https://forge.example/small",
        "edit_uri": "",
        "extra": {"banks": "small", "generator": False},
        "theme": {"name": "material", "font": False, "custom_dir": str(REPOSITORY / "hooks" / "theme")},
        "plugins": own["plugins"],
        "hooks": [str(REPOSITORY / hook) for hook in own["hooks"]],
        "markdown_extensions": ["phrasebank.render", {"toc": {"permalink": True}}],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return folder


def damage(site: Path) -> None:
    bank = site / "small" / "banks" / "thanks.yml"
    bank.write_text(
        bank.read_text(encoding="utf-8").replace("    tone: warm", "    tone: wram"), encoding="utf-8"
    )


def page_when(address: str, wanted) -> str:
    """The page's text as soon as it is as wanted; fails when a minute and a half have not brought it."""
    text = ""
    for _ in range(1_800):
        try:
            text = urllib.request.urlopen(address, timeout=30).read().decode()
        except OSError:
            text = ""
        if wanted(text):
            return text
        time.sleep(0.05)
    pytest.fail(f"The page never became as wanted: {text[:500]}")
