"""What somebody gives: answers from an issue, from options or from a terminal, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from phrasebank.editing import issue_form
from phrasebank.editing.fix_wording import tidy
from phrasebank.editing.yaml_writer import Value
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic, Location
from phrasebank.source.messages import LONGEST_QUOTED
from phrasebank.source.visible import visible
from phrasebank.text.slugs import slugify

UNKNOWN_QUESTION = "'{}' is no question of the form. Put what stands below it under one that is."
ANSWERED_TWICE = "'{}' is answered at {} already. Keep one of the two."
NO_ANSWERS = "No answer of the form is here. They stand under lines such as '### Text'."


@dataclass
class Submission:
    """The answers as they were given, by field, and where each was given.

    `problems` is what is wrong with the asking itself, `origin` where all of it is from.
    """

    origin: Location
    answers: dict[str, str] = field(default_factory=dict)
    places: dict[str, Location] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)


def from_issue(body: str, path: str, library: Library) -> Submission:
    """The answers in an issue's text; `path` as readers see it."""
    given = Submission(Location(path, 1, 1))
    for answer in issue_form.answers(body, library):
        place = Location(path, answer.line, 1)
        label = visible(answer.label[:LONGEST_QUOTED])
        if answer.field is None:
            given.problems.append(Diagnostic(place, "unknown-question", UNKNOWN_QUESTION.format(label)))
        elif answer.field in given.answers:
            message = ANSWERED_TWICE.format(label, given.places[answer.field])
            given.problems.append(Diagnostic(place, "answered-twice", message))
        else:
            given.answers[answer.field] = answer.text
            given.places[answer.field] = place
    if not given.answers:
        given.problems.append(Diagnostic(given.origin, "no-answers", NO_ANSWERS))
    return given


def values(given: Submission, library: Library) -> Iterator[tuple[str, Value]]:
    """The fields that are answered, in the form's order, each with its value.

    It has ids for labels, single spaces and straight quotes. Line ends stay only where they are meant.
    """
    for asked in issue_form.fields(library)[1:]:
        value = issue_form.value(asked, given.answers.get(asked.id, "").strip(), library)
        clean = _as_id if asked.options else _lines if asked.id == "text" else _line
        if value:
            yield asked.id, [clean(item) for item in value] if isinstance(value, list) else clean(value)


def _as_id(word: str) -> str:
    """A word of a closed list as the lists spell it, so that a slip of the shift key is none."""
    return slugify(word) or word


def _line(text: str) -> str:
    return tidy(" ".join(text.split()))


def _lines(text: str) -> str:
    """A text in one line; one that ends with a name below a short line is a sign-off, and keeps its lines."""
    lines = [_line(line) for line in text.splitlines() if line.strip()]
    return "\n".join(lines) if len(lines) > 1 and re.fullmatch(r"\{\w+\}", lines[-1]) else " ".join(lines)
