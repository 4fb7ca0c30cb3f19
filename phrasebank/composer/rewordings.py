"""Other wordings of a whole letter: what it tells stays, and the sentences around that take other phrases.

The browser has a twin of this module.
"""

from collections.abc import Iterable, Sequence

from phrasebank.composer.messages import Choices
from phrasebank.composer.soundness import Judge
from phrasebank.model.outlines import Outline, ordered
from phrasebank.model.phrases import Phrase
from phrasebank.text import slots

# More than two sentences from elsewhere, and the letter no longer speaks with one voice.
CHANGES = 2


def reworded(
    judge: Judge, outline: Outline, choices: Choices, letter: Sequence[Phrase], turn: int
) -> list[Phrase]:
    """The letter's phrases with up to two others around its decision and its reason; others at each turn."""
    offered, found = judge.fitting(outline, choices), list(letter)
    varied = [phrase for phrase in letter if judge.library.moves[phrase.move or ""].varies]
    for old in turned(varied, turn)[:CHANGES]:
        others = [phrase for phrase in found if phrase is not old]
        serving = (
            new for new in turned(offered[old.move or ""], turn) if _serves(judge, choices, found, old, new)
        )
        drafts = (ordered(outline, [*others, new]) for new in serving)
        found = next((draft for draft in drafts if not any(judge.faults(choices, draft))), found)
    return found


def turned(phrases: Sequence[Phrase], by: int) -> list[Phrase]:
    """The phrases beginning with another one."""
    start = by % len(phrases) if phrases else 0
    return [*phrases[start:], *phrases[:start]]


def _serves(judge: Judge, choices: Choices, message: Sequence[Phrase], old: Phrase, new: Phrase) -> bool:
    """Whether a phrase may take another's place.

    It opens no new blank and loses none, so that the job and the company stay named; it says the writer's
    facts that the other says in this place; and it names one of the things that the other names, since a
    sentence behind may call it "it".
    """
    named = judge.traits[old.id].named
    others = _blanks(phrase for phrase in message if phrase is not old)
    return (
        (others | _blanks([old])) >= _blanks([new])
        and (others | _blanks([new])) >= _blanks([old])
        and set(new.facts).issuperset(_said(judge, choices, old))
        and (not named or not named.isdisjoint(judge.traits[new.id].named))
    )


def _blanks(phrases: Iterable[Phrase]) -> set[str]:
    return {name for phrase in phrases for name in slots.names(phrase.text)}


def _said(judge: Judge, choices: Choices, phrase: Phrase) -> set[str]:
    """The writer's facts that a phrase says in the place where a first draft says them."""
    said_in = {fact for fact in phrase.facts if judge.library.facts[fact].said_in == phrase.move}
    return said_in & judge.facts(choices)
