"""Builds, each in a process of its own that is forked from one which has imported everything already.

A build of a small site takes half a second, and to start Python and import MkDocs takes more than one.
"""

import gc
import json
import os
import subprocess
import sys
import tempfile
import traceback
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def build(site: Path, *options: str, checked: bool = True) -> subprocess.CompletedProcess[str]:
    """What `mkdocs build` in a folder says and how it ends; unchecked, whatever is wrong with the data."""
    return _run(site, ["mkdocs", "build", *options], checked)


def build_and_check(site: Path) -> subprocess.CompletedProcess[str]:
    """What `scripts/build.py` in a folder says and how it ends."""
    return _run(site, ["scripts/build.py", "--site-dir", str(site / "site")], checked=True)


def _run(site: Path, command: list[str], checked: bool) -> subprocess.CompletedProcess[str]:
    server = _server()
    with tempfile.TemporaryDirectory() as folder:
        said = [Path(folder) / name for name in ("out", "err")]
        server.stdin.write(json.dumps([str(site), command, checked, *map(str, said)]) + "\n")
        server.stdin.flush()
        code = int(server.stdout.readline())
        texts = (file.read_text(encoding="utf-8") for file in said)
        return subprocess.CompletedProcess(command, code, *texts)


@cache
def _server() -> subprocess.Popen[str]:
    """One for each process that tests."""
    command = [sys.executable, "-m", __name__]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def main() -> None:
    """Build what the lines of the input ask for, and answer each with the exit code."""
    # Whoever builds by hand has nothing of this in memory when the hooks are loaded.
    import mkdocs.commands.build  # noqa: F401

    import hooks.events  # noqa: F401
    import scripts.build  # noqa: F401

    # What the builds share is no garbage of theirs.
    gc.freeze()
    with tempfile.TemporaryDirectory() as folder:
        _compile_templates_once(folder)
        for line in sys.stdin:
            if not (child := os.fork()):
                _build(*json.loads(line))
            _, status = os.waitpid(child, 0)
            print(os.waitstatus_to_exitcode(status), flush=True)


def _compile_templates_once(folder: str) -> None:
    """Keep the theme's fifty templates, which took a quarter of each build, as Jinja has compiled them."""
    import jinja2

    made, kept = jinja2.Environment.__init__, jinja2.FileSystemBytecodeCache(folder)

    def make(self: jinja2.Environment, *given: Any, **options: Any) -> None:
        made(self, *given, **{"bytecode_cache": kept, **options})

    jinja2.Environment.__init__ = make


def _build(site: str, command: list[str], checked: bool, *said: str) -> None:
    """Build and end this process."""
    for descriptor, name in enumerate(said, start=1):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT), descriptor)
    os.chdir(site)
    code = 1
    try:
        code = _called(command, checked)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _called(command: list[str], checked: bool) -> int:
    """The exit code of a command."""
    from mkdocs.__main__ import cli

    from phrasebank.checks import registry
    from scripts import build

    if not checked:
        registry.ALL = ()
    program, *arguments = command
    try:
        (cli if program == "mkdocs" else build.main)(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    return 0


if __name__ == "__main__":
    main()
