"""What a check found, as a page of Markdown for whoever reviews a contribution: counts, problems, the
changed phrases and letters as readers will see them, and every other file that changed.

The page is HTML without blank lines, in which Markdown means nothing; what comes from the banks is escaped
in it.
"""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup, escape

from phrasebank.checks.changed_lines import Changes
from phrasebank.model.facet_fields import Facets
from phrasebank.model.letters import Letter
from phrasebank.model.library import Library
from phrasebank.model.phrases import Phrase
from phrasebank.render.cards import Cards
from phrasebank.render.templating import templates
from phrasebank.source.diagnostics import Diagnostic
from phrasebank.text.slots import Piece

MAX_ROWS = 200


def page(
    problems: Sequence[Diagnostic],
    phrases: Sequence[Phrase],
    library: Library,
    letters: Sequence[Letter] = (),
    files: Sequence[tuple[str, str]] = (),
) -> str:
    """The page for these problems, changed phrases and letters, and for what happened to which files;
    `library` gives slots and words their labels."""
    cards = Cards(library)
    page = templates().get_template("summary.html")
    filled = page.render(
        problems=problems[:MAX_ROWS],
        count=len(problems),
        files=len({problem.place.path for problem in problems}),
        total=len(library.phrases),
        phrases=[_row(phrase, cards) for phrase in phrases[:MAX_ROWS]],
        letters=[(letter, list(_paragraphs(letter, cards))) for letter in letters[:MAX_ROWS]],
        changes=files[:MAX_ROWS],
        more=max(len(files) - MAX_ROWS, 0),
        inert=inert,
    )
    # Whatever is added after it may be Markdown again.
    return f"{filled}\n"


def changed(library: Library, changes: Changes) -> list[Phrase]:
    """The phrases in whose lines something changed."""
    touched = (bank for bank in library.banks if bank.place().path in changes)
    ids = {
        phrase.id
        for bank in touched
        for phrase in bank.phrases
        if _meet(phrase.lines(), changes[bank.place().path])
    }
    return [phrase for phrase in library.phrases if phrase.id in ids]


def changed_letters(library: Library, changes: Changes) -> list[Letter]:
    """The letters in whose file something changed."""
    return [letter for letter in library.letters if letter.place().path in changes]


def inert(text: str) -> Markup:
    """The text in one line of HTML, in which no tag, name, number, address or picture word comes alive."""
    return Markup("<br>").join(Markup().join(map(_inert, line)) for line in text.splitlines())


def _inert(sign: str) -> Markup:
    # GitHub looks for @names, #numbers, :pictures: and addresses in what stands together.
    return Markup("<span>{}</span>").format(sign) if sign in "@#:" else escape(sign)


def _meet(lines: range, changes: Iterable[range]) -> bool:
    return any(lines.start < change.stop and change.start < lines.stop for change in changes)


def _row(phrase: Phrase, cards: Cards) -> tuple[Phrase, list[Piece], list[tuple[str, str]]]:
    return phrase, list(cards.pieces(phrase.text)), list(_facets(phrase, cards.library))


def _paragraphs(letter: Letter, cards: Cards) -> Iterator[list[Piece]]:
    """A letter's phrases as they stand in it; those that nobody knows are told as a problem."""
    known = cards.library.phrase
    return (list(cards.pieces(known[name].text)) for name in letter.made_of if name in known)


def _facets(phrase: Phrase, library: Library) -> Iterator[tuple[str, str]]:
    for name, vocabulary in Facets.WORDS.items():
        value, terms = getattr(phrase, name, None), library.words.get(vocabulary, {})
        if value and value != "none":
            listed = value if isinstance(value, tuple) else (value,)
            yield name, ", ".join((terms[word].label if word in terms else None) or word for word in listed)
