"""First drafts from whole letters, with what they lack put in from the banks.

The letters are those that say what the choices ask for. The browser has a twin of this module.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from phrasebank.composer.messages import Choices
from phrasebank.model.phrases import Letter, Outline, Phrase, ordered

if TYPE_CHECKING:
    from phrasebank.composer.composer import Composer

SILENT = "none"


def letter_drafts(composer: Composer, outline: Outline, choices: Choices) -> list[list[Phrase]]:
    """The phrases of each letter with words of its own that serves the choices, the nearest letter first."""
    letters = [letter for letter in composer.library.letters if _serves(composer, outline, choices, letter)]
    found = [(letter, _said(composer, outline, choices, letter)) for letter in letters]
    told = [(letter, phrases) for letter, phrases in found if phrases]
    return [phrases for _, phrases in sorted(told, key=lambda one: _distance(one[0], choices))]


def _serves(composer: Composer, outline: Outline, choices: Choices, letter: Letter) -> bool:
    """Whether a letter serves: its topic is the writer's or none, all else is as they chose.

    That is its stage, channel, reader, audience, tone and facts.
    """
    term = composer.library.audiences.get(choices.audience)
    return (
        bool(letter.parts)
        and letter.outline == outline.id
        and (letter.stage, letter.channel, letter.reader) == (choices.stage, choices.channel, choices.reader)
        and letter.topic in (None, choices.topic)
        and (letter.audience == choices.audience or letter.audience in (term.beside if term else ()))
        and composer.sounds(letter, choices.tone)
        and composer.facts(choices).issuperset(letter.facts)
    )


def _said(composer: Composer, outline: Outline, choices: Choices, letter: Letter) -> list[Phrase] | None:
    """A letter's phrases, with the reason and the facts that it lacks.

    None where it tells more, or can't take the reason.
    """
    own = [composer.library.phrase[name] for name in letter.made_of]
    level = choices.level or SILENT
    if letter.level not in (level, SILENT) or any(composer.short(phrase, choices) for phrase in own):
        return None
    phrases: list[Phrase] | None = own
    if letter.level != level:
        alone = all(phrase.move != "reason" for phrase in own)
        rest = [phrase for phrase in own if not phrase.withholds]
        phrases = _with(composer, outline, choices, rest, "reason") if alone else None
    if not phrases or not _complete(outline, phrases):
        return None
    return _with_facts(composer, outline, choices, phrases)


def _complete(outline: Outline, phrases: list[Phrase]) -> bool:
    moves = {phrase.move for phrase in phrases}
    return all(part.move in moves for part in outline.parts if part.required)


def _with_facts(
    composer: Composer, outline: Outline, choices: Choices, phrases: list[Phrase]
) -> list[Phrase]:
    """The phrases with a line for each of the writer's facts that a first draft says and that they don't."""
    terms = composer.library.facts
    for fact in sorted(composer.facts(choices)):
        move = terms[fact].said_in if fact in terms else None
        if move and not any(fact in phrase.facts for phrase in phrases):
            phrases = _with(composer, outline, choices, phrases, move, _saying(fact)) or phrases
    return phrases


def _saying(fact: str) -> Callable[[Phrase], bool]:
    return lambda phrase: fact in phrase.facts


def _with(
    composer: Composer,
    outline: Outline,
    choices: Choices,
    phrases: list[Phrase],
    move: str,
    wanted: Callable[[Phrase], bool] = lambda phrase: True,
) -> list[Phrase] | None:
    """The phrases with the first of the banks that is wanted for a move and stands soundly there.

    None where none does.
    """
    others = [phrase for phrase in phrases if phrase.move != move]
    offered = filter(wanted, composer.fitting(outline, choices).get(move, []))
    found = (ordered(outline, [*others, phrase]) for phrase in offered)
    return next((one for one in found if not any(composer.faults(choices, one))), None)


def _distance(letter: Letter, choices: Choices) -> tuple[bool, bool, bool, int]:
    """How far a letter is from the choices.

    First come another topic, audience or tone than theirs, then how few of their facts it uses.
    """
    return (
        letter.topic != (choices.topic or None),
        letter.audience != choices.audience,
        letter.tone != choices.tone,
        -len(letter.facts),
    )
