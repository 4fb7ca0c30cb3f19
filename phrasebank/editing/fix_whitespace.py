"""Lines made as they should be, whatever stands in them.

That is line ends, the file's end, spaces behind words, tabs between them.
"""

import re

from phrasebank.source.visible import SUSPECT

_ODD_SPACES = re.compile(f"[{SUSPECT['odd-space']}]")
# Tabs before a line's first word are its depth, which nobody can guess.
_TABS = re.compile(r"(?<=\S)[ ]*\t[ \t]*")


def fix(text: str) -> str:
    """The text with '\\n' as line ends and one at its end.

    A byte order mark, odd spaces, tabs between words and spaces behind them are gone.
    """
    lines = text.removeprefix("\N{BYTE ORDER MARK}").replace("\r\n", "\n").split("\n")
    return "\n".join(_line(line) for line in lines).rstrip("\n") + "\n"


def _line(line: str) -> str:
    return _TABS.sub(" ", _ODD_SPACES.sub(" ", line)).rstrip(" \t")
