"""What every entry of a data file has in common: small typed texts, and the memory of where it stands."""

from typing import Annotated, Any

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


class Entry(BaseModel):
    """Anything that stands in a file: frozen, without unknown keys, and it knows its place."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    _source: Document = PrivateAttr()
    _path: tuple[str | int, ...] = PrivateAttr(default=())
    _in_doubt: bool = PrivateAttr(default=False)

    def locate(self, source: Document, path: tuple[str | int, ...], in_doubt: bool = False) -> None:
        """Remember where the entry stands: a file, and the keys and positions that lead to it.

        `in_doubt` says whether a fault may change what it means.
        """
        self._source, self._path, self._in_doubt = source, path, in_doubt

    def locate_as(self, other: "Entry", keys: tuple[str | int, ...]) -> None:
        """Remember that the entry stands where a value of another entry stands."""
        self._source, self._path, self._in_doubt = other._source, other._path + keys, other._in_doubt

    @property
    def in_doubt(self) -> bool:
        """Whether a fault may have changed what the entry's sound fields mean."""
        return self._in_doubt

    def place(self, *keys: str | int) -> Location:
        """The place of a value of the entry, or of the nearest thing around it that is written."""
        return self._source.place(self._path + keys)

    def lines(self) -> range:
        """The lines of the file on which the entry stands, counted from 1."""
        return self._source.line_range(self._path)

    def diagnostic(
        self, keys: str | tuple[str | int, ...], message: str, span: Span | None = None
    ) -> Diagnostic:
        """A problem at a value of the entry, or at a stretch of its text.

        The check that finds it gives it its name.
        """
        path = self._path + ((keys,) if isinstance(keys, str) else keys)
        return self._source.diagnostic(path, "", message, span=span)


def inner(annotation: Any) -> type[Entry] | None:
    """The kind of entry that a field holds, alone or in a list; None where it holds texts or numbers."""
    options = (annotation, *getattr(annotation, "__args__", ()))
    return next(
        (option for option in options if isinstance(option, type) and issubclass(option, Entry)), None
    )
