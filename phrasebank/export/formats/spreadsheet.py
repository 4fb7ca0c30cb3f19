"""One table of all phrases and letters, for spreadsheets: RFC 4180, in UTF-8 with the mark by which Excel
knows it.
"""

import csv
import io
import re
from collections.abc import Iterator

from phrasebank.export.api import LICENSE
from phrasebank.export.formats.site import FOLDER, NAME, ExportSource, letter_text
from phrasebank.export.formats.usage import Usage
from phrasebank.model import facets

PATH = f"{FOLDER}{NAME}.csv"
LIMITED = tuple(facet for facet in facets.FACETS if facet.limits != "nothing")
OWN = ("kind", "id", "title", "text", "use", "avoid", "bank")
COLUMNS = (*OWN, *(facet.field for facet in LIMITED), "address", "license")
# A cell that begins so is taken for a formula, which can run:
# https://owasp.org/www-community/attacks/CSV_Injection
BEGINS = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
# Where the semicolon or the tab parts the cells, one begins within ours; quotes around it fall away.
WITHIN = re.compile(r"((?:[;|]|(?!\A)[\t\r\n])[\s\"']*)(?=[=+\-@＝＋－＠])")
BYTE_ORDER_MARK = "\ufeff"
USAGE = Usage(
    program="A spreadsheet",
    heading="A spreadsheet",
    anchor="spreadsheet",
    take="one CSV file",
    gets="a table that you can filter",
    how="""\
Open <a href="../exports/door-ajar.csv">door-ajar.csv</a> in Excel, LibreOffice or Google Sheets. It \
has a row for each phrase and letter, with
its text, when to use it, and what it fits. No cell can be taken for a formula.
""",
)


def files(site: ExportSource) -> dict[str, str]:
    """One file: the columns' names, then a row for each phrase and letter; lists are joined by commas."""
    table = io.StringIO(newline="")
    writer = csv.DictWriter(table, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in (*_phrases(site), *_letters(site)):
        writer.writerow({name: safe(value) for name, value in row.items()} | {"license": LICENSE})
    return {PATH: BYTE_ORDER_MARK + table.getvalue()}


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: what looks like one has an apostrophe before it."""
    within = WITHIN.sub(r"\1'", cell)
    return f"'{within}" if BEGINS.match(cell) else within


def _phrases(site: ExportSource) -> Iterator[dict[str, str]]:
    for phrase in site.library.phrases:
        limits = {facet.field: ", ".join(facets.words(phrase, facet.field)) for facet in LIMITED}
        yield limits | {
            "kind": "phrase",
            "id": phrase.id,
            "title": phrase.title,
            "text": phrase.text,
            "use": phrase.use,
            "avoid": phrase.avoid,
            "bank": site.library.bank_of[phrase.id].bank,
            "address": site.phrase_address(phrase),
        }


def _letters(site: ExportSource) -> Iterator[dict[str, str]]:
    chosen = [facet for facet in LIMITED if facet.criterion]
    for letter in site.library.letters:
        limits = {facet.field: ", ".join(facets.words(letter, facet.criterion)) for facet in chosen}
        yield limits | {
            "kind": "letter",
            "id": letter.id,
            "title": letter.title,
            "text": letter_text(site.library, letter),
            "use": letter.situation,
            "address": site.letter_address(letter),
        }
