"""The fields that a page may have at its top, what each takes, and how much of it."""

from collections.abc import Callable, Iterator
from typing import Any

from phrasebank.source import decoding

Kind = Callable[[object], bool]


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def is_lists(value: object) -> bool:
    """Whether it is a list of texts for each of several names."""
    return isinstance(value, dict) and all(map(_is_text, value)) and all(map(_is_list, value.values()))


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


TAKES: dict[Kind, str] = {
    _is_text: "a text, in quotes",
    _is_list: "a list of texts",
    is_lists: "a list of texts for each anchor, all in quotes",
    _is_flag: "true or false",
}
FIELDS: dict[str, Kind] = {
    "title": _is_text,
    "searched_as": _is_text,
    "description": _is_text,
    "keywords": _is_list,
    "asked": _is_list,
    "asked_below": is_lists,
    "hide": _is_list,
    "dataset": _is_flag,
}
# The search reads these; they are as long as a letter's.
SEARCHED = ("keywords", "asked", "asked_below")
MOST_ENTRIES, LONGEST_ENTRY = 60, 80
# What a page that is a tool leaves away; without its path nobody knows where it stands.
MAY_HIDE = ("navigation", "toc", "footer")
# Search engines cut off what is longer; nobody sees it on the page.
LONGEST = {"title": 100, "searched_as": 120, "description": 320}


def too_much(name: str, value: Any) -> Iterator[str]:
    """What a field has too much of, or what of it nobody sees."""
    texts = list(_texts(value))
    if hidden := next(filter(None, map(decoding.suspect, texts)), None):
        yield f"'{name}' has {hidden}, which nobody sees or which misleads. Take it away."
    if len(texts) == 1 and len(texts[0]) > LONGEST.get(name, len(texts[0])):
        yield f"'{name}' has {len(texts[0])} characters, and {LONGEST[name]} is the most. Shorten it."
    if name == "hide" and (other := next((text for text in texts if text not in MAY_HIDE), "")):
        yield f"'hide' can't have '{other}'. It takes {', '.join(MAY_HIDE)}."
    if name not in SEARCHED:
        return
    lists: list[list[str]] = list(value.values()) if isinstance(value, dict) else [value]
    most = max(map(len, lists), default=0)
    if most > MOST_ENTRIES:
        yield f"'{name}' has {most} entries, and {MOST_ENTRIES} is the most. Take some away."
    longest = max((len(entry) for entries in lists for entry in entries), default=0)
    if longest > LONGEST_ENTRY:
        yield f"'{name}' has an entry of {longest} characters, and {LONGEST_ENTRY} is the most. Shorten it."


def _texts(value: object) -> Iterator[str]:
    """The texts of a field, names of sections among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from inner
    elif isinstance(value, list):
        yield from value
