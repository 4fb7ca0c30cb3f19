"""Questions in a terminal until a phrase is sound.

What is asked, what is proposed, and asked again where an answer doesn't do.
"""

import textwrap
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import click

from phrasebank.editing import issue_form, suggestions
from phrasebank.editing.bank_choice import choose_bank
from phrasebank.editing.issue_form import Field
from phrasebank.editing.proposal import Proposal, evaluate
from phrasebank.editing.submission import Submission, values
from phrasebank.editing.yaml_writer import PROSE
from phrasebank.model.facet_fields import Facets
from phrasebank.model.library import Library
from phrasebank.source.diagnostics import Diagnostic, Location
from phrasebank.source.visible import visible
from phrasebank.text.similarity import did_you_mean

NONE = "-"
FIRST, LAST = ("text", "title", "bank", "use", "avoid", "reasoning", "points"), ("keywords", "id")
# Where a problem is that something isn't there: what to ask for.
ABSENT = {
    "missing-origin": ["reasoning", "points"],
    "missing-move": ["move"],
    "level-and-topic": ["level", "topics"],
}


@dataclass(frozen=True)
class Asker:
    """Asks by the words of one library, which was read from a folder."""

    library: Library
    root: Path

    def contribution(self) -> Proposal:
        """The phrase that the answers make, asked for until nothing is wrong with it.

        Ctrl-C ends the asking, and what there is is kept.
        """
        given = Submission(Location("answers", 1, 1))
        click.echo(
            f"Enter takes what stands in brackets, '{NONE}' takes nothing, Ctrl-C ends. "
            "Whatever happens, the phrase is shown at the end."
        )
        try:
            self._ask_all(given)
            while wrong := self._wrong(evaluate(given, self.library, self.root)):
                for name in wrong:
                    self._ask(name, given, given.answers.get(name, ""))
        except click.Abort:
            given.problems.append(
                Diagnostic(given.origin, "not-finished", "The questions were not all answered.")
            )
        return evaluate(given, self.library, self.root)

    def _ask_all(self, given: Submission) -> None:
        for name in FIRST:
            self._ask(name, given, self._proposed(name, given))
        into, _ = choose_bank(given, self.library)
        likely = suggestions.facets(dict(values(given, self.library)), into, self.library)
        asked = Facets.model_fields.keys() & self._fields.keys() - into.defaults.model_fields_set
        for name in (name for name in Facets.model_fields if name in asked):
            value = likely.get(name, "")
            self._ask(name, given, ", ".join(value) if isinstance(value, list) else value)
        for name in LAST:
            self._ask(name, given, self._proposed(name, given))

    def _ask(self, name: str, given: Submission, proposed: str) -> None:
        """Ask for a field until there is an answer where one is required."""
        field = self._fields[name]
        click.echo(
            f"\n{field.label}: {field.description}{' It ends with an empty line.' if name in PROSE else ''}"
        )
        if field.options:
            click.echo(
                textwrap.fill(
                    " · ".join(field.options),
                    100,
                    initial_indent="  ",
                    subsequent_indent="  ",
                    break_on_hyphens=False,
                )
            )
        answer = _answer(field, proposed)
        while wrong := self._refused(field, answer):
            click.echo(wrong)
            answer = _answer(field, proposed)
        given.answers[name], given.places[name] = answer, Location(name, 1, 1)
        if name == "text":
            self._show_alike(answer)

    def _refused(self, field: Field, answer: str) -> str:
        """Why an answer is asked for again at once; nothing where it may do."""
        if not answer:
            return "This is needed." if field.required else ""
        if not field.options:
            return ""
        known = issue_form.ids(field.id, self.library)
        given = issue_form.value(field, answer, self.library)
        for word in given if isinstance(given, list) else [given]:
            if word not in known.values():
                return f"'{visible(word)}' is not in the list.{did_you_mean(word, known)}"
        return ""

    def _wrong(self, made: Proposal) -> list[str]:
        """Say what is wrong, and which fields to ask for again."""
        for problem in made.problems:
            click.echo(f"\n{visible(str(problem))}")
        names = [name for problem in made.problems for name in ABSENT.get(problem.name, [problem.place.path])]
        return list(dict.fromkeys(name for name in names if name in self._fields))

    def _show_alike(self, text: str) -> None:
        for near in suggestions.similar_phrases(text, self.library):
            click.echo(
                f"  There is already ({near.score} of 100 alike) '{near.phrase.id}': {near.phrase.text}"
            )

    def _proposed(self, name: str, given: Submission) -> str:
        if name == "bank":
            return suggestions.bank(given.answers["text"], self.library).title
        return suggestions.unused_id(given.answers["title"], self.library) if name == "id" else ""

    @cached_property
    def _fields(self) -> dict[str, Field]:
        return {field.id: field for field in issue_form.fields(self.library)}


def _answer(field: Field, proposed: str) -> str:
    """One answer; prose may have several lines and ends with an empty one."""
    lines = [click.prompt(field.label, default=proposed, show_default=bool(proposed)).strip()]
    while field.id in PROSE and lines[-1] and lines != [proposed]:
        lines.append(click.prompt("", default="", show_default=False, prompt_suffix="").strip())
    text = "\n".join(lines).strip()
    return "" if text == NONE else text
