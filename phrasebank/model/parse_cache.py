"""What a data file's bytes hold, remembered for as long as they stay the same."""

from functools import lru_cache

from phrasebank.model import misplaced, validation
from phrasebank.model.entry import Entry
from phrasebank.model.entry_ids import ids_in
from phrasebank.source import document
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.source.messages import RawDiagnostic

Parsed = tuple[Entry | None, list[Diagnostic], frozenset[str | None]]


def parse_cached(
    model: type[Entry], data: bytes | None, shown: str, diagnostics: tuple[RawDiagnostic, ...]
) -> Parsed:
    """The entry, what is wrong with it, and the ids that stand in it: none where nothing is wrong, and None
    among them where some can't be told.

    `shown` is the file as readers see it, `diagnostics` what is wrong with its bytes already.
    """
    given = (model, data, diagnostics)
    if given not in (remembered := _remembered(shown)):
        remembered.clear()
        remembered[given] = _parsed(model, data, shown, diagnostics)
    return remembered[given]


# A preview reads the same files again at each change. Of each, the last version alone is worth its room.
@lru_cache(maxsize=2_000)
def _remembered(shown: str) -> dict[tuple[object, ...], Parsed]:
    return {}


def _parsed(
    model: type[Entry], data: bytes | None, shown: str, diagnostics: tuple[RawDiagnostic, ...]
) -> Parsed:
    text, problems = document.parse(data, shown, list(diagnostics))
    if text and (whole := misplaced.problem(model, text)):
        # Nobody can tell which ids it would have here.
        return None, [*problems, whole], frozenset((None,))
    entry, misshapen = validation.entry(model, text) if text else (None, [])
    problems = problems + misshapen
    return entry, problems, ids_in(model, text) if problems else frozenset()
