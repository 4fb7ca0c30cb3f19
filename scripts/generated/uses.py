"""The page "Use the phrases elsewhere": what it says of each format, between words of its own."""

from phrasebank import REPOSITORY
from phrasebank.export.formats import registry
from phrasebank.model.library import Library

PATH = "docs/use/index.md"
# What stands before the first format, and what stands behind the last: in the table, and below it.
TABLE = "|---|---|---|\n"
OWN_ROW = "| [A terminal](#terminal) |"
OWN_SECTION = "## A terminal {#terminal}\n"


def text(library: Library) -> str:
    """The page as it stands, with the formats' rows and sections made anew; the library is not asked."""
    usages = [row.usage for row in registry.ALL if row.usage]
    page = (REPOSITORY / PATH).read_text(encoding="utf-8")
    above, below = page.split(TABLE, 1)
    own_rows, rest = below[below.index(OWN_ROW) :].split("\n\n", 1)
    rows, sections = "".join(one.row for one in usages), "".join(one.section for one in usages)
    return f"{above}{TABLE}{rows}{own_rows}\n\n{sections}{rest[rest.index(OWN_SECTION) :]}"
