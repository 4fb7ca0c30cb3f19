"""What a page's scripts import, and what that imports in turn, so that a browser fetches all of it at once.

Without the list it learns of a module only when it has read the one that imports it, a round trip for each
step:
https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/rel/modulepreload.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from posixpath import dirname, join, normpath

from hooks import script_texts

IMPORT = re.compile(r'^(?:import|export)\b(?:[^;"=()]*\bfrom\b)?\s*"(\.[^"]+)"', re.MULTILINE)


class MissingModuleError(ValueError):
    """A script imports what is not there: the script and what it asks for."""


def imported(folder: Path, scripts: Iterable[str]) -> list[str]:
    """All that the scripts of a folder import, without the scripts themselves, as paths from the folder in
    the order of reading.

    Modules that are fetched later, by `import()`, are left out. Raises MissingModuleError.
    """
    entries = list(scripts)
    found = dict.fromkeys(entry for entry in entries if (folder / entry).is_file())
    ahead = list(found)
    for path in ahead:
        # As it is sent: a script that speaks without gettext doesn't fetch it.
        sent = script_texts.spoken((folder / path).read_text(encoding="utf-8"))
        for name in IMPORT.findall(sent):
            other = normpath(join(dirname(path), name))
            if not (folder / other).is_file():
                raise MissingModuleError(
                    f"{path}: it imports '{name}', which is not there. Mend the path, or take the line out."
                )
            if other not in found:
                found[other] = None
                ahead.append(other)
    return [path for path in found if path not in entries]
