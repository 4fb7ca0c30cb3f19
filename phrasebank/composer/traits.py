"""What matters of a phrase when it stands beside others: stock words, contractions, length.

Each is the most that any of its forms has.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from phrasebank.composer import compatibility, forms
from phrasebank.linter.linter import Linter
from phrasebank.linter.matcher import PatternSet
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.text import slots, tokens
from phrasebank.text.sentences import tokenized

# The tones whose sentences are written out; the rule contraction-in-formal says which words are contractions.
WRITTEN_OUT = ("formal", "plain")
CONTRACTIONS = "contraction-in-formal"
# What a sentence may name and the next one call "it"; an offer and its job are one thing to it.
NAMED = {
    "job": {"role", "offer", "offering", "job", "position", "post", "assignment", "shift", "shifts"},
    "message": {"message", "email", "call", "news", "note"},
    "decision": {"decision"},
    "interview": {"interview", "invitation"},
    "application": {"application"},
}


@dataclass(frozen=True)
class Traits:
    """What a phrase brings into a message.

    `rations`: how often it has words of each rationing rule. `lengths`: in each unit, with the
    slots' examples put in; none for a subject. `named`: what the next sentence may call "it".
    `brings` and `bars` are as in compatibility.py. `denies`: the facts that its words deny.
    """

    rations: Mapping[str, int]
    contracted: bool
    lengths: Mapping[str, int]
    named: frozenset[str] = frozenset()
    brings: frozenset[str] = frozenset()
    bars: frozenset[str] = frozenset()
    denies: frozenset[str] = frozenset()


# A build asks for them several times.
@lru_cache(maxsize=1)
def traits_by_id(library: Library) -> Mapping[str, Traits]:
    """The traits of every phrase, by its id."""
    rules = tuple(rule for rule in library.rules if rule.kind == "at-most" or rule.id == CONTRACTIONS)
    linter = Linter(Library(library.vocabularies, rules=rules))
    denials = PatternSet({name: fact.denied_by for name, fact in library.facts.items()}, library.families)
    return {phrase.id: _traits(library, linter, denials, phrase) for phrase in library.worded}


def _traits(library: Library, linter: Linter, denials: PatternSet, phrase: Phrase) -> Traits:
    texts, named = forms.every(phrase), _named(phrase.text)
    matches = [linter.matches(tokenized(text)) for text in texts]
    rules = [rule for rule in linter.library.rules if rule.kind == "at-most"]
    counts = {
        rule.id: max(len(found.get(rule.id, ())) for found in matches)
        for rule in rules
        if not rule.moves or phrase.move in rule.moves
    }
    return Traits(
        {name: count for name, count in counts.items() if count},
        any(found.get(CONTRACTIONS) for found in matches),
        _lengths([slots.fill(text, library.slot_examples, {}) for text in texts if phrase.move != "subject"]),
        named,
        compatibility.brought(phrase, named),
        compatibility.barred(phrase, named),
        frozenset(fact for text in texts for fact in denials.find_all(tokenized(text))),
    )


def _named(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]+", text.lower())
    return frozenset(thing for thing, names in NAMED.items() if not names.isdisjoint(words))


def _lengths(filled: Sequence[str]) -> Mapping[str, int]:
    # A space or a line break follows each phrase; counting one more than there are errs on the safe side.
    return {
        "words": max((tokens.length(text, "words") for text in filled), default=0),
        "characters": max((len(text) + 2 for text in filled), default=0),
    }


def length(found: Iterable[Traits], unit: str) -> int:
    """The length of phrases that stand together, in `words`, `characters` or `seconds`."""
    counted = "characters" if unit == "characters" else "words"
    total = sum(trait.lengths[counted] for trait in found)
    return -(-total * 60 // tokens.WORDS_A_MINUTE) if unit == "seconds" else total
