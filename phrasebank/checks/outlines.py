"""Outlines: each move at most once, and a phrase for every required move wherever the outline may be used."""

from collections.abc import Iterator
from itertools import product

from phrasebank.checks.check import check
from phrasebank.composer.messages import fits
from phrasebank.model.facets import Choices
from phrasebank.model.library import Library
from phrasebank.model.outlines import Outline
from phrasebank.source.diagnostics import Diagnostic


@check(reads="sound")
def move_twice(library: Library) -> Iterator[Diagnostic]:
    """A move stands once in an outline: a message thanks once and says no once."""
    for outline in library.outlines:
        seen = set()
        for at, part in enumerate(outline.parts):
            if part.move in seen:
                yield outline.diagnostic(
                    ("parts", at, "move"),
                    f"'{part.move}' stands here already. Each move has one place in a message.",
                )
            seen.add(part.move)


@check(reads="sound")
def missing_decision(library: Library) -> Iterator[Diagnostic]:
    """An outline that declines requires the decision."""
    for outline in library.outlines:
        if outline.declines and not any(part.move == "decision" and part.required for part in outline.parts):
            yield outline.diagnostic(
                "parts",
                "This message declines, so it needs '- move: decision' with 'required: true', "
                "or 'declines: false' above.",
            )


@check(reads="resolved", needs="all_words")
def unfillable_outline(library: Library) -> Iterator[Diagnostic]:
    """Every required move has a phrase at every stage and channel of the outline."""
    for outline in library.outlines:
        for at, part in enumerate(outline.parts):
            for stage, channel in product(outline.stages, outline.channels):
                if part.required and not _phrase_for(library, outline, part.move, stage, channel):
                    yield outline.diagnostic(
                        ("parts", at, "move"),
                        f"No phrase makes the move '{part.move}' at stage '{stage}' by {channel}. "
                        "Write one, or make the move optional.",
                    )


def _phrase_for(library: Library, outline: Outline, move: str, stage: str, channel: str) -> bool:
    choices = Choices(stage=stage, channel=channel, audience=(outline.audiences or ("general",))[0])
    return any(phrase.move == move and fits(phrase, choices) for phrase in library.phrases)


CHECKS = (move_twice, missing_decision, unfillable_outline)
