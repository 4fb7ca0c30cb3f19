"""The CPU seconds of a process and all that it starts, which other work on the machine stretches least."""

import resource
import subprocess
from collections.abc import Sequence
from pathlib import Path


def seconds(command: Sequence[str], cwd: Path | None = None, sound: bool = True) -> float:
    """What one run of a command takes. Raises CalledProcessError where it fails and should be `sound`."""
    before = _spent()
    subprocess.run(command, cwd=cwd, check=sound, capture_output=True)
    return _spent() - before


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
