"""The ids that stand in a file whose entries can't all be read, so that nothing else is blamed for them."""

import re

from phrasebank.model.datafiles import DATA_FILES
from phrasebank.model.entry import ID, SLOT, Entry
from phrasebank.source.document import Document

_ANY_ID = re.compile(f"{ID}|{SLOT}|^P[0-9]{{3}}$")


def ids_in(model: type[Entry], text: Document | None) -> frozenset[str | None]:
    """The ids that stand in a file with faults, those of left-out entries too.

    None is among them where ids are missing that nobody can tell.
    """
    if text is None:
        return frozenset((None,))
    own = [text.data.get(key) for key in {row.key for row in DATA_FILES} if key in model.model_fields]
    entries = {*(row.entries for row in DATA_FILES if row.entries), "questions"}
    lists = (text.data.get(key) for key in sorted(entries))
    items = (item for held in lists if isinstance(held, list) for item in held)
    below = [item.get("id") for item in items if isinstance(item, dict)]
    told = (name if isinstance(name, str) and _ANY_ID.search(name) else None for name in (*own, *below))
    return frozenset((*text.skipped_ids, *told))
