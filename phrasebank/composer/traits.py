"""What matters of a phrase when it stands beside others: stock words, openings, contractions, length."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from phrasebank.composer.messages import ALONE
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.text import slots, tokens

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
    return {
        phrase.id: _traits(library, phrase, slots.fill(phrase.text, library.slot_examples, {}))
        for phrase in library.worded
    }


def _traits(library: Library, phrase: Phrase, filled: str) -> Traits:
    said = tokens.split(phrase.text)
    rules = (
        rule
        for rule in library.rules
        if rule.kind == "at-most" and (not rule.moves or phrase.move in rule.moves)
    )
    counts = {rule.id: sum(1 for _ in tokens.find(said, rule.words)) for rule in rules}
    contractions = next((rule.words for rule in library.rules if rule.id == CONTRACTIONS), ())
    contracted = any(tokens.find(said, contractions))
    return Traits(
        {name: count for name, count in counts.items() if count},
        _openings(phrase),
        contracted,
        _lengths(phrase, filled),
    )


def _openings(phrase: Phrase) -> tuple[bool, ...]:
    if phrase.move in ALONE:
        return ()
    first = [tokens.split(sentence)[:1] for sentence in tokens.sentences(phrase.text)]
    return tuple(bool(word) and word[0].text.split("'")[0] == "i" for word in first)


def _lengths(phrase: Phrase, filled: str) -> Mapping[str, int]:
    counted = "" if phrase.move == "subject" else filled
    # A space or a line break follows each phrase; counting one more than there are errs on the safe side.
    return {"words": tokens.length(counted, "words"), "characters": len(counted) + (2 if counted else 0)}


def length(found: Iterable[Traits], unit: str) -> int:
    """The length of phrases that stand together, in `words`, `characters` or `seconds`."""
    counted = "characters" if unit == "characters" else "words"
    total = sum(trait.lengths[counted] for trait in found)
    return -(-total * 60 // tokens.WORDS_A_MINUTE) if unit == "seconds" else total
