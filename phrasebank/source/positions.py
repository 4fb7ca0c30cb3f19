"""Where a stretch of a text stands in its file, whichever way the text is written and folded there."""

from collections.abc import Iterator

from phrasebank.source.messages import LineSpan
from phrasebank.text.spans import Span


def mark(lines: tuple[str, ...], value: LineSpan, text: str, span: Span) -> LineSpan:
    """Where `span` of a text begins (in characters, end exclusive), as wide as it is in that line.

    `value` is the place of the text as a whole; it is the answer, too, where the words can't be followed,
    as in a text with escapes.
    """
    letters = [at for at, sign in enumerate(text[: span[1]]) if not sign.isspace()]
    places = dict(zip(letters, _written(lines, value), strict=False))
    if not places or [text[at] for at in letters] != [
        lines[place.line - 1][place.column - 1] for place in places.values()
    ]:
        return value
    inside = [place for at, place in places.items() if at >= span[0]]
    if not inside:
        last = places[letters[-1]]
        return LineSpan(last.line, last.column + 1, span[1] - span[0])
    ends = [place.column for place in inside if place.line == inside[0].line]
    return inside[0]._replace(width=ends[-1] - ends[0] + 1)


def _written(lines: tuple[str, ...], value: LineSpan) -> Iterator[LineSpan]:
    """The place of each character that is no space.

    The words of a value begin below '>-', or behind a quotation mark.
    """
    sign = lines[value.line - 1][value.column - 1 : value.column]
    line, column = (
        (value.line + 1, 0) if sign in ("|", ">") else (value.line, value.column - 1 + (sign in ("'", '"')))
    )
    for number in range(line, len(lines) + 1):
        yield from (
            LineSpan(number, at + 1)
            for at in range(column, len(lines[number - 1]))
            if not lines[number - 1][at].isspace()
        )
        column = 0
