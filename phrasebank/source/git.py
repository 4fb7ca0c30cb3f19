"""What git knows of a folder: what was there before, and when it came."""

import subprocess
from pathlib import Path


class GitError(Exception):
    """Git can't say; the message says why."""


def run(folder: Path, *words: str, timeout: float | None = None) -> str:
    """What git answers in a folder, within so many seconds. Raises GitError."""
    try:
        answer = subprocess.run(
            ["git", "-c", "core.quotePath=false", *words],
            cwd=folder,
            capture_output=True,
            check=False,
            timeout=timeout,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise GitError(f"git can't be started: {error}") from error
    if answer.returncode:
        raise GitError((answer.stderr.decode(errors="replace").strip() or "git failed").splitlines()[0])
    return answer.stdout.decode(errors="replace")


def lines(folder: Path, *words: str) -> list[str]:
    """The lines of what git answers. In a file that it shows, other signs may seem to end a line, too."""
    return run(folder, *words).split("\n")[:-1]
