"""What stands in place of a whole file: what YAML would say of it, would only mislead."""

import re

from phrasebank.source.messages import LineSpan, RawDiagnostic, diagnostic

_POINTER = re.compile(rb"version https://git-lfs\.")
# What begins a packed or drawn file, or is left of one that a computer had no time to write.
_NO_TEXT = re.compile(rb"\A.{0,6}?[\0-\x08\x0e-\x1f]|\0\0", re.DOTALL)
# No entry of ours begins a line so. What git writes between two versions may be half deleted.
_MERGE = re.compile(r"^(?:<{7}|>{7}|\|{7}|={7})(?: .*)?$", re.MULTILINE)


def stand_in(data: bytes, text: str) -> RawDiagnostic | None:
    """What the bytes of a file, and the text they make, hold in place of what somebody wrote; or None."""
    if _POINTER.match(data):
        return diagnostic("large-file-pointer", LineSpan(1, 1))
    if text and (zeros := _NO_TEXT.search(data)):
        before = data[: zeros.end() - 1].decode("utf-8", "replace")
        return diagnostic("no-text", _span(before, len(before)))
    if found := _MERGE.search(text):
        return diagnostic("merge-mark", _span(text, found.start(), len(found[0])), mark=found[0][:7])
    return None


def _span(text: str, at: int, width: int = 1) -> LineSpan:
    return LineSpan(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at), width)
