"""First drafts from whole letters, with what they lack put in from the banks.

The letters are those that say what the choices ask for. The browser has a twin of this module.
"""

from phrasebank.composer.messages import Choices
from phrasebank.composer.soundness import Judge
from phrasebank.model.letters import Letter
from phrasebank.model.outlines import Outline, ordered
from phrasebank.model.phrases import Phrase

SILENT = "none"


def letter_drafts(judge: Judge, outline: Outline, choices: Choices) -> list[list[Phrase]]:
    """The phrases of each letter with words of its own that serves the choices, the nearest letter first."""
    letters = [letter for letter in judge.library.letters if _serves(judge, outline, choices, letter)]
    found = [(letter, _said(judge, outline, choices, letter)) for letter in letters]
    told = [(letter, phrases) for letter, phrases in found if phrases]
    return [phrases for _, phrases in sorted(told, key=lambda one: _distance(one[0], choices))]


def _serves(judge: Judge, outline: Outline, choices: Choices, letter: Letter) -> bool:
    """Whether a letter serves: its topic is the writer's or none, all else is as they chose.

    That is its stage, channel, reader, audience, tone and facts.
    """
    term = judge.library.audiences.get(choices.audience)
    return (
        bool(letter.parts)
        and letter.outline == outline.id
        and (letter.stage, letter.channel, letter.reader) == (choices.stage, choices.channel, choices.reader)
        and letter.topic in (None, choices.topic)
        and (letter.audience == choices.audience or letter.audience in (term.beside if term else ()))
        and judge.sounds(letter, choices.tone)
        and judge.facts(choices).issuperset(letter.facts)
    )


def _said(judge: Judge, outline: Outline, choices: Choices, letter: Letter) -> list[Phrase] | None:
    """A letter's phrases, with the reason and the facts that it lacks.

    None where it tells more, or can't take the reason.
    """
    own = [judge.library.phrase[name] for name in letter.made_of]
    level = choices.level or SILENT
    if letter.level not in (level, SILENT) or any(judge.short(phrase, choices) for phrase in own):
        return None
    phrases: list[Phrase] | None = own
    if letter.level != level:
        alone = all(phrase.move != "reason" for phrase in own)
        rest = [phrase for phrase in own if not phrase.withholds]
        phrases = _with(judge, outline, choices, rest, "reason") if alone else None
        phrases = phrases and _completed(judge, outline, choices, phrases)
    return phrases and _with_facts(judge, outline, choices, phrases)


def _completed(
    judge: Judge, outline: Outline, choices: Choices, phrases: list[Phrase]
) -> list[Phrase] | None:
    """The phrases with one for each required move that went with words that keep the reason back."""
    found: list[Phrase] | None = phrases
    for part in outline.parts:
        if found and part.required and all(phrase.move != part.move for phrase in found):
            found = _with(judge, outline, choices, found, part.move)
    return found


def _with_facts(judge: Judge, outline: Outline, choices: Choices, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with a line for each of the writer's facts that a first draft says and that they don't."""
    for fact in sorted(judge.facts(choices)):
        move = judge.library.facts[fact].said_in
        if move and not any(fact in phrase.facts for phrase in phrases):
            phrases = _with(judge, outline, choices, phrases, move, fact) or phrases
    return phrases


def _with(
    judge: Judge,
    outline: Outline,
    choices: Choices,
    phrases: list[Phrase],
    move: str,
    fact: str = "",
) -> list[Phrase] | None:
    """The phrases with the first one for a move that stands soundly, and says the fact if one is named.

    None where none does.
    """
    others = [phrase for phrase in phrases if phrase.move != move]
    offered = judge.fitting(outline, choices).get(move, [])
    saying = (phrase for phrase in offered if not fact or fact in phrase.facts)
    found = (ordered(outline, [*others, phrase]) for phrase in saying)
    return next((one for one in found if not any(judge.faults(choices, one))), None)


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
