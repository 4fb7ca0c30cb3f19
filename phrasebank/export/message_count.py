"""The count of messages, remembered.

Counting takes half a minute, and most builds follow one that counted the same banks.
"""

import hashlib
import json
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path

from phrasebank import DATA
from phrasebank.composer.composer import Composer
from phrasebank.composer.counting import Census
from phrasebank.composer.step_budget import UncountableError
from phrasebank.export import composer_data
from phrasebank.model.library import Library

# What judges and counts messages; a count by other code is counted anew.
CODE = (DATA.parent / "composer", DATA.parent / "text")
# To begin another process takes longer than to count so few outlines.
MIN_OUTLINES_FOR_PROCESSES = 4


def cached_count(library: Library, cache_file: Path) -> Mapping[str, int]:
    """How many different messages each outline makes, by its id, but for those too many to count.

    It is taken from `cache_file` where that has counted this very library.
    """
    this = _fingerprint(library)
    return _known(cache_file, this) or _kept(cache_file, this, _counted(library))


def cached(library: Library, cache_file: Path) -> Mapping[str, int]:
    """The count in the file, or nothing where the file is of another library or can't be read."""
    return _known(cache_file, _fingerprint(library)) if cache_file.exists() else {}


def _known(cache_file: Path, this: str) -> Mapping[str, int]:
    with suppress(OSError, ValueError, KeyError, TypeError):
        known = json.loads(cache_file.read_text(encoding="utf-8"))
        if known["of"] == this:
            messages: Mapping[str, int] = known["messages"]
            return messages
    return {}


def _counted(library: Library) -> Mapping[str, int]:
    # The longest first, so that no process is left with it at the end.
    names = sorted(library.outline, key=lambda name: -len(library.outline[name].parts))
    if len(names) < MIN_OUTLINES_FOR_PROCESSES:
        return _those_counted(library, {name: _of(library, name) for name in library.outline})
    with ProcessPoolExecutor() as processes:
        totals = processes.map(partial(_of, library), names)
        found = dict(zip(names, totals, strict=True))
    return _those_counted(library, found)


def _those_counted(library: Library, found: Mapping[str, int | None]) -> Mapping[str, int]:
    return {name: many for name in library.outline if (many := found[name]) is not None}


def _of(library: Library, name: str) -> int | None:
    try:
        return Census(Composer(library)).of(library.outline[name])
    except UncountableError:
        return None


def _kept(cache_file: Path, this: str, messages: Mapping[str, int]) -> Mapping[str, int]:
    # Where nothing can be written, the next build counts anew.
    with suppress(OSError):
        cache_file.parent.mkdir(parents=True, exist_ok=True)
        cache_file.write_text(json.dumps({"of": this, "messages": messages}), encoding="utf-8")
    return messages


def _fingerprint(library: Library) -> str:
    """All that a count depends on: what the composer reads, and the modules that judge and count it."""
    files = (file for folder in CODE for file in sorted(folder.glob("*.py")))
    code = (file.read_text(encoding="utf-8") for file in (*files, Path(__file__)))
    return hashlib.sha256("".join([composer_data.composer_payload(library), *code]).encode()).hexdigest()
