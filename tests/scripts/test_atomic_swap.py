"""The swap: what stands in place at every moment, and what the next run makes of what a cut-off one left."""

import os
from pathlib import Path

import pytest

from scripts import atomic_swap


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return folder(tmp_path / "site", "old")


def folder(path: Path, text: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(text)
    return path


def left_in(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir())


def test_the_new_folder_takes_the_place_of_the_old_one(target: Path):
    with atomic_swap.aside(target) as fresh:
        atomic_swap.put_in_place(folder(fresh, "new"), target)
    assert (target / "index.html").read_text() == "new"
    assert left_in(target.parent) == ["site"]


def test_the_first_folder_needs_none_before_it(tmp_path: Path):
    target = tmp_path / "out" / "site"
    with atomic_swap.aside(target) as fresh:
        atomic_swap.put_in_place(folder(fresh, "new"), target)
    assert (target / "index.html").read_text() == "new"


def test_a_folder_that_is_not_put_in_place_goes(target: Path):
    with atomic_swap.aside(target) as fresh:
        folder(fresh, "new")
    assert (target / "index.html").read_text() == "old"
    assert left_in(target.parent) == ["site"]


def test_a_swap_that_fails_halfway_brings_the_old_folder_back(target: Path):
    with pytest.raises(FileNotFoundError), atomic_swap.aside(target) as fresh:
        atomic_swap.put_in_place(fresh, target)
    assert (target / "index.html").read_text() == "old"
    assert left_in(target.parent) == ["site"]


def test_a_run_cut_off_between_the_renames_is_put_right_by_the_next(target: Path):
    folder(target.with_name(".site-x") / "new", "new")
    target.rename(target.with_name(".site-x") / "old")
    atomic_swap.recover(target)
    assert (target / "index.html").read_text() == "old"
    assert left_in(target.parent) == ["site"]


def test_a_run_cut_off_after_the_renames_leaves_the_new_folder_in_place(target: Path):
    folder(target.with_name(".site-x") / "old", "older")
    atomic_swap.recover(target)
    assert (target / "index.html").read_text() == "old"
    assert left_in(target.parent) == ["site"]


def test_only_what_no_running_build_can_own_is_removed(target: Path):
    for name in (".site-running", ".site-cut-off", ".sites-other"):
        folder(target.with_name(name) / "new", "half")
    os.utime(target.with_name(".site-cut-off"), (0, 0))
    os.utime(target.with_name(".sites-other"), (0, 0))
    atomic_swap.recover(target)
    assert left_in(target.parent) == [".site-running", ".sites-other", "site"]
