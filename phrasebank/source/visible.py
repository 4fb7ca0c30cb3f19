"""What of a text can't be seen or misleads, and the text without it."""

import re

# What misleads the eye or a terminal. Private use and noncharacters are here because every computer shows
# them differently.
SUSPECT = {
    "not-utf-8": "\udc80-\udcff",
    "control-character": "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f",
    "tab": "\t",
    "unusual-line-break": "\r\x85\u2028\u2029",
    "odd-space": "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000",
    "bidi-control": "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f",
    "invisible-character": "\xad\u034f\u0600-\u0605\u070f\u0890\u0891\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200d\u2060-\u2065\u2800\u3164\ufe00-\ufe0e\ufeff\uffa0"
    "\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U00016fe4"
    "\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff",
    "no-character": "\ud800-\udc7f\udd00-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffc-\uffff\U000f0000-\U0010ffff"
    + "".join(chr(plane * 0x10000 + end) for plane in range(1, 15) for end in (0xFFFE, 0xFFFF)),
}
_UNSAFE = re.compile("[\n" + "".join(SUSPECT.values()) + "]")


def visible(text: str) -> str:
    """The text fit for a line in a terminal.

    Each unsafe character is replaced by one safe one, so that columns stay right.
    """
    return _UNSAFE.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    if match[0] < " ":
        return chr(0x2400 + ord(match[0]))
    return "\N{OPEN BOX}" if match[0].isspace() else "\N{REPLACEMENT CHARACTER}"
