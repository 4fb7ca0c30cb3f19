"""Ids that were published: links lead to them, so none vanishes or comes back as something else."""

from collections.abc import Iterator

from phrasebank.checks.check import check
from phrasebank.checks.suggestions import Suggestions
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text.similarity import nearest

# More that are gone went together, as a file does.
SEVERAL = 3


@check(reads="file", needs="all_names")
def vanished_id(library: Library) -> Iterator[Diagnostic]:
    """An id that was published stays, or is retired."""
    published = library.published
    if published is None:
        return
    for kind, known in library.ids.items():
        gone, new = vanished(library, kind), known.keys() - set(published.of(kind))
        for name, at in gone.items() if len(gone) <= SEVERAL else ():
            message = (
                f"The {kind} '{name}' was published and is gone, but links still lead to it. "
                "Bring it back, or retire it in ids/retired.yml."
            )
            if renamed := nearest(name, new):
                # Told where the change was made: nobody looks into a list that they didn't touch.
                yield known[renamed].diagnostic(_key(kind), f"{message} Was it renamed to '{renamed}'?")
            else:
                yield published.diagnostic((f"{kind}s", at), message)
        if len(gone) > SEVERAL:
            names = ", ".join(f"'{name}'" for name in [*gone][:SEVERAL])
            message = (
                f"{len(gone)} {kind}s were published and are gone, but links still lead to them: {names} and "
                "more. Bring them back, or retire them in ids/retired.yml."
            )
            yield published.diagnostic((f"{kind}s", min(gone.values())), message)


def vanished(library: Library, kind: str) -> dict[str, int]:
    """The ids of a kind that were published and are gone, each with its place on the list."""
    retired = {entry.id for entry in library.retired if entry.kind == kind}
    there = {*library.ids[kind], *library.lost, *retired}
    listed = library.published.of(kind) if library.published else ()
    return {name: at for at, name in enumerate(listed) if name not in there}


@check(reads="file", needs="all_names")
def lost_successor(library: Library) -> Iterator[Diagnostic]:
    """What took a retired id's place is there, so that an old link needs one step only."""
    later = {(entry.kind, entry.id): entry.now for entry in library.retired}
    suggestions = Suggestions()
    for entry in library.retired:
        known = library.ids[entry.kind]
        if entry.now and entry.now not in known and entry.now not in library.lost:
            after = later.get((entry.kind, entry.now))
            near = (
                f" What took its place is '{after}'."
                if after in known
                else suggestions.did_you_mean(entry.now, known)
            )
            yield entry.diagnostic(
                "now",
                f"There is no {entry.kind} '{entry.now}'.{near} Name one that is there, or leave 'now' out.",
            )


@check(reads="file", needs="all_names")
def reused_id(library: Library) -> Iterator[Diagnostic]:
    """A retired id is never given again."""
    for entry in library.retired:
        if again := library.ids[entry.kind].get(entry.id):
            yield again.diagnostic(
                _key(entry.kind),
                f"'{entry.id}' is retired at {entry.place('id')}. "
                f"Pick another id; if this is the old {entry.kind}, delete it.",
            )


@check(reads="file", needs="all_files")
def unpublished_id(library: Library) -> Iterator[Diagnostic]:
    """What is retired was published once: a page is made of it, which nobody else asked for."""
    if library.published is None:
        return
    # What is there again is told as such.
    known = {kind: {*library.published.of(kind), *there} for kind, there in library.ids.items()}
    for entry in library.retired:
        if entry.id not in known[entry.kind]:
            yield entry.diagnostic(
                "id",
                f"The {entry.kind} '{entry.id}' was never published: no link leads to it. Take this away.",
            )


CHECKS = (vanished_id, lost_successor, reused_id, unpublished_id)


def _key(kind: str) -> str:
    """Where an entry of a kind says its id."""
    return "bank" if kind == "bank" else "id"
