"""Ids that were published: links lead to them, so none vanishes or comes back as something else."""

from collections.abc import Iterator

from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text.similarity import did_you_mean


def vanished_id(library: Library) -> Iterator[Diagnostic]:
    """An id that was published stays, or is retired."""
    retired, published = {(entry.kind, entry.id) for entry in library.retired}, library.published
    if published is None:
        return
    for kind, known in library.ids.items():
        listed = published.of(kind)
        for at, name in enumerate(listed):
            if name not in known and name not in library.lost and (kind, name) not in retired:
                message = (
                    f"The {kind} '{name}' was published and is gone, but links still lead to it. "
                    "Bring it back, or retire it in ids/retired.yml."
                )
                yield published.problem(
                    (f"{kind}s", at), message + did_you_mean(name, known.keys() - set(listed))
                )


def lost_successor(library: Library) -> Iterator[Diagnostic]:
    """What took a retired id's place is there, so that an old link needs one step only."""
    later = {(entry.kind, entry.id): entry.now for entry in library.retired}
    for entry in library.retired:
        known = library.ids[entry.kind]
        if entry.now and entry.now not in known and entry.now not in library.lost:
            after = later.get((entry.kind, entry.now))
            near = f" What took its place is '{after}'." if after in known else did_you_mean(entry.now, known)
            yield entry.problem(
                "now",
                f"There is no {entry.kind} '{entry.now}'.{near} Name one that is there, or leave 'now' out.",
            )


def reused_id(library: Library) -> Iterator[Diagnostic]:
    """A retired id is never given again."""
    for entry in library.retired:
        if again := library.ids[entry.kind].get(entry.id):
            key = "bank" if entry.kind == "bank" else "id"
            yield again.problem(
                key,
                f"'{entry.id}' is retired at {entry.place('id')}. "
                f"Pick another id; if this is the old {entry.kind}, delete it.",
            )


CHECKS = (vanished_id, lost_successor, reused_id)
