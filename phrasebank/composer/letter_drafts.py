"""First drafts from whole letters, with what they lack put in from the banks.

The letters are those that say what the choices ask for. The browser has a twin in
docs/assets/js/composer/letter-drafts.js.
"""

from phrasebank.composer.soundness import Judge
from phrasebank.model.facets import CRITERIA, LIMITS, Choices
from phrasebank.model.letters import Letter
from phrasebank.model.outlines import Outline, ordered
from phrasebank.model.phrases import Phrase
from phrasebank.text import slots

SILENT = "none"
# The rule whose words say that something was decided.
DECIDES = "repeated-decide"


def letter_drafts(judge: Judge, outline: Outline, choices: Choices) -> list[list[Phrase]]:
    """The phrases of each letter with words of its own that serves the choices, the nearest letter first."""
    letters = [letter for letter in judge.library.letters if _serves(judge, outline, choices, letter)]
    found = [(letter, _said(judge, outline, choices, letter)) for letter in letters]
    told = [(letter, phrases) for letter, phrases in found if phrases]
    return [phrases for _, phrases in sorted(told, key=lambda one: _distance(judge, one[0], choices))]


def _serves(judge: Judge, outline: Outline, choices: Choices, letter: Letter) -> bool:
    """Whether a letter serves: its topic is the writer's or none, all else is as they chose.

    That is whatever limits phrases by a list, such as its stage, and its tone and facts.
    """
    return (
        bool(letter.parts)
        and letter.outline == outline.id
        and letter.topic in (None, choices.topic)
        and all(_suits(judge, letter, choices, criterion) for criterion in LIMITS.values())
        and judge.sounds(letter, choices.tone)
        and judge.facts(choices).issuperset(letter.facts)
    )


def _suits(judge: Judge, letter: Letter, choices: Choices, criterion: str) -> bool:
    """Whether a letter's choice is the writer's, one that serves it too, or none."""
    asked = getattr(choices, criterion)
    term = judge.library.words[CRITERIA[criterion]].get(asked)
    return getattr(letter, criterion) in (None, asked, *getattr(term, "beside", ()))


def _said(judge: Judge, outline: Outline, choices: Choices, letter: Letter) -> list[Phrase] | None:
    """A letter's phrases, with the reason and the facts that it lacks.

    None where it tells more, or can't take the reason.
    """
    own = [judge.library.phrase[name] for name in letter.made_of]
    level = choices.level or SILENT
    if letter.level not in (level, SILENT) or any(judge.unfit(phrase, choices) for phrase in own):
        return None
    phrases = own if letter.level == level else _with_reason(judge, outline, choices, own)
    return phrases and _with_facts(judge, outline, choices, phrases)


def _with_reason(judge: Judge, outline: Outline, choices: Choices, own: list[Phrase]) -> list[Phrase] | None:
    """The phrases without what keeps the reason back, and with the reason; None where it can't be taken.

    A reason that leaves no choice has a decision beside it that doesn't say "I've decided", if there is one.
    Where nothing tells it so fully, nothing keeps it back either.
    """
    if any(phrase.move == "reason" for phrase in own):
        return None
    kept = [phrase for phrase in own if not phrase.withholds]
    fitting = [phrase for phrase in kept if not _overstates(judge, choices, phrase)]
    for rest in (fitting, kept):
        told = _with(judge, outline, choices, rest, "reason")
        found = told and _completed(judge, outline, choices, told)
        if found:
            return found
    told = judge.fitting(outline, choices).get("reason")
    return None if told else _completed(judge, outline, choices, kept)


def _overstates(judge: Judge, choices: Choices, phrase: Phrase) -> bool:
    """Whether it says "I've decided" though the topic left no choice."""
    topic = judge.library.topics.get(choices.topic)
    decides = phrase.move == "decision" and judge.traits[phrase.id].rations.get(DECIDES)
    return bool(topic and topic.compels and decides)


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

    None where none does. What opens a blank for a fact comes last: not everybody can fill it.
    """
    others = [phrase for phrase in phrases if phrase.move != move]
    offered = judge.fitting(outline, choices).get(move, [])
    filled = {name for phrase in others for name in slots.names(phrase.text)}
    saying = sorted(
        (phrase for phrase in offered if not fact or fact in phrase.facts),
        key=lambda phrase: (
            _overstates(judge, choices, phrase)
            or bool(fact and not filled.issuperset(slots.names(phrase.text)))
        ),
    )
    found = (ordered(outline, [*others, phrase]) for phrase in saying)
    return next((one for one in found if not any(judge.faults(choices, one))), None)


def _distance(judge: Judge, letter: Letter, choices: Choices) -> tuple[int, ...]:
    """How far a letter is from the choices.

    First come another topic, another audience or whatever else limits than theirs, then how far its tone is
    from theirs, then how few of their facts it uses.
    """
    differs = [
        (getattr(letter, name) or "") != getattr(choices, name) for name in ("topic", *LIMITS.values())
    ]
    tones = [choices.tone, *judge.library.tones[choices.tone].beside] if choices.tone else [letter.tone]
    return (*differs, tones.index(letter.tone), -len(letter.facts))
