"""Marks that a rule can name in angle brackets and that are no words, such as `<blank>`.

They are plain looks at characters, no regular expressions. Each yields where it stands in a text: start
inclusive, end exclusive. The browser has a twin in docs/assets/js/linter/symbols.js.
"""

from collections.abc import Callable, Iterator

from phrasebank.linter.numbers import DIGITS
from phrasebank.text import characters, tokens

# Brackets and what may not stand between them: in angle brackets an address is no blank.
BRACKETS = {"[": ("]", "\n"), "{": ("}", "\n"), "<": (">", "@/\n"), "(": (")", "\n")}
BLANK_LENGTH = 60
# The signs with which a blank can begin: few texts have one.
BLANKS_BEGIN = "".join(BRACKETS) + "_xX"
_BRACKETS_AND_LINES = frozenset(BLANKS_BEGIN) - frozenset("xX")
# Words of which a label in round brackets is made, or with which it begins.
LABELS = (
    *(
        "your",
        "my",
        "the",
        "of",
        "a",
        "name",
        "names",
        "company",
        "role",
        "position",
        "job",
        "title",
        "date",
        "reason",
        "recipient",
        "manager",
    ),
    *("hiring", "manager's", "recruiter", "interviewer", "team", "department", "here"),
)
ORDERS = ("insert", "fill", "tbd")
# How it begins what a speaker is to do, or by which way it is said, which is no blank.
DIRECTIONS = (
    *("if he ", "if she ", "if they ", "let him ", "let her ", "let them ", "pause", "wait", "listen"),
    *("script", "phone script", "phone,", "voicemail", "text,"),
)
FACES = (":)", ":-)", ";)", ";-)", ":(", ":-(", ":D", ":-D", ":P", "<3", "^^")
# Where emoji stand: miscellaneous symbols and dingbats, and the planes of pictures.
EMOJI = ((0x2600, 0x27BF), (0x1F000, 0x1FAFF))
Span = tuple[int, int]


def blank(text: str) -> Iterator[Span]:
    """`<blank>`: a blank left to fill: `[Name]`, `{company}`, `<date>`, `(your name)`, `____`, `XXX`.

    Flagged: Dear [Name],
    Passed: Dear Ann,
    """
    if _BRACKETS_AND_LINES.isdisjoint(text) and "xx" not in text.lower():
        return
    after = 0
    for at in (at for at, sign in enumerate(text) if sign in BLANKS_BEGIN):
        end = at >= after and (_bracketed(text, at) or _run(text, at, "_", 2) or _crossed(text, at))
        if end:
            yield at, end
        after = end or after


def emoji(text: str) -> Iterator[Span]:
    """`<emoji>`: a picture, or a face made of signs.

    Flagged: Thank you :)
    Passed: Thank you (and the team).
    """
    if max(text, default="") < chr(EMOJI[0][0]) and not any(face in text for face in FACES):
        return
    for at, sign in enumerate(text):
        apart = at == 0 or text[at - 1] in characters.SPACES
        face = next((face for face in FACES if apart and text.startswith(face, at)), "")
        if face or characters.inside(ord(sign), EMOJI):
            yield at, at + max(len(face), 1)


def exclamation(text: str) -> Iterator[Span]:
    """`<exclamation>`: an exclamation mark, or several together.

    Flagged: Thank you!
    Passed: Thank you.
    """
    yield from _marked(text, 1)


def shout(text: str) -> Iterator[Span]:
    """`<shout>`: three or more exclamation and question marks together.

    Flagged: Thank you!!!
    Passed: Thank you!!
    """
    yield from _marked(text, 3)


Mark = Callable[[str], Iterator[Span]]
SYMBOLS: dict[str, Mark] = {f"<{mark.__name__}>": mark for mark in (blank, emoji, exclamation, shout)}


def _bracketed(text: str, at: int) -> int:
    """Where a bracket that opens here is closed, if words that could label a blank stand in it; 0 if not."""
    close, foreign = BRACKETS.get(text[at], ("", ""))
    end = text.find(close, at, at + BLANK_LENGTH) if close else -1
    inside = text[at + 1 : end] if end > 0 else ""
    lettered = any(characters.is_word_char(sign) and sign not in "0123456789" for sign in inside)
    return (
        end + 1
        if lettered
        and not any(sign in foreign for sign in inside)
        and not inside.lower().startswith(DIRECTIONS)
        and (text[at] != "(" or _label(inside))
        else 0
    )


def _label(inside: str) -> bool:
    """Whether words in round brackets label a blank: what stands there otherwise is an aside."""
    said = [word.text for word in tokens.tokenize(inside)]
    return said[0] in ORDERS or all(word in LABELS for word in said)


def _crossed(text: str, at: int) -> int:
    """Where a run of crosses ends that is a word of its own: two large ones or three; 0 if none begins.

    Beside a figure they hide a part of a number.
    """
    end = _run(text, at, "X", 2) or _run(text, at, "xX", 3)
    if any(sign in DIGITS for sign in (text[max(at - 2, 0) : at] + text[end : end + 2])):
        return 0
    alone = (at == 0 or not characters.is_word_char(text[at - 1])) and (
        end == len(text) or not characters.is_word_char(text[end])
    )
    return end if end and alone else 0


def _run(text: str, at: int, of: str, least: int) -> int:
    """Where a run of certain signs ends; 0 if it is shorter."""
    end = at
    while end < len(text) and text[end] in of:
        end += 1
    return end if end - at >= least else 0


def _marked(text: str, least: int) -> Iterator[Span]:
    at = 0
    while at < len(text) and "!" in text:
        end = _run(text, at, "!?", least)
        if end and "!" in text[at:end]:
            yield at, end
        at = max(end, at + 1)
