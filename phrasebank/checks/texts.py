"""Every text of the data that somebody may read or copy, with the entry and the field in which it stands."""

from collections.abc import Iterator
from functools import cache, lru_cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from phrasebank.model.entry import Anchor, Entry, Id, PointId, Reference, entries_in
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic

# Words as rules and the search read them, and the examples of rules, which show what is wrong on purpose.
NOT_READ = {
    *("words", "unless", "beside", "proof", "doubt", "claimed_by", "denied_by", "flagged", "passed"),
    *("never", "unsaid", "asked_by"),
}
# A page shows these, too, and they go into files for programs.
EXAMPLES = ("flagged", "passed")
# What is no text of anybody's: it's one of the names that there are, or is spelt by a pattern.
NAMES = (Id, Reference, PointId, Anchor)
OF_SEVERAL = (tuple, Union, UnionType)


class ShownText(NamedTuple):
    """A text, the entry that holds it, and the field; in a list of texts, with the place in it."""

    entry: Entry
    keys: tuple[str | int, ...]
    text: str

    def diagnostic(self, message: str, span: tuple[int, int] | None = None) -> Diagnostic:
        """A problem of this text, or of the stretch `span` of its characters."""
        return self.entry.diagnostic(self.keys, message, span)


def entries(library: Library) -> Iterator[Entry]:
    """Every entry, and every one that stands in another."""
    ahead: list[Entry] = [
        *library.banks,
        *library.letters,
        *library.outlines,
        *library.rules,
        *library.advisors,
        *library.retired,
        *library.vocabularies.values(),
    ]
    for entry in ahead:
        yield entry
        ahead += [one for _, one in entries_in(entry)]


def of(entry: Entry) -> Iterator[ShownText]:
    """The texts of an entry that are written there, whoever reads them."""
    for name in (name for name in free_fields(type(entry)) if name in entry.model_fields_set):
        value = getattr(entry, name)
        if isinstance(value, tuple):
            yield from (ShownText(entry, (name, at), text) for at, text in enumerate(value))
        elif value is not None:
            yield ShownText(entry, (name,), value)


@cache
def free_fields(kind: type[Entry]) -> tuple[str, ...]:
    """The fields of a kind of entry that take words of the author's own, alone or in a list."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple(name for name in kind.model_fields if _is_free(hints[name]))


def _is_free(hint: Any) -> bool:
    if get_origin(hint) is Annotated:
        return hint not in NAMES
    return hint is str or any(map(_is_free, get_args(hint) if get_origin(hint) in OF_SEVERAL else ()))


# Several checks ask in turn, some of them for what is sound alone.
@lru_cache(maxsize=2)
def written(library: Library) -> tuple[ShownText, ...]:
    """Every text that somebody wrote, whoever reads it."""
    return tuple(text for entry in entries(library) for text in of(entry))


@lru_cache(maxsize=2)
def shown(library: Library) -> tuple[ShownText, ...]:
    """Every text that people read."""
    return tuple(text for text in written(library) if text.keys[0] not in NOT_READ)


@lru_cache(maxsize=2)
def shown_or_examples(library: Library) -> tuple[ShownText, ...]:
    """Every text that people read, with the examples of rules, which may show what no other text says."""
    return tuple(text for text in written(library) if text.keys[0] not in NOT_READ - {*EXAMPLES})
