"""What a query may name beside the choices that every letter makes (`asked_for`): a reason, or something out
of the ordinary, such as a single shift instead of a job.

A letter that gives another reason, or none, isn't the one that is sought, and a letter for an occasion is no
answer to whoever says nothing of it. The words are in data/vocabulary/reasons.yml and occasions.yml.
"""

from collections.abc import Mapping
from functools import lru_cache

from phrasebank.export.search.asked_for import Category
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.term_types import Intent
from phrasebank.model.vocabulary import Intents, Reasons

# A letter that says no and nothing of why.
UNSAID = "unsaid"


@lru_cache(maxsize=2)
def reasons(library: Library) -> Category:
    """The reasons of a library, the first of which is none."""
    words = library.vocabularies.get("reasons")
    unsaid, never = (words.unsaid, words.never) if isinstance(words, Reasons) else ((), ())
    return Category(
        "topic",
        usual=(UNSAID,),
        adds=0.6,
        matching=1.2,
        other=0.65,
        unasked=0.85,
        never=never,
        said={UNSAID: unsaid, **_said(library.reasons)},
        over=_over(library.reasons),
    )


@lru_cache(maxsize=2)
def occasions(library: Library) -> Category:
    """What is out of the ordinary."""
    words = library.vocabularies.get("occasions")
    return Category(
        "occasion",
        usual=(),
        adds=0.6,
        matching=1.35,
        other=0.75,
        unasked=0.7,
        never=words.never if isinstance(words, Intents) else (),
        said=_said(library.occasions),
        over=_over(library.occasions),
    )


def of_name(intents: Mapping[str, Intent], letter: Letter) -> str:
    """What names a letter as one for it; nothing where none does."""
    return next((name for name, intent in intents.items() if letter.id in intent.letters), "")


def of_facts(intents: Mapping[str, Intent], letter: Letter) -> str:
    """What a letter is for by its facts; nothing where none tells."""
    having = set(letter.facts)
    return next((name for name, intent in intents.items() if not having.isdisjoint(intent.facts)), "")


def _said(intents: Mapping[str, Intent]) -> dict[str, tuple[str, ...]]:
    return {name: intent.words for name, intent in intents.items()}


def _over(intents: Mapping[str, Intent]) -> tuple[tuple[str, str], ...]:
    return tuple((name, other) for name, intent in intents.items() for other in intent.outdoes)
