"""Letters as they are made: the phrases follow the outline, and no two letters are alike."""

from collections.abc import Iterator

from phrasebank.checks.check import check
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.outlines import Outline
from phrasebank.model.phrases import Phrase
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text import slots, tokens

# A message of one move is a phrase.
LEAST = 2


def of_letter(library: Library, letter: Letter) -> Iterator[tuple[int, Phrase]]:
    """The phrases of a letter that are known, each with its place."""
    return ((at, library.phrase[name]) for at, name in enumerate(letter.made_of) if name in library.phrase)


def with_outline(library: Library) -> Iterator[tuple[Letter, Outline]]:
    """The letters whose outline is known, each with it."""
    for letter in library.letters:
        if outline := library.outline.get(letter.outline):
            yield letter, outline


def key(letter: Letter, *at: int) -> tuple[str | int, ...]:
    """Where a letter names what it is made of."""
    return ("parts" if letter.parts else "phrases", *at)


def all_there(library: Library, letter: Letter) -> bool:
    """Whether a letter has phrases and all of them are known.

    One that isn't is named already; it may be the one that would make the letter sound.
    """
    return bool(letter.made_of) and library.phrase.keys() >= set(letter.made_of)


@check(reads="resolved")
def letter_words(library: Library) -> Iterator[Diagnostic]:
    """A letter has words of its own or is made of phrases, two moves at least; never both."""
    for letter in library.letters:
        if letter.parts and letter.phrases:
            yield letter.diagnostic(
                "phrases", "This letter has words of its own. Take 'phrases' away, or 'parts'."
            )
        elif len(letter.made_of) < LEAST:
            yield letter.diagnostic(
                "id", "A letter needs words: 'parts' with its own, or 'phrases' of the banks."
            )


@check(reads="resolved")
def letter_order(library: Library) -> Iterator[Diagnostic]:
    """A letter's phrases stand in the outline's order, each move once."""
    for letter, outline in with_outline(library):
        order, last = [part.move for part in outline.parts], -1
        for at, phrase in of_letter(library, letter):
            if phrase.move not in order:
                yield letter.diagnostic(
                    key(letter, at),
                    f"{_called(letter, phrase)} makes the move '{phrase.move}', which has no place in the "
                    f"outline '{outline.id}'.",
                )
                continue
            if order.index(phrase.move) <= last:
                yield letter.diagnostic(
                    key(letter, at),
                    f"{_called(letter, phrase)} makes the move '{phrase.move}' too late or a second time. "
                    f"The order is {', '.join(order)}.",
                )
                # What follows may only seem late.
                break
            last = max(last, order.index(phrase.move))


@check(reads="resolved")
def letter_gap(library: Library) -> Iterator[Diagnostic]:
    """A letter makes every move that its outline requires, and gives a reason unless its level is none."""
    for letter in library.letters:
        made = [phrase.move for _, phrase in of_letter(library, letter)]
        for move in _required(library.outline.get(letter.outline)):
            if move not in made and all_there(library, letter):
                yield letter.diagnostic(
                    key(letter), f"The move '{move}' is missing. Add a phrase that makes it."
                )


@check(reads="resolved")
def letter_too_long(library: Library) -> Iterator[Diagnostic]:
    """A letter, with the slots' examples put in, keeps to its channel's length."""
    for letter in library.letters:
        channel = library.channels.get(letter.channel)
        words = [phrase.text for _, phrase in of_letter(library, letter) if phrase.move != "subject"]
        # A blank that nothing fills is told by itself, and isn't as long as what would.
        if not library.slot_examples.keys() >= {name for text in words for name in slots.names(text)}:
            continue
        texts = [slots.fill(text, library.slot_examples, {}) for text in words]
        has = tokens.length(" ".join(texts), channel.unit) if channel else 0
        if channel and has > channel.limit:
            yield letter.diagnostic(
                key(letter),
                f"This is {has} {channel.unit} long; "
                f"{channel.limit} is the most for {channel.label.lower()}. Leave something out.",
            )


@check(reads="resolved")
def same_letter(library: Library) -> Iterator[Diagnostic]:
    """No two letters are made of the same phrases."""
    seen: dict[tuple[str, ...], Letter] = {}
    for letter in library.letters:
        first = seen.setdefault(letter.made_of, letter)
        if first is not letter:
            yield letter.diagnostic(
                key(letter), f"'{first.id}' has the same phrases. One of the two is enough."
            )


def _called(letter: Letter, phrase: Phrase) -> str:
    # A letter's own words have no name that anybody wrote.
    return "This" if letter.parts else f"'{phrase.id}'"


def _required(outline: Outline | None) -> list[str]:
    return [part.move for part in outline.parts if part.required] if outline else []


CHECKS = (
    letter_words,
    letter_order,
    letter_gap,
    letter_too_long,
    same_letter,
)
