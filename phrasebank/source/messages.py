"""Everything that reading a file can find wrong: one permanent name and one message each.

The messages are in words for people who don't know YAML.
"""

from typing import NamedTuple

from phrasebank.source.visible import visible

_FIX = " Or leave it to 'make check FLAGS=--fix'."
_BLOCK = "write '>-' after the colon or dash, and the whole text on the next line, two spaces deeper"
MESSAGES = {
    "odd-file-name": (
        "Links rely on file names: small letters, digits and single hyphens, then .yml. "
        "Rename '{name}' to '{better}'."
    ),
    "symbolic-link": "This is only a pointer to another file (a symbolic link). Put the file itself here.",
    "not-a-file": "This is not a file. Give it another place, or remove it.",
    "unreadable": "The file can't be opened ({why}). See that it is there and that you may read it.",
    "too-large": "The file is larger than {most} kB. Split it into two files.",
    "empty-file": (
        "Nothing stands in this file. "
        "Write its first line, such as 'title: Saying thanks', or delete the file."
    ),
    "not-utf-8": "{what}. Save the file as UTF-8: editors offer it under 'Save with encoding'.",
    "no-text": (
        "Signs that no text has begin here: the file was saved by half, or is of another kind. "
        "Bring it back with 'git restore', or save it as text."
    ),
    "large-file-pointer": (
        "This only points to a file that Git LFS keeps elsewhere. "
        "Put the file itself here: run 'git lfs pull', or write it anew."
    ),
    "merge-mark": (
        "Git left two versions of what stands here, one above '=======' and one below. "
        "Keep one of them, and delete this line that begins with '{mark}' and the others of its kind."
    ),
    "foreign-schema": (
        "An editor fetches what this line names, and shows what stands there. "
        "Write '# yaml-language-server: $schema=../schema/bank.schema.json' in a bank, or take the line away."
    ),
    "byte-order-mark": (
        "An invisible mark stands at the top of the file. "
        "Save it as 'UTF-8', not as 'UTF-8 with BOM' or 'with signature'." + _FIX
    ),
    "control-character": "{what} is a control character and can't be seen. Delete it.",
    "tab": "Here stands a tab. Use spaces; to indent, two for each step.",
    "unusual-line-break": (
        "{what} breaks the line in a way that many programs don't know. Delete it and press Enter."
    ),
    "odd-space": "{what} looks like a space and is none. Delete it and use an ordinary space." + _FIX,
    "bidi-control": "{what} can't be seen and changes the order in which a line is read. Delete it.",
    "invisible-character": "{what} can't be seen. Delete it.",
    "no-character": (
        "{what} is not a character that every computer can show. Delete it, or type the one you meant."
    ),
    "not-nfc": (
        "'{text}' has two spellings that look the same, and search finds only one. "
        "Copy the other from here: '{better}'."
    ),
    "escaped-character": (
        "The backslash in this text stands for {what}, which can't be seen or shown. Leave it out."
    ),
    "stacked-marks": (
        "More than three marks stand on one letter here, and would lie over other lines. Delete them."
    ),
    "not-a-mapping": "The file must begin with a name, a colon and a space, such as 'title: Saying thanks'.",
    "duplicate-key": "'{key}' already stands in line {line}, and only one of the two would count. Keep one.",
    "missing-dash": (
        "A new entry seems to begin here without its dash. "
        "Write '- ' before '{key}', two columns to the left."
    ),
    "key-not-text": (
        "The name before the colon is missing, or isn't a plain word. Write one, such as 'title'."
    ),
    "merge-key": "'<<' would copy fields from another entry. Write the fields out here.",
    "anchor": "At the start of a value, '&' has a meaning of its own. If it is text, "
    + _BLOCK
    + "; if not, delete it.",
    "alias": "At the start of a value, '*' has a meaning of its own. If it is text, "
    + _BLOCK
    + "; if not, write the value out.",
    "tag": "At the start of a value, '!' has a meaning of its own. If it is text, "
    + _BLOCK
    + "; if not, delete it.",
    "directive": (
        "A line that begins with '%' is an instruction to programs, and none is needed. "
        "Delete it; if it is text, indent it."
    ),
    "second-document": (
        "This line would start a second file within the file. "
        "Delete it, or move what follows into a file of its own."
    ),
    "too-deep": (
        "Lists and fields stand inside each other more than {most} levels deep here. Write it flatter."
    ),
    "too-many-values": "More than {most} values stand in this file. Split it into two files.",
    "too-many-characters": "This text has {length} characters, and {most} is the most. Shorten it.",
    "comment-after-text": "All from '#' on would be lost, as a comment. If it is text, "
    + _BLOCK
    + "; a comment needs a line of its own.",
    "empty-value": (
        "Nothing stands here. Write a value, or delete the line; "
        "if the word itself is meant, put it in quotes."
    ),
    "unquoted-prose": "A text of several lines would run together here. Please " + _BLOCK + "." + _FIX,
    "unquoted-slot": "A text can't begin with a brace on the line of its name. Please " + _BLOCK + ".",
    "unclosed-quote": "This quotation mark opens a text that is never closed. Close it, or "
    + _BLOCK
    + ", where quotation marks are only text.",
    "text-after-end": "What stands before this is already complete, and this would be left over. Please "
    + _BLOCK
    + ".",
    "colon-in-text": "A colon with a space after it can't stand inside this text. Please " + _BLOCK + ".",
    "missing-colon": (
        "This line has no colon. Write 'name: value'; "
        "if the line belongs to the text above, indent it like that text."
    ),
    "missing-space": "A space is missing after '{sign}'.",
    "odd-start": "A value can't begin with '{sign}' here. If it is text, "
    + _BLOCK
    + "; a list begins on the next line.",
    "bad-escape": "A backslash in double quotes has a meaning of its own. If it is text, write it twice, or "
    + _BLOCK
    + ".",
    "bad-indentation": (
        "This line doesn't line up. "
        "The fields of one entry begin in the same column, and a text under '>-' two spaces deeper."
    ),
    "unclosed-bracket": "This '{sign}' is opened and never closed. Close it; if it is text, " + _BLOCK + ".",
    "missing-comma": (
        "A comma is missing before this, between two items of the list. "
        "If an item holds a comma or colon, put quotes around it."
    ),
    "block-header": (
        "Nothing else may stand on the line of '{sign}'. The text begins on the next line, two spaces deeper."
    ),
    "syntax": (
        "This line can't be read. Compare it with its neighbours: "
        "name, colon, space, value; a longer text on the next line under '>-'."
    ),
}
# So much of a file's words stands in a message.
LONGEST_QUOTED = 60
# After these alone, the data is what the author means, so that its meaning can be checked in the same run.
HARMLESS = {"odd-file-name", "byte-order-mark", "odd-space", "not-nfc", "unquoted-prose"}


class LineSpan(NamedTuple):
    """A stretch of a line: line and column counted from 1, column and width in characters."""

    line: int
    column: int
    width: int = 1


class RawDiagnostic(NamedTuple):
    """Something wrong in a file that is being read."""

    mark: LineSpan
    name: str
    message: str


def diagnostic(name: str, mark: LineSpan, /, **words: object) -> RawDiagnostic:
    """The diagnostic of this name, its message filled with the words.

    What they quote from the file is made safe and short.
    """
    quoted = {key: visible(str(word)[:LONGEST_QUOTED]) for key, word in words.items()}
    return RawDiagnostic(mark, name, MESSAGES[name].format(**quoted))
