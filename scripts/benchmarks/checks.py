"""Our check against the tools that one would put together instead, on the same files.

These are yamllint for the form and check-jsonschema for the shape.
"""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "phrasebank" / "data" / "schema" / "bank.schema.json"


def ours(banks: Path) -> float:
    """The seconds that a process of ours takes to read a folder's library and run all checks.

    Near-duplicates are included.
    """
    code = (
        "from pathlib import Path; from phrasebank.checks import registry; "
        "from phrasebank.model import library; "
        f"list(registry.run(library.read(Path({str(banks)!r}))[0]))"
    )
    return _timed([sys.executable, "-c", code])


def theirs(banks: Path) -> float:
    """The seconds that yamllint and check-jsonschema take over the same banks."""
    files = sorted(str(file) for file in (banks / "banks").glob("*.yml"))
    tool = Path(sys.executable).parent
    return _timed([str(tool / "yamllint"), "-d", "relaxed", *files]) + _timed(
        [str(tool / "check-jsonschema"), "--schemafile", str(SCHEMA), *files]
    )


def _timed(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False)
    return time.perf_counter() - begun
