"""What every entry of a data file has in common: small typed texts, and the memory of where it stands."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, PrivateAttr, StringConstraints

from phrasebank.source.diagnostics import Diagnostic, Location
from phrasebank.source.document import Document
from phrasebank.text.spans import Span

ID = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
SLOT = r"^[a-z]+(_[a-z]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID, max_length=60)]
# The id of what is declared elsewhere: a check knows what there is, and so what was meant by a misspelt one.
Reference = Annotated[str, StringConstraints(pattern=r"^\S(.*\S)?$", max_length=80)]
Title = Annotated[str, StringConstraints(min_length=3, max_length=70)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=700)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Keyword = Annotated[str, StringConstraints(min_length=2, max_length=40)]
Query = Annotated[str, StringConstraints(min_length=3, max_length=80)]
Anchor = Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+/)+(#[a-z0-9-]+)?$", max_length=100)]
PointId = Annotated[str, StringConstraints(pattern=r"^P[0-9]{3}$")]


class Position(NamedTuple):
    """Where an entry stands: the file, the keys and positions that lead to it, and whether a fault may change
    what it means."""

    source: Document
    path: tuple[str | int, ...]
    in_doubt: bool


class Entry(BaseModel):
    """Anything that stands in a file: frozen, without unknown keys, and it knows its place."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    _position: Position | None = PrivateAttr(default=None)

    def locate(self, source: Document, path: tuple[str | int, ...], in_doubt: bool = False) -> None:
        """Remember where the entry stands: a file, and the keys and positions that lead to it.

        `in_doubt` says whether a fault may change what it means.
        """
        self._position = Position(source, path, in_doubt)

    def locate_as(self, other: "Entry", keys: tuple[str | int, ...]) -> None:
        """Remember that the entry stands where a value of another entry stands."""
        source, path, in_doubt = other._located
        self._position = Position(source, path + keys, in_doubt)

    @property
    def in_doubt(self) -> bool:
        """Whether a fault may have changed what the entry's sound fields mean."""
        position = self._position
        return position is not None and position.in_doubt

    def place(self, *keys: str | int) -> Location:
        """The place of a value of the entry, or of the nearest thing around it that is written."""
        source, path, _ = self._located
        return source.place(path + keys)

    def lines(self) -> range:
        """The lines of the file on which the entry stands, counted from 1."""
        source, path, _ = self._located
        return source.line_range(path)

    def diagnostic(
        self, keys: str | tuple[str | int, ...], message: str, span: Span | None = None
    ) -> Diagnostic:
        """A problem at a value of the entry, or at a stretch of its text.

        The check that finds it gives it its name.
        """
        source, path, _ = self._located
        return source.diagnostic(path + ((keys,) if isinstance(keys, str) else keys), "", message, span=span)

    @property
    def _located(self) -> Position:
        # Asked once: pydantic looks for it in many places first.
        position = self._position
        # Only an entry that somebody makes by hand has no place.
        assert position
        return position


def inner(annotation: Any) -> type[Entry] | None:
    """The kind of entry that a field holds, alone or in a list; None where it holds texts or numbers."""
    options = (annotation, *getattr(annotation, "__args__", ()))
    return next(
        (option for option in options if isinstance(option, type) and issubclass(option, Entry)), None
    )


@cache
def fields_of_entries(kind: type[Entry]) -> tuple[str, ...]:
    """The fields of a kind of entry that hold other entries, alone or in a list."""
    return tuple(name for name, field in kind.model_fields.items() if inner(field.annotation))


def entries_in(entry: Entry) -> Iterator[tuple[tuple[str | int, ...], Entry]]:
    """The entries that are written in one, each with the keys and positions that lead to it from there."""
    for name in fields_of_entries(type(entry)):
        value = getattr(entry, name) if name in entry.model_fields_set else ()
        if isinstance(value, Entry):
            yield (name,), value
        elif isinstance(value, tuple):
            yield from (((name, at), one) for at, one in enumerate(value) if isinstance(one, Entry))
