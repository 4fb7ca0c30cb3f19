"""Signs that other programs would act on: HTML, Markdown, a spreadsheet's formula, a command."""

import re
from functools import lru_cache

from phrasebank.text.spans import Span

# Elements that people write by hand; anything else in angle brackets is a blank to fill.
_ELEMENTS = (
    "a|abbr|article|audio|b|base|blockquote|body|br|button|center|code|dd|del|details|div|dl|dt|em|embed|"
    "font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|math|"
    "meta|nav|object|ol|option|p|path|picture|pre|q|s|script|section|select|small|source|span|strike|strong|"
    "style|sub|summary|sup|svg|table|tbody|td|template|textarea|th|thead|title|tr|tt|u|ul|video"
)
_HTML = re.compile(
    rf"</?(?:{_ELEMENTS})(?=[\s/>])[^<>]*>?|<!--|<[!?]\w|&(?:[a-z]{{2,}}|#x?[0-9a-f]+);"
    # Any other that has attributes, an address or no end, which some reader of HTML takes for a tag.
    r"|</?[a-z][^<>]*(?:[=@:][^<>]*>?|$)",
    re.I,
)
_MARKDOWN = re.compile(
    r"\*\*|~~|`|!\[|(?<![^\W_])__(?=[^\W_])|(?<![\w*])\*(?=[^\s*])(?=.*\*)"
    r"|^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)]) "
    # An address, a line under a heading, and what a link's number stands for.
    r"|\w+://\S*|^[ \t]*(?:={2,}|-{2,})[ \t]*$|^[ \t]*\[[^\]\n]+\]:",
    re.MULTILINE,
)
# What begins any of these; few texts have one, and to look for it is ten times quicker.
_MAY_BE_MARKDOWN = re.compile(r"[*~`_]|!\[|://|^[ \t]*[#>+\d=\[-]", re.MULTILINE)
# A sign that each of these has, and each of HTML and of formulas, and few texts.
_ANY_SIGN = re.compile(r"[<&*~`_=+@＝＋－＠\[#>:$|;/0-9-]")
# At the beginning, or where another sign than the comma parts the cells; quotes around a cell fall away.
_FORMULA = re.compile(r"\A\s*[=+\-@＝＋－＠]\S?|[;|\t\r\n][\s\"']*[=+\-@＝＋－＠]\S")
# An assistant reads the file after an '@' and fills in a name or a single figure after a '$'; a shell does
# what follows a bar or two signs '&', and programs are called with a hyphen or a path behind them.
_COMMAND = re.compile(
    r"(?<!\w)@(?:~|\.{0,2}[/\\]|[\w.-]+[/\\]|[\w-]+\.\w)[^\s,;]*|(?<![\w.])@\w*_\w*"
    r"|\$(?:[A-Z_][A-Z0-9_]+|\(|\{|\d(?![\d.,]*\d))|\|+\s*\S*|&&\s*\S*"
    r"|(?<!\w)(?:bash|chmod|curl|eval|node|npx|pip|powershell|python3?|rm|sh|sudo|wget)\s+[-/~]\S*"
    r"|(?<!\w)(?:curl|wget)\s+\S*\w[./]\w\S*|;\s*(?:bash|sh)\s+\S+"
)


@lru_cache(maxsize=50_000)
def is_plain(text: str) -> bool:
    """Whether one look tells that a text has nothing of what is found below, as nearly all texts."""
    return not _ANY_SIGN.search(text)


@lru_cache(maxsize=50_000)
def html(text: str) -> Span | None:
    """The first tag, comment or spelled-out character of HTML."""
    return _span(_HTML.search(text)) if "<" in text or "&" in text else None


@lru_cache(maxsize=50_000)
def markdown(text: str) -> Span | None:
    """The first mark of Markdown: emphasis, code, a picture, a heading, a list, an address and the like."""
    return _span(_MARKDOWN.search(text)) if _MAY_BE_MARKDOWN.search(text) else None


def formula(text: str) -> Span | None:
    """The sign at the beginning of a text by which a spreadsheet takes it for a formula."""
    return _span(_FORMULA.search(text))


def command(text: str) -> Span | None:
    """The first sign that an assistant or a shell acts on, with what it would take: a file's path, a name
    that stands for something else, what is to be run."""
    return _span(_COMMAND.search(text))


def _span(match: re.Match[str] | None) -> Span | None:
    return match.span() if match else None
