"""The rule language as a list of its parts, read from the docstrings of what implements them.

A docstring says what a part does, and then, each in a line: `With:` what else its rule says, as YAML, where
the part is a kind of rule; `Flagged:` a sentence in which it is found; `Passed:` one in which it isn't. A
test holds the sentences to what they say.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from inspect import cleandoc
from typing import Any

import yaml

from phrasebank.linter import patterns
from phrasebank.linter.evaluators import EVALUATORS
from phrasebank.linter.symbols import SYMBOLS
from phrasebank.linter.token_kinds import TOKEN_CLASSES

_EXAMPLE = re.compile(r"^\s*(With|Flagged|Passed): (.+)$", re.MULTILINE)
# A form of a pattern, wide space, what it means; the examples are indented further.
_FORM = re.compile(r"^    (\S.*?) {2,}(.+)\n((?: {8}.+\n)+)", re.MULTILINE)


@dataclass(frozen=True)
class Part:
    """One part: as a rule writes it, what it does, a sentence that it flags and one that it doesn't.

    `said` is what else a rule of this kind says, by its fields.
    """

    written: str
    about: str
    flagged: str = ""
    passed: str = ""
    said: dict[str, Any] = field(default_factory=dict)


def forms() -> Iterator[Part]:
    """What a pattern can be made of."""
    for written, about, examples in _FORM.findall(patterns.__doc__ or ""):
        yield _part(written, f"{about}.\n\n{examples}")


def token_classes() -> Iterator[Part]:
    """Kinds of words that a pattern can name."""
    return (_part(name, _unnamed(asks)) for name, asks in TOKEN_CLASSES.items())


def symbols() -> Iterator[Part]:
    """Marks that a pattern can be."""
    return (_part(name, _unnamed(finds)) for name, finds in SYMBOLS.items())


def kinds() -> Iterator[Part]:
    """Kinds of rules, each with what it makes of the words."""
    return (_part(kind, cleandoc(report.__doc__ or "")) for kind, report in EVALUATORS.items())


SECTIONS: dict[str, Callable[[], Iterator[Part]]] = {
    "forms": forms,
    "words": token_classes,
    "marks": symbols,
    "kinds": kinds,
}


def _part(written: str, doc: str) -> Part:
    told = dict(_EXAMPLE.findall(doc))
    about = " ".join(_EXAMPLE.sub("", doc).split())
    said = yaml.safe_load(told.get("With", "{}"))
    return Part(written, about[:1].upper() + about[1:], told.get("Flagged", ""), told.get("Passed", ""), said)


def _unnamed(function: Callable[..., object]) -> str:
    """What a docstring says behind the name that it begins with."""
    return cleandoc(function.__doc__ or "").partition(": ")[2]
