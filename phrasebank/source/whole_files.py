"""What stands in place of a whole file: what YAML would say of it, would only mislead."""

import re

from phrasebank.source.messages import LineSpan, RawDiagnostic, diagnostic

_POINTER = re.compile(rb"version https://git-lfs\.")
# What begins a packed or drawn file, or is left of one that a computer had no time to write.
_PACKED, _UNWRITTEN = re.compile(rb".{0,6}?[\0-\x08\x0e-\x1f]", re.DOTALL), b"\0\0"
# No entry of ours begins a line so. What git writes between two versions may be half deleted.
_MERGE = re.compile(r"^(?:<{7}|>{7}|\|{7}|={7})(?: .*)?$", re.MULTILINE)
# An editor fetches what such a comment names, and shows what it says.
_SCHEMA = re.compile(r"^[ \t]*#.*\$schema.*$", re.MULTILINE)
_OURS = re.compile(r"# yaml-language-server: \$schema=\.\./schema/[a-z]+\.schema\.json")
_MERGE_SIGNS = tuple(sign * 7 for sign in "<>|=")


def stand_in(data: bytes, text: str) -> RawDiagnostic | None:
    """What the bytes of a file, and the text they make, hold in place of what somebody wrote; or None."""
    if _POINTER.match(data):
        return diagnostic("large-file-pointer", LineSpan(1, 1))
    if text and (end := _end_of_text(data)) >= 0:
        before = data[:end].decode("utf-8", "replace")
        return diagnostic("no-text", _span(before, len(before)))
    found = _MERGE.search(text) if any(signs in text for signs in _MERGE_SIGNS) else None
    if found:
        return diagnostic("merge-mark", _span(text, found.start(), len(found[0])), mark=found[0][:7])
    named = _SCHEMA.finditer(text) if "$schema" in text else ()
    if found := next((one for one in named if not _OURS.fullmatch(one[0].strip())), None):
        return diagnostic("foreign-schema", _span(text, found.start(), len(found[0])))
    return None


def _end_of_text(data: bytes) -> int:
    """Where a sign stands that no text has; -1 where none does."""
    if packed := _PACKED.match(data):
        return packed.end() - 1
    unwritten = data.find(_UNWRITTEN)
    return unwritten + 1 if unwritten >= 0 else -1


def _span(text: str, at: int, width: int = 1) -> LineSpan:
    return LineSpan(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at), width)
