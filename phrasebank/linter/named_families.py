"""The families of words that a pattern names: all that it depends on but its own text, so that what is made
of both can be remembered."""

import re
from collections.abc import Mapping

NamedFamilies = tuple[tuple[str, tuple[str, ...]], ...]
_NAME = re.compile("<([^<>/]*)>")


def named_in(pattern: str, families: Mapping[str, tuple[str, ...]]) -> NamedFamilies:
    """The families that a pattern names, with their words, as far as there are any such."""
    names = _NAME.findall(pattern) if "<" in pattern else ()
    return tuple((name, families[name]) for name in names if name in families)
