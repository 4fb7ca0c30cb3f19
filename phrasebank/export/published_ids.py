"""The list of published ids, written anew: what it has stays, what is on the site now is added."""

from phrasebank.model.library import Library

NAME = "ids/published.yml"
_ABOUT = """\
# Written by scripts/publish_ids.py. Nobody edits it: \
ids are added when they are published, and none ever goes.
about: >-
  Every id that has been on the site. One that is gone from here would break somebody's link.
"""


def text(library: Library) -> str:
    """The list as it should be now."""
    return _ABOUT + "".join(
        _listed(f"{kind}s", set(_old(library, kind)) | set(known)) for kind, known in library.ids.items()
    )


def unlisted(library: Library) -> dict[str, list[str]]:
    """The ids of each kind that the list lacks."""
    return {kind: sorted(set(known) - set(_old(library, kind))) for kind, known in library.ids.items()}


def _old(library: Library, kind: str) -> tuple[str, ...]:
    return library.published.of(kind) if library.published else ()


def _listed(name: str, ids: set[str]) -> str:
    return f"{name}:\n" + "".join(f"  - {id_}\n" for id_ in sorted(ids)) if ids else f"{name}: []\n"
