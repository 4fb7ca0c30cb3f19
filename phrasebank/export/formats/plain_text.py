"""Everything in one text file, for reading, searching and printing without a program."""

from collections.abc import Iterator

from phrasebank.export.formats.site import FOLDER, NAME, RIGHTS, ExportSource, letter_text
from phrasebank.export.formats.usage import Usage

PATH = f"{FOLDER}{NAME}.txt"
USAGE = Usage(
    program="Nothing special",
    heading="Plain text",
    anchor="text",
    take="one text file",
    gets="everything, to read and search offline",
    how="""\
<p><a href="../exports/door-ajar.txt">door-ajar.txt</a> has everything in one file. Save it, and you \
can read and search it without the internet.</p>
""",
)


def files(site: ExportSource) -> dict[str, str]:
    """One file: the phrases bank by bank, then the letters."""
    head = f"{site.name}\n\n{RIGHTS}\nWhat stands in square brackets is for you to fill in.\n"
    return {PATH: "\n\n".join((head, *_banks(site), *_letters(site))).rstrip() + "\n"}


def _banks(site: ExportSource) -> Iterator[str]:
    for bank in site.library.banks:
        yield _heading(bank.title)
        for phrase in bank.phrases:
            words = site.with_blanks(phrase.text)
            yield f"{phrase.title}\n\n{_indented(words)}\n\nUse: {phrase.use}\nDon't use: {phrase.avoid}"


def _letters(site: ExportSource) -> Iterator[str]:
    yield _heading("Letters")
    for letter in site.library.letters:
        words = site.with_blanks(letter_text(site.library, letter))
        yield f"{letter.title}\n\n{letter.situation}\n\n{_indented(words)}"


def _heading(title: str) -> str:
    return f"\n{title}\n{'=' * len(title)}"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.split("\n"))
