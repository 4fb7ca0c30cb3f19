"""Spaces that nobody meant in texts around the phrases; those of phrases are judged with their stops."""

from collections.abc import Iterator

from phrasebank.checks import texts
from phrasebank.checks.check import check
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic

OF_PHRASES = {"text", "clause", "after_reason"}
# Among them what is looked for, which nobody would find over a line's end.
ONE_LINE = {
    *("title", "label", "heading", "keywords", "asked", "words", "unless", "beside", "proof", "doubt"),
    *("claimed_by", "denied_by", "never", "unsaid", "asked_by"),
}
# So much of the words before a space is quoted.
QUOTED = 12


@check(reads="file")
def double_space(library: Library) -> Iterator[Diagnostic]:
    """One space stands between words: a line of a text ends without any."""
    for one in texts.written(library):
        at = one.text.find("  ")
        if at >= 0 and one.keys[0] not in OF_PHRASES:
            message = (
                f"Several spaces stand after '{one.text[max(0, at - QUOTED) : at].strip()}', here or at the "
                "line's end. Leave one between words, and none at the end of a line."
            )
            yield one.diagnostic(message, (at, at + 2))


@check(reads="file")
def broken_title(library: Library) -> Iterator[Diagnostic]:
    """A title and a subject are one line: other programs take the second for something else."""
    for one in texts.written(library):
        if "\n" in one.text and _is_a_line(one):
            message = "This is one line wherever it is shown, and it is two here. Write it in one."
            yield one.diagnostic(message)


def _is_a_line(one: texts.ShownText) -> bool:
    is_subject = one.keys[0] in OF_PHRASES and getattr(one.entry, "move", "") == "subject"
    return is_subject or one.keys[0] in ONE_LINE


CHECKS = (double_space, broken_title)
