"""Each cell of a table knows what its column is called, so that a phone can show a row as a card.

The roles are said because a browser may take what is no longer laid out as a table for none.
"""

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}


class TableLabels(Treeprocessor):
    """Labels the cells of all tables."""

    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            names = [self._words("".join(cell.itertext())) for cell in table.iter("th")]
            for row in table.iter("tr"):
                for name, cell in zip(names, row.findall("td"), strict=False):
                    cell.set("data-label", name)
            for element in table.iter():
                if role := ROLES.get(element.tag):
                    element.set("role", role)
            for cell in table.iter("th"):
                cell.set("role", "columnheader")

    def _words(self, text: str) -> str:
        """A text without the tags that Markdown has put aside; a sign that is spelled out, such as
        `&amp;`, is kept."""

        def put_back(found: re.Match[str]) -> str:
            return found[0] if str(self.md.htmlStash.rawHtmlBlocks[int(found[1])]).startswith("&") else ""

        return HTML_PLACEHOLDER_RE.sub(put_back, text)
