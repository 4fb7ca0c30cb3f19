"""Letters: the phrases follow the outline, and agree with the letter's choices and each other."""

from collections.abc import Iterator
from itertools import combinations

from phrasebank.model.facets import LIMITS, OUTLINE_WORDS
from phrasebank.model.library import Library
from phrasebank.model.phrases import Letter, Outline, Phrase
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text import slots, tokens

# A message of one move is a phrase.
LEAST = 2
# A letter's choice and the phrase's facet that must admit it.
FACETS = {criterion: field for field, criterion in LIMITS.items() if criterion in Letter.model_fields}


def _phrases(library: Library, letter: Letter) -> Iterator[tuple[int, Phrase]]:
    return ((at, library.phrase[name]) for at, name in enumerate(letter.made_of) if name in library.phrase)


def _with_outline(library: Library) -> Iterator[tuple[Letter, Outline]]:
    """The letters whose outline is known, each with it."""
    for letter in library.letters:
        if outline := library.outline.get(letter.outline):
            yield letter, outline


def _key(letter: Letter, *at: int) -> tuple[str | int, ...]:
    """Where a letter names what it is made of."""
    return ("parts" if letter.parts else "phrases", *at)


def _all_there(library: Library, letter: Letter) -> bool:
    """Whether all of a letter's phrases are known.

    One that isn't is named already; it may be the one that would make the letter sound.
    """
    return library.phrase.keys() >= set(letter.made_of)


def letter_words(library: Library) -> Iterator[Diagnostic]:
    """A letter has words of its own or is made of phrases, two moves at least; never both."""
    for letter in library.letters:
        if letter.parts and letter.phrases:
            yield letter.problem(
                "phrases", "This letter has words of its own. Take 'phrases' away, or 'parts'."
            )
        elif len(letter.made_of) < LEAST:
            yield letter.problem(
                "id", "A letter needs words: 'parts' with its own, or 'phrases' of the banks."
            )


def letter_order(library: Library) -> Iterator[Diagnostic]:
    """A letter's phrases stand in the outline's order, each move once."""
    for letter, outline in _with_outline(library):
        order, last = [part.move for part in outline.parts], -1
        for at, phrase in _phrases(library, letter):
            if phrase.move not in order:
                yield letter.problem(
                    _key(letter, at),
                    f"'{phrase.id}' makes the move '{phrase.move}', which has no place in the "
                    f"outline '{outline.id}'.",
                )
                continue
            if order.index(phrase.move) <= last:
                yield letter.problem(
                    _key(letter, at),
                    f"'{phrase.id}' makes the move '{phrase.move}' too late or a second time. "
                    f"The order is {', '.join(order)}.",
                )
            last = max(last, order.index(phrase.move))


def letter_gap(library: Library) -> Iterator[Diagnostic]:
    """A letter makes every move that its outline requires, and gives a reason unless its level is none."""
    for letter in library.letters:
        made = [phrase.move for _, phrase in _phrases(library, letter)]
        for move in _required(library.outline.get(letter.outline)):
            if move not in made and _all_there(library, letter):
                yield letter.problem(
                    _key(letter), f"The move '{move}' is missing. Add a phrase that makes it."
                )


def letter_fit(library: Library) -> Iterator[Diagnostic]:
    """Stage, audience, reader, channel and tone of the letter are among those of each of its phrases."""
    for letter in library.letters:
        for at, phrase in _phrases(library, letter):
            for choice, facet in FACETS.items():
                admitted = getattr(phrase, facet)
                if admitted and getattr(letter, choice) not in admitted:
                    yield letter.problem(
                        _key(letter, at),
                        f"'{phrase.id}' is for {facet} {', '.join(admitted)}; "
                        f"the letter's {choice} is '{getattr(letter, choice)}'.",
                    )
            if not _sounds_alike(library, letter.tone, phrase.tone):
                yield letter.problem(
                    _key(letter, at),
                    f"'{phrase.id}' sounds {phrase.tone}, the letter {letter.tone}; "
                    "the two don't go together.",
                )


def letter_outline(library: Library) -> Iterator[Diagnostic]:
    """The letter's stage, channel and audience are among its outline's."""
    for letter, outline in _with_outline(library):
        for choice in (LIMITS[name] for name in OUTLINE_WORDS):
            admitted = getattr(outline, FACETS[choice])
            if admitted and getattr(letter, choice) not in admitted:
                yield letter.problem(
                    choice,
                    f"The outline '{outline.id}' is for {FACETS[choice]} {', '.join(admitted)}. "
                    "Choose another outline.",
                )


def letter_level(library: Library) -> Iterator[Diagnostic]:
    """Nothing in a letter says more than its level, or speaks of another topic.

    A level above none is reached.
    """
    for letter in library.letters:
        reached = "none"
        for at, phrase in _phrases(library, letter):
            if library.rank.get(phrase.level, 0) > library.rank.get(letter.level, 0):
                yield letter.problem(
                    _key(letter, at),
                    f"'{phrase.id}' says more ({phrase.level}) than the letter's level, {letter.level}.",
                )
            if phrase.topics and letter.topic not in phrase.topics:
                yield letter.problem(
                    _key(letter, at),
                    f"'{phrase.id}' speaks of {', '.join(phrase.topics[:3])}; "
                    f"the letter's topic is '{letter.topic}'.",
                )
            reached = max(reached, phrase.level, key=lambda level: library.rank.get(level, 0))
        if (
            reached != letter.level
            and _all_there(library, letter)
            and library.rank.get(letter.level, 0) > library.rank.get(reached, 0)
        ):
            yield letter.problem(
                "level", f"The letter says it is {letter.level}, but its phrases reach only {reached}."
            )


def letter_facts(library: Library) -> Iterator[Diagnostic]:
    """What the phrases claim is what the letter says is true.

    No fact is missing, none is too many, and no two of them clash.
    """
    facts = library.facts
    for letter in library.letters:
        needed: set[str] = set()
        for at, phrase in _phrases(library, letter):
            needed |= set(phrase.facts)
            for fact in (fact for fact in phrase.facts if fact not in letter.facts):
                yield letter.problem(
                    _key(letter, at),
                    f"'{phrase.id}' is true only where '{fact}' is. "
                    "Add the fact to the letter, or choose another phrase.",
                )
        for at, fact in enumerate(letter.facts):
            if fact not in needed and _all_there(library, letter):
                yield letter.problem(("facts", at), f"No phrase of this letter needs '{fact}'. Take it away.")
        for one, other in combinations(letter.facts, 2):
            if one in facts and other in facts[one].excludes:
                yield letter.problem(
                    "facts", f"'{one}' and '{other}' can't both be true for the same writer."
                )


def letter_too_long(library: Library) -> Iterator[Diagnostic]:
    """A letter, with the slots' examples put in, keeps to its channel's length."""
    for letter in library.letters:
        channel = library.channels.get(letter.channel)
        texts = [
            slots.fill(phrase.text, library.slot_examples, {})
            for _, phrase in _phrases(library, letter)
            if phrase.move != "subject"
        ]
        has = tokens.length(" ".join(texts), channel.unit) if channel else 0
        if channel and has > channel.limit:
            yield letter.problem(
                _key(letter),
                f"This is {has} {channel.unit} long; "
                f"{channel.limit} is the most for {channel.label.lower()}. Leave something out.",
            )


def same_letter(library: Library) -> Iterator[Diagnostic]:
    """No two letters are made of the same phrases."""
    seen: dict[tuple[str, ...], Letter] = {}
    for letter in library.letters:
        first = seen.setdefault(letter.made_of, letter)
        if first is not letter:
            yield letter.problem(
                _key(letter), f"'{first.id}' has the same phrases. One of the two is enough."
            )


def _required(outline: Outline | None) -> list[str]:
    return [part.move for part in outline.parts if part.required] if outline else []


def _sounds_alike(library: Library, tone: str, other: str | None) -> bool:
    term = library.tones.get(tone)
    return not other or other == tone or term is None or other in term.beside


CHECKS = (
    letter_words,
    letter_order,
    letter_gap,
    letter_fit,
    letter_outline,
    letter_level,
    letter_facts,
    letter_too_long,
    same_letter,
)
