"""The core as others install it: a wheel, in an environment that has what it asks for and nothing else."""

import re
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

from phrasebank import DATA, REPOSITORY, __version__

# As pip writes it into the script `phrasebank`.
COMMAND = """
from importlib.metadata import entry_points
(command,) = entry_points(group="console_scripts", name="phrasebank")
command.load()()
"""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, REPOSITORY)
    (file,) = folder.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def python(wheel, tmp_path_factory):
    """The Python of an environment with the wheel and what it requires, without asking an index."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder / "venv", with_pip=False, symlinks=True)
    python = folder / "venv/bin/python"
    (packages,) = (folder / "venv/lib").glob("python3*/site-packages")
    pip("install", "--no-deps", "--target", packages, wheel)
    for name in required("phrasebank", set()):
        place(name, packages)
    return python


def pip(*words: object) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    subprocess.run([*command, *map(str, words)], check=True, capture_output=True, cwd="/")


def required(name: str, seen: set[str]) -> Iterator[str]:
    """What a distribution requires without any extra, and what that requires."""
    for line in metadata.requires(name) or ():
        needed = re.match(r"[\w.-]+", line)[0]
        if ";" not in line and needed not in seen:
            seen.add(needed)
            yield needed
            yield from required(needed, seen)


def place(name: str, packages: Path) -> None:
    """Link a distribution's files from this environment into another one."""
    here = metadata.distribution(name)
    for top in {file.parts[0] for file in here.files if not file.parts[0].startswith(".")}:
        if not (packages / top).exists() and top != "__pycache__":
            (packages / top).symlink_to(here.locate_file(top))


def run(python: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([python, "-I", *words], capture_output=True, text=True, check=False, cwd="/")


def test_the_wheel_has_the_data_the_types_and_the_licenses(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    data = {f"phrasebank/{file.relative_to(DATA.parent)}" for file in DATA.rglob("*.yml")}
    assert len(data) > 500 and data <= names and "phrasebank/py.typed" in names
    assert any(name.endswith("/LICENSES/CC0-1.0.txt") for name in names)
    assert not [name for name in names if name.startswith(("hooks/", "scripts/", "tests/"))]
    assert wheel.name == f"phrasebank-{__version__}-py3-none-any.whl"


def test_a_letter_is_printed_where_nothing_of_the_site_is_installed(python):
    assert run(python, "-c", "import mkdocs").returncode == 1
    letter = run(python, "-c", COMMAND, "letter", "--topic", "commute")
    assert letter.returncode == 0, letter.stderr
    assert letter.stdout.startswith("Subject: ") and "commute" in letter.stdout


def test_every_module_of_the_core_can_be_imported_there(python):
    code = (
        "import phrasebank, pkgutil, importlib\n"
        "for one in pkgutil.walk_packages(phrasebank.__path__, 'phrasebank.'):\n"
        "    importlib.import_module(one.name)\n"
        "print(phrasebank.__file__)"
    )
    imported = run(python, "-c", code)
    assert imported.returncode == 0, imported.stderr
    assert not imported.stdout.startswith(str(REPOSITORY))
