"""One phrase at a time: its words and its slots."""

import re
from collections.abc import Iterator

from phrasebank.checks.check import check
from phrasebank.model.library import Library
from phrasebank.model.phrases import ALONE, Phrase
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text import slots
from phrasebank.text.sentences import tokenized

# Moves that are not sentences: nothing has to end them.
NO_STOP = {*ALONE, "pause"}
PLAIN_WORDS = 14
_ARTICLE = re.compile(r"(?:^|[^\w'])([Aa]n?) \{(\w+)\}")


@check(reads="sound")
def missing_move(library: Library) -> Iterator[Diagnostic]:
    """Every phrase makes a move, named by itself or by its bank."""
    for phrase in library.phrases:
        if not phrase.move:
            yield phrase.diagnostic(
                "id", "This phrase names no move, and its bank has none in 'defaults'. Add 'move: ...'."
            )


@check(reads="sound")
def missing_origin(library: Library) -> Iterator[Diagnostic]:
    """Every phrase says which point of the sources it voices, or the reasoning behind it."""
    for phrase in library.phrases:
        if not phrase.points and not phrase.reasoning:
            yield phrase.diagnostic(
                "id",
                "Say where this comes from: "
                "'points: [P036]' for a point of the sources, or 'reasoning: ...'.",
            )


@check(reads="file")
def stray_brace(library: Library) -> Iterator[Diagnostic]:
    """Braces stand only around a slot: {company}, small letters, no spaces."""
    for phrase, name, text in _texts(library):
        if "{" not in text and "}" not in text:
            continue
        rest = slots.SLOT.sub(lambda slot: " " * len(slot[0]), text)
        if brace := re.search("[{}]+", rest):
            message = (
                "A brace here is not part of a slot. "
                "Slots are written {company}: one pair of braces, small letters, no spaces."
            )
            yield phrase.diagnostic(name, message, brace.span())


@check(reads="file")
def article_before_slot(library: Library) -> Iterator[Diagnostic]:
    """No 'a' or 'an' directly before a slot: the value may need the other one."""
    for phrase, name, text in _texts(library):
        for match in _ARTICLE.finditer(text) if "{" in text else ():
            message = (
                f"'{match[1]} {{{match[2]}}}' goes wrong with half of all values. "
                "Word it so that no 'a' or 'an' stands there."
            )
            yield phrase.diagnostic(name, message, (match.start(1), match.end()))


@check(reads="file")
def spacing(library: Library) -> Iterator[Diagnostic]:
    """One space between words, none before a stop, no stop twice."""
    for phrase, name, text in _texts(library):
        if match := re.search(r"  | [.,;:?!]|[.,;:!?]{2}|^\s|\s$| \n|\n ", text):
            near = text[max(0, match.start() - 12) : match.end() + 6].strip()
            yield phrase.diagnostic(name, f"Check the spacing and the stops at '{near}'.", match.span())


@check(reads="resolved")
def missing_stop(library: Library) -> Iterator[Diagnostic]:
    """A sentence ends with a stop; a closing may lead into the sign-off with a comma."""
    for phrase in library.worded:
        ends = ".?!," if phrase.move == "closing" else ".?!"
        if phrase.move not in NO_STOP and phrase.text[-1] not in ends:
            yield phrase.diagnostic(
                "text",
                "The last sentence has no stop. End it with one.",
                (len(phrase.text) - 1, len(phrase.text)),
            )


@check(reads="file")
def too_many_sentences(library: Library) -> Iterator[Diagnostic]:
    """A phrase has three sentences at the most; what needs more is two phrases."""
    for phrase in library.phrases:
        text = tokenized(phrase.text)
        if fourth := text.sentences[3:4]:
            message = "This has more than three sentences. Make two phrases of it, or shorten it."
            yield phrase.diagnostic("text", message, text.span(fourth[0]))


@check(reads="sound")
def plain_sentence(library: Library) -> Iterator[Diagnostic]:
    """Plain words come in sentences of fourteen words at the most."""
    for phrase in (phrase for phrase in library.phrases if phrase.tone == "plain"):
        text = tokenized(phrase.text)
        if long := [sentence for sentence in text.sentences if len(sentence) > PLAIN_WORDS]:
            start, end = text.span(long[0])
            message = (
                f"'{phrase.text[start:end]}' is long for plain words: "
                f"{PLAIN_WORDS} words a sentence are the most."
            )
            yield phrase.diagnostic("text", message, (start, end))


@check(reads="sound")
def misfit_form(library: Library) -> Iterator[Diagnostic]:
    """Forms fit where they are put.

    Only a reason follows 'because', and ', because ...' takes the place of a full stop.
    """
    for phrase in library.phrases:
        if phrase.clause and phrase.move != "reason":
            yield phrase.diagnostic("clause", "Only a reason has a 'clause'. Take it away.")
        if phrase.clause and not re.match(r"(?:I\b|[a-z{]).*[^.?!]$", phrase.clause, re.DOTALL):
            message = "A 'clause' follows 'because': begin it small, unless with 'I', and leave out the stop."
            yield phrase.diagnostic("clause", message)
        if phrase.takes_reason and not phrase.text.endswith("."):
            message = (
                "', because ...' takes the place of the last full stop, and this has none. "
                "Take 'takes_reason' away."
            )
            yield phrase.diagnostic("takes_reason", message)


def _texts(library: Library) -> Iterator[tuple[Phrase, str, str]]:
    return ((phrase, name, text) for phrase in library.worded for name, text in phrase.forms.items())


CHECKS = (
    missing_move,
    missing_origin,
    stray_brace,
    article_before_slot,
    spacing,
    too_many_sentences,
    missing_stop,
    misfit_form,
    plain_sentence,
)
