"""The hooks are one package, of which MkDocs is told one file."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import yaml

REPOSITORY = Path(__file__).parents[2]
LOADED = """
import sys
from mkdocs.config import load_config
load_config("mkdocs.yml")
print("\\n".join(str(getattr(module, "__file__", "")) for module in list(sys.modules.values())))
"""


def test_mkdocs_is_told_one_file():
    text = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", "")
    assert yaml.safe_load(text)["hooks"] == ["hooks/events.py"]


def test_no_file_of_the_hooks_is_loaded_twice():
    run = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    files = Counter(file for file in run.stdout.split() if file.startswith(str(REPOSITORY / "hooks")))
    assert files[str(REPOSITORY / "hooks/search_pages.py")] == 1
    assert {file: times for file, times in files.items() if times > 1} == {}
