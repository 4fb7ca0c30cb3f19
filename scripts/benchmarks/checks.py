"""Our check against the tools that one would put together instead, on the same files.

These are yamllint for the form and check-jsonschema for the shape.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from phrasebank import DATA
from scripts.benchmarks import cpu

ROOT = Path(__file__).parents[2]
SCHEMAS = DATA / "schema"
TOOLS = Path(sys.executable).parent


def ours(data: Path) -> float:
    """The CPU seconds of `make check` over a folder of data: all checks, near-duplicates included."""
    command = [sys.executable, str(ROOT / "scripts" / "check.py"), "--data", str(data)]
    return cpu.seconds(command, cwd=ROOT)


def theirs(data: Path, wanted: str = "*") -> float:
    """The CPU seconds that yamllint and check-jsonschema take over the same files.

    `wanted` is one kind of file, such as "bank"; without it, all are looked at.
    """
    kinds = list(_kinds(data, wanted))
    files = [file for _, held in kinds for file in held]
    took = cpu.seconds([str(TOOLS / "yamllint"), "-d", "relaxed", *files], sound=False)
    # It takes one schema a run.
    return took + sum(
        cpu.seconds([str(TOOLS / "check-jsonschema"), "--schemafile", schema, *held], sound=False)
        for schema, held in kinds
    )


def _kinds(data: Path, wanted: str) -> Iterator[tuple[str, list[str]]]:
    """Each schema that some files have, and these files."""
    for schema in sorted(SCHEMAS.glob(f"{wanted}.schema.json")):
        name = schema.name.removesuffix(".schema.json")
        folder = data / (name if name == "advisor" else f"{name}s")
        own = [data / kind / f"{name}.yml" for kind in ("vocabulary", "ids")]
        held = [str(file) for file in (*own, *sorted(folder.glob("*.yml"))) if file.is_file()]
        if held:
            yield str(schema), held
