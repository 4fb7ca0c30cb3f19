"""What a contributor did where YAML complains: each cause tells from the complaint's words, and from what stands there, which finding it is."""

import re
from collections.abc import Callable

from phrasebank.source.messages import Finding, Mark, found
from phrasebank.source.yaml_errors import Complaint

_SLOT_FIRST = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?(\{\w+\}) *[^\s#]")
_NO_SPACE = re.compile(r"\s*(?:- +)*(?:(-)\w|[a-z][\w-]*(:)[^\s/])")
_NAME = re.compile(r"\s*(?:- +)*[\w-]+\s*")


def cause(complaint: Complaint) -> Finding:
    """The finding behind a complaint, at the place of the mistake."""
    mark = complaint.since
    if slot := _SLOT_FIRST.match(complaint.line(mark)):
        return found("unquoted-slot", Mark(mark.line, slot.start(1) + 1, len(slot.string) - slot.start(1)))
    return next(finding for words, finding in _CAUSES if words in complaint.words)(complaint)


def _second_document(it: Complaint) -> Finding:
    """Something follows where the file seemed complete: after `...`, after the closing bracket of it all, or before the first line's column."""
    above = [Mark(number, 1, len(line)) for number, line in enumerate(it.lines[: it.at.line], 1)]
    if end := next((mark for mark in above if it.line(mark).startswith("...")), None):
        return found("second-document", end)
    first = next(
        (mark for mark in above if it.line(mark).strip() and not it.line(mark).lstrip().startswith("#")),
        it.at,
    )
    return (
        found("bad-indentation", first) if it.line(first).startswith(" ") else found("text-after-end", it.at)
    )


def _escape(it: Complaint) -> Finding:
    backslash = max(0, it.line(it.at).rfind("\\", 0, it.at.column))
    return found("bad-escape", Mark(it.at.line, backslash + 1, 2))


def _quote(it: Complaint) -> Finding:
    return found("unclosed-quote", it.since._replace(width=1))


def _start(it: Complaint) -> Finding:
    return found("odd-start", it.at, sign=it.sign)


def _header(it: Complaint) -> Finding:
    return found("block-header", it.at, sign=it.line(it.since)[it.since.column - 1 :].split(" ")[0])


def _colon(it: Complaint) -> Finding:
    """A colon in a text; or, where a name stands before it, a line that was read as the line above's continuation."""
    above = it.line(it.last)
    if not _NAME.fullmatch(it.before):
        return found("colon-in-text", it.at._replace(width=1))
    if _NO_SPACE.match(above):
        return _space(it, it.last)
    if not above[: it.last.column - 1].strip(" -"):
        return found("missing-colon", it.last)
    return _indentation(it)


def _no_colon(it: Complaint) -> Finding:
    return _space(it, it.since) if _NO_SPACE.match(it.line(it.since)) else found("missing-colon", it.since)


def _space(it: Complaint, mark: Mark) -> Finding:
    match = _NO_SPACE.match(it.line(mark))
    return found(
        "missing-space", Mark(mark.line, match.start(match.lastindex) + 1), sign=match[match.lastindex]
    )


def _indentation(it: Complaint) -> Finding:
    line = it.line(it.at)
    return found("bad-indentation", Mark(it.at.line, len(line) - len(line.lstrip()) + 1, len(line.strip())))


def _content(it: Complaint) -> Finding:
    """Something is missing before a comma or a bracket, or the file ends inside a list."""
    if it.line(it.at).startswith(("---", "...")):
        return found("second-document", it.at)
    if "flow" not in it.words:
        return _start(it)
    if it.sign == ",":
        return found("empty-value", it.at._replace(width=1))
    return _bracket(it, it.bracket)


def _list(it: Complaint) -> Finding:
    closing = "]" if "sequence" in it.words else "}"
    return (
        found("missing-comma", it.at)
        if closing in it.line(it.at)[it.at.column - 1 :]
        else _bracket(it, it.since)
    )


def _bracket(it: Complaint, mark: Mark) -> Finding:
    return found("unclosed-bracket", mark._replace(width=1), sign=it.line(mark)[mark.column - 1 :][:1])


def _block(it: Complaint) -> Finding:
    """Something stands where a name or a dash was expected: a line out of line, or words after a value that is complete."""
    before = it.before.strip(" -")
    if not before and it.sign == ":":
        return found("key-not-text", it.at._replace(width=1))
    if not before and it.sign not in "]},":
        return _space(it, it.at) if re.match(" *-\\w", it.line(it.at)) else _indentation(it)
    if before.endswith(("'", '"')) and it.last.line < it.at.line:
        return found("unclosed-quote", it.last._replace(width=1))
    return found("text-after-end", it.at) if before.endswith(("'", '"', "]", "}")) else _start(it)


# The first whose words occur in the complaint counts; they are the ones on which the C and the Python reader agree.
_CAUSES: tuple[tuple[str, Callable[[Complaint], Finding]], ...] = (
    ("document start", _second_document),
    ("tag handle", lambda it: found("tag", it.since)),
    ("a tag", lambda it: found("tag", it.since)),
    ("an anchor", lambda it: found("anchor", it.since)),
    ("an alias", lambda it: found("alias", it.since)),
    ("escape", _escape),
    ("hex", _escape),
    ("quoted scalar", _quote),
    ("block scalar", _header),
    ("cannot start any token", _start),
    ("entries are not allowed", _start),
    ("keys are not allowed", _start),
    ("values are not allowed", _colon),
    ("unexpected ':'", lambda it: found("missing-space", it.at._replace(width=1), sign=":")),
    ("simple key", _no_colon),
    ("node content", _content),
    ("parsing a flow", _list),
    ("parsing a block", _block),
    ("", lambda it: found("syntax", it.at)),
)
