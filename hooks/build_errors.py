"""Why a build or a page failed, in lines that begin with the place where the sources are to be mended."""

import re
import traceback
from pathlib import Path

from jinja2 import TemplateSyntaxError
from mkdocs.exceptions import ConfigurationError

from phrasebank import REPOSITORY

# Everything that fails has been called from there.
CALLERS = ("failures.py", "live_preview.py", "events.py")
_IN_YAML = re.compile(r'in "(?P<file>[^"]+)", line (?P<line>\d+), column (?P<column>\d+)')


def error_lines(error: Exception) -> list[str]:
    """What an error says, and where in the sources it came up."""
    lines = str(error).splitlines() or [type(error).__name__]
    if isinstance(error, ConfigurationError):
        return [f"{_place_in_yaml(str(error))}{lines[0]}", *lines[1:]]
    if isinstance(error, SystemExit):
        # MkDocs and our hooks stop with words of their own.
        return lines
    return [f"{_place(error)}{type(error).__name__}: {lines[0]}"]


def _place_in_yaml(text: str) -> str:
    # The last is where it was noticed, the first where the mapping begins.
    places = [*_IN_YAML.finditer(text)]
    return f"{_shown(places[-1]['file'])}:{places[-1]['line']}:{places[-1]['column']}: " if places else ""


def _place(error: Exception) -> str:
    if isinstance(error, TemplateSyntaxError):
        return f"{_shown(error.filename or error.name or '')}:{error.lineno}: "
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_source(frame.filename)]
    return f"{_shown(frames[-1].filename)}:{frames[-1].lineno}: " if frames else ""


def _is_source(name: str) -> bool:
    # A template is known by its place in the project, or by its name alone.
    path = Path(name)
    inside = REPOSITORY in path.parents and ".venv" not in path.parts and path.name not in CALLERS
    return name.endswith(".html") or inside


def _shown(name: str) -> str:
    path = Path(name)
    return path.relative_to(REPOSITORY).as_posix() if REPOSITORY in path.parents else name
