"""What a contributor did where YAML complains.

Each cause tells from the complaint's words, and from what stands there, which diagnostic it is.
"""

import re
from collections.abc import Callable

from phrasebank.source.messages import LineSpan, RawDiagnostic, diagnostic
from phrasebank.source.yaml_errors import ParseErrorContext

_SLOT_FIRST = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?(\{\w+\}) *[^\s#]")
# Ends with the dash or the colon after which a space is missing.
_NO_SPACE = re.compile(r"\s*(?:- +)*(?:-(?=\w)|[a-z][\w-]*:(?=[^\s/]))")
_BARE_ITEM = re.compile(r" *- [^:]*$")
_NAME_ALONE = re.compile(r"( +)[\w-]+: *$")
_NAME = re.compile(r"\s*(?:- +)*[\w-]+\s*")


def classify(complaint: ParseErrorContext) -> RawDiagnostic:
    """The diagnostic behind a complaint, at the place of the mistake."""
    mark = complaint.since
    if slot := _SLOT_FIRST.match(complaint.line(mark)):
        return diagnostic(
            "unquoted-slot", LineSpan(mark.line, slot.start(1) + 1, len(slot.string) - slot.start(1))
        )
    return next(raw for words, raw in _CAUSES if words in complaint.words)(complaint)


def _second_document(it: ParseErrorContext) -> RawDiagnostic:
    """Something follows where the file seemed complete.

    It stands after `...`, after the closing bracket of it all, or before the first line's column.
    """
    above = [LineSpan(number, 1, len(line)) for number, line in enumerate(it.lines[: it.at.line], 1)]
    if end := next((mark for mark in above if it.line(mark).startswith("...")), None):
        return diagnostic("second-document", end)
    first = next(
        (mark for mark in above if it.line(mark).strip() and not it.line(mark).lstrip().startswith("#")),
        it.at,
    )
    return (
        diagnostic("bad-indentation", first)
        if it.line(first).startswith(" ")
        else diagnostic("text-after-end", it.at)
    )


def _escape(it: ParseErrorContext) -> RawDiagnostic:
    backslash = max(0, it.line(it.at).rfind("\\", 0, it.at.column))
    return diagnostic("bad-escape", LineSpan(it.at.line, backslash + 1, 2))


def _quote(it: ParseErrorContext) -> RawDiagnostic:
    return diagnostic("unclosed-quote", it.since._replace(width=1))


def _start(it: ParseErrorContext) -> RawDiagnostic:
    return diagnostic("odd-start", it.at, sign=it.sign)


def _header(it: ParseErrorContext) -> RawDiagnostic:
    return diagnostic("block-header", it.at, sign=it.line(it.since)[it.since.column - 1 :].split(" ")[0])


def _colon(it: ParseErrorContext) -> RawDiagnostic:
    """A colon in a text; or, where a name stands before it, a line that was read as part of the one above."""
    above = it.line(it.last)
    if not _NAME.fullmatch(it.before):
        return diagnostic("colon-in-text", it.at._replace(width=1))
    if shifted := _shifted_list(it):
        return shifted
    if space := _space(it, it.last):
        return space
    if not above[: it.last.column - 1].strip(" -"):
        return diagnostic("missing-colon", it.last)
    return _indentation(it)


def _shifted_list(it: ParseErrorContext) -> RawDiagnostic | None:
    """The first item of a list that stands too far left below its name, which seems to have no value."""
    number = it.last.line
    while number > 1 and _BARE_ITEM.match(it.lines[number - 1]):
        number -= 1
    first = it.lines[number]
    name = _NAME_ALONE.match(it.lines[number - 1])
    if number == it.last.line or not name or name.end(1) <= len(first) - len(first.lstrip()):
        return None
    column = len(first) - len(first.lstrip()) + 1
    return diagnostic("bad-indentation", LineSpan(number + 1, column, len(first.strip())))


def _no_colon(it: ParseErrorContext) -> RawDiagnostic:
    return _space(it, it.since) or diagnostic("missing-colon", it.since)


def _space(it: ParseErrorContext, mark: LineSpan) -> RawDiagnostic | None:
    match = _NO_SPACE.match(it.line(mark))
    if match is None:
        return None
    return diagnostic("missing-space", LineSpan(mark.line, match.end()), sign=match[0][-1])


def _indentation(it: ParseErrorContext) -> RawDiagnostic:
    line = it.line(it.at)
    return diagnostic(
        "bad-indentation", LineSpan(it.at.line, len(line) - len(line.lstrip()) + 1, len(line.strip()))
    )


def _content(it: ParseErrorContext) -> RawDiagnostic:
    """Something is missing before a comma or a bracket, or the file ends inside a list."""
    if it.line(it.at).startswith(("---", "...")):
        return diagnostic("second-document", it.at)
    if "flow" not in it.words:
        return _start(it)
    if it.sign == ",":
        return diagnostic("empty-value", it.at._replace(width=1))
    return _bracket(it, it.bracket)


def _list(it: ParseErrorContext) -> RawDiagnostic:
    closing = "]" if "sequence" in it.words else "}"
    return (
        diagnostic("missing-comma", it.at)
        if closing in it.line(it.at)[it.at.column - 1 :]
        else _bracket(it, it.since)
    )


def _bracket(it: ParseErrorContext, mark: LineSpan) -> RawDiagnostic:
    return diagnostic("unclosed-bracket", mark._replace(width=1), sign=it.line(mark)[mark.column - 1 :][:1])


def _block(it: ParseErrorContext) -> RawDiagnostic:
    """Something stands where a name or a dash was expected.

    It is a line out of line, or words after a value that is complete.
    """
    before = it.before.strip(" -")
    if not before and it.sign == ":":
        return diagnostic("key-not-text", it.at._replace(width=1))
    if not before and it.sign not in "]},":
        space = _space(it, it.at) if re.match(" *-\\w", it.line(it.at)) else None
        return space or _indentation(it)
    if before.endswith(("'", '"')) and it.last.line < it.at.line:
        return diagnostic("unclosed-quote", it.last._replace(width=1))
    return diagnostic("text-after-end", it.at) if before.endswith(("'", '"', "]", "}")) else _start(it)


# The first whose words occur in the complaint counts. On these words the C and the Python reader agree.
_CAUSES: tuple[tuple[str, Callable[[ParseErrorContext], RawDiagnostic]], ...] = (
    ("document start", _second_document),
    ("tag handle", lambda it: diagnostic("tag", it.since)),
    ("a tag", lambda it: diagnostic("tag", it.since)),
    ("an anchor", lambda it: diagnostic("anchor", it.since)),
    ("an alias", lambda it: diagnostic("alias", it.since)),
    ("escape", _escape),
    ("hex", _escape),
    ("quoted scalar", _quote),
    ("block scalar", _header),
    ("cannot start any token", _start),
    ("entries are not allowed", _start),
    ("keys are not allowed", _start),
    ("values are not allowed", _colon),
    ("unexpected ':'", lambda it: diagnostic("missing-space", it.at._replace(width=1), sign=":")),
    ("simple key", _no_colon),
    ("node content", _content),
    ("parsing a flow", _list),
    ("parsing a block", _block),
    ("", lambda it: diagnostic("syntax", it.at)),
)
