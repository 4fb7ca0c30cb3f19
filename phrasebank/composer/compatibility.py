"""What a phrase brings into a message, and what it bars there: two phrases don't go together where one bars
what the other brings.

The browser gets both with each phrase, and only compares them.
"""

from collections.abc import Set
from itertools import chain

from phrasebank.model.letters import OwnPhrase
from phrasebank.model.library import Library
from phrasebank.model.phrases import ALONE, Phrase

# The slot for the name of the job.
NAME = "{role}"
# What phrases bring besides their facts: something of the reason, the reason itself, the job's name, and
# a decision that says nothing of what was decided on, for which a letter's own words have seen to it.
TOLD, REASON, JOB, OPEN = "=told", "=reason", "=job", "=open"
# Who withdraws speaks of an application, or of a yes, though nothing names it.
WITHDRAWS = "withdraw"


def brought(phrase: Phrase, named: Set[str]) -> frozenset[str]:
    """The facts that a phrase says, and what else others may bar; `named` is what it may call "it"."""
    things = {
        TOLD: phrase.level != "none",
        REASON: phrase.move == "reason" and phrase.level != "none",
        JOB: names_job(phrase),
        OPEN: phrase.move == "decision"
        and not (named or WITHDRAWS in phrase.text or isinstance(phrase, OwnPhrase)),
    }
    return frozenset((*phrase.facts, *(thing for thing, there in things.items() if there)))


def barred(library: Library, phrase: Phrase, named: Set[str]) -> frozenset[str]:
    """What may not stand beside a phrase.

    These are facts that exclude its own; what tells the reason that it keeps back or has told; the job's name
    once more, since nobody repeats that; and behind thanks for something else, a decision on nothing.
    """
    terms = (library.facts.get(fact) for fact in phrase.facts)
    things = {
        TOLD: phrase.withholds,
        REASON: phrase.move == "answer" and phrase.level != "none",
        JOB: names_job(phrase),
        OPEN: phrase.move == "gratitude" and "job" not in named and not isinstance(phrase, OwnPhrase),
    }
    excluded = chain.from_iterable(term.excludes for term in terms if term)
    return frozenset((*excluded, *(thing for thing, shut in things.items() if shut)))


def names_job(phrase: Phrase) -> bool:
    """Whether a sentence of a message names the job in full."""
    return NAME in phrase.text and phrase.move not in ALONE
