"""The page for contributors says every limit that the gates hold, and no other."""

import re
from types import ModuleType

import pytest

from hooks.gates import (
    addresses,
    content_gate,
    drawings,
    front_matter,
    host_headers,
    html_nesting,
    links,
    page_fields,
    paragraph_limits,
    pictures,
    plain_html,
    publishable_files,
    publishable_kinds,
    source_limits,
    source_marks,
    translations,
)
from phrasebank import REPOSITORY
from phrasebank.checks import loose_patterns, suggestions
from phrasebank.model import data_folder
from phrasebank.source import builder, disk, scalars

PAGE = (REPOSITORY / "docs/contribute/limits.md").read_text(encoding="utf-8")
ROW = re.compile(r"^- (.+): ([\d,]+(?: \w+)?)$", re.MULTILINE)
GATES = (
    drawings,
    front_matter,
    host_headers,
    links,
    content_gate,
    page_fields,
    paragraph_limits,
    pictures,
    publishable_files,
    publishable_kinds,
    source_limits,
)
# How a message is written, and not what a page may hold.
NO_LIMITS = {"LONGEST_SLUG", "LONGEST_MESSAGE", "MOST_BLOCKS_INSIDE", "LONGEST_QUOTED", "MOST_LOOKED_FOR"}


def kilobytes(count: int) -> str:
    return f"{count // 1000:,} kB"


OF_A_PAGE = {
    "markers": "Markers `:::`",
    "definitions": "Definitions, which begin with `: `",
    "headings": "Headings",
    "lines of": "Lines of nothing but `-`, `=` or `*`",
    "blank lines": "Blank lines",
    "lines": "Lines",
    "signs '|'": "Signs `|`",
    "signs '*'": "Signs `*` and `_`",
    "signs '`'": "Signs `` ` ``",
    "signs '~'": "Signs `~`",
    "fields": "Fields `hl_lines`",
    "pairs": "Pairs `{` and `}`",
    "signs '['": "Signs `[`, which begin links",
    "links": "Links `](` with quotes or without `)`",
    "marks": "Marks `[TOC]`",
    "signs '<'": "Signs `<`",
    "signs '&'": "Signs `&` and `\\`",
}
LIMITS = {
    "A file": f"{disk.MOST_BYTES // 1024} KiB",
    "One text of it, in characters": scalars.MAX_CHARACTERS,
    "Values in it": builder.MOST_VALUES,
    "Lists and fields inside each other": builder.DEEPEST,
    "Files of data": data_folder.MOST_FILES,
    "All of them together": kilobytes(data_folder.MOST_BYTES),
    "Pages": publishable_files.MOST_PAGES,
    "All pages together": kilobytes(publishable_files.MOST_BYTES_OF_PAGES),
    "Pictures": publishable_files.MOST_PICTURES,
    "Markers `:::` in all pages": publishable_files.MOST_MARKERS,
    "Folders inside each other": publishable_kinds.MOST_FOLDERS,
    "Paths in `_headers`": host_headers.MOST_PATHS,
    "Lines of `_headers`": host_headers.MOST_LINES,
    "Signs of `_headers`": host_headers.MOST_SIGNS,
    "A page": kilobytes(source_limits.MOST_BYTES),
    "Spaces in a row": paragraph_limits.MOST_SPACES,
    "A paragraph, up to the next blank line, in characters": paragraph_limits.LONGEST_PARAGRAPH,
    "Signs `[` in a paragraph": paragraph_limits.MOST_LINKS_IN_PARAGRAPH,
    "A reference `[name]: address`, in characters": paragraph_limits.LONGEST_REFERENCE,
    "Words of which it says so, in each check": suggestions.MOST_SUGGESTIONS,
    "In each list of a rule, patterns without one": loose_patterns.MOST_OF_A_RULE,
    "With kinds, brackets or dots beside one and the same word": loose_patterns.MOST_WITH_A_WORD,
    "The same in the lists of all facts": loose_patterns.MOST_OF_FACTS,
    "With kinds, brackets or dots at all": loose_patterns.MOST_LOOSE,
    "Of all rules together, such lines times the characters of their examples": loose_patterns.MOST_TRIED,
    "As HTML, with all that its markers bring": kilobytes(source_limits.MOST_BUILT),
    "One word of such a link, in characters": links.LONGEST_WORD,
    "Lists, quotes and indents inside each other": source_limits.MOST_LEVELS,
    "Cells in a line of a table": paragraph_limits.MOST_CELLS,
    "All fields together": kilobytes(source_limits.MOST_BYTES_OF_FIELDS),
    "Fields": front_matter.MOST_FIELDS,
    "Entries of `keywords`, `asked`, or of a section in `asked_below`": page_fields.MOST_ENTRIES,
    "One such entry, in characters": page_fields.LONGEST_ENTRY,
    "Marks of words inside each other": html_nesting.LIMITS[0][1],
    "Small writing inside each other": html_nesting.LIMITS[1][1],
    "Links inside each other": html_nesting.LIMITS[2][1],
    "The words of a link that leads out, in characters": links.LONGEST_WORDS,
    "A picture": kilobytes(pictures.MOST_BYTES),
    "Pixels on a side": pictures.MOST_PIXELS,
    "Signs of a drawing": drawings.MOST_SIGNS,
    "Its title, and each attribute but the path, in characters": drawings.LONGEST_TITLE,
    "Line breaks or blocks in a row, without words between them": 2,
    "Lines in a row without a word": paragraph_limits.MOST_WORDLESS_LINES,
    "Cells of all tables": html_nesting.MOST_CELLS,
    "Forms of a text with a count": translations.MOST_FORMS,
    "The words in `alt`, in characters": 300,
    "The digits of `start`": 4,
}
LIMITS |= {f"`{name}`, in characters": most for name, most in page_fields.LONGEST.items()}
LIMITS |= {f"`{pair.opens}` open at once": pair.most for pair in source_limits.PAIRS}
LIMITS |= {
    next(row for name, row in OF_A_PAGE.items() if one.name.startswith(name)): one.most
    for one in source_limits.REPEATED
}


def test_the_page_says_each_limit_as_the_gates_hold_it():
    said = dict(ROW.findall(PAGE))
    assert said == {name: most if isinstance(most, str) else f"{most:,}" for name, most in LIMITS.items()}
    assert len(OF_A_PAGE) == len(source_limits.REPEATED)


@pytest.mark.parametrize("gate", GATES, ids=lambda gate: gate.__name__.rpartition(".")[2])
def test_no_limit_of_a_gate_is_kept_from_the_page(gate: ModuleType):
    held = {
        value
        for name, value in vars(gate).items()
        if re.match("MOST|LONGEST", name) and name not in NO_LIMITS and isinstance(value, int)
    }
    said = {
        int(re.sub(r"\D", "", figure)) * (1000 if "kB" in figure else 1) for _, figure in ROW.findall(PAGE)
    }
    assert held <= said


def test_the_longest_alt_start_and_subject_are_as_the_page_says():
    assert plain_html.ALT.fullmatch("a" * 300) and not plain_html.ALT.fullmatch("a" * 301)
    assert plain_html.START.fullmatch("1" * 4) and not plain_html.START.fullmatch("1" * 5)
    mail = "mailto:a@example.org?subject="
    assert addresses.MAIL.fullmatch(mail + "a" * 200) and not addresses.MAIL.fullmatch(mail + "a" * 201)
    assert "at most a subject, of 200 characters" in PAGE


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("these elements may stand:", plain_html.ELEMENTS),
        ("Attributes are", plain_html.ATTRIBUTES),
        ("Classes are", plain_html.CLASSES),
        ("A drawing has", drawings.SHAPES),
        ("The fields are", page_fields.FIELDS),
        ("`hide` takes", page_fields.MAY_HIDE),
        ("A link leads within the site, to", addresses.SCHEMES),
    ],
)
def test_each_list_on_the_page_is_that_of_the_gate(before, words):
    listed = re.match(r"[^.;]*?(?= and nothing|[.;])", PAGE.partition(before)[2].lstrip(), re.DOTALL)
    assert set(re.findall("`([^`]+)`", listed[0])) == set(words)


def test_the_classes_that_hide_words_and_the_kinds_of_files_are_those_of_the_gates():
    assert " and ".join(f"`{name}`" for name in source_marks.HIDING) + ", which hide\nwords" in PAGE
    for folder, kinds in publishable_kinds.KINDS.items():
        where = f" under `docs/{folder}/`" if folder else ""
        assert all(f"`{kind}`{where}" in PAGE for kind in kinds)
    assert all(f"`docs/{name}`" in PAGE for name in publishable_kinds.NAMED)
