"""Bytes made into text; no opinion about YAML.

Every character is found that misleads the eye, a search or another program.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from phrasebank.source.messages import LineSpan, RawDiagnostic, diagnostic
from phrasebank.source.visible import SUSPECT

_RUN = re.compile("|".join(f"([{characters}]+)" for characters in SUSPECT.values()))
_HIDDEN = re.compile(f"[{SUSPECT['bidi-control']}{SUSPECT['invisible-character']}]")
_SPACE = re.compile(f"[{SUSPECT['odd-space']}]")
# It makes a picture of a symbol, and of a figure with a key around it; behind a letter nobody sees it.
_SELECTOR = "\ufe0f"
_STRAY_SELECTOR = re.compile(
    rf"(?<![\xa9\xae\u203c-\u2fff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]){_SELECTOR}"
    rf"(?!(?<=[#*0-9]{_SELECTOR})\u20e3)"
)
# UTF-16 and UTF-32: their marks, or plain letters with zero bytes between them.
_WIDE = re.compile(rb"\xff\xfe|\xfe\xff|\0\0\xfe\xff|[^\0]\0[^\0]\0|\0[^\0]\0[^\0]|[^\0]\0\0\0|\0\0\0[^\0]")
_MARK = b"\xef\xbb\xbf"
# The limit is there because Python puts accents in order in quadratic time.
_BEYOND_ASCII = re.compile(r"[^\0-\x7f]{1,500}")
# No language has more marks on one letter; many lie over the lines around them.
_MOST_MARKS = 3
_MAY_BE_MARKS = re.compile(rf"[^\0-\x7f]{{{_MOST_MARKS + 1},}}")
_STACKED = "more than three marks on one letter"


def decode(data: bytes) -> tuple[str, Iterator[RawDiagnostic]]:
    """A file's text, and what is wrong with it.

    Line ends are '\\n'; each byte that isn't UTF-8 is a lone surrogate.
    """
    if _WIDE.match(data):
        return "", iter(
            [diagnostic("not-utf-8", LineSpan(1, 1), what="The file is saved as UTF-16 or UTF-32")]
        )
    text = data.removeprefix(_MARK).decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    return text, _all(text, data.startswith(_MARK))


def lines_of(text: str) -> tuple[str, ...]:
    """The lines as an editor shows them; an empty text is one empty line."""
    return tuple(text.removesuffix("\n").split("\n"))


def repaired(text: str) -> str:
    """A text of the same length that YAML takes, so that reading can go on and find more."""
    return (
        text
        if _is_clean(text)
        else _RUN.sub(lambda run: "\N{WHITE SQUARE}" * len(run[0]), _SPACE.sub(" ", text))
    )


def suspect(text: str) -> str | None:
    """What the first misleading character of a text is called, or None.

    A letter that isn't in Unicode's composed form counts too.
    """
    text = _unclear(text)
    if _has(_RUN, text) and (run := _RUN.search(text)):
        return _called(run[0][0])
    if _STRAY_SELECTOR.search(text):
        return _called(_SELECTOR)
    if any(_stacked(text)):
        return _STACKED
    return "a letter with a separate accent" if any(_decomposed(text)) else None


def hidden(text: str) -> str | None:
    """What the first character is called that can't be seen or turns the order of a line, or None; too many
    marks on a letter count too."""
    text = _unclear(text)
    if _has(_HIDDEN, text) and (found := _HIDDEN.search(text)):
        return _called(found[0])
    if _STRAY_SELECTOR.search(text):
        return _called(_SELECTOR)
    return _STACKED if any(_stacked(text)) else None


def is_mark(character: str) -> bool:
    """Whether a character is written above, below or around the one before it."""
    return unicodedata.category(character) in ("Mn", "Me")


def _all(text: str, marked: bool) -> Iterator[RawDiagnostic]:
    if marked:
        yield diagnostic("byte-order-mark", LineSpan(1, 1))
    if not _is_clean(text):
        yield from _misleading(text)
    if not text.isascii():
        for number, line in enumerate(lines_of(text), 1):
            for stray in _STRAY_SELECTOR.finditer(line):
                yield diagnostic(
                    "invisible-character", LineSpan(number, stray.start() + 1), what=_called(_SELECTOR)
                )
            for start, width in _stacked(line):
                yield diagnostic("stacked-marks", LineSpan(number, start + 1, width))
            for start, spelling in _decomposed(line):
                composed = unicodedata.normalize("NFC", spelling)
                yield diagnostic(
                    "not-nfc", LineSpan(number, start + 1, len(spelling)), text=spelling, better=composed
                )


def _misleading(text: str) -> Iterator[RawDiagnostic]:
    for number, line in enumerate(lines_of(text), 1):
        for run in _RUN.finditer(line):
            mark = LineSpan(number, run.start() + 1, len(run[0]))
            name = next(name for name, found in zip(SUSPECT, run.groups(), strict=True) if found)
            yield diagnostic(name, mark, what=_called(run[0][0]))


# Asked once where a text is decoded, and once where it is repaired.
@lru_cache(maxsize=1)
def _is_clean(text: str) -> bool:
    # Of ASCII what can't be printed misleads, but for the ends of lines.
    if text.isascii():
        return text.replace("\n", "").isprintable()
    return not _has(_RUN, text)


def _has(characters: re.Pattern[str], text: str) -> bool:
    # Each character once is a hundred times fewer than all of them.
    return bool(characters.search("".join(set(text))))


def _unclear(text: str) -> str:
    """The lines that aren't plain at a glance, as nearly all are."""
    return "\n".join(line for line in text.split("\n") if not (line.isascii() and line.isprintable()))


def _decomposed(text: str) -> Iterator[tuple[int, str]]:
    """Where characters stand that are not composed, with the letter before them where it takes the accent."""
    for run in _BEYOND_ASCII.finditer(text):
        for start in (run.start(), max(0, run.start() - 1)):
            if not unicodedata.is_normalized("NFC", text[start : run.end()]):
                yield start, text[start : run.end()]
                break


def _stacked(text: str) -> Iterator[tuple[int, int]]:
    """Where more marks stand on one letter than any language has, and how many."""
    for run in _MAY_BE_MARKS.finditer(text):
        at = run.start()
        for marks, characters in groupby(run[0], is_mark):
            count = sum(1 for _ in characters)
            if marks and count > _MOST_MARKS:
                yield at, count
            at += count


def _called(character: str) -> str:
    """'U+200B (zero width space)'; for a byte that isn't UTF-8, the byte."""
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        return f"The byte {code - 0xDC00:02X} here isn't UTF-8"
    name = unicodedata.name(character, "").lower()
    return f"U+{code:04X} ({name})" if name else f"U+{code:04X}"
