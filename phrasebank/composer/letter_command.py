"""What the installed core does in a terminal: `phrasebank letter --topic commute` prints a letter."""

import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import product

import click

from phrasebank import __version__
from phrasebank.composer import messages
from phrasebank.composer.composer import Composer
from phrasebank.composer.messages import Message
from phrasebank.linter.linter import STAGE
from phrasebank.model.facets import CRITERIA, Choices
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.load_library import load_library
from phrasebank.text import slots
from phrasebank.text.similarity import did_you_mean


def _with_choices(command: Callable[..., None]) -> Callable[..., None]:
    for name in reversed(CRITERIA):
        command = click.option(f"--{name}", default="", help=f"Only letters with this {name}.")(command)
    return command


@click.group()
@click.version_option(__version__, message="%(version)s")
def main() -> None:
    """Words for turning down a job offer and staying welcome."""


@main.command("letter")
@click.argument("name", required=False)
@_with_choices
@click.option(
    "--slot", "given", multiple=True, metavar="NAME=VALUE", help="Fill a slot: --slot company=Northwind."
)
@click.option("--list", "listed", is_flag=True, help="Instead, list all letters that agree with the choices.")
@click.option(
    "--first-drafts", is_flag=True, help="Instead, write out what the composer makes first of the choices."
)
def print_letter(
    name: str | None, given: tuple[str, ...], listed: bool, first_drafts: bool, **chosen: str
) -> None:
    """Print the letter NAME, or the most usual one that agrees with the choices; without any, list all."""
    library, problems = load_library()
    if problems:
        raise click.ClickException("The banks have problems; scripts/check.py names them.")
    _check(library, chosen)
    values = _values(library, given)
    found = (
        [_named(library, name)]
        if name
        else list(messages.matching_letters(library, Choices(**chosen, facts=None)))
    )
    if first_drafts:
        click.echo("\n".join(_first_drafts(library, chosen)))
    elif not found:
        click.echo("No letter agrees with all of these choices. Leave one out.", err=True)
        sys.exit(1)
    elif listed or not (name or any(chosen.values())):
        click.echo("\n".join(f"{letter.id:<44} {letter.title}" for letter in found))
    else:
        _print_one(library, found, values)


def _print_one(library: Library, found: list[Letter], values: Mapping[str, str]) -> None:
    letter = min(found, key=lambda one: _unusual(library, one))
    click.echo(_print(library, letter, values))
    if len(found) > 1:
        click.echo(f"This is {letter.id}. {len(found) - 1} more agree; --list names them.", err=True)


def _unusual(library: Library, letter: Letter) -> tuple[bool, int]:
    """Whether it is for another stage than most are in, and how far down its vocabularies its words stand:
    the usual ones come first there."""
    words = {name: list(library.words[vocabulary]) for name, vocabulary in CRITERIA.items()}
    chosen = {name: getattr(letter, name) for name in CRITERIA}
    return letter.stage != STAGE, sum(words[name].index(word) for name, word in chosen.items() if word)


def _first_drafts(library: Library, chosen: dict[str, str]) -> Iterator[str]:
    """The first drafts, without a reason.

    One for every answer to whatever the choices leave open, besides topic and level.
    """
    composer = Composer(library)
    words = {
        name: [chosen[name]] if chosen[name] else list(library.words[vocabulary])
        for name, vocabulary in CRITERIA.items()
        if name not in ("topic", "level")
    }
    for answers in product(*words.values()):
        choices = Choices(**(chosen | dict(zip(words, answers, strict=True))), facts=frozenset())
        drafts = ((outline, composer.compose(outline, choices)) for outline in composer.outlines(choices))
        for outline, phrases in drafts:
            if phrases:
                text = _written(library, messages.message(outline, phrases), library.slot_examples)
                yield f"# {' '.join(answers)} {outline.id}\n\n{text}\n"


def _print(library: Library, letter: Letter, values: Mapping[str, str]) -> str:
    return _written(library, messages.assemble(library, letter), values)


def _written(library: Library, message: Message, values: Mapping[str, str]) -> str:
    subject = message.subject and slots.fill(message.subject.text, values, library.slot_labels)
    body = message.body(values, library.slot_labels)
    return f"Subject: {subject}\n\n{body}" if subject else body


def _check(library: Library, chosen: dict[str, str]) -> None:
    for name, word in chosen.items():
        known = library.words[CRITERIA[name]]
        if word and word not in known:
            raise click.BadParameter(
                f"'{word}' is not one of {', '.join(known)}.{did_you_mean(word, known)}",
                param_hint=f"--{name}",
            )


def _named(library: Library, name: str) -> Letter:
    if name not in library.letter:
        raise click.BadParameter(
            f"There is no letter '{name}'.{did_you_mean(name, library.letter)}", param_hint="NAME"
        )
    return library.letter[name]


def _values(library: Library, given: tuple[str, ...]) -> dict[str, str]:
    values = dict(pair.partition("=")[::2] for pair in given)
    for name in values:
        if name not in library.slot_labels:
            raise click.BadParameter(
                f"There is no slot '{name}'.{did_you_mean(name, library.slot_labels)}", param_hint="--slot"
            )
    return values
