"""Signs in a text that mean something to a program, and blanks that only a person would fill."""

import re
from collections.abc import Iterator
from functools import lru_cache

from phrasebank.checks import texts
from phrasebank.checks.check import check
from phrasebank.linter import symbols
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text import instructions, marks, markup

# Fields whose slots become blanks, or which no page shows as they stand.
WITH_SLOTS = {"text", "clause", "after_reason", *texts.NOT_READ}
# Names that stand for no company and no person.
_STAND_IN = re.compile(
    r"\b(?:XYZ|ABC)(?: (?:Corp\w*|Compan\w+|Inc|Ltd|LLC|GmbH))?\b|\bCompany [A-Z]\b|\bAcme\b|"
    r"\b(?:Mr|Ms|Mrs)\.? [XYZ]\b|\bJ(?:ohn|ane) Doe\b|\b[Ll]orem ipsum\b|\b(?:TODO|TBD|FIXME)\b|"
    r"\b(?:company|your|their|manager's|recruiter's) name here\b"
)
# Without a word's edges, which take longest to look for.
_MAY_STAND_IN = re.compile(
    "XYZ|ABC|Company [A-Z]|Acme|M(?:r|s|rs)[. ]|J(?:ohn|ane) Doe|orem ipsum|TODO|TBD|FIXME|name here"
)
SPEAKS_TO_A_PROGRAM = "speaks to a program that reads this for somebody. Speak to the reader."
# What begins a blank that isn't a slot.
_MAY_BE_BLANK = re.compile(r"[\[<(]|__|[xX]{2}")
_OF_A_COMPANY = re.compile("XYZ|ABC|Company|Acme")
# What people write in a blank around the thing itself: "insert company name here".
_AROUND = re.compile(r"\b(?:insert|enter|add|the|here|of|their|this)\b|[^a-z' ]")
_NAME = re.compile(r"(?:'s)? names?\b")


@check(reads="file")
def leftover_mark(library: Library) -> Iterator[Diagnostic]:
    """No mark of Markdown or of a template is in what readers see, and no slot where nothing fills it."""
    for one in (one for one in texts.written(library) if not marks.none_in(one.text)):
        slotted = one.keys[0] in WITH_SLOTS
        for mark, span in marks.marks_in(one.text, marks.MARKS_OR_BRACES):
            if not (slotted and "{" in mark):
                yield one.diagnostic(
                    f"'{mark}' is a mark for programs and would be shown. Take it away.", span
                )
        for slot, span in () if slotted else marks.slots(one.text):
            yield one.diagnostic(f"Nothing fills '{slot}' here. Say it in words.", span)


@check(reads="file")
def formatting(library: Library) -> Iterator[Diagnostic]:
    """A text is plain words: HTML and Markdown would be shown, and copied, as they stand."""
    for one in (one for one in texts.shown(library) if not markup.is_plain(one.text)):
        html = markup.html(one.text)
        # A sign that begins a text is told once.
        if span := html or (not markup.formula(one.text) and markup.markdown(one.text)):
            sign, name = one.text[slice(*span)].strip(), "HTML" if html else "Markdown"
            message = f"'{sign}' is {name}, and readers would see it as it stands. Write plain words."
            yield one.diagnostic(message, span)


@check(reads="file")
def formula(library: Library) -> Iterator[Diagnostic]:
    """No text, and no cell within one, begins with a sign that makes a spreadsheet take it for a formula."""
    for one in (one for one in texts.shown(library) if not markup.is_plain(one.text)):
        if span := markup.formula(one.text):
            sign = one.text[slice(*span)].strip()
            what = (
                f"'{sign}' for a formula" if span[0] else f"a text that begins with '{sign[0]}' for a formula"
            )
            yield one.diagnostic(f"A spreadsheet takes {what}. Begin with a word.", span)


@check(reads="file")
def command(library: Library) -> Iterator[Diagnostic]:
    """No text holds what an assistant or a shell would act on: the texts go into a skill."""
    for one in (one for one in texts.shown(library) if not markup.is_plain(one.text)):
        if (span := markup.command(one.text)) and not markup.formula(one.text):
            sign = one.text[slice(*span)].strip()
            yield one.diagnostic(
                f"An assistant or a shell that reads '{sign}' acts on it. Say it in plain words.", span
            )


@check(reads="file")
def instruction(library: Library) -> Iterator[Diagnostic]:
    """No text speaks to the assistants that are given it."""
    for one in texts.shown_or_examples(library):
        if span := instructions.instruction(one.text):
            words = one.text[slice(*span)].strip()
            yield one.diagnostic(f"'{words}' {SPEAKS_TO_A_PROGRAM}", span)


@check(reads="file")
def placeholder(library: Library) -> Iterator[Diagnostic]:
    """A blank is a slot, and a name that only stands for one is a slot too."""
    for one in texts.shown(library):
        blanks = _blanks(one.text)
        if blanks and not (markup.html(one.text) or any(marks.marks_in(one.text))):
            yield from (
                one.diagnostic(f"'{blank}' is a blank. {_remedy(library, blank)}", span)
                for blank, span in blanks
            )


@lru_cache(maxsize=50_000)
def _blanks(text: str) -> list[tuple[str, tuple[int, int]]]:
    """The first blank that isn't a slot."""
    found = symbols.blank(text) if _MAY_BE_BLANK.search(text) else ()
    spans = [span for span in found if "{" not in text[slice(*span)]]
    spans += [match.span() for match in _STAND_IN.finditer(text)] if _MAY_STAND_IN.search(text) else []
    return [(text[start:end], (start, end)) for start, end in sorted(spans)[:1]]


def _remedy(library: Library, blank: str) -> str:
    wanted = "company" if _OF_A_COMPANY.match(blank) else " ".join(_AROUND.sub(" ", blank.lower()).split())
    known = {name.replace("_", " "): name for name in library.slots}
    known |= {slot.label.lower(): name for name, slot in library.slots.items()}
    meant = known.get(wanted) or known.get(_NAME.sub("", wanted))
    if meant:
        return f"Write the slot {{{meant}}}, which the page fills with the writer's own words."
    return "Write a slot, such as {company}; the slots are in vocabulary/slots.yml."


CHECKS = (leftover_mark, formatting, formula, command, instruction, placeholder)
