"""A phrase as the banks write it: its fields in order, prose under '>-', lists in one line where they fit."""

from collections.abc import Mapping
from typing import get_args, get_origin

from phrasebank.editing.fix_wording import WIDTH, needs_no_quotes, wrap
from phrasebank.model.phrases import Phrase

Value = str | list[str]
DEPTH = 4
# From this length on, a text is prose and stands in a block.
_PROSE = 300


def phrase(fields: Mapping[str, Value]) -> list[str]:
    """The lines of a phrase in its bank, the dash before the first; what is empty is left out."""
    lines = [line for name in Phrase.model_fields if fields.get(name) for line in field(name, fields[name])]
    return [f"{' ' * (DEPTH - 2)}- {lines[0][DEPTH:]}", *lines[1:]] if lines else []


def field(name: str, value: Value) -> list[str]:
    """The lines of a field of a phrase."""
    if isinstance(value, list):
        return _folded(f"{name}: [{', '.join(_inline(item, flow=True) for item in value)}]")
    if name in PROSE and "\n" in value:
        return [
            f"{' ' * DEPTH}{name}: |-",
            *(f"{' ' * (DEPTH + 2)}{line}".rstrip() for line in value.split("\n")),
        ]
    if name in PROSE:
        return [
            f"{' ' * DEPTH}{name}: >-",
            *(" " * (DEPTH + 2) + line for line in wrap([value], WIDTH - DEPTH - 2)),
        ]
    return [f"{' ' * DEPTH}{name}: {_inline(value, flow=False)}"]


def longest(name: str) -> int:
    """How many characters a field of a phrase may have; 0 for a list."""
    info = Phrase.model_fields[name]
    within = (
        [rule for option in get_args(info.annotation) for rule in getattr(option, "__metadata__", ())]
        if get_origin(info.annotation) is not tuple
        else []
    )
    return next(
        (rule.max_length for rule in (*info.metadata, *within) if getattr(rule, "max_length", None)), 0
    )


def _inline(value: str, flow: bool) -> str:
    value = " ".join(value.split())
    return value if needs_no_quotes(value, flow) else "'" + value.replace("'", "''") + "'"


def _folded(line: str) -> list[str]:
    """A list's line, continued below where it is too long.

    The first line has room for two characters more.
    """
    first, *more = wrap([line], WIDTH - DEPTH - 2)
    return [" " * DEPTH + first, *(" " * (DEPTH + 2) + line for line in more)]


PROSE = frozenset(name for name in Phrase.model_fields if longest(name) >= _PROSE)
