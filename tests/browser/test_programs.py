"""Browsers are found, or installed where one may; what can't be had is said, and stops or stalls no run."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.browser import programs

STARTED = "import sys; from tests.browser import programs; programs.PATIENCE = 1; programs.main()"


def put(folder: Path, name: str, script: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)


def run(folder: Path, cwd: Path | None = None, **names: str) -> subprocess.CompletedProcess[str]:
    """`make test`'s first step where nothing is on the PATH but what is in a folder."""
    environment = {"PATH": str(folder), "PYTHONPATH": str(Path(__file__).parents[2]), **names}
    command = [sys.executable, "-c", STARTED]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("installer", ["exit 100", "exec /bin/sleep 60"])
def test_where_installing_fails_or_hangs_the_run_goes_on_and_says_what_it_lacks(tmp_path, installer):
    put(tmp_path, "apt-get", installer)
    put(tmp_path, "chromium", "exit 0")
    begun = time.monotonic()
    done = run(tmp_path)
    assert done.returncode == 0 and time.monotonic() - begun < 30
    assert "Firefox was not found, so NOTHING IS TESTED IN IT." in done.stdout
    assert "apt-get install webkit2gtk-driver xvfb xdotool xclip" in done.stdout


def test_the_quicker_build_of_an_engine_is_asked_for_and_not_needed(tmp_path):
    put(tmp_path, "apt-get", 'echo "$@" >> asked; exit 100')
    put(tmp_path, "chromium", "exit 0")
    done = run(tmp_path, cwd=tmp_path)
    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert [line.endswith(" chromium-headless-shell") for line in asked].count(True) == 1
    assert done.returncode == 0 and "Chromium was not found" not in done.stdout


def test_the_quicker_build_is_taken_where_it_is(tmp_path, monkeypatch):
    for name in ("chromium", "chromium-headless-shell"):
        put(tmp_path, name, "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    assert programs.find("chromium") == str(tmp_path / "chromium-headless-shell")


def test_without_a_chromium_nothing_goes_on(tmp_path):
    done = run(tmp_path)
    assert done.returncode == 1 and "Chromium was not found" in done.stdout


def test_a_browser_that_is_named_is_the_one_that_is_found(tmp_path, monkeypatch):
    put(tmp_path, "mine", "exit 0")
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "mine"))
    assert programs.find("chromium") == str(tmp_path / "mine")


def test_webkit_is_there_only_with_all_that_its_tests_need(tmp_path, monkeypatch):
    for name in ("WebKitWebDriver", "Xvfb", "xdotool", "xclip"):
        put(tmp_path, name, "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("WEBKIT", str(tmp_path / "xclip"))
    assert programs.find("webkit") == os.environ["WEBKIT"]
    (tmp_path / "Xvfb").unlink()
    assert programs.find("webkit") is None
