"""Letters as they are chosen: the phrases agree with the letter's choices and with each other."""

from collections.abc import Iterator
from itertools import combinations

from phrasebank.checks.check import check
from phrasebank.checks.letters import all_there, key, of_letter, with_outline
from phrasebank.model.facets import LIMITS, OUTLINE_WORDS
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic

# A letter's choice and the phrase's facet that must admit it.
FACETS = {criterion: field for field, criterion in LIMITS.items() if criterion in Letter.model_fields}


@check(reads="sound")
def letter_fit(library: Library) -> Iterator[Diagnostic]:
    """Stage, audience, reader, channel and tone of the letter are among those of each of its phrases."""
    for letter in library.letters:
        for at, phrase in of_letter(library, letter):
            for choice, facet in FACETS.items():
                admitted = getattr(phrase, facet)
                if admitted and getattr(letter, choice) not in admitted:
                    yield letter.diagnostic(
                        key(letter, at),
                        f"'{phrase.id}' is for {facet} {', '.join(admitted)}; "
                        f"the letter's {choice} is '{getattr(letter, choice)}'.",
                    )
            if not _sounds_alike(library, letter.tone, phrase.tone):
                yield letter.diagnostic(
                    key(letter, at),
                    f"'{phrase.id}' sounds {phrase.tone}, the letter {letter.tone}; "
                    "the two don't go together.",
                )


@check(reads="sound")
def letter_outline(library: Library) -> Iterator[Diagnostic]:
    """The letter's stage, channel and audience are among its outline's."""
    for letter, outline in with_outline(library):
        for choice in (LIMITS[name] for name in OUTLINE_WORDS):
            admitted = getattr(outline, FACETS[choice])
            if admitted and getattr(letter, choice) not in admitted:
                yield letter.diagnostic(
                    choice,
                    f"The outline '{outline.id}' is for {FACETS[choice]} {', '.join(admitted)}. "
                    "Choose another outline.",
                )


@check(reads="sound")
def letter_level(library: Library) -> Iterator[Diagnostic]:
    """Nothing in a letter says more than its level, or speaks of another topic.

    A level above none is reached.
    """
    for letter in library.letters:
        reached = "none"
        for at, phrase in of_letter(library, letter):
            if library.rank.get(phrase.level, 0) > library.rank.get(letter.level, 0):
                yield letter.diagnostic(
                    key(letter, at),
                    f"'{phrase.id}' says more ({phrase.level}) than the letter's level, {letter.level}.",
                )
            if phrase.topics and letter.topic not in phrase.topics:
                yield letter.diagnostic(
                    key(letter, at),
                    f"'{phrase.id}' speaks of {', '.join(phrase.topics[:3])}; "
                    f"the letter's topic is '{letter.topic}'.",
                )
            reached = max(reached, phrase.level, key=lambda level: library.rank.get(level, 0))
        if (
            reached != letter.level
            and all_there(library, letter)
            and library.rank.get(letter.level, 0) > library.rank.get(reached, 0)
        ):
            yield letter.diagnostic(
                "level", f"The letter says it is {letter.level}, but its phrases reach only {reached}."
            )


@check(reads="sound")
def letter_facts(library: Library) -> Iterator[Diagnostic]:
    """What the phrases claim is what the letter says is true.

    No fact is missing, none is too many, and no two of them clash.
    """
    facts = library.facts
    for letter in library.letters:
        needed: set[str] = set()
        for at, phrase in of_letter(library, letter):
            needed |= set(phrase.facts)
            for fact in (fact for fact in phrase.facts if fact not in letter.facts):
                yield letter.diagnostic(
                    key(letter, at),
                    f"'{phrase.id}' is true only where '{fact}' is. "
                    "Add the fact to the letter, or choose another phrase.",
                )
        for at, fact in enumerate(letter.facts):
            if fact not in needed and all_there(library, letter):
                yield letter.diagnostic(
                    ("facts", at), f"No phrase of this letter needs '{fact}'. Take it away."
                )
        for one, other in combinations(letter.facts, 2):
            if one in facts and other in facts[one].excludes:
                yield letter.diagnostic(
                    "facts", f"'{one}' and '{other}' can't both be true for the same writer."
                )


def _sounds_alike(library: Library, tone: str, other: str | None) -> bool:
    term = library.tones.get(tone)
    return not other or other == tone or term is None or other in term.beside


CHECKS = (letter_fit, letter_outline, letter_level, letter_facts)
