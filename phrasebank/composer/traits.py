"""What matters of a phrase when it stands beside others: stock words, openings, contractions, length."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from phrasebank.composer.messages import ALONE
from phrasebank.linter.linter import Linter
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.text import slots, tokens
from phrasebank.text.sentences import TokenizedText

# The tones whose sentences are written out; the rule contraction-in-formal says which words are contractions.
WRITTEN_OUT = ("formal", "plain")
CONTRACTIONS = "contraction-in-formal"


@dataclass(frozen=True)
class Traits:
    """`rations`: how often the phrase has words of each rationing rule. `openings`: for each sentence, whether it begins with 'I';
    none for what stands apart from the body. `lengths`: in each unit, with the slots' examples put in; none for a subject.
    """

    rations: Mapping[str, int]
    openings: tuple[bool, ...]
    contracted: bool
    lengths: Mapping[str, int]


def read(library: Library) -> dict[str, Traits]:
    """The traits of every phrase, by its id."""
    rules = tuple(rule for rule in library.rules if rule.kind == "at-most" or rule.id == CONTRACTIONS)
    linter = Linter(Library(library.vocabularies, rules=rules))
    return {
        phrase.id: _traits(linter, phrase, slots.fill(phrase.text, library.slot_examples, {}))
        for phrase in library.worded
    }


def _traits(linter: Linter, phrase: Phrase, filled: str) -> Traits:
    tokenized = TokenizedText(phrase.text)
    matches = linter.matches(tokenized)
    rules = (rule for rule in linter.library.rules if rule.kind == "at-most")
    counts = {
        rule.id: len(matches.get(rule.id, ()))
        for rule in rules
        if not rule.moves or phrase.move in rule.moves
    }
    return Traits(
        {name: count for name, count in counts.items() if count},
        () if phrase.move in ALONE else tuple(word == "i" for word in tokenized.openings),
        bool(matches.get(CONTRACTIONS)),
        _lengths(phrase, filled),
    )


def _lengths(phrase: Phrase, filled: str) -> Mapping[str, int]:
    counted = "" if phrase.move == "subject" else filled
    # A space or a line break follows each phrase; counting one more than there are errs on the safe side.
    return {"words": tokens.length(counted, "words"), "characters": len(counted) + (2 if counted else 0)}


def length(found: Iterable[Traits], unit: str) -> int:
    """The length of phrases that stand together, in `words`, `characters` or `seconds`."""
    counted = "characters" if unit == "characters" else "words"
    total = sum(trait.lengths[counted] for trait in found)
    return -(-total * 60 // tokens.WORDS_A_MINUTE) if unit == "seconds" else total
