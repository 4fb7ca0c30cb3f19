"""`make site`: the tiny project built in a temporary folder, and what is left when something fails."""

import hashlib
import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

HERE = Path(__file__).parents[1]
SCRIPTS = HERE.parent / "scripts"
sys.path.insert(0, str(SCRIPTS))

from scripts import build  # noqa: E402

pytestmark = pytest.mark.slow

HOOK = """
from mkdocs.exceptions import Abort, PluginError

def on_startup(command, dirty):
    global running
    running = command

def on_pre_build(config):
    raise {error}

def on_shutdown():
    print("shut down")
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound project with an old site in place; the date and the folder are put back after the test."""
    shutil.copytree(HERE / "tiny", tmp_path, dirs_exist_ok=True)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitemap.xml").write_text("old")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(build.main, arguments)


def add(file: Path, text: str) -> None:
    file.write_text(file.read_text() + text)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def is_untouched(project: Path) -> bool:
    return names_in(project) == ["docs", "mkdocs.yml", "site"] and names_in(project / "site") == [
        "sitemap.xml"
    ]


def test_a_sound_site_takes_the_place_of_the_old_one(project: Path):
    result = run()
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("site: 3 pages, ") and result.stdout.endswith(
        " files, all sound, dated 2023-11-14.\n"
    )
    assert "<h1" in (project / "site" / "guide" / "index.html").read_text()
    assert "<lastmod>2023-11-14</lastmod>" in (project / "site" / "sitemap.xml").read_text()
    assert names_in(project) == ["docs", "mkdocs.yml", "site"]
    assert (project / "site").stat().st_mode == (project / "docs").stat().st_mode


def test_a_site_with_problems_replaces_nothing_and_names_them_all(project: Path):
    add(project / "docs" / "guide.md", '\nDear {company}, [more](more.md)\n\n<a href="../gone/">gone</a>\n')
    result = run()
    assert result.exit_code == 1
    assert [line.split(": ")[:2] for line in result.stderr.splitlines()[:-1]] == [
        ["mkdocs", "warning"],
        ["guide/index.html", "dead-link"],
        ["guide/index.html", "dead-link"],
        ["guide/index.html", "open-slot"],
    ]
    assert result.stderr.splitlines()[-1] == "Nothing was published; site is as it was."
    assert is_untouched(project)


def test_a_hundred_lines_are_shown_and_all_where_they_are_asked_for(project: Path):
    add(project / "docs" / "guide.md", "\n\n".join(f"[{at}](gone-{at}.md)" for at in range(120)))
    short, whole = run().stderr.splitlines(), run("--all").stderr.splitlines()
    assert len(short) == 102 < len(whole)
    assert short[-2] == f"{len(whole) - 101} more lines are not shown here. --all shows them."
    assert short[:100] == whole[:100] and is_untouched(project)


@pytest.mark.parametrize(
    ("error", "first"),
    [
        (
            "PluginError(f'reasons.yml:3:5: same-id: Used twice in a {running}.')",
            "reasons.yml:3:5: same-id: Used twice in a build.",
        ),
        ("Abort('Aborted with a sigh.')", "mkdocs: error: Aborted with a sigh."),
        (
            "Abort('The banks have problems:\\nreasons.yml:3:5: same-id: Used twice.')",
            "mkdocs: error: The banks have problems:",
        ),
        (
            "OSError(28, 'No space left on device')",
            "mkdocs: error: The site can't be written: No space left on device. Make room, and try again.",
        ),
    ],
)
def test_a_build_that_stops_replaces_nothing_and_says_why(error: str, first: str, project: Path):
    (project / "docs" / "hook.py").write_text(HOOK.replace("{error}", error.replace("\n", "\\n")))
    add(project / "mkdocs.yml", "hooks: [docs/hook.py]\n")
    result = run()
    assert (result.exit_code, result.stderr.splitlines()[0], result.stdout) == (1, first, "shut down\n")
    assert "BuildError" not in result.stderr
    assert is_untouched(project)
    assert not any(isinstance(handler, build.Complaints) for handler in logging.getLogger().handlers)


@pytest.mark.parametrize(
    ("line", "safe"),
    [
        ("::error file=README.md::Approved", "> ::error file=README.md::Approved"),
        ("  ::set-output name=a::b", ">   ::set-output name=a::b"),
        ("docs/a.md: ##[error]Approved", "docs/a.md: ## [error]Approved"),
        (
            "\x1b]0;owned\x07 \u202e",
            "\N{SYMBOL FOR ESCAPE}]0;owned\N{SYMBOL FOR BELL} \N{REPLACEMENT CHARACTER}",
        ),
        ("guide/index.html: open-slot: '{name}' is left.", "guide/index.html: open-slot: '{name}' is left."),
    ],
)
def test_nothing_that_is_printed_steers_a_terminal_or_a_workflow(line: str, safe: str):
    assert build.printable(line) == safe


def test_a_page_whose_name_or_link_is_a_command_is_only_named(project: Path):
    (project / "docs" / "::error file=README.md,line=1::Approved.md").write_text("# A\n\n[a](gone.md)\n")
    add(project / "docs" / "guide.md", '\n<a href="\x1b]0;owned\x07">gone</a>\n')
    result = run()
    assert result.exit_code == 1 and "Approved" in result.stderr and "owned" in result.stderr
    assert "\x1b" not in result.stderr
    assert not any(line.lstrip().startswith("::") for line in result.stderr.splitlines())


def test_a_config_that_does_not_parse_is_a_problem_without_a_traceback(project: Path):
    (project / "mkdocs.yml").write_text("site_name: [\n")
    result = run()
    assert result.exit_code == 1
    assert result.stderr.startswith(
        "mkdocs: error: MkDocs encountered an error parsing the configuration file"
    )
    assert is_untouched(project)


def test_the_old_site_comes_back_after_a_run_that_was_cut_off_even_if_the_next_one_fails(project: Path):
    (project / ".site-x").mkdir()
    (project / "site").rename(project / ".site-x" / "old")
    (project / "mkdocs.yml").write_text("site_name: [\n")
    assert run().exit_code == 1
    assert is_untouched(project)


def test_a_build_that_is_told_to_end_leaves_the_old_site_and_nothing_beside_it(project: Path):
    hook = "import time\n\ndef on_pre_build(config):\n    print('begun', flush=True)\n    time.sleep(60)\n"
    (project / "hooks.py").write_text(hook)
    add(project / "mkdocs.yml", "hooks: [hooks.py]\n")
    command = [sys.executable, str(SCRIPTS / "build.py")]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout and running.stdout.readline() == b"begun\n"
        running.terminate()
        # What it says at its end must be read, or it ends with Python's own code for lost words.
        running.communicate()
    assert running.returncode == 1 and names_in(project / "site") == ["sitemap.xml"]
    assert [name for name in names_in(project) if name.startswith(".")] == []


def test_a_link_to_the_site_stays_a_link(project: Path, tmp_path_factory: pytest.TempPathFactory):
    published = tmp_path_factory.mktemp("empty")
    shutil.rmtree(project / "site")
    (project / "site").symlink_to(published)
    assert run().exit_code == 0
    assert (project / "site").is_symlink() and "index.html" in names_in(published)


@pytest.mark.parametrize(
    "arguments",
    [["--site-dir", "docs"], ["--site-dir", "mkdocs.yml"], ["--config", "none.yml"], ["--strict"]],
)
def test_wrong_use_exits_with_2_and_touches_nothing(arguments: list[str], project: Path):
    assert run(*arguments).exit_code == 2
    assert is_untouched(project) and names_in(project / "docs") == ["guide.md", "index.md"]


def test_the_same_sources_give_the_same_bytes_elsewhere_and_in_another_process(
    project: Path, tmp_path_factory: pytest.TempPathFactory
):
    first, second = project / "site", tmp_path_factory.mktemp("elsewhere") / "deeper" / "site"
    for folder, other in (
        (first, {"PYTHONHASHSEED": "1", "TZ": "UTC"}),
        (second, {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland"}),
    ):
        command = [sys.executable, str(SCRIPTS / "build.py"), "--site-dir", str(folder)]
        assert subprocess.run(command, check=True, capture_output=True, env=os.environ | other).stderr == b""
    assert digests(first) == digests(second)
    assert "sitemap.xml.gz" in digests(first)


def digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


@pytest.mark.parametrize(
    ("git", "date"),
    [
        ("echo 1600000000", "1600000000"),
        ("echo 99999999999999", "1700000000"),
        ("exit 128", "1735689600"),
        ("true", "1735689600"),
    ],
)
def test_the_date_is_that_of_the_last_commit_or_else_always_the_same(
    git: str, date: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "git").write_text(f"#!/bin/sh\n{git}\n")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(build, "time", lambda: 1_700_000_000.5)
    assert build.last_commit(tmp_path) == date
