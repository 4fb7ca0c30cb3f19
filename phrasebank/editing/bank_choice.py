"""The bank into which a phrase that somebody gives belongs."""

from phrasebank.editing import issue_form, suggestions
from phrasebank.editing.submission import Submission
from phrasebank.model.library import Library
from phrasebank.model.phrases import Bank
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.source.messages import LONGEST_QUOTED
from phrasebank.source.visible import visible
from phrasebank.text.similarity import did_you_mean


def choose_bank(given: Submission, library: Library) -> tuple[Bank, list[Diagnostic]]:
    """The bank that was named; where none is, the one with the phrases most like it, and a problem."""
    answer = given.answers.get("bank", "")
    name = issue_form.value(issue_form.fields(library)[0], answer, library)
    if named := next((bank for bank in library.banks if bank.bank == name), None):
        return named, []
    likely = suggestions.bank(given.answers.get("text", ""), library)
    message = f"{_wrong(answer, library)} The phrases most like it are in '{likely.bank}'."
    return likely, [Diagnostic(given.places.get("bank", given.origin), "unknown-bank", message)]


def _wrong(answer: str, library: Library) -> str:
    if not answer:
        return "Nobody says in which bank it belongs."
    near = did_you_mean(answer, [bank.bank for bank in library.banks])
    return f"'{visible(answer[:LONGEST_QUOTED])}' is not one of the banks.{near}"
