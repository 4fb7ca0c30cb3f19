"""The form with which a phrase is given in an issue.

Its questions are made from the models; here is also what an issue's text answers.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from phrasebank.editing.yaml_writer import longest
from phrasebank.model.facet_fields import Facets
from phrasebank.model.library import Library
from phrasebank.model.phrases import Bank, Phrase
from phrasebank.model.term_types import Term

_LABEL = re.compile(r"^### +(.+?)\s*$", re.MULTILINE)
# What GitHub writes for no answer, around a text that was asked for word for word, and before a ticked label.
_NOTHING = {"", "_No response_", "None"}
_FENCE = re.compile(r"```\w*\n(.*)\n```", re.DOTALL)
_TICK = re.compile(r"^- \[[xX]\] ", re.MULTILINE)
_UNTICKED = re.compile(r"^- \[ \] .*\n?", re.MULTILINE)


class Field(NamedTuple):
    """A question: the schema's field, and what readers see.

    `options` are the labels to choose from; without any, it takes free text.
    `longest` is in characters; 0 is no limit.
    """

    id: str
    label: str
    description: str
    required: bool
    options: tuple[str, ...]
    several: bool
    longest: int


class Answer(NamedTuple):
    """What stands under a label of the form, and at which line of the issue, counted from 1.

    It is without a field where the form has no such label.
    """

    label: str
    text: str
    field: str | None
    line: int


def fields(library: Library) -> list[Field]:
    """The questions for a phrase: its bank, then its fields as banks order them.

    The library's labels are the options. An id isn't required, because one can be made from the title.
    """
    about = Bank.model_fields["bank"].description or ""
    bank = Field("bank", "Bank", about, True, tuple(bank.title for bank in library.banks), False, 0)
    wordless = {name for name, vocabulary in Facets.WORDS.items() if library.words.get(vocabulary) == {}}
    return [bank, *(_field(library, name) for name in Phrase.model_fields if name not in wordless)]


def answers(body: str, library: Library) -> list[Answer]:
    """What an issue's text answers, in its order.

    Questions without an answer are left out, unknown labels are not.
    """
    known, body = {field.label.casefold(): field.id for field in fields(library)}, body.replace("\r\n", "\n")
    labels = list(_LABEL.finditer(body))
    ends = [label.start() for label in labels[1:]] + [len(body)] * bool(labels)
    found = (
        _answer(label[1], body, label.end(), end, known) for label, end in zip(labels, ends, strict=True)
    )
    return [answer for answer in found if answer.text not in _NOTHING]


def value(field: Field, text: str, library: Library) -> str | list[str]:
    """An answer as the field's value: labels become the ids of what they call.

    What isn't known stays as it was typed.
    """
    known = ids(field.id, library)
    if field.several:
        return [known.get(item.casefold(), item) for item in _items(text, known)]
    return known.get(text.casefold(), text)


def _field(library: Library, name: str) -> Field:
    info = Phrase.model_fields[name]
    options = tuple(term.label for term in _terms(library, name).values() if term.label)
    several = "tuple" in str(info.annotation)
    return Field(
        name,
        name.replace("_", " ").capitalize(),
        info.description or "",
        info.is_required() and name != "id",
        options,
        several,
        0 if options else longest(name),
    )


def _terms(library: Library, name: str) -> Mapping[str, Term]:
    return library.words.get(Facets.WORDS.get(name, ""), {})


def ids(name: str, library: Library) -> Mapping[str, str]:
    """The id behind each label, in small letters; an id itself is as good."""
    labels = (
        {bank.title: bank.bank for bank in library.banks}
        if name == "bank"
        else {term.label: id_ for id_, term in _terms(library, name).items() if term.label}
    )
    return {label.casefold(): id_ for label, id_ in labels.items()} | {id_: id_ for id_ in labels.values()}


def _items(text: str, known: Mapping[str, str]) -> Iterator[str]:
    """The items of a list with commas or line ends between them; a label may have commas of its own."""
    rest = text.strip(", \n")
    while rest:
        ends = (end.start() for end in re.finditer(r"[,\n]|$", rest))
        items = [rest[:end].strip() for end in ends]
        item = next((it for it in reversed(items) if it.casefold() in known), items[0])
        yield item
        rest = rest[len(item) :].strip(", \n")


def _answer(label: str, body: str, start: int, end: int, known: Mapping[str, str]) -> Answer:
    text = body[start:end]
    line = body[: end - len(text.lstrip())].count("\n") + 1
    return Answer(
        label, _plain(text), known.get(label.casefold()), line + bool(_FENCE.fullmatch(text.strip()))
    )


def _plain(text: str) -> str:
    text = text.strip()
    fenced = _FENCE.fullmatch(text)
    return fenced[1] if fenced else _TICK.sub("", _UNTICKED.sub("", text)).strip()
