"""The forms that sentences take beside others, so that they join as people join them.

The browser has a twin in docs/assets/js/composer/forms.js.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from phrasebank.model.outlines import Part
from phrasebank.model.phrases import Phrase

STOP, COMMA = ".", ","
BECAUSE = "because "
IT = "it "
# How a clause begins that says the job once more where its sentence has named it already, and by what words.
THE_JOB = ("the job ", "the position ", "the role ")
NAMES_JOB = ("job", "position", "role")
# Where a sentence has one of these, "it" could be that.
OTHERS = ("application",)


@dataclass(frozen=True)
class Line:
    """One phrase in a message, and the room it has in the outline."""

    phrase: Phrase
    part: Part

    @classmethod
    def of(cls, phrase: Phrase, part: Part) -> "Line":
        """The phrase in its room; words that a letter has of its own may say how they start."""
        own = {name: value for name in ("starts", "cue") if (value := getattr(phrase, name, None))}
        return cls(phrase, part.model_copy(update=own) if own else part)


def formed(lines: Sequence[Line]) -> list[Line]:
    """The lines of a message, in order, each with the words that it has beside the others."""
    before, after = [None, *lines], [*lines[1:], None]
    return [
        replace(line, phrase=line.phrase.model_copy(update={"text": _text(one, other, line)}))
        for line, one, other in zip(lines, before, after, strict=False)
    ]


def every(phrase: Phrase) -> list[str]:
    """All the words that a phrase can have in a message."""
    return [
        _because(phrase.clause or "") if name == "clause" else text for name, text in phrase.forms.items()
    ]


def _text(before: Line | None, after: Line | None, line: Line) -> str:
    if before and _taken(before, line):
        return _because(_clause(before.phrase.text, line.phrase.clause or ""))
    if after and _taken(line, after):
        return line.phrase.text.removesuffix(STOP) + COMMA
    told = before and before.phrase.level != "none"
    return (told and line.phrase.after_reason) or line.phrase.text


def _taken(line: Line, reason: Line) -> bool:
    """Whether a line takes the reason behind it into its own sentence."""
    joins = line.phrase.takes_reason and line.phrase.text.endswith(STOP)
    return joins and bool(reason.phrase.clause) and reason.part.starts == "sentence"


def _clause(text: str, clause: str) -> str:
    """The clause behind a sentence's own words; the job is "it" there once they have named it."""
    again = next((name for name in THE_JOB if clause.startswith(name)), "")
    named = any(name in text for name in NAMES_JOB) and not any(other in text for other in OTHERS)
    return IT + clause.removeprefix(again) if again and named else clause


def _because(clause: str) -> str:
    return f"{BECAUSE}{clause}{STOP}"
