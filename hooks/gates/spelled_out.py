"""The words of a link as somebody may read an address in them, whether it is spaced out or spelled out."""

import re
import unicodedata

BEFORE_A_STOP = re.compile(r"\s+(?=\.)|(?<=\s\.)\s+|\.+(?=\.)")
# Neither stands between letters without a space in a sentence.
LIKE_A_STOP = re.compile(r"(?<=[^\W\d_])[,;](?=[^\W\d_])")
SPACED_OUT = re.compile(r"(?<!\S)(?:[\w.@/-] ){3,}[\w.@/-](?!\S)")
DOT = r"(?:\s*[(\[{]\s*(?:dot|\.)\s*[)\]}]\s*|\s+dot\s+)"
SPELLED_DOT = re.compile(rf"(?<=\w){DOT}(?=\w)")
SPELLED_AT = re.compile(rf"(?<=\w)(?:\s*[(\[{{]\s*(?:at|@)\s*[)\]}}]\s*|\s+at\s+(?=[\w-]+{DOT}))(?=\w)")
AROUND_A_SLASH = re.compile(r"\s*/\s*")


def joined(words: str) -> str:
    """The words in small letters, with every address in one piece that they may be read as."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    plain = SPACED_OUT.sub(lambda found: found[0].replace(" ", ""), plain)
    plain = SPELLED_DOT.sub(".", SPELLED_AT.sub("@", plain))
    return LIKE_A_STOP.sub(".", BEFORE_A_STOP.sub("", plain))


def slashed(words: str) -> str:
    """The words without the spaces around a slash."""
    return AROUND_A_SLASH.sub("/", words)
