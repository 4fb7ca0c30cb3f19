"""Facets that agree with each other: levels with topics, facts with facts, variants with what they vary."""

from collections.abc import Iterator
from itertools import combinations

from phrasebank.checks.check import check
from phrasebank.model.choice_types import Topic
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.source.diagnostics import Diagnostic


@check(reads="sound")
def level_and_topic(library: Library) -> Iterator[Diagnostic]:
    """A reason has a level above none and says for which topics; what has no level names no topic."""
    for phrase in library.phrases:
        if phrase.move == "reason" and (phrase.level == "none" or not phrase.topics):
            yield phrase.diagnostic(
                "id",
                "A reason says how much it tells and about what: "
                "add 'level: general' (or higher) and 'topics: [...]'.",
            )
        elif phrase.level in ("partial", "full") and not phrase.topics:
            yield phrase.diagnostic(
                "level", f"At level {phrase.level} a phrase names its topics: add 'topics: [...]'."
            )


@check(reads="sound")
def above_topic(library: Library) -> Iterator[Diagnostic]:
    """Nothing is said above the level at which its topic stops."""
    topics = library.topics
    for phrase in library.phrases:
        for topic in (topics[name] for name in phrase.topics if name in topics):
            if library.rank.get(phrase.level, 0) > library.rank.get(topic.stops_at, 9):
                yield phrase.diagnostic("level", _above(phrase, topic))


@check(reads="sound")
def fact_clash(library: Library) -> Iterator[Diagnostic]:
    """A phrase needs no two facts that can't both be true."""
    facts = library.facts
    for phrase in library.phrases:
        # One that is said again is told as that.
        for one, other in combinations(dict.fromkeys(phrase.facts), 2):
            if (
                one in facts
                and other in facts
                and (other in facts[one].excludes or one in facts[other].excludes)
            ):
                yield phrase.diagnostic(
                    "facts", f"'{one}' and '{other}' can't both be true for the same writer. Keep one."
                )


@check(reads="sound")
def one_sided(library: Library) -> Iterator[Diagnostic]:
    """Where a fact excludes another, the other excludes it."""
    facts = library.facts
    for name, fact in facts.items():
        for at, other in enumerate(fact.excludes):
            if other in facts and name not in facts[other].excludes:
                yield fact.diagnostic(
                    ("excludes", at),
                    f"'{other}' doesn't exclude '{name}' in turn. Add it there, or take it away here.",
                )


@check(reads="resolved")
def variant_mismatch(library: Library) -> Iterator[Diagnostic]:
    """A variant makes the same move at the same level about the same topics, for another audience."""
    for phrase in library.phrases:
        first = library.phrase.get(phrase.variant_of or "")
        if not first:
            continue
        differs = [
            name for name in ("move", "level", "topics") if getattr(first, name) != getattr(phrase, name)
        ]
        if differs:
            yield phrase.diagnostic(
                "variant_of",
                f"'{first.id}' differs in {' and '.join(differs)}. "
                "A variant only re-words for another audience.",
            )
        if first.variant_of:
            yield phrase.diagnostic(
                "variant_of", f"'{first.id}' is itself a variant of '{first.variant_of}'. Name that one."
            )
        if first.audiences == phrase.audiences:
            yield phrase.diagnostic(
                "variant_of",
                f"'{first.id}' is for the same audience. Say for whom this variant is: 'audiences: [...]'.",
            )


def _above(phrase: Phrase, topic: Topic) -> str:
    return (
        f"'{topic.id}' stops at {topic.stops_at}: {topic.because} "
        "Lower the level and say less, or take the topic away."
    )


CHECKS = (level_and_topic, above_topic, one_sided, fact_clash, variant_mismatch)
