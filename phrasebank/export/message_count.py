"""The count of messages, remembered: counting takes half a minute, and most builds follow one that counted the same banks."""

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
from phrasebank.composer.transfer_matrix import TooMany
from phrasebank.export import composer_data
from phrasebank.model.library import Library

COUNTING = (
    "composer/counting",
    "composer/composer",
    "composer/messages",
    "composer/moebius",
    "composer/transfer_matrix",
    "composer/counting_state",
    "text/slots",
    "export/message_count",
    "composer/traits",
    "text/tokens",
)
# To begin another process takes longer than to count so few outlines.
FEW = 4


def count(library: Library, memory: Path) -> Mapping[str, int]:
    """How many different messages each outline makes, by its id, but for those that are too many to count; taken
    from the file `memory` where that has counted this very library."""
    this = _fingerprint(library)
    return _known(memory, this) or _kept(memory, this, _counted(library))


def remembered(library: Library, memory: Path) -> Mapping[str, int]:
    """The count in the file, or nothing where the file is of another library or can't be read."""
    return _known(memory, _fingerprint(library)) if memory.exists() else {}


def _known(memory: Path, this: str) -> Mapping[str, int]:
    with suppress(OSError, ValueError, KeyError, TypeError):
        known = json.loads(memory.read_text(encoding="utf-8"))
        if known["of"] == this:
            return known["messages"]
    return {}


def _counted(library: Library) -> Mapping[str, int]:
    # The longest first, so that no process is left with it at the end.
    names = sorted(library.outline, key=lambda name: -len(library.outline[name].parts))
    if len(names) < FEW:
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
    except TooMany:
        return None


def _kept(memory: Path, this: str, messages: Mapping[str, int]) -> Mapping[str, int]:
    # Where nothing can be written, the next build counts anew.
    with suppress(OSError):
        memory.parent.mkdir(parents=True, exist_ok=True)
        memory.write_text(json.dumps({"of": this, "messages": messages}), encoding="utf-8")
    return messages


def _fingerprint(library: Library) -> str:
    """All that a count depends on: what the composer reads, and the modules that judge and count it."""
    code = ((DATA.parent / f"{module}.py").read_text(encoding="utf-8") for module in COUNTING)
    return hashlib.sha256("".join([composer_data.file(library), *code]).encode()).hexdigest()
