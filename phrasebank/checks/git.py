"""What git knows, for checks that compare with what was there before."""

import subprocess
from pathlib import Path


class GitError(Exception):
    """Git can't say; the message says why."""


def told(folder: Path, *words: str) -> str:
    """What git answers in a folder. Raises GitError."""
    try:
        run = subprocess.run(
            ["git", "-c", "core.quotePath=false", *words], cwd=folder, capture_output=True, check=False
        )
    except (OSError, ValueError) as error:
        raise GitError(f"git can't be started: {error}") from error
    if run.returncode:
        raise GitError((run.stderr.decode(errors="replace").strip() or "git failed").splitlines()[0])
    return run.stdout.decode(errors="replace")
