"""What the search could not use of the words that it is told: synonyms, reasons, occasions and choices."""

import unicodedata
from collections.abc import Iterator

from phrasebank.checks.check import check
from phrasebank.model.choice_types import Named
from phrasebank.model.entry import Entry
from phrasebank.model.library import Library
from phrasebank.model.vocabulary import Reasons, Searched
from phrasebank.source.diagnostics import Diagnostic

# So many topics are named in a message.
FEW = 3


@check(reads="file")
def unsearchable_word(library: Library) -> Iterator[Diagnostic]:
    """A word for the search has a letter from A to Z or a digit: the search compares nothing else."""
    for entry, field in _searched(library):
        for at, word in enumerate(getattr(entry, field)):
            if not any(sign.isascii() and sign.isalnum() for sign in unicodedata.normalize("NFD", word)):
                yield entry.diagnostic(
                    (field, at),
                    f"'{word}' has no letter from A to Z and no digit, so no search finds it. Take it away.",
                )


@check(reads="sound", needs="all_files")
def unsearched_topic(library: Library) -> Iterator[Diagnostic]:
    """Every topic is among the reasons, so that a query may name it."""
    reasons = library.vocabularies.get("reasons")
    topics = library.words.get("topics", {})
    missing = [topic for topic in topics if topic not in library.reasons]
    # A reason that is no topic is told by itself, and may be the one that seems to be missing.
    if reasons and missing and library.reasons.keys() <= topics.keys():
        few = ", ".join(f"'{topic}'" for topic in missing[:FEW])
        more = f" and {len(missing) - FEW} more" if len(missing) > FEW else ""
        yield reasons.diagnostic(
            "terms", f"No query could name the topics {few}{more}. Say here how people put them."
        )


def _searched(library: Library) -> Iterator[tuple[Entry, str]]:
    """The entries with words for the search, and the fields that hold them."""
    groups = (*library.synonyms.values(), *library.reasons.values(), *library.occasions.values())
    yield from ((group, "words") for group in groups)
    for vocabulary in library.vocabularies.values():
        yield from ((term, "asked_by") for term in vocabulary.terms if isinstance(term, Named))
        if isinstance(vocabulary, Searched):
            yield vocabulary, "never"
        if isinstance(vocabulary, Reasons):
            yield vocabulary, "unsaid"


CHECKS = (unsearchable_word, unsearched_topic)
